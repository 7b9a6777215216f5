using System.Diagnostics;
using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <content>
/// When a unit whose work may matter to others must have its turn: a bound from below, found without moving the unit.
/// Between two turns its events happen unseen, so the bound must hold whatever follows from them.
/// </content>
internal sealed partial class StreetWork
{
    /// <summary>Asks for a turn at a moment before which nothing of the unit's work can matter to others.</summary>
    private void PlanTurn(ref UnitWork unit)
    {
        if (unit.PublicOrders == 0 && !stepByStep)
        {
            return;
        }

        if (unit.TurnAt < long.MaxValue && !unit.NewPublic && !stepByStep)
        {
            // The turn asked for is early enough: what has happened since can only put off what it waits for.
            return;
        }

        unit.NewPublic = false;
        long next = unit.PublicAtWork > 0 ? NextPublicEnd(unit) : long.MaxValue;
        if (unit.PublicOrders > unit.PublicAtWork) { next = Math.Min(next, NextPublicStart(unit)); }

        if (stepByStep) { next = unit.Agenda.NextTime; }

        if (next < unit.TurnAt)
        {
            unit.TurnAt = next;
            host.AskTurn(unit.Index, next);
        }
    }

    private long NextPublicEnd(in UnitWork unit)
    {
        long next = long.MaxValue;
        for (int hand = unit.FirstHand; hand < unit.EndHand; hand++)
        {
            ref Hand worker = ref hands[hand];
            if (worker.State == HandState.Working && orders.Book(worker.Order).Public)
            {
                next = Math.Min(next, worker.Until);
            }
        }

        return next;
    }

    /// <summary>
    /// The next moment at which a waiting walk can begin or a waiting verification end. From the unit's queue somebody
    /// takes an order who has just ended his own, at once or when asked; from a head's queue one of his cadres.
    /// </summary>
    private long NextPublicStart(in UnitWork unit)
    {
        int elsewhere = unit.PublicOrders - unit.PublicAtWork - unit.FreshChecks - unit.Queue.PublicStarts;
        Debug.Assert(elsewhere >= 0, "public orders are at work, in a queue or interrupted");
        uint heads = 0;
        for (int head = 0; elsewhere > 0 && head < plan.Heads; head++)
        {
            int waiting = headQueues[unit.FirstHeadQueue + head].PublicStarts;
            elsewhere -= waiting;
            heads |= waiting > 0 ? 1u << head : 0;
        }

        // An interrupted one is taken up by its cadre; where queues were joined and parted, by anybody.
        if (elsewhere > 0 || (unit.Joined && !rules.OneQueue))
        {
            return unit.Agenda.NextTime;
        }

        (long ofUnit, long ofHeads) = NextTaking(unit, heads);
        long next = unit.Queue.PublicStarts > 0 ? ofUnit
            : unit.FreshChecks > 0 && ofUnit < long.MaxValue ? ofUnit + unit.ShortestCheck : long.MaxValue;
        return Math.Min(next, ofHeads);
    }

    /// <summary>Moments before which nobody takes an order of the unit's queue, or of one of some heads'.</summary>
    private (long OfUnit, long OfHeads) NextTaking(in UnitWork unit, uint heads)
    {
        long asking = plan.DispatchSeconds;
        (long ofUnit, long ofHeads) = (long.MaxValue, long.MaxValue);
        foreach (ref readonly UnitAgenda.Entry entry in unit.Agenda.Entries)
        {
            long time = entry.Time;
            if (time >= ofUnit && (heads == 0 || time >= ofHeads))
            {
                // They come in the order of time.
                break;
            }

            bool cadre = false;
            bool ofHead = true;
            switch (entry.Kind)
            {
                case EventKind.OrderEnd:
                    cadre = entry.Subject >= unit.FirstCadre;
                    ofHead = cadre && (heads >> hands[entry.Subject].Head & 1) != 0;
                    break;
                case EventKind.OrderGiven:
                    ofHead = (heads >> hands[entry.Subject].Head & 1) != 0;
                    break;
                case EventKind.ResidentCall or EventKind.Complaint or EventKind.FalseReport:
                    // At most a free cadre is asked; of a head for whom an order waits none is free.
                    cadre = true;
                    ofHead = unit.IdleCadres > 0;
                    break;
                default:
                    break;
            }

            ofUnit = Math.Min(ofUnit, time + (cadre ? asking : 0));
            if (ofHead) { ofHeads = Math.Min(ofHeads, time); }
        }

        return (ofUnit, heads == 0 ? long.MaxValue : ofHeads);
    }
}
