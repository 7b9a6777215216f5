using System.Runtime.CompilerServices;
using Downshift.Kernel.Random;
using Downshift.Model.Command;
using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <content>The day of a unit: presence, shifts.</content>
internal sealed partial class StreetWork
{
    /// <summary>
    /// 08:00 of a day on which the street itself asks nothing of the unit: the day begins when something looks at the
    /// unit, at the latest at midnight, with what is counted now.
    /// </summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="day">Day of the horizon.</param>
    /// <param name="demand">What standing work is counted from.</param>
    public void PlanDay(int unit, int day, in UnitDemand demand)
    {
        ref UnitWork work = ref units[unit - firstUnit];
        work.PlannedDay = day;
        work.Demand = demand;
        RefreshPublic(ref work, int.MinValue, int.MaxValue, (day * Clock.Day) + WorkPlan.StaffStart);
        if (work.PublicOrders > 0 || stepByStep) { OpenPlannedDay(ref work); }
    }

    private void OpenPlannedDay(ref UnitWork unit)
    {
        long opens = (unit.PlannedDay * Clock.Day) + WorkPlan.StaffStart;
        UnitDemand demand = unit.Demand;
        StartDay(unit.Index, unit.PlannedDay, opens, demand);
        OpenShift(unit.Index, opens);
    }

    /// <summary>
    /// 08:00, first half: presence of staff and cadres, the day's standing orders, residents' calls. Nobody begins
    /// before <see cref="OpenShift"/>, so that orders issued in between compete on equal terms.
    /// </summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="day">Day of the horizon.</param>
    /// <param name="now">Now, 08:00 of that day.</param>
    /// <param name="demand">What standing work is counted from.</param>
    public void StartDay(int unit, int day, long now, in UnitDemand demand)
    {
        EnterDay(day);
        ref UnitWork work = ref units[unit - firstUnit];
        AdvanceBefore(ref work, now);
        work.Busy = true;
        work.Day = day;
        work.PlannedDay = day;
        DrawStaff(ref work, day);
        DrawCadres(ref work, day);
        if (rules.OneQueue) { JoinQueues(ref work); }

        ScheduleShifts(ref work, day);
        IssueStanding(ref work, day, now, demand);
        PlanCalls(ref work, day, now, demand);
    }

    /// <summary>08:00, second half: guard posts are filled first, up to the cap, then free staff take orders.</summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="now">Now, 08:00.</param>
    public void OpenShift(int unit, long now)
    {
        ref UnitWork work = ref units[unit - firstUnit];
        for (int hand = work.FirstHand; hand < work.FirstCadre; hand++)
        {
            ref Hand worker = ref hands[hand];
            if (worker.State == HandState.Expected) { BecomeIdle(ref work, ref worker, now); }
        }

        // Cadres come at 08:30: the hands present now are the staff.
        int posts = (int)(plan.GuardCap * work.PresentStaff);
        for (; posts > 0 && work.Posts.Count > 0; posts--)
        {
            Begin(ref work, LongestIdle(work.FirstHand, work.FirstCadre), work.Posts.TakeFirst(orders), 0, now);
        }

        work.Posts.MoveTo(ref work.Queue);

        RefreshPublic(ref work, int.MinValue, int.MaxValue, now);
        Wake(ref work, now);
        work.Busy = false;
        PlanTurn(ref work);
    }

    /// <summary>Cadres begin, after the meeting where there is one, or end their day.</summary>
    private void CadreShift(ref UnitWork work, bool begins, long now)
    {
        if (!begins)
        {
            StopHands(ref work, work.FirstCadre, work.EndHand, now);
            return;
        }

        long meeting = office.Passed(TimeOfDay(now));
        for (int hand = work.FirstCadre; hand < work.EndHand; hand++)
        {
            ref Hand cadre = ref hands[hand];
            if (cadre.State == HandState.Expected)
            {
                totals[work.Local].CadreMeetings += meeting;
                AddToSeries(now, WorkSeries.Lost, meeting);
                BecomeIdle(ref work, ref cadre, now);
            }
        }

        for (int hand = work.FirstCadre; hand < work.EndHand; hand++) { Seek(ref work, hand, now); }
    }

    [SkipLocalsInit]
    private void DrawStaff(ref UnitWork unit, int day)
    {
        const int Batch = 32;
        Span<double> draws = stackalloc double[2 * Batch];
        unit.PresentStaff = 0;
        for (int from = unit.FirstHand; from < unit.FirstCadre; from += Batch)
        {
            // Their numbers, the addresses of their draws, follow each other.
            Span<double> absence = draws[..Math.Min(Batch, unit.FirstCadre - from)];
            plan.Context.Draws.Uniforms(
                Purpose.StaffPresent, AddressOf(unit, hands[from]), absence, draws[Batch..], (uint)day);
            for (int i = 0; i < absence.Length; i++)
            {
                bool absent = absence[i] < plan.StaffAbsent;
                hands[from + i].State = absent ? HandState.Absent : HandState.Expected;
                if (!absent) { unit.PresentStaff++; }
            }
        }

        totals[unit.Local].StaffPresent += unit.PresentStaff * plan.StaffSeconds;
    }

    private void DrawCadres(ref UnitWork unit, int day)
    {
        unit.PresentCadres = 0;
        unit.Stationed = 0;
        unit.Heads = 0;
        if (!rules.Cadres)
        {
            return;
        }

        int hand = unit.FirstCadre;
        for (int pool = 0; pool < CadreStock.Pools; pool++)
        {
            int stationed = plan.Stock.Stationed(pool, unit.Index, day);
            for (int member = 0; member < unit.Pools[pool]; member++, hand++)
            {
                ref Hand cadre = ref hands[hand];
                cadre.State = HandState.Off;
                if (member < stationed) { DrawCadre(ref unit, ref cadre, day); }
            }
        }

        totals[unit.Local].CadreDays += unit.Stationed;
        totals[unit.Local].CadreRostered += unit.Stationed * office.Length;
        AddToSeries(day * Clock.Day, WorkSeries.CadresPresent, unit.PresentCadres);
        unit.Dispatcher.Open(rules.Servers, Math.Min(rules.MeetingSeconds, office.Length), rules.FormingSeconds);
        if (unit.Stationed > 0) { totals[unit.Local].DispatchOpen += rules.Servers * office.Length; }
    }

    private void DrawCadre(ref UnitWork unit, ref Hand cadre, int day)
    {
        unit.Stationed++;
        unit.Heads |= 1u << cadre.Head;
        double idleShare = office.Length > 0 ? (double)cadre.Idle / office.Length : 0;
        cadre.Idle = 0;
        cadre.Asked = 0;
        DrawSource draws = plan.Context.Draws;
        ulong address = AddressOf(unit, cadre);
        if (!rules.Detached && draws.Chance(plan.RecallShare, Purpose.CadreRecall, address, (uint)day))
        {
            cadre.State = HandState.Recalled;
            totals[unit.Local].CadreRecalled += office.Length;
            return;
        }

        double absence = plan.Presence.Absence(baseAbsence, idleShare);
        if (draws.Chance(absence, Purpose.CadrePresent, address, (uint)day))
        {
            cadre.State = HandState.Absent;
            totals[unit.Local].CadreAbsent += office.Length;
            return;
        }

        cadre.State = HandState.Expected;
        unit.PresentCadres++;
    }

    private void ScheduleShifts(ref UnitWork unit, int day)
    {
        long midnight = day * Clock.Day;
        unit.Agenda.Add(midnight + WorkPlan.StaffStart + plan.StaffSeconds, EventKind.ShiftEnd, 0, 0);
        if (unit.PresentCadres == 0)
        {
            return;
        }

        long begin = office.ClockOf(Math.Min(rules.MeetingSeconds, office.Length));
        unit.Agenda.Add(midnight + begin, EventKind.CadreShift, 1, 0);
        unit.Agenda.Add(midnight + office.End, EventKind.CadreShift, 0, 0);
        if (!rules.Detached) { ScheduleUrgent(ref unit, day); }
    }

    /// <summary>Under one queue the heads' orders are given by the secretary like all others.</summary>
    private void JoinQueues(ref UnitWork unit)
    {
        unit.Joined = true;
        for (int head = 0; head < plan.Heads; head++)
        {
            headQueues[unit.FirstHeadQueue + head].MoveTo(ref unit.Queue);
        }
    }
}
