using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Population;
using Downshift.Model.Work;

namespace Downshift.Model.Sweeps;

/// <content>Whether a walk may change what others know: only then must it begin at its own moment.</content>
internal abstract partial class SweepField
{
    // An unanswered call in place of a visit counts as an attempt: there may be more of them than revisits, and visits
    // are counted to 7.
    private const int LastAttempt = 6;

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

        int end = order.Subject2;
        long midnight = Midnight(now);
        int household = people.NextIll(order.Subject, end);
        for (int next; household < end; household = next)
        {
            next = people.NextIll(household + 1, end);
            if (next < end) { people.Fetch(next); }

            ref HouseholdState state = ref people.State(household);
            uint lasting = people.Lasting(household);
            bool found = calls
                ? procedure.Calls.Wants(state, midnight - Clock.Day, now) && MayFollowToday(household, now)
                : procedure.Visits.Wants(state, lasting, order.Created)
                && (DoorMayFind(
                    household, Math.Min(state.Visits, LastAttempt), LastAttempt, now, midnight, spoken: proxy > 0)
                || MayFollowToday(household, now));
            if (found)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A walk from a moment of this day on may still call or visit a household.</summary>
    /// <param name="household">Household, index in the world.</param>
    /// <param name="from">The moment.</param>
    /// <param name="calls">There are orders of calls.</param>
    /// <param name="visits">There are orders of visits.</param>
    public bool MayBeMet(int household, long from, bool calls, bool visits)
    {
        HouseholdState state = people.Look(household);
        return (visits && !state.Done)
            || (calls && partition.ProcedureOn(from).Procedure.WantsCall(state, from));
    }

    // As MayFollow, at any moment of the rest of the day: fever may still begin. A worker short of time calls instead
    // of visiting, so orders of visits ask this too.
    private bool MayFollowToday(int household, long now)
    {
        bool asks = AsksSymptoms(now);
        long midnight = Midnight(now);
        for (int e = people.FirstOf(household); e >= 0; e = people.Pool[e].NextInHousehold)
        {
            ref Episode episode = ref people.Pool[e];
            if (!episode.Known && candour.Tells(episode.Person, now)
                && ((asks && episode.Has(EpisodeFlags.EverSymptoms))
                || (episode.FeverFrom < midnight && episode.FeverTo > now)
                || thermometer.Axillary(episode, now, Purpose.AxillaryReading)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A visit to the household in a stretch of time of one day may find somebody, or lead to a
    /// verification because one member speaks for another.</summary>
    private bool DoorMayFind(int household, int attempt, int lastAttempt, long from, long to, bool spoken)
    {
        bool asks = AsksSymptoms(from);
        for (int e = people.FirstOf(household); e >= 0; e = people.Pool[e].NextInHousehold)
        {
            ref Episode episode = ref people.Pool[e];
            if (episode.Known)
            {
                continue;
            }

            // A stage may change before the visit: symptoms are those of anybody ill who ever has any then.
            bool fever = episode.FeverFrom < to && episode.FeverTo > from;
            bool complains = fever || (asks && episode.Has(EpisodeFlags.EverSymptoms))
                || thermometer.Axillary(episode, from, Purpose.AxillaryReading);
            bool told = complains && (spoken || (asks && candour.Tells(episode.Person, from)));
            if (told || (!candour.Conceals(episode.Person, from)
                && (fever || HotAtDoor(episode, from, attempt, lastAttempt))))
            {
                return true;
            }
        }

        return false;
    }

    private bool HotAtDoor(in Episode episode, long time, int attempt, int lastAttempt)
    {
        bool hot = false;
        for (; attempt <= lastAttempt && !hot; attempt++) { hot = thermometer.Infrared(episode, time, attempt); }

        return hot;
    }

    private static long Midnight(long time) => (Clock.DayOf(time) + 1) * Clock.Day;
}
