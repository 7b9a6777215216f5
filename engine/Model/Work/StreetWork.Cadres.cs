using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <content>Cadres under command: their heads, those who give orders, interruptions.</content>
internal sealed partial class StreetWork
{
    // How long a cadre who refused is not asked again [assumption].
    private const long RefusalSeconds = 30 * Clock.Minute;

    /// <summary>The dispatcher's service of a cadre has ended, or a cadre may be asked again.</summary>
    private void OrderGiven(ref UnitWork unit, int hand, ushort version, long now)
    {
        ref Hand cadre = ref hands[hand];
        if (cadre.Version != version || cadre.State is not (HandState.Waiting or HandState.Resting))
        {
            return;
        }

        bool served = cadre.State == HandState.Waiting;
        LeavePresent(ref unit, ref cadre, now);
        BecomeIdle(ref unit, ref cadre, now);
        if (served && !TakeGiven(ref unit, hand, now))
        {
            return;
        }

        Seek(ref unit, hand, now);
    }

    /// <summary>A head's urgent order pulls one of his orders forward and interrupts one of his cadres.</summary>
    private void Urgent(ref UnitWork work, int head, long now)
    {
        if (rules.Detached || !IsOfficeOpen(now))
        {
            return;
        }

        int hand = WorkingCadreOf(work, head);
        ref OrderQueue queue = ref rules.OneQueue ? ref work.Queue : ref headQueues[work.FirstHeadQueue + head];
        int place = hand < 0 ? -1 : queue.TakeFirstOf(orders, head);
        if (place < 0)
        {
            return;
        }

        ref Hand cadre = ref hands[hand];
        BookWork(ref work, ref cadre, now);
        cadre.Interrupted = LayDown(ref work, ref cadre);
        BecomeIdle(ref work, ref cadre, now);
        Begin(ref work, hand, place, 0, now);
        Seek(ref work, hand, now);
    }

    private void ScheduleUrgent(ref UnitWork unit, int day)
    {
        for (int head = 0; head < plan.Heads; head++)
        {
            if (!HasCadre(unit, head))
            {
                continue;
            }

            // A whole number of them, and one more with the rest's chance.
            ulong address = (unit.Identity << 16) | (uint)head;
            int most = (int)Math.Ceiling(plan.UrgentPerDay);
            for (int number = 0; number < most; number++)
            {
                Kernel.Random.PhiloxBlock draw = plan.Context.Draws.Block(
                    Purpose.UrgentTime, address, (uint)day, (ushort)number);
                if (draw.Second < plan.UrgentPerDay - number)
                {
                    long time = office.ClockOf((long)(draw.First * office.Length));
                    unit.Agenda.Add((day * Clock.Day) + time, EventKind.Urgent, head, 0);
                }
            }
        }
    }

    /// <summary>The order a free cadre turns to by himself, or -1; he may begin to wait for the dispatcher.</summary>
    private int NextOfCadre(ref UnitWork unit, int hand, long now, out int switching)
    {
        switching = 0;
        ref Hand cadre = ref hands[hand];
        if (!IsOfficeOpen(now))
        {
            return -1;
        }

        if (cadre.Interrupted >= 0)
        {
            int interrupted = cadre.Interrupted;
            cadre.Interrupted = -1;
            switching = plan.ResumeSeconds;
            return interrupted;
        }

        int own = TakeOfOwnHead(ref unit, cadre.Head);
        if (own < 0 && unit.Queue.Count > unit.Waiting) { Ask(ref unit, hand, now); }

        return own;
    }

    private int TakeOfOwnHead(ref UnitWork unit, int head)
    {
        if (rules.OneQueue)
        {
            return -1;
        }

        ref OrderQueue queue = ref headQueues[unit.FirstHeadQueue + head];
        return queue.Count > 0 ? queue.TakeFirst(orders) : -1;
    }

    /// <summary>
    /// Joins the queue of those who give orders: under a branch everybody does for every order; under many heads a
    /// cadre without an order of his head is asked by the secretary.
    /// </summary>
    private void Ask(ref UnitWork unit, int hand, long now)
    {
        ref Hand cadre = ref hands[hand];
        LeavePresent(ref unit, ref cadre, now);
        cadre.State = HandState.Waiting;
        cadre.Version++;
        cadre.Since = (int)now;
        cadre.Asked++;
        unit.Waiting++;

        // Asked from outside, he may take an order earlier than was foreseen.
        unit.NewPublic |= !unit.Busy;
        long midnight = Midnight(now);
        long busy = unit.Dispatcher.BusySeconds;
        long end = unit.Dispatcher.Ask(office.Passed(now - midnight), plan.DispatchSeconds, office.Length);
        totals[unit.Local].DispatchBusy += unit.Dispatcher.BusySeconds - busy;
        if (end < office.Length)
        {
            // At the seam of the morning a service ends when the office opens again.
            long time = Math.Max(office.Open(office.ClockOf(end)), now - midnight);
            unit.Agenda.Add(midnight + time, EventKind.OrderGiven, hand, cadre.Version);
        }
    }

    /// <summary>A service ends: an order of the own head, else of the unit's queue if he accepts.</summary>
    /// <returns>False if he refused and rests.</returns>
    private bool TakeGiven(ref UnitWork unit, int hand, long now)
    {
        ref Hand cadre = ref hands[hand];
        int place = TakeOfOwnHead(ref unit, cadre.Head);
        if (place < 0 && unit.Queue.Count > 0)
        {
            if (!rules.OneQueue && !Accepts(unit, cadre, now))
            {
                Rest(ref unit, hand, now);
                return false;
            }

            place = TakeFromUnit(ref unit, now);
        }

        if (place >= 0) { Begin(ref unit, hand, place, 0, now); }

        return true;
    }

    private bool Accepts(in UnitWork unit, in Hand cadre, long now)
    {
        uint ordinal = ((uint)Clock.DayOf(now) << 12) | cadre.Asked;
        return plan.Context.Draws.Chance(plan.AcceptShare, Purpose.Accept, AddressOf(unit, cadre), ordinal);
    }

    private void Rest(ref UnitWork unit, int hand, long now)
    {
        ref Hand cadre = ref hands[hand];
        LeavePresent(ref unit, ref cadre, now);
        cadre.State = HandState.Resting;
        cadre.Version++;
        cadre.Since = (int)now;
        long midnight = Midnight(now);
        long end = office.Passed(now - midnight) + RefusalSeconds;
        if (end < office.Length)
        {
            unit.Agenda.Add(midnight + office.ClockOf(end), EventKind.OrderGiven, hand, cadre.Version);
        }
    }

    /// <summary>An order of a head calls one of his cadres: a free, else a resting, else a waiting one.</summary>
    private void WakeHead(ref UnitWork unit, int head, long now)
    {
        if (unit.PresentCadres == 0 || !IsOfficeOpen(now))
        {
            return;
        }

        int found = -1;
        for (int hand = unit.FirstCadre; hand < unit.EndHand; hand++)
        {
            ref Hand cadre = ref hands[hand];
            if (cadre.Head == head && CallOrder(cadre.State) < (found < 0 ? 3 : CallOrder(hands[found].State)))
            {
                found = hand;
            }
        }

        if (found < 0)
        {
            return;
        }

        // Called away from waiting or rest, he may be free for the unit earlier than was foreseen.
        ref Hand called = ref hands[found];
        unit.NewPublic |= called.State != HandState.Idle || !unit.Busy;
        LeavePresent(ref unit, ref called, now);
        BecomeIdle(ref unit, ref called, now);
        Seek(ref unit, found, now);
    }

    private static int CallOrder(HandState state) => state switch
    {
        HandState.Idle => 0,
        HandState.Resting => 1,
        HandState.Waiting => 2,
        _ => 3,
    };

    private int WorkingCadreOf(in UnitWork unit, int head)
    {
        for (int hand = unit.FirstCadre; hand < unit.EndHand; hand++)
        {
            ref Hand cadre = ref hands[hand];
            if (cadre.Head == head && cadre.State == HandState.Working && cadre.Interrupted < 0)
            {
                return hand;
            }
        }

        return -1;
    }
}
