using System.Collections.Immutable;

namespace Downshift.Model.Parameters;

/// <summary>A statistical district of the city.</summary>
/// <param name="Name">English name.</param>
/// <param name="Chinese">Chinese name.</param>
/// <param name="Code">Six-digit division code, or empty where none exists.</param>
/// <param name="Kind">Core, zone or outer.</param>
/// <param name="Population">People of the census bulletin, the base of shares.</param>
/// <param name="StreetWeight">Streets and towns counted, or 0 where no count exists.</param>
/// <param name="Streets">Streets known, or 0: filled by largest remainder.</param>
/// <param name="Communities">Communities known, or 0: filled by largest remainder.</param>
/// <param name="Cases">Confirmed cases by address on 16 March 2020 (hindsight).</param>
/// <param name="FangcangBeds">Planned or opened Fangcang beds that stand in the district.</param>
public sealed record DistrictInput(
    string Name, string Chinese, string Code, DistrictKind Kind, long Population, double StreetWeight, int Streets,
    int Communities, int Cases, int FangcangBeds);

/// <summary>Kinds of districts.</summary>
public enum DistrictKind
{
    /// <summary>One of the seven core districts: urban throughout.</summary>
    Core,

    /// <summary>A functional zone, mostly urban.</summary>
    Zone,

    /// <summary>An outer district with many villages.</summary>
    Outer,
}

/// <summary>A knot of a piecewise linear series.</summary>
/// <param name="Day">Days since the first day of the horizon; may be negative or fractional.</param>
/// <param name="Value">The value at that moment, in the unit of the series.</param>
public readonly record struct SeriesKnot(double Day, double Value);

/// <summary>A class of work that reaches a unit.</summary>
/// <param name="Id">Snake-case id.</param>
/// <param name="English">Name.</param>
/// <param name="Chinese">Name in Chinese.</param>
/// <param name="FromDay">First day of the horizon on which it exists (0 or later).</param>
/// <param name="ToDay">Last day, inclusive; <see cref="int.MaxValue"/> if open.</param>
/// <param name="Per">What one unit of the work belongs to.</param>
/// <param name="Seconds">Worker-seconds of one worker for one of them.</param>
/// <param name="Priority">1 is first.</param>
/// <param name="Visible">The level above sees at once when it is not done.</param>
/// <param name="Evidence">As written: paper, data, assumption or a mixture.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record TaskInput(
    string Id, string English, string Chinese, int FromDay, int ToDay, TaskBase Per, long Seconds, int Priority,
    bool Visible, string Evidence, string Source);

/// <summary>What the minutes of a task are counted per.</summary>
public enum TaskBase
{
    /// <summary>An abnormal report to verify.</summary>
    AbnormalReport,

    /// <summary>A trip with a patient.</summary>
    Trip,

    /// <summary>A call to a silent household.</summary>
    Call,

    /// <summary>A visit to a household.</summary>
    HouseholdVisit,

    /// <summary>A household and day.</summary>
    HouseholdDay,

    /// <summary>A followed contact and day.</summary>
    ContactDay,

    /// <summary>A known ill person at home and day.</summary>
    KnownPersonDay,

    /// <summary>A call of a resident.</summary>
    ResidentCall,

    /// <summary>A complaint.</summary>
    Complaint,

    /// <summary>An isolated person and day.</summary>
    IsolatedPersonDay,

    /// <summary>A compound (one gate a village) and day.</summary>
    CompoundDay,

    /// <summary>A grid and day.</summary>
    GridDay,

    /// <summary>An issuing head and day.</summary>
    HeadDay,

    /// <summary>A batch report.</summary>
    Batch,

    /// <summary>An inspection (phase v1).</summary>
    Inspection,

    /// <summary>A volunteer and day (phase v3).</summary>
    VolunteerDay,
}

/// <summary>Dated inputs of the case. All are policy inputs or observations; none is computed by the model.</summary>
/// <param name="Districts">The districts in their official order.</param>
/// <param name="OnsetFirstDay">Day of the first onset value, relative to the horizon (negative before it).</param>
/// <param name="Onsets">Laboratory-confirmed cases by day of onset, recording spike smoothed.</param>
/// <param name="DesignatedOpen">Open designated beds, knots.</param>
/// <param name="FangcangOpen">Open Fangcang beds, knots.</param>
/// <param name="IsolationOpen">Open isolation places, knots.</param>
/// <param name="TestCapacity">Tests a day, knots; held after the last.</param>
/// <param name="CadresProvincial">Stock of provincial cadres, knots (all units).</param>
/// <param name="CadresMunicipal">Stock of municipal cadres, knots (communities of core districts).</param>
/// <param name="CadresDistrict">Stock of district and street cadres and all later arrivals, knots (all units).</param>
/// <param name="Tasks">Classes of work from above and beside a sweep.</param>
/// <param name="Calendar">Dated switches of the case.</param>
public sealed record CaseInputs(
    ImmutableArray<DistrictInput> Districts, int OnsetFirstDay, ImmutableArray<double> Onsets,
    ImmutableArray<SeriesKnot> DesignatedOpen, ImmutableArray<SeriesKnot> FangcangOpen,
    ImmutableArray<SeriesKnot> IsolationOpen, ImmutableArray<SeriesKnot> TestCapacity,
    ImmutableArray<SeriesKnot> CadresProvincial, ImmutableArray<SeriesKnot> CadresMunicipal,
    ImmutableArray<SeriesKnot> CadresDistrict, ImmutableArray<TaskInput> Tasks, CaseCalendar Calendar);

/// <summary>Dated switches of the case, as days since the first day of the horizon.</summary>
/// <param name="GradedCare">Notice 7: communities screen the febrile (24 January).</param>
/// <param name="FirstSweepFrom">First day of the first sweep (6 February).</param>
/// <param name="FirstSweepTo">Last day of the first sweep (9 February).</param>
/// <param name="SecondSweepFrom">First day of the second sweep (17 February).</param>
/// <param name="SecondSweepTo">Last day of the second sweep (19 February).</param>
/// <param name="DoubleTemperature">Notice 15: two temperatures a day; two batches a day (20 February).</param>
/// <param name="FangcangAdmission">First Fangcang patients (5 February).</param>
/// <param name="IsolationAdmission">Notice 10: isolation places (2 February).</param>
/// <param name="ClinicalDiagnosis">Clinical diagnosis counts; designated beds for the severe (12 February).</param>
/// <param name="OwnDistrict">Notice 11: no care across districts (10 February).</param>
/// <param name="PanicTo">Last day of the peak of seekers (27 January).</param>
/// <param name="PanicOver">Day on which seekers are back to normal (10 February).</param>
public sealed record CaseCalendar(
    int GradedCare, int FirstSweepFrom, int FirstSweepTo, int SecondSweepFrom, int SecondSweepTo,
    int DoubleTemperature, int FangcangAdmission, int IsolationAdmission, int ClinicalDiagnosis, int OwnDistrict,
    int PanicTo, int PanicOver);
