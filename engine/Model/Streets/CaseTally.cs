using Downshift.Model.Events;
using Downshift.Model.Population;
using Downshift.Model.Sweeps;

namespace Downshift.Model.Streets;

/// <summary>What became of infected people, read once at the end of the run.</summary>
internal struct CaseTally
{
    /// <summary>D: infected, ill at home and unknown at the window's start, or falling ill at home in it.</summary>
    public long Sought;

    /// <summary>Of them known ten days after the start.</summary>
    public long Found;

    /// <summary>Of them in a bed or isolation place by then.</summary>
    public long Removed;

    /// <summary>Ill onsets with symptoms early enough to be read.</summary>
    public long Onsets;

    /// <summary>Seconds from onset to being known, each at most 14 d.</summary>
    public long SecondsToFound;

    /// <summary>Infections with onset in the horizon.</summary>
    public long Infections;

    /// <summary>Infectious seconds at home.</summary>
    public long InfectiousSeconds;

    /// <summary>Reads one person.</summary>
    /// <param name="episode">An infected person.</param>
    /// <param name="window">The outcomes' window.</param>
    /// <param name="horizon">End of the run.</param>
    /// <param name="before">Infectious before onset, seconds.</param>
    /// <param name="after">Infectious after onset, seconds.</param>
    public void Read(in Episode episode, in SweepWindow window, long horizon, long before, long after)
    {
        long read = window.Start + (StreetOutcomes.ReadAfterDays * Clock.Day);
        if (episode.Has(EpisodeFlags.InWindow))
        {
            Sought++;
            Found += episode.KnownAt <= read ? 1 : 0;
            Removed += episode.RemovedAt <= read ? 1 : 0;
        }

        if (episode.Onset < 0 || episode.Onset >= horizon)
        {
            return;
        }

        if (episode.Has(EpisodeFlags.EverSymptoms) && episode.Onset <= horizon - StreetOutcomes.MostWait)
        {
            Onsets++;
            SecondsToFound += Math.Min(StreetOutcomes.MostWait, Math.Max(0L, (long)episode.KnownAt - episode.Onset));
        }

        Infections++;
        long until = Math.Min(episode.Onset + after, Math.Min(episode.RemovedAt, horizon));
        if (episode.Stage == Stage.Dead)
        {
            until = Math.Min(until, episode.EndedAt);
        }

        InfectiousSeconds += Math.Max(0, until - (episode.Onset - before));
    }

    public void Add(in CaseTally other)
    {
        Sought += other.Sought;
        Found += other.Found;
        Removed += other.Removed;
        Onsets += other.Onsets;
        SecondsToFound += other.SecondsToFound;
        Infections += other.Infections;
        InfectiousSeconds += other.InfectiousSeconds;
    }
}
