namespace Downshift.Model.Parameters;

/// <summary>The choices of a sweep.</summary>
/// <param name="Procedure">Which procedure runs in the window.</param>
/// <param name="WindowFrom">First day of the window, counted from the first day of the horizon.</param>
/// <param name="WindowDays">Days of the window, at least 1; the deadline is 24:00 of the last.</param>
/// <param name="ProxyAllowed">One member may speak for the absent.</param>
/// <param name="RetestAbnormal">An abnormal door reading is repeated with an axillary thermometer.</param>
/// <param name="Symptoms">Whether a procedure asks for symptoms beside the temperature.</param>
public sealed record SweepSettings(
    ProcedureKind Procedure, int WindowFrom, int WindowDays, bool ProxyAllowed, bool RetestAbnormal,
    SymptomAsking Symptoms = SymptomAsking.ByProcedure);

/// <summary>The choices of bed allocation.</summary>
/// <param name="Policy">Who holds the ledger and who picks.</param>
/// <param name="Shares">What a district's share of beds is based on.</param>
/// <param name="Lending">Idle beds of a district are lent after <c>bed.lendAfter</c>.</param>
/// <param name="MildToDesignated">From 12 February the mild who do not fit a Fangcang stay eligible for designated
/// beds.</param>
/// <param name="StepDown">Improving severe patients may step down to a Fangcang.</param>
/// <param name="OwnDistrictWalkIn">Notice 11: walk-ins use the clinics of their own district from 10 February.</param>
/// <param name="Shift">Days by which open beds of all types come later than in the timetable; negative: earlier. Dates
/// of admission stay where the calendar has them.</param>
public sealed record BedSettings(
    BedPolicyKind Policy, ShareBasis Shares, bool Lending, bool MildToDesignated, bool StepDown,
    bool OwnDistrictWalkIn, int Shift = 0);

/// <summary>The choices of command over cadres.</summary>
/// <param name="Cadres">Cadres are sent down at all.</param>
/// <param name="Regime">Who commands them.</param>
/// <param name="BranchFrom">Day on which branches are ordered, counted from the first day of the horizon.</param>
/// <param name="OneQueue">B1: one queue; every order of a cadre is given by the secretary.</param>
/// <param name="Merging">B2: duplicates are merged before work starts.</param>
/// <param name="Detached">B3: no recall and no interruption from home units.</param>
/// <param name="AttendanceSeen">B4: attendance is seen by the community too.</param>
/// <param name="TeamLeaders">Team leaders give orders beside the secretary.</param>
/// <param name="CuresDepartments">The branch also ends the departments' own forms (the paper's claim, off by
/// default).</param>
public sealed record CommandSettings(
    bool Cadres, CommandRegimeKind Regime, int BranchFrom, bool OneQueue, bool Merging, bool Detached,
    bool AttendanceSeen, bool TeamLeaders, bool CuresDepartments);

/// <summary>Mechanisms that can be switched off. An ablated mechanism draws nothing and costs nothing.</summary>
/// <param name="EvenDemand">Illness by population instead of by the shares of 16 March.</param>
/// <param name="GradedCare">M7: seekers of care may call the community first.</param>
/// <param name="Closure">M18: compounds and villages are closed and guarded.</param>
/// <param name="Departments">M12b: departments command the community (forms of every head).</param>
/// <param name="WalkIn">M24: fever clinics and their observation rooms.</param>
/// <param name="Tests">M23: a test is needed for a confirmed case (off: confirmed at sight).</param>
/// <param name="ClinicalDiagnosis">From 12 February pneumonia counts without a test.</param>
public sealed record MechanismSettings(
    bool EvenDemand, bool GradedCare, bool Closure, bool Departments, bool WalkIn, bool Tests, bool ClinicalDiagnosis);

/// <summary>Sweep procedures by name.</summary>
public enum ProcedureKind
{
    /// <summary>Control: walk-in, residents' calls and contact lists only.</summary>
    None,

    /// <summary>First sweep: residents report, the silent are called, the abnormal verified at the door.</summary>
    SelfReport,

    /// <summary>Second sweep: workers visit every household.</summary>
    DoorToDoor,

    /// <summary>Two temperatures and two reports a day.</summary>
    DoubleTemperature,

    /// <summary>Self-report for all; doors for the silent, the non-digital and contacts.</summary>
    Targeted,

    /// <summary>The record with its dates: self-report 6 to 9, doors 17 to 19, double temperature from 20
    /// February.</summary>
    AsHappened,
}

/// <summary>Whether the procedures of a variant ask for symptoms, on the days on which one runs. What residents who
/// call of their own accord say about themselves does not depend on it.</summary>
public enum SymptomAsking
{
    /// <summary>Visits from door to door and targeted sweeps ask, the others do not.</summary>
    ByProcedure,

    /// <summary>Every procedure asks.</summary>
    Always,

    /// <summary>No procedure asks: temperatures alone count.</summary>
    Never,
}

/// <summary>Bed allocation policies by name.</summary>
public enum BedPolicyKind
{
    /// <summary>The city holds the ledger and picks patients.</summary>
    City,

    /// <summary>The city gives districts a number of beds a day; districts pick.</summary>
    DailyQuota,

    /// <summary>Districts hold fixed shares and pick.</summary>
    District,

    /// <summary>Districts pick from their share, the city from a reserve.</summary>
    Reserve,

    /// <summary>Streets hold fixed shares and pick.</summary>
    Community,

    /// <summary>The city while beds are short, districts otherwise.</summary>
    Adaptive,
}

/// <summary>What shares of beds are based on.</summary>
public enum ShareBasis
{
    /// <summary>Cases known that day.</summary>
    ByKnownCases,

    /// <summary>People on the register.</summary>
    ByPopulation,

    /// <summary>Where the beds stand.</summary>
    BySite,
}

/// <summary>Regimes of command over cadres.</summary>
public enum CommandRegimeKind
{
    /// <summary>Several heads, each with its own queue and form.</summary>
    MultiHead,

    /// <summary>Multi-head until the branch is formed, then a temporary party branch.</summary>
    Branch,
}
