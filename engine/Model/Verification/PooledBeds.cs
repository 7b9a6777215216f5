using Downshift.Kernel.Events;
using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Kernel.Statistics;
using Downshift.Model.Beds;
using Downshift.Model.Parameters;

namespace Downshift.Model.Verification;

/// <summary>One pool of beds against several, stationary: the policies wait as Erlang's formula says.</summary>
internal static class PooledBeds
{
    private const long TicksPerStay = 1_000_000;
    private const int WarmUp = 3_000;
    private const int People = 12_000;
    private const uint Replications = 20;

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> Checks() =>
    [
        new(OracleSection.Beds, "Pooled and divided beds", "统筹与分区床位", "Erlang 1917: M/M/c", Compare),
    ];

    private static void Compare(OracleBook book)
    {
        // Mean waits of M/M/12, 3, 12, 4 and 8 in mean stays, by the recursion of Erlang's loss formula.
        book.Estimate(
            "12 beds, load .9, city", "12床，负荷 .9，市级", Waits(BedPolicyKind.City, 12, 4, .9), .533369094);
        book.Estimate(
            "12 beds in 4 districts, load .9", "12床分四区，负荷 .9", Waits(BedPolicyKind.District, 12, 4, .9),
            2.723536737);
        book.Estimate(
            "12 beds, load .8, city", "12床，负荷 .8，市级", Waits(BedPolicyKind.City, 12, 3, .8), .153683963);
        book.Estimate(
            "12 beds in 3 districts, load .8", "12床分三区，负荷 .8", Waits(BedPolicyKind.District, 12, 3, .8),
            .745540590);

        // Conservation law: priority moves waiting between classes and leaves its mean where it was.
        book.Estimate(
            "8 beds, load .85, three tiers, mean of all", "8床，负荷 .85，三个等级，总平均",
            Waits(BedPolicyKind.City, 8, 1, .85, tiers: 3), .477140778);
    }

    private static Tally Waits(BedPolicyKind policy, int beds, int districts, double load, int tiers = 1)
    {
        Tally means = default;
        for (uint replication = 0; replication < Replications; replication++)
        {
            means.Add(MeanWait(policy, beds, districts, load, tiers, new DrawSource(1917, replication)));
        }

        return means;
    }

    /// <summary>Mean wait in mean stays, with a round after every arrival and every discharge.</summary>
    private static double MeanWait(
        BedPolicyKind policy, int beds, int districts, double load, int tiers, DrawSource draws)
    {
        AllocationBench bench = new(policy, districts);
        bench.Open(BedType.Isolation, [.. Enumerable.Repeat(beds / districts, districts)]);
        HeapCalendar<int> calendar = new();
        List<long> arrivals = [];
        Tally waits = default;
        int granted = 0;
        const int Arrival = -1;
        calendar.Schedule(EventKey.At(0, 1, 0, 0, 0), Arrival);
        while (granted < People && calendar.TryTake(long.MaxValue, out EventKey key, out int leaving))
        {
            uint person = (uint)arrivals.Count;
            if (leaving == Arrival)
            {
                arrivals.Add(key.Time);
                BedNeed need = BedNeed.Of(BedType.Isolation, (byte)draws.Index(1, person, 0, 0, tiers));
                bench.File(draws.Index(2, person, 0, 0, districts), need, key.Time);
                double gap = Quantile.Exponential(draws.Uniform(3, person), TicksPerStay / (load * beds));
                calendar.Schedule(EventKey.At(key.Time + (long)gap, 1, 0, 0, person + 1), Arrival);
            }
            else
            {
                bench.Release(bench.Grants[leaving]);
            }

            bench.Round(key.Time);
            for (; granted < bench.Grants.Count; granted++)
            {
                int record = bench.Grants[granted].Record;
                if (record >= WarmUp) { waits.Add((double)(key.Time - arrivals[record]) / TicksPerStay); }
                double stay = Quantile.Exponential(draws.Uniform(4, (ulong)record), TicksPerStay);
                calendar.Schedule(EventKey.At(key.Time + (long)stay, 0, 0, 1, (uint)granted), granted);
            }
        }

        return waits.Mean;
    }
}
