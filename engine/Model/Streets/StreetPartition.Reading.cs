using Downshift.Model.Beds;
using Downshift.Model.Population;
using Downshift.Model.Sweeps;

namespace Downshift.Model.Streets;

/// <content>What the reports read of a street.</content>
internal sealed partial class StreetPartition
{
    /// <summary>Index of the street in the world.</summary>
    public int Index => street.Index;

    /// <summary>Counts at a midnight; the day's onsets begin anew.</summary>
    public DayCounts CountDay()
    {
        long illUnknown = 0;
        for (int slot = 0; slot < people.Pool.Count; slot++)
        {
            ref Episode episode = ref people.Pool[slot];
            illUnknown += episode.Infected && episode.Ill && episode.AtHome && !episode.Known ? 1 : 0;
        }

        return new DayCounts
        {
            Onsets = outcomes.TakeOnsets(),
            KnownInfected = outcomes.KnownInfected,
            Confirmed = outcomes.ConfirmedCases,
            IllUnknown = illUnknown,
            Waiting = waiting.Sum(w => (long)w),
            Deaths = outcomes.DeathsInHorizon,
        };
    }

    /// <summary>The horizon ends: requests still open had no bed.</summary>
    public void CloseOpenRequests()
    {
        for (int slot = 0; slot < people.Pool.Count; slot++)
        {
            ref Episode episode = ref people.Pool[slot];
            if (episode.Request is RequestState.Open or RequestState.Granted)
            {
                outcomes.StillWaiting(ref episode);
            }
        }
    }

    /// <summary>Reads what became of the street's infected people.</summary>
    public CaseTally ReadCases(in SweepWindow window, long horizon, long before, long after)
    {
        CaseTally tally = default;
        for (int slot = 0; slot < people.Pool.Count; slot++)
        {
            ref Episode episode = ref people.Pool[slot];
            if (episode.Infected && !episode.Has(EpisodeFlags.Detached))
            {
                tally.Read(episode, window, horizon, before, after);
            }
        }

        return tally;
    }
}
