using Downshift.Kernel.Hashing;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Partitions;
using Downshift.Model.Branching;
using Downshift.Model.Command;
using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Model.Population;
using Downshift.Model.Streets;
using Downshift.Model.Sweeps;

namespace Downshift.Model;

/// <summary>One run: the streets and headquarters as partitions, advanced window by window, stopped at
/// midnights.</summary>
internal sealed class CityRun
{
    private readonly RunContext context;
    private readonly StreetPartition[] streets;
    private readonly Headquarters headquarters;
    private readonly StreetLaws laws;
    private readonly ObservationBuilder builder;
    private readonly ConservationLedger ledger;
    private readonly List<UInt128> dayHashes;
    private readonly ConservationLedger[] accounts;
    private readonly DayCounts[] counts;
    private readonly WindowRunner<CityEvent> runner;

    public CityRun(RunContext context)
    {
        this.context = context;
        laws = new StreetLaws(context);
        ledger = new ConservationLedger();
        dayHashes = [];
        builder = new ObservationBuilder(context.Days, context.Settings.RowsTo);
        headquarters = new Headquarters(context);
        streets = new StreetPartition[context.Geography.Streets.Length];
        for (int s = 0; s < streets.Length; s++)
        {
            streets[s] = new StreetPartition(context, context.Geography.Streets[s], laws);
        }

        accounts = [.. streets.Select(_ => new ConservationLedger())];
        counts = new DayCounts[streets.Length];
        runner = RunnerOf(context);
    }

    // At a midnight no message is under way and no window open: the runner holds nothing of the past.
    private CityRun(CityRun past, RunContext context)
    {
        this.context = context;
        StateCopy copy = new();
        copy.Replace(past.context, context);
        copy.Replace(past.laws.Sweeps, new SweepCalendar(context.Parameters));
        copy.Replace(past.laws.Work.Regime, CommandRegimes.Of(context.Parameters));
        laws = copy.Of(past.laws);
        streets = copy.Of(past.streets);
        headquarters = copy.Of(past.headquarters);
        builder = copy.Of(past.builder);
        ledger = copy.Of(past.ledger);
        accounts = copy.Of(past.accounts);
        counts = copy.Of(past.counts);
        dayHashes = copy.Of(past.dayHashes);
        Day = past.Day;
        runner = RunnerOf(context);
    }

    /// <summary>Days that are over; the next has begun.</summary>
    public int Day { get; private set; }

    /// <summary>Begins day 0.</summary>
    public void Start()
    {
        FillBedsOfDayZero();
        foreach (StreetPartition street in streets)
        {
            street.ScheduleStart();
        }

        ForEachStreet(s => streets[s].BeginDay(0));
    }

    /// <summary>Runs to a midnight.</summary>
    /// <param name="day">Days that are over then: not fewer than now, not more than the horizon has.</param>
    public void AdvanceTo(int day)
    {
        int over = Day;
        long[] midnights = [.. Enumerable.Range(over + 1, day - over).Select(d => d * Clock.Day)];
        runner.Run(
            day * Clock.Day, midnights, (index, _) => Midnight(over + index), context.Settings.Cancellation);
        Day = day;
    }

    /// <summary>The same past, another future. This run may go on as if nothing had been.</summary>
    /// <param name="other">Another variant of the same world, seed and replication, which cannot have differed up to
    /// the end of the day that has begun.</param>
    public CityRun Branch(RunContext other) => new(this, other);

    /// <summary>What was observed, when the horizon is over.</summary>
    public RunObservations Report()
    {
        new CityReport(context, streets, headquarters, laws.Sweeps.Outcome).Write(builder, ledger.Residual);
        return new RunObservations(
            builder.Rows, builder.Series, Events(), dayHashes[^1], dayHashes, ledger.Residual, ledger.Faults);
    }

    private WindowRunner<CityEvent> RunnerOf(RunContext of) =>
        new([.. streets, headquarters], of.HopFixed, of.Settings.Threads);

    private void Midnight(int day)
    {
        // Streets are independent of each other; what they found is put together in their order. A street ends one day
        // and begins the next while its data is at hand.
        UInt128[] hashes = new UInt128[streets.Length];
        ForEachStreet(s =>
        {
            streets[s].EndDay(day, accounts[s]);
            counts[s] = streets[s].CountDay();
            hashes[s] = streets[s].Hash;
            if (day + 1 < context.Days) { streets[s].BeginDay(day + 1); }
        });
        foreach (ConservationLedger account in accounts)
        {
            ledger.Take(account);
        }

        headquarters.AtMidnight(day, builder, ledger);
        CityReport.WriteDay(day, builder, counts, context.Geography);
        UInt128[] before = dayHashes.Count > 0 ? [dayHashes[^1]] : [];
        dayHashes.Add(StateHash.Combine([.. before, .. hashes, headquarters.Hash]));
        context.Settings.OnProgress?.Invoke((day + 1) * Clock.Day, Events());
        if (context.Settings.ThreadsNow is { } threads) { runner.Threads = threads(); }
    }

    // Headquarters is the last partition and has its own midnight.
    private void ForEachStreet(Action<int> work) => runner.ForEachPartition(index =>
    {
        if (index < streets.Length) { work(index); }
    });

    private long Events() => streets.Sum(s => s.Events) + headquarters.Events;

    // Beds of 23 January: a share is taken by those whose delay had passed, by severity, then onset.
    private void FillBedsOfDayZero()
    {
        List<BedCandidate> candidates = [];
        foreach (StreetPartition street in streets)
        {
            street.PlacePreHistory(laws.Demand.FirstDay, candidates);
        }

        candidates.Sort(static (a, b) => a.Stage != b.Stage ? b.Stage - a.Stage
            : a.Onset != b.Onset ? a.Onset.CompareTo(b.Onset)
            : a.Person.CompareTo(b.Person));
        int beds = Math.Min(headquarters.InitialBedsFor(), candidates.Count);
        ParameterValue stay = context.Numbers.Find("bed.stayDesignated");
        for (int i = 0; i < beds; i++)
        {
            BedCandidate candidate = candidates[i];
            StreetPartition street = streets[candidate.Partition];
            street.PlaceAtStart(candidate.Slot);
            long patient = ((long)candidate.Partition << 32) | (uint)candidate.Slot;
            headquarters.PlaceInitially(
                patient, candidate.Person, street.Facts(street.EpisodeAt(candidate.Slot), 0),
                Residual(candidate, stay));
        }
    }

    // A stay given that it has lasted so long: the quantile of the part of the distribution beyond that age.
    private long Residual(in BedCandidate candidate, ParameterValue stay)
    {
        double age = Math.Max(1, candidate.InBedFor);
        double passed = stay.LogSd > 0
            ? PortableMath.NormalCdf(PortableMath.Log(age / stay.Value) / stay.LogSd)
            : age >= stay.Value ? 1 - 1e-9 : 0;
        double u = context.Draws.Uniform(Purpose.PreHistoryStay, candidate.Person);
        double whole = Quantile.LogNormal(Math.Min(1 - 1e-9, passed + (u * (1 - passed))), stay.Value, stay.LogSd);
        return Math.Max(Clock.Hour, (long)(whole - age));
    }
}
