using System.Diagnostics;
using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <content>Hands: free, at work, stopped.</content>
internal sealed partial class StreetWork
{
    /// <summary>A hand ends its stretch of work.</summary>
    private void OrderEnd(ref UnitWork unit, int hand, ushort version, long now)
    {
        ref Hand worker = ref hands[hand];
        if (worker.Version != version || worker.State != HandState.Working)
        {
            return;
        }

        BookWork(ref unit, ref worker, now);
        int place = LayDown(ref unit, ref worker);
        BecomeIdle(ref unit, ref worker, now);
        Conclude(ref unit, place, now);
        Seek(ref unit, hand, now);
    }

    /// <summary>Lets a free hand take orders until it works, waits or nothing is left for it.</summary>
    private void Seek(ref UnitWork unit, int hand, long now)
    {
        while (hands[hand].State == HandState.Idle)
        {
            int switching = 0;
            int place = hands[hand].IsCadre
                ? NextOfCadre(ref unit, hand, now, out switching)
                : TakeFromUnit(ref unit, now);
            if (place < 0)
            {
                return;
            }

            Begin(ref unit, hand, place, switching, now);
        }
    }

    /// <summary>Calls free hands to the unit's queue: staff at once, cadres by asking the dispatcher.</summary>
    private void Wake(ref UnitWork unit, long now)
    {
        while (unit.IdleStaff > 0 && unit.Queue.Count > 0)
        {
            Seek(ref unit, LongestIdle(unit.FirstHand, unit.FirstCadre), now);
        }

        while (unit.IdleCadres > 0 && unit.Queue.Count > unit.Waiting && IsOfficeOpen(now))
        {
            Seek(ref unit, LongestIdle(unit.FirstCadre, unit.EndHand), now);
        }
    }

    /// <summary>The hand that has been free for the longest time; of equals, the first.</summary>
    private int LongestIdle(int from, int to)
    {
        int found = -1;
        for (int hand = from; hand < to; hand++)
        {
            if (hands[hand].State == HandState.Idle && (found < 0 || hands[hand].Since < hands[found].Since))
            {
                found = hand;
            }
        }

        Debug.Assert(found >= 0, "the count of free hands says there is one");
        return found;
    }

    /// <summary>Starts a stretch of work on an order.</summary>
    private void Begin(ref UnitWork unit, int hand, int place, int switching, long now)
    {
        ref Hand worker = ref hands[hand];
        LeavePresent(ref unit, ref worker, now);
        worker.State = HandState.Working;
        worker.Version++;
        worker.Order = place;
        if (orders.Book(place).Public)
        {
            unit.PublicAtWork++;
            if (orders[place].IsFreshCheck) { unit.FreshChecks--; }
        }

        worker.Switching = switching;
        worker.Since = (int)now;
        int planned = IsStretch(orders[place])
            ? PlanStretch(ref unit, ref worker, place, now)
            : orders[place].Remaining;
        if (planned <= 0)
        {
            GiveUp(ref unit, hand, place, now);
            return;
        }

        worker.Planned = planned;
        ref WorkOrder order = ref orders[place];
        if (order.Remaining == 0 && MarkPublic(ref unit, place, false))
        {
            // All of the walk is made: nobody need see its end.
            unit.PublicAtWork--;
        }

        if (!order.Started)
        {
            order.Started = true;
            totals[unit.Local].Started++;
            totals[unit.Local].StartWait += now - order.Created;
        }

        ScheduleEnd(ref unit, hand, now);
    }

    private static bool IsStretch(in WorkOrder order) => TaskTraits.IsSweepBatch(order.Kind) && !order.Duplicate;

    /// <summary>Seconds of a sweep order to work now: those owed from before, else what the street plans.</summary>
    private int PlanStretch(ref UnitWork unit, ref Hand worker, int place, long now)
    {
        int owed = orders.Book(place).Owed;
        if (owed > 0)
        {
            return owed;
        }

        long begin = now;
        long available;
        if (worker.IsCadre)
        {
            long open = office.Open(TimeOfDay(now));
            begin = Midnight(now) + open;
            available = office.Unbroken(open);
        }
        else
        {
            available = Midnight(now) + WorkPlan.StaffStart + plan.StaffSeconds - now;
        }

        if (available <= 0)
        {
            return 0;
        }

        // A copy: the street may issue orders meanwhile, and the pool may move.
        WorkOrder order = orders[place];
        long planned = host.StartSweepOrder(unit.Index, ref order, begin, available);
        orders[place] = order;
        return (int)Math.Clamp(planned, 0, int.MaxValue);
    }

    /// <summary>
    /// Nothing could be planned: either nothing is left of the order, or what is left of the hand's time before lunch
    /// or the end of its shift is too short for a household. Then the hand rests, so that it does not try again.
    /// </summary>
    private void GiveUp(ref UnitWork unit, int hand, int place, long now)
    {
        ref Hand worker = ref hands[hand];
        LayDown(ref unit, ref worker);
        if (orders.Open(place) <= 0)
        {
            BecomeIdle(ref unit, ref worker, now);
            Conclude(ref unit, place, now);
            return;
        }

        worker.State = HandState.Resting;
        worker.Version++;
        long afternoon = office.Open(12 * Clock.Hour);
        if (worker.IsCadre && TimeOfDay(now) < afternoon && office.Passed(afternoon) < office.Length)
        {
            unit.Agenda.Add(Midnight(now) + afternoon, EventKind.OrderGiven, hand, worker.Version);
        }

        ReturnSilently(ref unit, place);
    }

    /// <summary>Puts an order back without calling anybody.</summary>
    private void ReturnSilently(ref UnitWork unit, int place)
    {
        ref WorkOrder order = ref orders[place];
        QueueOf(ref unit, order).Add(orders, place);
    }

    /// <summary>Schedules the end of a stretch, unless the end of the shift comes first and stops it.</summary>
    private void ScheduleEnd(ref UnitWork unit, int hand, long now)
    {
        ref Hand worker = ref hands[hand];
        long stretch = (long)worker.Switching + worker.Planned;
        long midnight = Midnight(now);
        long end;
        if (worker.IsCadre)
        {
            long passed = office.Passed(now - midnight) + stretch;
            end = midnight + office.ClockOf(Math.Min(passed, office.Length));
            worker.Until = (int)end;
            if (passed >= office.Length)
            {
                return;
            }
        }
        else
        {
            long shiftEnd = midnight + WorkPlan.StaffStart + plan.StaffSeconds;
            end = now + stretch;
            worker.Until = (int)Math.Min(end, shiftEnd);
            if (end >= shiftEnd)
            {
                return;
            }
        }

        unit.Agenda.Add(end, EventKind.OrderEnd, hand, worker.Version);
    }

    /// <summary>The end of a shift: everybody stops, then orders are concluded or go back.</summary>
    private void StopHands(ref UnitWork unit, int from, int to, long now)
    {
        // All stop before the first order moves: it must not reach a hand that stops in the same second.
        for (int hand = from; hand < to; hand++)
        {
            ref Hand worker = ref hands[hand];
            if (worker.State == HandState.Working)
            {
                worker.Planned = BookWork(ref unit, ref worker, now);
            }
            else if (worker.State is HandState.Idle or HandState.Waiting or HandState.Resting)
            {
                LeavePresent(ref unit, ref worker, now);
            }

            worker.State = HandState.Off;
            worker.Version++;
        }

        for (int hand = from; hand < to; hand++)
        {
            ref Hand worker = ref hands[hand];
            int interrupted = worker.Interrupted;
            worker.Interrupted = -1;
            int place = LayDown(ref unit, ref worker);
            if (place >= 0 && worker.Planned <= 0)
            {
                Conclude(ref unit, place, now);
            }
            else if (place >= 0)
            {
                PutBack(ref unit, place, now);
            }

            if (interrupted >= 0) { PutBack(ref unit, interrupted, now); }
        }
    }

    /// <summary>A hand lets go of its order, if it has one.</summary>
    private int LayDown(ref UnitWork unit, ref Hand worker)
    {
        int place = worker.Order;
        worker.Order = -1;
        if (place >= 0 && orders.Book(place).Public) { unit.PublicAtWork--; }

        return place;
    }

    private void PutBack(ref UnitWork unit, int place, long now)
    {
        SettleOverdue(place, orders.Open(place), now);
        Enqueue(ref unit, place, now);
    }

    private void BecomeIdle(ref UnitWork unit, ref Hand worker, long now)
    {
        worker.State = HandState.Idle;
        worker.Version++;
        worker.Since = (int)now;
        if (worker.IsCadre) { unit.IdleCadres++; } else { unit.IdleStaff++; }
    }

    /// <summary>Books the time since a hand became free, waiting or resting, and takes it off its count.</summary>
    private void LeavePresent(ref UnitWork unit, ref Hand worker, long now)
    {
        if (worker.State == HandState.Waiting)
        {
            unit.Waiting--;
        }
        else if (worker.State == HandState.Idle)
        {
            if (worker.IsCadre) { unit.IdleCadres--; } else { unit.IdleStaff--; }
        }

        long elapsed = Elapsed(worker, now);
        if (worker.IsCadre)
        {
            worker.Idle += (int)elapsed;
            totals[unit.Local].CadreIdle += elapsed;
        }
        else
        {
            totals[unit.Local].StaffIdle += elapsed;
        }
    }

    /// <summary>Seconds of the hand's own time since its present state began.</summary>
    private long Elapsed(in Hand worker, long now) => worker.IsCadre
        ? office.Passed(TimeOfDay(now)) - office.Passed(TimeOfDay(worker.Since))
        : now - worker.Since;

    private bool IsOfficeOpen(long now) => office.Passed(TimeOfDay(now)) < office.Length;
}
