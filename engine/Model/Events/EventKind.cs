namespace Downshift.Model.Events;

/// <summary>
/// Everything that happens at a moment. The number is also the priority class among events of the same second, so
/// the order below is the order in which ties are handled.
/// </summary>
internal enum EventKind : ushort
{
    // --- a street's partition: work; from CadreShift to FalseReport they stand in the agenda of a unit --------------

    /// <summary>08:00: presence is drawn, the day's orders are issued. Subject: street.</summary>
    ShiftStart = 1,

    /// <summary>08:30 and 17:30: cadres begin and end. Subject: 1 begins, 0 ends.</summary>
    CadreShift,

    /// <summary>18:00: staff end.</summary>
    ShiftEnd,

    /// <summary>A hand ends its order or stops at the end of its shift. Subject: hand; Version: of the hand.</summary>
    OrderEnd,

    /// <summary>The secretary or a team leader has given an order. Subject: hand; Version: of the hand.</summary>
    OrderGiven,

    /// <summary>A head's urgent order interrupts a cadre. Subject: head.</summary>
    Urgent,

    /// <summary>A resident calls.</summary>
    ResidentCall,

    /// <summary>Residents' complaints of the day reach the unit. Subject: how many.</summary>
    Complaint,

    /// <summary>Somebody healthy reports a reading above the threshold. Subject: household.</summary>
    FalseReport,

    /// <summary>The work of a unit may matter to others now and catches up. Subject: unit.</summary>
    UnitTurn,

    // --- a street's partition: people ---------------------------------------------------------------------------

    /// <summary>14:00 or the evening: the silent are listed for calls. Subject: street.</summary>
    SilenceCheck,

    /// <summary>A household with somebody ill reports. Subject: household.</summary>
    SelfReport,

    /// <summary>A worker reads and asks an ill household at the door. Subject: household; Data0: order.</summary>
    DoorVisit,

    /// <summary>A worker calls an ill household. Subject: household.</summary>
    HouseholdCall,

    /// <summary>An illness becomes worse, better or ends. Patient; Version.</summary>
    StageChange,

    /// <summary>A person seeks care. Patient; Version.</summary>
    SeekCare,

    /// <summary>Triage at the health centre is done: a request is filed or a test ordered. Patient.</summary>
    TriageDone,

    /// <summary>The district's list of contacts reaches the unit. Patient: the case.</summary>
    ContactsListed,

    /// <summary>A car reaches the bed with the patient. Patient; Version: of the grant.</summary>
    TripArrive,

    /// <summary>The unit's figures are compiled and sent. Subject: street.</summary>
    BatchSent,

    /// <summary>A street has all its units' figures. Subject: street; Data0: count; Data1: time stamp.</summary>
    BatchAtStreet,

    // --- messages from headquarters to a street -----------------------------------------------------------------

    /// <summary>A grant reaches the unit. Patient; Data0: <c>Grant</c>; Data1: listed, first round (halves); Person:
    /// time of the grant.</summary>
    Grant = 40,

    /// <summary>A result. Patient; Data0: 1 positive, 0 negative, to be repeated, 2 negative, final.</summary>
    TestResult,

    /// <summary>A clinic has seen the person. Patient; Data0: 1 kept in observation (a request was filed at Data1),
    /// 0 sent home.</summary>
    ClinicSeen,

    /// <summary>The person is in a bed without a trip (walk-in, transfer). Patient; Data0, Data1, Person as in
    /// <see cref="Grant"/>.</summary>
    Placed,

    /// <summary>The person leaves the bed for home. Patient.</summary>
    Discharged,

    // --- headquarters -------------------------------------------------------------------------------------------

    /// <summary>A request was filed at a unit. Patient, Person; Data0: <c>PatientFacts</c>; Data1: filed at; Subject: 1
    /// if it enters at the district.</summary>
    RequestFiled = 60,

    /// <summary>The facts of a person known to headquarters changed. Patient; Data0: <c>PatientFacts</c>.</summary>
    FactsChanged,

    /// <summary>A request ends without a bed. Patient; Data0: <c>EndCause</c>.</summary>
    RequestEnded,

    /// <summary>A person reaches a fever clinic. Patient, Person; Subject: district; Data0: facts.</summary>
    ClinicArrival,

    /// <summary>A sample is to be taken of a registered person. Patient, Person; Data0: facts.</summary>
    TestOrdered,

    /// <summary>The patient is in the granted bed. Patient.</summary>
    Arrived,

    /// <summary>The grant found nobody to use it. Patient.</summary>
    StaleGrant,

    /// <summary>A person died in a bed. Patient.</summary>
    DiedInBed,

    /// <summary>One more infected or ill person is known. Subject: district.</summary>
    KnownNotice,

    /// <summary>A street's figures reach the district. Subject: street; Data0: count; Data1: oldest time
    /// stamp.</summary>
    BatchAtDistrict,

    /// <summary>A district's figures reach the city. Subject: district; Data0: count; Data1: oldest time
    /// stamp.</summary>
    BatchAtCity,

    /// <summary>A request reaches a desk. Patient; Subject: level (0 street, 1 district, 2 city).</summary>
    RequestAtDesk,

    /// <summary>A desk has dealt with a request. Patient; Subject: level.</summary>
    DeskDone,

    /// <summary>A round of allocation. Subject: level; Data0: district or street where one has its own clock.</summary>
    AllocationRound,

    /// <summary>A clinic sees a person. Patient; Subject: district.</summary>
    ClinicDone,

    /// <summary>A laboratory result is ready. Patient; Data0: attempt.</summary>
    LabResult,

    /// <summary>A bed can be used again. Subject: pool.</summary>
    BedReady,

    /// <summary>A stay ends. Patient; Version: of the stay.</summary>
    StayEnds,

    /// <summary>An improving severe patient may step down. Patient; Version: of the stay.</summary>
    StepDown,

    /// <summary>Beds come into use during the day. Subject: pool; Data0: how many.</summary>
    BedsAdded,
}
