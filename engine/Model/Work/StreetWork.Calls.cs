using Downshift.Kernel.Numerics;
using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <content>Residents: their calls and their complaints.</content>
internal sealed partial class StreetWork
{
    private const long CallsFrom = 8 * Clock.Hour;
    private const long CallsTo = 20 * Clock.Hour;

    // The hotline's list is passed down at 09:00 and answered by the end of the next day [assumption].
    private const long ComplaintHour = 9 * Clock.Hour;
    private const long ComplaintDays = 2;

    /// <summary>A resident calls.</summary>
    private void ResidentCall(ref UnitWork work, long now)
    {
        totals[work.Local].Calls++;

        // The next call first: an order may be taken and bring other events at once.
        bool byHousehold = work.HouseholdCalls.Next <= work.WaitingCalls.Next;
        if (byHousehold)
        {
            DrawCall(work.Identity, ref work.HouseholdCalls, 0);
        }
        else
        {
            DrawCall(work.Identity, ref work.WaitingCalls, 1);
        }

        ScheduleCall(ref work);
        IssueEvent(ref work, TaskKind.ResidentCalls, now, now + plan.CallPatience);
    }

    /// <summary>Residents' complaints of the day reach the unit.</summary>
    private void Complaint(ref UnitWork unit, int count, long now)
    {
        long until = Midnight(now) + (ComplaintDays * Clock.Day);
        for (; count > 0; count--) { IssueEvent(ref unit, TaskKind.Petition, now, until); }
    }

    /// <summary>A false reading is verified within a day.</summary>
    private void FalseReport(ref UnitWork unit, int household, long now) => IssueOrder(
        ref unit, TaskKind.FeverVerify, now, now + Clock.Day,
        (int)Math.Max(1, plan.Classes[(int)TaskKind.FeverVerify].Seconds), WorkOrder.Nobody, household);

    private void IssueEvent(ref UnitWork unit, TaskKind kind, long now, long due) =>
        IssueOrder(ref unit, kind, now, due, (int)Math.Max(1, plan.Classes[(int)kind].Seconds), -1, -1);

    /// <summary>
    /// Calls come between 08:00 and 20:00 at a constant rate: their number is Poisson, their times uniform. Only the
    /// next one is scheduled. Households and waiting people call in streams of their own, so that a change of the
    /// waiting list moves no call of a household.
    /// </summary>
    private void PlanCalls(ref UnitWork unit, int day, long now, in UnitDemand demand)
    {
        bool exist = plan.Exists(TaskKind.ResidentCalls, day);
        double households = exist ? plan.CallsPerHousehold * demand.Households : 0;
        double waiting = exist ? plan.CallsPerWaiting * demand.Waiting : 0;
        OpenCalls(unit.Identity, ref unit.HouseholdCalls, 0, now, households);
        OpenCalls(unit.Identity, ref unit.WaitingCalls, 1, now, waiting);
        ScheduleCall(ref unit);
        if (demand.Waiting == 0 || !plan.Exists(TaskKind.Petition, day))
        {
            return;
        }

        double u = plan.Context.Draws.Uniform(Purpose.ComplaintCount, unit.Identity, (uint)day);
        int complaints = Quantile.Poisson(u, demand.Waiting / plan.WaitingDaysPerPetition);
        if (complaints > 0)
        {
            unit.Agenda.Add((day * Clock.Day) + ComplaintHour, EventKind.Complaint, complaints, 0);
        }
    }

    private void OpenCalls(ulong identity, ref UnitWork.CallStream stream, ushort number, long now, double expected)
    {
        stream.Drawn = 0;
        stream.Gap = expected > 0 ? (CallsTo - CallsFrom) / expected : 0;
        stream.Next = expected > 0 ? Midnight(now) + CallsFrom : long.MaxValue;
        if (expected > 0) { DrawCall(identity, ref stream, number); }
    }

    /// <summary>Moves a stream to its next call, or to none when it would come after 20:00.</summary>
    private void DrawCall(ulong identity, ref UnitWork.CallStream stream, ushort number)
    {
        long midnight = Midnight(stream.Next);
        ulong address = (identity << 16) | (uint)(stream.Drawn++ & 0xFFFF);
        double u = plan.Context.Draws.Uniform(Purpose.CallTime, address, (uint)Clock.DayOf(midnight), number);

        // Cut before it becomes a whole number: a stream of almost no calls has gaps beyond any horizon.
        double gap = Math.Min(Quantile.Exponential(u, stream.Gap), Clock.Day);
        long next = stream.Next + (long)gap;
        stream.Next = next < midnight + CallsTo ? next : long.MaxValue;
    }

    private void ScheduleCall(ref UnitWork unit)
    {
        long next = Math.Min(unit.HouseholdCalls.Next, unit.WaitingCalls.Next);
        if (next < long.MaxValue) { unit.Agenda.Add(next, EventKind.ResidentCall, 0, 0); }
    }
}
