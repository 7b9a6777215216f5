using Downshift.Kernel.Statistics;
using Downshift.Model.Beds;
using Downshift.Model.Events;
using Downshift.Model.Outcomes;

namespace Downshift.Model;

/// <content>Conservation at midnight, daily series and the outcomes at the end.</content>
internal sealed partial class Headquarters
{
    private static readonly string[] TypeNames = ["designated", "fangcang", "isolation"];
    private static readonly string[] UsableSeries = ["usable_designated", "usable_fangcang", "usable_isolation"];
    private static readonly string[] OccupiedSeries =
        ["occupied_designated", "occupied_fangcang", "occupied_isolation"];

    // Beds by pool as the records tell, counted at midnight.
    private readonly int[] held;
    private readonly int[] occupied;
    private long testsDoneBefore;

    /// <summary>Checks what must not vanish and writes the series; called after the last event of a day.</summary>
    /// <param name="day">The day that ended, 0 for the first.</param>
    /// <param name="builder">Takes the series.</param>
    /// <param name="ledger">Takes the checks.</param>
    public void AtMidnight(int day, ObservationBuilder builder, ConservationLedger ledger)
    {
        CheckBeds(day, ledger, out Census census);
        Tallies t = statistics;
        ledger.Check("requests", day, 0, t.Filed, t.Admitted + t.EndedWaiting, census.Waiting);
        ledger.Check(
            "patients in beds", day, 0, t.Entries, t.Departures, census.InBed);
        ledger.Check("tests", day, 0, t.TestsOrdered, t.TestsClosed + t.TestsCancelled, census.OpenTests);
        for (BedType type = 0; (int)type < BedStock.Types; type++)
        {
            builder.SeriesOf(UsableSeries[(int)type], OutcomeLevel.City, 0)[day] = stock.Usable(type);
            builder.SeriesOf(OccupiedSeries[(int)type], OutcomeLevel.City, 0)[day] = stock.Taken(type);
        }

        builder.SeriesOf("tests_done", OutcomeLevel.City, 0)[day] = t.TestsDone - testsDoneBefore;
        builder.SeriesOf("tests_waiting", OutcomeLevel.City, 0)[day] = census.Queued;
        testsDoneBefore = t.TestsDone;
        hash.Mix(day, census.Waiting);
        hash.Mix(census.InBed, census.Queued);
    }

    /// <summary>Writes the outcomes that headquarters knows.</summary>
    public void Report(ObservationBuilder builder)
    {
        long end = context.Days * Clock.Day;
        builder.Ratio("stale_grants_share", OutcomeLevel.City, 0, statistics.Stale, statistics.Grants);
        builder.Row("chasing_hours", OutcomeLevel.City, 0, statistics.ChasingSeconds / Clock.Hour);
        builder.Row("idle_bed_hours_while_waiting", OutcomeLevel.City, 0, statistics.IdleHours(end));
        builder.Row("bed_days", OutcomeLevel.City, 0, statistics.BedDays(end));
        builder.Row("tests_done", OutcomeLevel.City, 0, statistics.TestsDone);
    }

    /// <summary>Compares the pools with the records and the ledger: three books kept apart.</summary>
    private void CheckBeds(int day, ConservationLedger ledger, out Census census)
    {
        held.AsSpan().Clear();
        occupied.AsSpan().Clear();
        Span<long> inUse = stackalloc long[BedStock.Types];
        inUse.Clear();
        census = default;
        foreach (ref readonly PatientRecord at in register.All)
        {
            if (at.Held >= 0) { held[at.Held]++; }
            if (at.Occupied >= 0) { occupied[at.Occupied]++; }
            census.Add(at);
        }

        for (int pool = 0; pool < stock.PoolCount; pool++)
        {
            ref readonly BedStock.Pool at = ref stock.At(pool);
            CheckPool(pool, "beds", day, ledger, at.Added, at.Removed, at.Present);
            CheckPool(pool, "granted beds", day, ledger, at.Blocked, 0, held[pool]);
            CheckPool(pool, "occupied beds", day, ledger, at.Occupied, 0, occupied[pool]);
            inUse[(int)stock.TypeOf(pool)] += at.Blocked + at.Occupied + at.Cleaning;
        }

        for (BedType type = 0; (int)type < BedStock.Types; type++)
        {
            long booked = 0;
            for (int account = 0; account < office.Ledger.Holders; account++)
            {
                booked += office.Ledger.Used(type, account);
            }

            if (booked == inUse[(int)type]) { continue; }
            ledger.Check($"ledger of {TypeNames[(int)type]} beds", day, 0, booked, 0, inUse[(int)type]);
        }
    }

    /// <summary>Checks an account of a pool; only one that is wrong needs its name spelled out.</summary>
    private void CheckPool(
        int pool, string what, int day, ConservationLedger ledger, long entered, long left, long inside)
    {
        if (entered - left == inside) { return; }
        string name = $"{what} {TypeNames[(int)stock.TypeOf(pool)]} D{stock.DistrictOf(pool):00}";
        ledger.Check(name, day, 0, entered, left, inside);
    }

    /// <summary>Where people stand, counted from the records.</summary>
    private struct Census
    {
        public long Waiting;
        public long InBed;
        public long OpenTests;
        public long Queued;

        public void Add(in PatientRecord at)
        {
            if (at.State is RequestStep.Travelling or RequestStep.Listed or RequestStep.Granted) { Waiting++; }
            if (at.State == RequestStep.InBed) { InBed++; }
            if (at.Test == TestStep.Queued) { Queued++; }
            if (at.Test is TestStep.Queued or TestStep.InLaboratory or TestStep.Repeat) { OpenTests++; }
        }
    }

    /// <summary>Counts and integrals of a run.</summary>
    private sealed class Tallies(int districts)
    {
        private readonly int[] waiting = new int[BedStock.Types];
        private readonly int[] waitingOf = new int[BedStock.Types * districts];
        private readonly TimeWeighted[] idle = new TimeWeighted[BedStock.Types];
        private TimeWeighted occupied;

        public long Filed;
        public long Admitted;
        public long EndedWaiting;
        public long Entries;
        public long Departures;
        public long Grants;
        public long Stale;
        public long TestsOrdered;
        public long TestsDone;
        public long TestsClosed;
        public long TestsCancelled;
        public double ChasingSeconds;

        public int Waiting(BedType type) => waiting[(int)type];

        public int Waiting(BedType type, int district) => waitingOf[((int)type * districts) + district];

        public void AddWaiting(BedType type, int district, int change)
        {
            waiting[(int)type] += change;
            waitingOf[((int)type * districts) + district] += change;
        }

        public void AddOccupied(long now, int change)
        {
            if (change > 0) { Entries++; } else { Departures++; }
            occupied.Add(now, change);
        }

        public void SetIdle(BedType type, long now, long beds) => idle[(int)type].Set(now, beds);

        public double BedDays(long end) => (double)occupied.Integral(end) / Clock.Day;

        public double IdleHours(long end)
        {
            Int128 sum = 0;
            foreach (TimeWeighted type in idle) { sum += type.Integral(end); }
            return (double)sum / Clock.Hour;
        }
    }
}
