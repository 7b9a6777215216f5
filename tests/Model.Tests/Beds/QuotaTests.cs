using Downshift.Model.Beds;
using Downshift.Model.Parameters;
using Downshift.Model.Verification;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Downshift.Model.Tests.Beds;

/// <summary>The daily quota: how reported waiting becomes numbers of beds.</summary>
public sealed class QuotaTests
{
    private const long Hour = 3600;

    [Property]
    public bool PaddingByACommonFactorChangesNothing(NonEmptyArray<byte> waiting, byte free)
    {
        double[] reported = [.. waiting.Get.Select(count => (double)count)];
        double[] padded = [.. reported.Select(count => count * 2)];
        return Numbers(free, reported).SequenceEqual(Numbers(free, padded));
    }

    [Property]
    public bool PaddingByOneDistrictNeverCostsItBeds(NonEmptyArray<byte> waiting, byte free)
    {
        double[] reported = [.. waiting.Get.Select(count => (double)count)];
        double[] padded = [reported[0] * 1.5, .. reported[1..]];
        return Numbers(free, padded)[0] >= Numbers(free, reported)[0];
    }

    [Fact]
    public void PaddingByOneDistrictShiftsBedsToIt() =>
        Assert.Equal([60, 20, 20], Numbers(100, [30, 10, 10]));

    [Fact]
    public void WhereNobodyReportsAnybodyTheBasisOfSharesDecides() =>
        Assert.Equal([2, 1, 1], Numbers(4, [0, 0, 0]));

    [Fact]
    public void NumbersFollowTheWaitingOfYesterdayAndLapseWithTheNextQuota()
    {
        AllocationBench bench = new(BedPolicyKind.DailyQuota, 2);
        bench.File(0, 30, BedType.Isolation);
        for (long hour = 0; hour <= 32; hour++)
        {
            // Another 90 wait in the other district from the second day on: today's quota does not know of them.
            if (hour == 24) { bench.File(1, 90, BedType.Isolation); }
            bench.Policy.Settle(hour * Hour);
        }

        bench.Open(BedType.Isolation, 20, 20);
        bench.Policy.Round(LedgerLevel.City, 32 * Hour);
        bench.Policy.Round(LedgerLevel.District, 32 * Hour);
        Assert.Equal((30, 0), (bench.GrantedTo(0), bench.GrantedTo(1)));
        Assert.Equal(10, bench.Policy.AvailableTo(BedType.Isolation, 0));
        for (long hour = 33; hour <= 56; hour++) { bench.Policy.Settle(hour * Hour); }
        bench.Policy.Round(LedgerLevel.City, 56 * Hour);
        bench.Policy.Round(LedgerLevel.District, 56 * Hour);

        // Yesterday at this hour 30 and 90 were waiting: 3 and 7 of the ten beds, though nobody waits in the first now.
        Assert.Equal(7, bench.GrantedTo(1));
        Assert.Equal(3, bench.Policy.AvailableTo(BedType.Isolation, 0));
    }

    private static int[] Numbers(int free, double[] reported)
    {
        int[] numbers = new int[reported.Length];
        QuotaReckoning.Split(free, reported, [.. Enumerable.Repeat(1.0, reported.Length)], numbers);
        return numbers;
    }
}
