namespace Downshift.Model.Events;

/// <summary>
/// The registry of draws: every decision by chance has a number of its own, so that changing one mechanism moves no
/// draw of another. Append only; a number is never reused, not even of a purpose that was removed.
/// </summary>
internal static class Purpose
{
    // The world (keyed by seed alone: replication 0xFFFFFFFF).
    public const ushort UnitSize = 1;
    public const ushort HouseholdSize = 2;
    public const ushort PersonAge = 3;
    public const ushort HouseholdPresent = 4;
    public const ushort HouseholdDigital = 5;
    public const ushort Participation = 6;

    // Demand.
    public const ushort DistrictNoise = 20;
    public const ushort UnitNoise = 21;
    public const ushort InfectionCount = 22;
    public const ushort InfectionPlace = 23;
    public const ushort InfectionPerson = 24;
    public const ushort OnsetTime = 25;
    public const ushort Course = 26;
    public const ushort StageThreshold = 27;
    public const ushort FeverCourse = 28;
    public const ushort Symptoms = 29;
    public const ushort BackgroundEpisode = 30;
    public const ushort BackgroundCourse = 31;
    public const ushort CareSeeking = 32;
    public const ushort CareChannel = 33;
    public const ushort Chronic = 34;
    public const ushort Pneumonia = 35;
    public const ushort PreHistoryDelay = 36;
    public const ushort PreHistoryStay = 37;
    public const ushort Candour = 38;

    // Finding.
    public const ushort SelfReport = 50;
    public const ushort Telling = 51;
    public const ushort AxillaryReading = 52;
    public const ushort DoorReading = 53;
    public const ushort Antipyretic = 54;
    public const ushort CallAnswered = 55;
    public const ushort DoorOpened = 56;
    public const ushort MemberOut = 57;
    public const ushort Proxy = 58;
    public const ushort Conceal = 59;
    public const ushort WrittenRecord = 60;
    public const ushort VerifyReading = 61;
    public const ushort ContactChoice = 62;
    public const ushort ListHop = 63;
    public const ushort FalseAlarm = 64;
    public const ushort GridReports = 65;
    public const ushort GridFalseAlarm = 66;
    public const ushort GridListed = 67;
    public const ushort GridCalls = 68;
    public const ushort GridVisits = 69;
    public const ushort GridRecall = 70;

    // Work and command.
    public const ushort StaffPresent = 80;
    public const ushort CadrePresent = 81;
    public const ushort CadreRecall = 82;
    public const ushort OrderIssuer = 83;
    public const ushort OrderDuplicate = 84;
    public const ushort Merge = 85;
    public const ushort Accept = 86;
    public const ushort UrgentTime = 87;
    public const ushort CallCount = 88;
    public const ushort CallTime = 89;
    public const ushort ComplaintCount = 90;
    public const ushort CadrePlace = 91;

    // Clinics, tests, beds.
    public const ushort ClinicTravel = 110;
    public const ushort WorriedVisits = 111;
    public const ushort TestOutcome = 112;
    public const ushort HopUp = 113;
    public const ushort HopDown = 114;
    public const ushort Queried = 115;
    public const ushort QuotaNoise = 116;
    public const ushort NeedError = 117;
    public const ushort StayLength = 118;
    public const ushort StayCritical = 119;
    public const ushort FreedBed = 120;
    public const ushort BatchHop = 121;
    public const ushort GiniNull = 122;
}
