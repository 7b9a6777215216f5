using System.Collections.Immutable;
using Downshift.Kernel.Random;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Tests.Work;

/// <summary>A variant and a handmade city for tests of work and command: the numbers of the specification.</summary>
internal sealed record WorkSetting
{
    public const long Minute = 60;
    public const long Hour = 3600;
    public const long Day = 86400;

    private static readonly (string Name, double Value)[] Specification =
    [
        ("staff.residentsPerWorker", 450), ("staff.least", 3), ("staff.absentShare", .35), ("staff.day", 10 * Hour),
        ("cadre.day", 8 * Hour), ("cadres.factor", 1), ("work.orderLength", 90 * Minute), ("work.guardPost", 4 * Hour),
        ("work.guardCap", .5), ("calls.perHouseholdDay", .01), ("calls.perWaitingDay", .5),
        ("calls.patience", 30 * Minute), ("petition.waitingDays", 20), ("command.heads", 4), ("command.share", .4),
        ("command.duplicate", .1), ("command.accept", .7), ("command.urgent", 1), ("command.resume", 25 * Minute),
        ("command.recall", .03), ("command.homeUnits", 3), ("command.seenByHead", .2),
        ("branch.dispatch", 5 * Minute), ("branch.merge", .8), ("branch.teamLeaders", 5), ("branch.seen", .9),
        ("branch.formation", 3 * Day), ("branch.secretaryCost", 4 * Hour), ("branch.meeting", 30 * Minute),
        ("presence.a0", .5), ("presence.s", 2), ("presence.g", .5), ("presence.most", .9),
        ("city.presentShare", 1), ("city.ageChild", .13), ("city.ageOlder", .05), ("city.ageOld", .12),
    ];

    public int Days { get; init; } = 10;

    public uint Seed { get; init; } = 20200123;

    /// <summary>Households of the units of one street.</summary>
    public ImmutableArray<int> Households { get; init; } = [2445];

    public UnitKind Kind { get; init; } = UnitKind.Community;

    public int Compounds { get; init; } = 5;

    /// <summary>Cadres of the municipal pool over all units, from day 0.</summary>
    public double Cadres { get; init; }

    public CommandSettings Command { get; init; } =
        new(true, CommandRegimeKind.MultiHead, 35, true, true, true, true, true, false);

    public bool Closure { get; init; } = true;

    public bool Departments { get; init; } = true;

    public int WindowFrom { get; init; } = 5;

    public int WindowDays { get; init; } = 3;

    public ImmutableArray<(string Name, double Value)> Changes { get; init; } = [];

    public ImmutableArray<TaskInput> Tasks { get; init; } = AllTasks;

    /// <summary>The table of tasks, open from the first day.</summary>
    public static ImmutableArray<TaskInput> AllTasks { get; } =
    [
        Task("fever_verify", TaskBase.AbnormalReport, 20, 1), Task("patient_transfer", TaskBase.Trip, 90, 1),
        Task("sweep_call", TaskBase.Call, 3, 2), Task("sweep_door", TaskBase.HouseholdVisit, 3, 2),
        Task("double_temperature", TaskBase.HouseholdDay, .5, 3), Task("contact_followup", TaskBase.ContactDay, 10, 2),
        Task("home_case_followup", TaskBase.KnownPersonDay, 10, 2), Task("resident_calls", TaskBase.ResidentCall, 4, 3),
        Task("petition", TaskBase.Complaint, 15, 3), Task("home_service", TaskBase.IsolatedPersonDay, 15, 4),
        Task("closure_guard", TaskBase.CompoundDay, 600, 2), Task("supplies", TaskBase.HouseholdDay, .5, 3),
        Task("parcel_point", TaskBase.CompoundDay, 60, 4), Task("disinfection", TaskBase.CompoundDay, 60, 4),
        Task("publicity", TaskBase.GridDay, 30, 4), Task("forms", TaskBase.HeadDay, 30, 2),
        Task("batch_report", TaskBase.Batch, 30, 1),
    ];

    public WorkSetting With(string name, double value) => this with { Changes = Changes.Add((name, value)) };

    /// <summary>Only the named tasks exist.</summary>
    public WorkSetting OnlyTasks(params string[] ids) =>
        this with { Tasks = [.. AllTasks.Where(task => ids.Contains(task.Id))] };

    public RunContext Build() => Build(GeographyOf(), [new SeriesKnot(0, Cadres)], [], []);

    /// <summary>A context over a given geography and given stocks of cadres.</summary>
    public RunContext Build(
        Geography geography, ImmutableArray<SeriesKnot> municipal, ImmutableArray<SeriesKnot> provincial,
        ImmutableArray<SeriesKnot> district)
    {
        CaseCalendar calendar = new(1, 14, 17, 25, 27, 28, 13, 10, 20, 18, 4, 18);
        CaseInputs inputs = new([], 0, [], [], [], [], [], provincial, municipal, district, Tasks, calendar);
        SweepSettings sweep = new(ProcedureKind.None, WindowFrom, WindowDays, true, true);
        BedSettings beds = new(BedPolicyKind.City, ShareBasis.ByKnownCases, true, true, true, true);
        MechanismSettings mechanisms = new(false, true, Closure, Departments, true, true, true);
        ModelParameters parameters = new(
            new DateOnly(2020, 1, 23), Days, Numbers(), inputs, sweep, beds, Command, mechanisms);
        Register register = new(geography, parameters, new DrawSource(Seed, uint.MaxValue));
        World world = new(geography, [], register, Seed);
        return new RunContext(world, parameters, new RunSettings(Seed, 0));
    }

    private static TaskInput Task(string id, TaskBase per, double minutes, int priority) =>
        new(id, id, id, 0, int.MaxValue, per, (long)(minutes * Minute), priority, true, "assumption", "test");

    private ParameterSet Numbers()
    {
        ParameterValue[] values = [.. ParameterCatalog.All.Select(
            d => new ParameterValue(d.Low, 0, d.Low, d.High, Evidence.Assumption, "test"))];
        ParameterSet set = new([.. values]);
        foreach ((string name, double value) in Specification.Concat(Changes)) { set = set.With(name, value); }

        return set;
    }

    private Geography GeographyOf()
    {
        DistrictInput input = new("Test", "测试", "", DistrictKind.Core, 1, 1, 1, Households.Length, 1, 0);
        int all = Households.Sum();
        District district = new(0, input, 0, 1, all);
        Street street = new(0, 0, "D01-S01", 0, Households.Length);
        List<Unit> units = [];
        List<int> grids = [0];
        int first = 0;
        foreach (int households in Households)
        {
            units.Add(new Unit(
                units.Count, units.Count, 0, 0, Kind, 0, first, households, first,
                grids.Count - 1, 1, Compounds));
            first += households;
            grids.Add(first);
        }

        return new Geography([district], [street], [.. units], [.. grids], 1);
    }
}
