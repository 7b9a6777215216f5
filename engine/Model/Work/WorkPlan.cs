using System.Collections.Immutable;
using Downshift.Model.Command;
using Downshift.Model.Events;
using Downshift.Model.Parameters;

namespace Downshift.Model.Work;

/// <summary>What the work systems of all streets share: numbers, classes of work, regime, cadres. Immutable.</summary>
internal sealed class WorkPlan
{
    /// <summary>Staff begin at 08:00.</summary>
    public const long StaffStart = 8 * Clock.Hour;

    /// <summary>Mean household: 10.70 M people in 4.27 M households [computed].</summary>
    public const double PeoplePerHousehold = 10.70 / 4.27;

    // Staff end before midnight whatever a scenario says.
    internal const long LongestShift = (16 * Clock.Hour) - 1;

    /// <summary>Reads the numbers and places the cadres. O(units log units).</summary>
    public WorkPlan(RunContext context)
    {
        Context = context;
        ParameterSet numbers = context.Numbers;
        Classes = ClassesOf(context.Parameters.Inputs.Tasks);
        Regime = CommandRegimes.Of(context.Parameters);
        Stock = new CadreStock(context);
        Office = new OfficeHours(numbers.Seconds("cadre.day"));
        Presence = new Presence(numbers);
        StaffSeconds = Math.Min(numbers.Seconds("staff.day"), LongestShift);
        StaffAbsent = numbers.Number("staff.absentShare");
        ResidentsPerWorker = numbers.Number("staff.residentsPerWorker");
        LeastStaff = numbers.Whole("staff.least");
        OrderSeconds = (int)numbers.Seconds("work.orderLength");
        GuardPostSeconds = (int)numbers.Seconds("work.guardPost");
        GuardCap = numbers.Number("work.guardCap");
        CallsPerHousehold = numbers.Number("calls.perHouseholdDay");
        CallsPerWaiting = numbers.Number("calls.perWaitingDay");
        CallPatience = numbers.Seconds("calls.patience");
        WaitingDaysPerPetition = numbers.Number("petition.waitingDays");
        Heads = numbers.Whole("command.heads");
        HeadShare = numbers.Number("command.share");
        DuplicateShare = numbers.Number("command.duplicate");
        AcceptShare = numbers.Number("command.accept");
        UrgentPerDay = numbers.Number("command.urgent");
        ResumeSeconds = (int)numbers.Seconds("command.resume");
        RecallShare = numbers.Number("command.recall");
        DispatchSeconds = numbers.Seconds("branch.dispatch");
        MostServers = 1 + numbers.Whole("branch.teamLeaders");
        Closure = context.Parameters.Mechanisms.Closure;
        SweepSettings sweep = context.Parameters.Sweep;
        Deadline = (sweep.WindowFrom + sweep.WindowDays) * Clock.Day;
    }

    public RunContext Context { get; }

    /// <summary>Classes of work, indexed by <see cref="TaskKind"/>.</summary>
    public ImmutableArray<TaskClass> Classes { get; }

    public ICommandRegime Regime { get; }

    public CadreStock Stock { get; }

    public OfficeHours Office { get; }

    public Presence Presence { get; }

    /// <summary>Seconds of a shift of staff.</summary>
    public long StaffSeconds { get; }

    public double StaffAbsent { get; }

    public double ResidentsPerWorker { get; }

    public int LeastStaff { get; }

    /// <summary>Longest order, seconds.</summary>
    public int OrderSeconds { get; }

    /// <summary>Length of a guard post, seconds.</summary>
    public int GuardPostSeconds { get; }

    /// <summary>Share of the hands present at 08:00 that guard posts may take first.</summary>
    public double GuardCap { get; }

    /// <summary>Calls of residents a household and day.</summary>
    public double CallsPerHousehold { get; }

    /// <summary>Calls of residents a waiting person and day.</summary>
    public double CallsPerWaiting { get; }

    /// <summary>Seconds within which a call should start.</summary>
    public long CallPatience { get; }

    public double WaitingDaysPerPetition { get; }

    /// <summary>m: heads over the cadres of a unit.</summary>
    public int Heads { get; }

    /// <summary>σ: share of content orders issued through heads.</summary>
    public double HeadShare { get; }

    /// <summary>ω: share of heads' orders that another head issues too.</summary>
    public double DuplicateShare { get; }

    public double AcceptShare { get; }

    /// <summary>Urgent orders a head and day.</summary>
    public double UrgentPerDay { get; }

    /// <summary>Seconds of switching when an interrupted order is taken up again.</summary>
    public int ResumeSeconds { get; }

    public double RecallShare { get; }

    /// <summary>Seconds of giving one order, or of asking one cadre.</summary>
    public long DispatchSeconds { get; }

    /// <summary>Most people who may ever give orders in a unit.</summary>
    public int MostServers { get; }

    /// <summary>Guards, supplies and parcel points exist.</summary>
    public bool Closure { get; }

    /// <summary>24:00 of the last day of the sweep's window.</summary>
    public long Deadline { get; }

    /// <summary>Staff: residents over <c>staff.residentsPerWorker</c>, rounded up, at least the minimum.</summary>
    /// <param name="households">Households on the register.</param>
    public int StaffOf(int households) =>
        Math.Max(LeastStaff, (int)Math.Ceiling(households * PeoplePerHousehold / ResidentsPerWorker));

    /// <summary>Whether a class of work exists on a day.</summary>
    public bool Exists(TaskKind kind, int day)
    {
        TaskClass found = Classes[(int)kind];
        bool closed = kind is TaskKind.ClosureGuard or TaskKind.Supplies or TaskKind.ParcelPoint;
        return day >= found.FromDay && day <= found.ToDay && (Closure || !closed);
    }

    private static ImmutableArray<TaskClass> ClassesOf(ImmutableArray<TaskInput> inputs)
    {
        TaskClass[] classes = new TaskClass[TaskTraits.Count];

        // A class that the inputs do not name exists on no day.
        Array.Fill(classes, new TaskClass(int.MaxValue, int.MinValue, 0, 2));
        foreach (TaskInput input in inputs)
        {
            classes[(int)KindOf(input.Id)] =
                new TaskClass(input.FromDay, input.ToDay, input.Seconds, (byte)Math.Clamp(input.Priority, 1, 15));
        }

        return [.. classes];
    }

    // The catalogue's ids stand in the order of the classes; a scenario with another id does not load.
    private static TaskKind KindOf(string id) => TaskCatalog.Ids.IndexOf(id) is >= 0 and int index
        ? (TaskKind)index
        : throw new ArgumentException($"The model knows no class of work named '{id}'.", nameof(id));
}

/// <summary>A class of work as the work system reads it.</summary>
/// <param name="FromDay">First day on which it exists.</param>
/// <param name="ToDay">Last day, inclusive.</param>
/// <param name="Seconds">Worker-seconds of one.</param>
/// <param name="Priority">1 is first.</param>
internal readonly record struct TaskClass(int FromDay, int ToDay, long Seconds, byte Priority);
