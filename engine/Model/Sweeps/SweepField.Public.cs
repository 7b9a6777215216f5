using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Population;
using Downshift.Model.Work;

namespace Downshift.Model.Sweeps;

/// <content>Whether a walk may change what others know: only then must it begin at its own moment.</content>
internal abstract partial class SweepField
{
    /// <summary>The walk of a sweep order may lead to a verification or a finding.</summary>
    /// <param name="order">The order.</param>
    /// <param name="now">Now; the answer holds until the next round of reports or midnight.</param>
    public bool MayFind(in WorkOrder order, long now)
    {
        bool calls = order.Kind == TaskKind.SweepCall;
        if (calls && Clock.DayOf(order.Created) != Clock.DayOf(now))
        {
            return false;
        }

        (_, ISweepProcedure procedure) = partition.ProcedureOn(order.Created);

        // While records of the outcomes' window are made, a note on the record counts too.
        bool notes = partition.RecordsCount(now);
        int end = order.Subject2;
        for (int household = NextIll(order.Subject, end); household < end; household = NextIll(household + 1, end))
        {
            ref HouseholdState state = ref people.State(household);
            uint lasting = people.Lasting(household);
            bool found = calls
                ? procedure.WantsCall(state, lasting, now) && (notes || MayFollowToday(household, now))
                : procedure.WantsVisit(state, lasting, order.Created);
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first household from one on, below an end, with somebody ill; the end if there is none.</summary>
    private protected abstract int NextIll(int from, int end);

    // As MayFollow, at any moment of the rest of the day: fever may still begin.
    private bool MayFollowToday(int household, long now)
    {
        bool asks = partition.ProcedureOn(now).Procedure.AsksSymptoms;
        long midnight = (Clock.DayOf(now) + 1) * Clock.Day;
        for (int e = people.FirstOf(household); e >= 0; e = people.Pool[e].NextInHousehold)
        {
            ref Episode episode = ref people.Pool[e];
            if (!episode.Known && candour.Tells(episode.Person, now)
                && (asks || (episode.FeverFrom < midnight && episode.FeverTo > now)
                || thermometer.Axillary(episode, now, Purpose.AxillaryReading)))
            {
                return true;
            }
        }

        return false;
    }
}
