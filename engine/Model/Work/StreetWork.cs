using Downshift.Model.Command;
using Downshift.Model.Events;
using Downshift.Model.Hierarchy;

namespace Downshift.Model.Work;

/// <summary>
/// The work of one street: staff, sent-down cadres, orders and queues of its communities and villages.
/// </summary>
/// <remarks>
/// A day: <see cref="StartDay"/> draws presence and issues the day's orders; the street adds its sweep batches with
/// <see cref="Issue"/>; <see cref="OpenShift"/> lets staff begin; the units' agendas move everything else, see
/// <see cref="Advance"/>; <see cref="AtMidnight"/> drops what lapsed and closes the accounts. A free hand takes the
/// order of highest priority, then earliest due, then lowest id. Nothing lowers productivity by formula: switching,
/// duplicates, forms and idleness are time spent.
/// </remarks>
internal sealed partial class StreetWork
{
    private const int SeriesCount = (int)WorkSeries.Backlog + 1;

    private readonly WorkPlan plan;
    private readonly IWorkHost host;
    private readonly OfficeHours office;
    private readonly int firstUnit;
    private readonly int days;
    private readonly bool stepByStep;
    private readonly UnitWork[] units;
    private readonly Hand[] hands;
    private readonly OrderQueue[] headQueues;
    private readonly OrderPool orders = new();
    private readonly WorkTotals[] totals;
    private readonly long[] series;
    private CommandRules rules;
    private double baseAbsence;

    /// <summary>The work system of a street, before the first day.</summary>
    /// <param name="plan">Shared by all streets of the run.</param>
    /// <param name="street">The street.</param>
    /// <param name="host">Told when content outside the work system is started or done.</param>
    public StreetWork(WorkPlan plan, Street street, IWorkHost host)
    {
        this.plan = plan;
        this.host = host;
        Street = street;
        office = plan.Office;
        firstUnit = street.FirstUnit;
        days = plan.Context.Days;
        stepByStep = plan.Context.Settings.StepByStep;
        units = new UnitWork[street.UnitCount];
        totals = new WorkTotals[street.UnitCount];
        series = new long[days * SeriesCount];
        due = new int[street.UnitCount * days];
        headQueues = new OrderQueue[street.UnitCount * plan.Heads];
        hands = BuildHands();
        EnterDay(0);
    }

    /// <summary>The street.</summary>
    public Street Street { get; }

    /// <summary>Hands present today, staff and cadres.</summary>
    /// <param name="unit">Unit, index in the world.</param>
    public int PresentHands(int unit) => units[unit - firstUnit].PresentStaff + units[unit - firstUnit].PresentCadres;

    /// <summary>
    /// Issues an order that an event or a sweep asks for. Content of a sweep may go through a head and may be issued
    /// a second time by another; everything else reaches the unit's own queue.
    /// </summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="kind">Class of work.</param>
    /// <param name="now">Now.</param>
    /// <param name="due">Moment at which it is due.</param>
    /// <param name="seconds">Worker-seconds; 0 or less takes the class's.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="subject2">Second subject.</param>
    /// <returns>The order's id within the unit.</returns>
    public int Issue(int unit, TaskKind kind, long now, long due, int seconds, int subject, int subject2)
    {
        if (seconds <= 0) { seconds = (int)plan.Classes[(int)kind].Seconds; }

        ref UnitWork work = ref units[unit - firstUnit];
        AdvanceBefore(ref work, now + 1);
        int id = IssueOrder(ref work, kind, now, due, Math.Max(1, seconds), subject, subject2);
        if (!work.Busy) { PlanTurn(ref work); }

        return id;
    }

    private Hand[] BuildHands()
    {
        List<Hand> built = [];
        for (int local = 0; local < units.Length; local++)
        {
            Unit unit = plan.Context.Geography.Units[firstUnit + local];
            ref UnitWork work = ref units[local];
            work.Index = unit.Index;
            work.Local = local;
            work.Identity = (ulong)unit.Identity;
            work.Day = -1;
            work.PlannedDay = -1;
            work.TurnAt = long.MaxValue;
            work.FirstHeadQueue = local * plan.Heads;
            work.Dispatcher = new Dispatcher(plan.MostServers);
            work.FirstHand = built.Count;
            for (int worker = plan.StaffOf(unit.Households); worker > 0; worker--)
            {
                built.Add(NewHand(built.Count - work.FirstHand, -1));
            }

            work.FirstCadre = built.Count;
            AddCadres(built, ref work);
            work.EndHand = built.Count;
        }

        return [.. built];
    }

    private void AddCadres(List<Hand> built, ref UnitWork unit)
    {
        if (!plan.Regime.RulesOn(0).Cadres)
        {
            return;
        }

        for (int pool = 0; pool < CadreStock.Pools; pool++)
        {
            unit.Pools[pool] = plan.Stock.Most(pool, unit.Index);
            for (int member = 0; member < unit.Pools[pool]; member++)
            {
                // Even numbers a head in every pool, and the same head however much the pools grow later.
                int head = (built.Count - unit.FirstCadre) % plan.Heads;
                built.Add(NewHand(CadreNumber(pool, member), head));
            }
        }
    }

    /// <summary>A cadre's number within the unit, which does not depend on the size of other pools.</summary>
    private static int CadreNumber(int pool, int member)
    {
        const int Room = 1 << 12;
        if (member >= Room)
        {
            throw new InvalidOperationException($"A unit has room for {Room} cadres of one pool, not {member + 1}.");
        }

        return (pool * Room) + member;
    }

    private static Hand NewHand(int number, int head) => new()
    {
        State = HandState.Off,
        Head = (sbyte)head,
        Number = (ushort)number,
        Order = -1,
        Interrupted = -1,
    };

    private static ulong AddressOf(in UnitWork unit, in Hand hand) => (unit.Identity << 16) | hand.Number;

    private static long Midnight(long now) => Clock.DayOf(now) * Clock.Day;

    private static long TimeOfDay(long now) => now - Midnight(now);

    private void EnterDay(int day)
    {
        rules = plan.Regime.RulesOn(day);
        baseAbsence = plan.Presence.Base(rules.SeenShare);
    }
}
