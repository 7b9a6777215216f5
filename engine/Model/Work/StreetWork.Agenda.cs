using System.Diagnostics;
using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <content>
/// The unit as an event source: what happens in its work is its own business and is made up lazily, in the order of
/// time, just before something touches the unit. Only orders whose doing somebody else must see at their moment keep it
/// in step with the street: verifications, and sweep orders whose walk meets somebody ill.
/// </content>
internal sealed partial class StreetWork
{
    /// <summary>Events handled so far.</summary>
    public long Events { get; private set; }

    /// <summary>A head will want something at once at a moment of today.</summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="head">The head.</param>
    /// <param name="time">The moment.</param>
    public void Interrupt(int unit, int head, long time) =>
        units[unit - firstUnit].Agenda.Add(time, EventKind.Urgent, head, 0);

    /// <summary>Somebody healthy will report a reading above the threshold at a moment of today, and a worker will go
    /// and see. Nobody else learns of it.</summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="household">Household, index in the world.</param>
    /// <param name="time">The moment.</param>
    public void AddFalseReport(int unit, int household, long time) =>
        units[unit - firstUnit].Agenda.Add(time, EventKind.FalseReport, household, 0);

    /// <summary>First second of a unit's work that is not made up while calls or visits are open in it; others may
    /// not change what a walk meets before that is made up. <see cref="long.MaxValue"/> if there is none.</summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="calls">Calls are open.</param>
    /// <param name="visits">Visits are open.</param>
    public long FirstOpen(int unit, out bool calls, out bool visits)
    {
        ref UnitWork work = ref units[unit - firstUnit];
        (calls, visits) = (work.OpenCalls > 0, work.OpenVisits > 0);
        return !calls && !visits ? long.MaxValue
            : work.PlannedDay != work.Day ? (work.PlannedDay * Clock.Day) + WorkPlan.StaffStart
            : work.Agenda.NextTime;
    }

    /// <summary>Asks for what <see cref="FirstOpen"/> looks at.</summary>
    /// <param name="local">Unit, counted within the street.</param>
    public void FetchOpen(int local)
    {
        ref UnitWork work = ref units[local];
        CacheLine.Fetch(in work.OpenCalls);
        CacheLine.Fetch(in work.PlannedDay);
        CacheLine.Fetch(in work.Agenda);
    }

    /// <summary>Makes up the work of a unit up to and with a second.</summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="through">The last second.</param>
    public void Advance(int unit, long through) => AdvanceBefore(ref units[unit - firstUnit], through + 1);

    /// <summary>Makes up the work of all units up to and with a second.</summary>
    /// <param name="through">The last second.</param>
    public void AdvanceAll(long through)
    {
        for (int local = 0; local < units.Length; local++) { AdvanceBefore(ref units[local], through + 1); }
    }

    /// <summary>A round of reports has changed who is worth a call: reads again which orders are public. Call it
    /// after <see cref="AdvanceAll"/> of the same moment.</summary>
    /// <param name="now">Now.</param>
    public void RefreshPublic(long now)
    {
        for (int local = 0; local < units.Length; local++)
        {
            RefreshPublicOf(firstUnit + local, int.MinValue, int.MaxValue, now);
        }
    }

    /// <summary>The same for the orders of one unit that may meet certain households, after <see cref="Advance"/> of
    /// the same moment.</summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="first">First of the households.</param>
    /// <param name="end">Household after the last.</param>
    /// <param name="now">Now.</param>
    public void RefreshPublicOf(int unit, int first, int end, long now)
    {
        ref UnitWork work = ref units[unit - firstUnit];
        RefreshPublic(ref work, first, end, now);
        if (!work.Busy) { PlanTurn(ref work); }
    }

    /// <summary>A unit's turn in the street's calendar: something of its work may matter to others now.</summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="now">Now.</param>
    public void Turn(int unit, long now)
    {
        ref UnitWork work = ref units[unit - firstUnit];
        if (work.TurnAt != now)
        {
            return;
        }

        work.TurnAt = long.MaxValue;
        AdvanceBefore(ref work, now + 1);
    }

    private void AdvanceBefore(ref UnitWork unit, long before)
    {
        if (unit.Busy)
        {
            // Called back by what just happens in the unit: it is at this moment already.
            return;
        }

        if (unit.PlannedDay != unit.Day && before > (unit.PlannedDay * Clock.Day) + WorkPlan.StaffStart)
        {
            OpenPlannedDay(ref unit);
        }

        unit.Busy = true;
        while (unit.Agenda.TryTake(before, out long now, out EventKind kind, out int subject, out ushort version))
        {
            Events++;
            unit.EventSum = (unit.EventSum ^ ((ulong)now << 4) ^ (ulong)kind) * 0x9E3779B97F4A7C15UL;
            FetchNext(unit);
            Handle(ref unit, kind, subject, version, now);
        }

        unit.Busy = false;
        PlanTurn(ref unit);
    }

    // The hand of the event after this one, and the order that is likely to be taken now.
    private void FetchNext(in UnitWork unit)
    {
        int hand = unit.Agenda.NextHand;
        if (hand >= 0) { CacheLine.Fetch(in hands[hand]); }

        unit.Queue.FetchFirst(orders);
    }

    private void Handle(ref UnitWork unit, EventKind kind, int subject, ushort version, long now)
    {
        switch (kind)
        {
            case EventKind.CadreShift: CadreShift(ref unit, subject != 0, now); break;
            case EventKind.ShiftEnd: StopHands(ref unit, unit.FirstHand, unit.FirstCadre, now); break;
            case EventKind.OrderEnd: OrderEnd(ref unit, subject, version, now); break;
            case EventKind.OrderGiven: OrderGiven(ref unit, subject, version, now); break;
            case EventKind.Urgent: Urgent(ref unit, subject, now); break;
            case EventKind.ResidentCall: ResidentCall(ref unit, now); break;
            case EventKind.Complaint: Complaint(ref unit, subject, now); break;
            case EventKind.FalseReport: FalseReport(ref unit, subject, now); break;
            default: throw new UnreachableException($"The work of a unit knows no {kind}.");
        }
    }
}
