namespace Downshift.Model.Population;

/// <summary>Where a person is.</summary>
internal enum Place : byte
{
    Home,
    Observation,
    Designated,
    Fangcang,
    Isolation,
}

/// <summary>Why a person became known.</summary>
internal enum KnownVia : byte
{
    None,
    Verified,
    Door,
    Clinic,
    Contact,
    PreHistory,
}

/// <summary>Where a request for a bed stands, as the unit sees it.</summary>
internal enum RequestState : byte
{
    None,
    Open,
    Granted,
    Served,
    Ended,
}

/// <summary>
/// A person with something going on: an infection, or background illness. Everybody else holds no memory of their own.
/// </summary>
internal struct Episode
{
    /// <summary>Identity of the person: the address of the person's draws.</summary>
    public ulong Person;

    /// <summary>Household, index within the world.</summary>
    public int Household;

    /// <summary>Unit, index within the world.</summary>
    public int Unit;

    /// <summary>Next episode of the same household, or -1; of a slot given back the next free one.</summary>
    public int NextInHousehold;

    /// <summary>Moments in seconds from the epoch; negative before it.</summary>
    public int Onset;

    /// <summary>Start of fever; <see cref="int.MaxValue"/> if there is none.</summary>
    public int FeverFrom;

    /// <summary>End of fever.</summary>
    public int FeverTo;

    /// <summary>End of the illness if it stays mild.</summary>
    public int IllTo;

    /// <summary>Care is sought; <see cref="int.MaxValue"/> if never.</summary>
    public int SeekAt;

    /// <summary>The current stage began.</summary>
    public int StageSince;

    /// <summary>Since when <see cref="HazardLeft"/> has run at the present rate.</summary>
    public int HazardSince;

    /// <summary>The last report of the household of which only a note will remain, 0 if none: noted when the person
    /// is looked at after it.</summary>
    public int ReportAt;

    /// <summary>The one before, which counts until then, 0 if none.</summary>
    public int ReportBefore;

    /// <summary>What is left of the stage's exponential threshold.</summary>
    public double HazardLeft;

    /// <summary>The person became known; <see cref="int.MaxValue"/> if not.</summary>
    public int KnownAt;

    /// <summary>First removal to a bed or an isolation place; <see cref="int.MaxValue"/> if none.</summary>
    public int RemovedAt;

    /// <summary>Died or recovered.</summary>
    public int EndedAt;

    /// <summary>Request filed.</summary>
    public int FiledAt;

    /// <summary>The grant under way reached the unit.</summary>
    public int GrantAt;

    /// <summary>Last record taken or told in a sweep; -1 if none.</summary>
    public int RecordAt;

    /// <summary>Version of scheduled stage changes.</summary>
    public ushort Version;

    /// <summary>Version of the grant under way.</summary>
    public ushort GrantVersion;

    /// <summary>Slot in the household, 0 to 5.</summary>
    public byte Slot;

    public AgeBand Age;
    public Stage Stage;
    public Place Place;
    public KnownVia Via;
    public RequestState Request;

    /// <summary>Stage when the request was filed.</summary>
    public Stage FiledStage;

    public EpisodeFlags Flags;

    public readonly bool Infected => (Flags & EpisodeFlags.Infected) != 0;

    public readonly bool Known => KnownAt != int.MaxValue;

    /// <summary>Ill now: between onset and recovery or death, with or without symptoms.</summary>
    public readonly bool Ill => Stage is Stage.Mild or Stage.Severe or Stage.Critical;

    /// <summary>In the city's homes, not in a bed, a clinic or dead.</summary>
    public readonly bool AtHome => Place == Place.Home && Stage != Stage.Dead;

    /// <summary>Truly febrile at a moment.</summary>
    public readonly bool Febrile(long time) => time >= FeverFrom && time < FeverTo && Stage < Stage.Recovered;

    /// <summary>Has fever, cough or another symptom at a moment.</summary>
    public readonly bool Symptomatic(long time) => Ill && ((Flags & EpisodeFlags.Cough) != 0 || Febrile(time)
        || Stage >= Stage.Severe);

    public readonly bool Has(EpisodeFlags flag) => (Flags & flag) != 0;

    public void Set(EpisodeFlags flag, bool on) => Flags = on ? Flags | flag : Flags & ~flag;
}

/// <summary>What is true of an episode for good or for now.</summary>
[Flags]
internal enum EpisodeFlags : uint
{
    None = 0,
    Infected = 1,
    Progressive = 2,
    EverSymptoms = 4,
    Cough = 8,
    Chronic = 16,
    Pneumonia = 32,
    Seeks = 64,
    CallsFirst = 128,
    VerifyPending = 256,
    AtHeadquarters = 512,
    Positive = 1024,
    ContactsNamed = 2048,
    InWindow = 4096,
    RecordAbnormal = 8192,
    RecordTrueAbnormal = 16384,
    RemovedFromD = 32768,
    Contact = 65536,
    Detached = 131072,
    TestAsked = 262144,
    WaitRead = 524288,
    SeenAtClinic = 1048576,
    VerifySymptoms = 2097152,
    Triaged = 4194304,
    Confirmed = 8388608,
    ByDoubleTemperature = 16777216,
}
