using Downshift.Kernel.Numerics;
using Downshift.Model.Beds;
using Downshift.Model.Parameters;

namespace Downshift.Model.Tests.Beds;

/// <summary>One pool against several, stationary: Erlang's formula for M/M/c (verification of H10).</summary>
public sealed class PoolingOracleTests
{
    private const double Hour = 3600;

    [Theory]
    [InlineData(12, 3, .9)]
    [InlineData(12, 4, .8)]
    public void CityWaitsAsOneQueueAndDistrictsAsManySmallOnes(int beds, int districts, double load)
    {
        double stay = 10 * Hour;
        double rate = load * beds / stay;
        double pooled = MeanWait(BedPolicyKind.City, beds, districts, rate, stay);
        double split = MeanWait(BedPolicyKind.District, beds, districts, rate, stay);
        Assert.Equal(1, pooled / ErlangWait(beds, rate, stay), .08);
        Assert.Equal(1, split / ErlangWait(beds / districts, rate / districts, stay), .08);
        Assert.True(split > pooled);
    }

    /// <summary>Conservation law: priority moves waiting between classes and leaves its mean where it was.</summary>
    [Fact]
    public void PriorityDoesNotChangeTheMeanWait()
    {
        double stay = 10 * Hour;
        double rate = .85 * 8 / stay;
        Assert.Equal(1, MeanWait(BedPolicyKind.City, 8, 1, rate, stay, tiers: 3) / ErlangWait(8, rate, stay), .06);
    }

    /// <summary>Mean wait of M/M/c, seconds.</summary>
    private static double ErlangWait(int servers, double rate, double service)
    {
        double offered = rate * service;
        double blocking = 1;
        for (int n = 1; n <= servers; n++) { blocking = offered * blocking / (n + (offered * blocking)); }
        double waits = blocking / (1 - (offered / servers * (1 - blocking)));
        return waits * service / (servers - offered);
    }

    /// <summary>Mean wait with a round after every arrival and every discharge.</summary>
    private static double MeanWait(
        BedPolicyKind policy, int beds, int districts, double rate, double stay, int tiers = 1)
    {
        const int People = 200_000;
        AllocationBench bench = new(policy, districts);
        bench.Open(BedType.Isolation, [.. Enumerable.Repeat(beds / districts, districts)]);
        Random random = new(11);
        PriorityQueue<BedGrant, double> discharges = new();
        double[] arrivals = new double[People];
        double next = 0;
        double waited = 0;
        int arrived = 0;
        int granted = 0;
        while (granted < People)
        {
            double now;
            if (arrived < People && (!discharges.TryPeek(out _, out double discharge) || next < discharge))
            {
                now = next;
                arrivals[arrived++] = now;
                byte tier = (byte)random.Next(tiers);
                bench.File(random.Next(districts), BedNeed.Of(BedType.Isolation, tier), (long)now);
                next += Quantile.Exponential(1 - random.NextDouble(), 1 / rate);
            }
            else
            {
                discharges.TryDequeue(out BedGrant leaving, out now);
                bench.Release(leaving);
            }

            bench.Round((long)now);
            for (; granted < bench.Grants.Count; granted++)
            {
                BedGrant grant = bench.Grants[granted];
                waited += now - arrivals[grant.Record];
                discharges.Enqueue(grant, now + Quantile.Exponential(1 - random.NextDouble(), stay));
            }
        }

        return waited / People;
    }
}
