using Downshift.Model.Beds;
using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Model.Population;
using Downshift.Model.Sweeps;

namespace Downshift.Model.Streets;

/// <summary>Counts what happens to the people of one street, in integers; rates are formed when all streets are
/// merged.</summary>
internal sealed partial class StreetOutcomes
{
    /// <summary>Ceiling of a wait: 336 h.</summary>
    public const long MostWait = 14 * Clock.Day;

    /// <summary>Days after the window's start at which finding and removal are read.</summary>
    public const int ReadAfterDays = 10;

    private readonly RunContext context;
    private readonly Street street;
    private readonly StreetPeople people;
    private readonly SweepWindow window;
    private readonly long lastFiling;
    private readonly bool byUnit;
    private bool windowOpen;

    public StreetOutcomes(RunContext context, Street street, StreetPeople people, SweepWindow window)
    {
        this.context = context;
        this.street = street;
        this.people = people;
        this.window = window;
        lastFiling = (context.Days * Clock.Day) - MostWait;
        byUnit = context.Settings.RowsTo >= OutcomeLevel.Unit;
        Units = new UnitCoverage[byUnit ? street.UnitCount : 1];
        CoverageHours = new long[(window.Days * 24) + 1];
    }

    public long InfectedCount { get; private set; }

    public long BackgroundCount { get; private set; }

    public long BackgroundGone { get; private set; }

    public long Recovered { get; private set; }

    /// <summary>Deaths of infected people, those before the horizon included.</summary>
    public long Deaths { get; private set; }

    /// <summary>Deaths within the horizon.</summary>
    public long DeathsInHorizon { get; private set; }

    public long OnsetsToday { get; private set; }

    public long KnownInfected { get; private set; }

    public long ConfirmedCases { get; private set; }

    public long Filed { get; private set; }

    public long ClosedRequests { get; private set; }

    public long Trips { get; private set; }

    public long FalseVerifications { get; private set; }

    /// <summary>Waits of requests filed early enough to be read.</summary>
    public WaitTally Waits { get; } = new();

    /// <summary>Sum of relative errors of the figures that reached the street, and how many.</summary>
    public (double Sum, long Count) StreetError { get; private set; }

    public void Infected(in Episode episode) => InfectedCount++;

    public void BackgroundBegan() => BackgroundCount++;

    public void BackgroundEnded() => BackgroundGone++;

    public void RecoveredNow() => Recovered++;

    public void TripStarted() => Trips++;

    /// <summary>Somebody known when the run starts.</summary>
    public void KnownAtStart(in Episode episode) => KnownInfected++;

    public void Onset(ref Episode episode, long now)
    {
        OnsetsToday++;
        if (now >= window.Start && now < window.Deadline && episode.AtHome)
        {
            episode.Set(EpisodeFlags.InWindow, true);
        }
    }

    /// <summary>The outcomes' window begins: who is infected, ill at home and unknown.</summary>
    public void OpenWindow(long now)
    {
        windowOpen = true;
        for (int slot = 0; slot < people.Pool.Count; slot++)
        {
            ref Episode episode = ref people.Pool[slot];
            if (episode.Infected && episode.Ill && episode.AtHome && !episode.Known)
            {
                episode.Set(EpisodeFlags.InWindow, true);
            }
        }
    }

    /// <summary>A record of the window must be kept until the deadline is read.</summary>
    public bool HoldsRecord(in Episode episode) => windowOpen && episode.RecordAt >= window.Start;

    public void VerifyIssued(bool infected, long now)
    {
        if (!infected && now >= window.Start && now < window.Start + (ReadAfterDays * Clock.Day))
        {
            FalseVerifications++;
        }
    }

    public void Found(in Episode episode, long now)
    {
        if (episode.Infected)
        {
            KnownInfected++;
        }
    }

    /// <summary>Confirmed by test or, from its date, clinically; those in beds before the horizon are not
    /// counted.</summary>
    public void Confirmed(ref Episode episode)
    {
        if (episode.Infected && !episode.Has(EpisodeFlags.Confirmed))
        {
            episode.Set(EpisodeFlags.Confirmed, true);
            ConfirmedCases++;
        }
    }

    public void Died(in Episode episode, long now)
    {
        Deaths++;
        DeathsInHorizon += now >= 0 ? 1 : 0;
    }

    public void Removed(in Episode episode, long now)
    {
    }

    public void RequestFiled(in Episode episode) => Filed++;

    public void RequestEnded(ref Episode episode, EndCause cause)
    {
        ClosedRequests++;
        if (cause == EndCause.Death)
        {
            Waits.DeathsWaiting++;
        }

        // Infection excluded: the person never needed the bed; the request is not one of those who waited.
        if (cause != EndCause.Withdrawn && Reads(ref episode))
        {
            Waits.AddWithoutBed(Severe(episode));
        }
    }

    public void RequestServed(
        ref Episode episode, long listed, long firstRound, long granted, long grantArrived, long now)
    {
        ClosedRequests++;
        if (Reads(ref episode))
        {
            Waits.AddServed(episode.FiledAt, listed, firstRound, granted, grantArrived, now, Severe(episode));
        }
    }

    /// <summary>A request still open at the horizon; only those filed 14 d before it are read.</summary>
    public void StillWaiting(ref Episode episode)
    {
        if (Reads(ref episode))
        {
            Waits.AddWithoutBed(Severe(episode));
        }
    }

    public void StreetReported(long reported, long truth)
    {
        if (truth > 0)
        {
            StreetError = (StreetError.Sum + (Math.Abs(reported - truth) / (double)truth), StreetError.Count + 1);
        }
    }

    /// <summary>A number that differs when the state of the people differs.</summary>
    public long Fingerprint() =>
        unchecked((InfectedCount * 31) + (KnownInfected * 1009) + (Recovered * 65537) + (Deaths * 7919)
        + (Filed * 104729) + (ClosedRequests * 1299709) + (Waits.Fingerprint * 15485863));

    /// <summary>The day's onsets, and a new count begins.</summary>
    public long TakeOnsets()
    {
        long onsets = OnsetsToday;
        OnsetsToday = 0;
        return onsets;
    }

    // One wait a person: a second request, after a discharge while ill, is served but not read again.
    private bool Reads(ref Episode episode)
    {
        if (episode.FiledAt > lastFiling || episode.Has(EpisodeFlags.WaitRead))
        {
            return false;
        }

        episode.Set(EpisodeFlags.WaitRead, true);
        return true;
    }

    private static bool Severe(in Episode episode) => episode.FiledStage is Stage.Severe or Stage.Critical;
}
