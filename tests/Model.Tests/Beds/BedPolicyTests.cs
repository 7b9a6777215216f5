using Downshift.Model.Beds;
using Downshift.Model.Parameters;
using Downshift.Model.Verification;
using FsCheck.Xunit;

namespace Downshift.Model.Tests.Beds;

/// <summary>Exact special cases of the bed policies, without anything around them.</summary>
public sealed class BedPolicyTests
{
    private const long Hour = 3600;

    [Fact]
    public void TheSevereComeBeforeTheMildThenWhoeverFiledFirstThenTheLowerIdentity()
    {
        AllocationBench bench = new(BedPolicyKind.City, 2);
        int late = bench.File(0, BedNeed.Of(BedType.Designated, BedNeed.MildTier), 200);
        int twin = bench.File(1, BedNeed.Of(BedType.Designated, BedNeed.MildTier), 100);
        int secondTwin = bench.File(0, BedNeed.Of(BedType.Designated, BedNeed.MildTier), 100);
        int severe = bench.File(1, BedNeed.Of(BedType.Designated, BedNeed.SevereTier), 300);
        int transfer = bench.File(1, BedNeed.Of(BedType.Designated, BedNeed.Transfer), 400);
        bench.Open(BedType.Designated, 5, 5);
        bench.Round(0);
        Assert.Equal([transfer, severe, twin, secondTwin, late], bench.Grants.Select(grant => grant.Record));
    }

    [Fact]
    public void APatientGetsTheOwnDistrictsPoolFirstThenThePoolWithMostFreeBeds()
    {
        AllocationBench bench = new(BedPolicyKind.City, 4);
        bench.Open(BedType.Isolation, 1, 0, 3, 3);
        bench.File(0, 3, BedType.Isolation);
        bench.Round(0);
        Assert.Equal([0, 2, 3], bench.Grants.Select(grant => bench.Stock.DistrictOf(grant.Pool)));
    }

    [Fact]
    public void ASecondChoiceNeverKeepsABedFromTheSevere()
    {
        AllocationBench bench = new(BedPolicyKind.City, 1);
        BedNeed either = new((sbyte)BedType.Fangcang, (sbyte)BedType.Designated, BedNeed.MildTier);
        int mild = bench.File(0, either, 0);
        int severe = bench.File(0, BedNeed.Of(BedType.Designated, BedNeed.SevereTier), 10);
        int second = bench.File(0, either, 20);
        bench.Open(BedType.Designated, 1);
        bench.Open(BedType.Fangcang, 1);
        bench.Round(0);
        Assert.Equal([mild, severe], bench.Grants.Select(grant => grant.Record));
        bench.Open(BedType.Designated, 2);
        bench.Round(0);
        Assert.Equal(second, bench.Grants[^1].Record);
    }

    [Property]
    public bool InOneDistrictCityAndDistrictAreTheSame(int seed)
    {
        return Same(Play(BedPolicyKind.City, 1, seed), Play(BedPolicyKind.District, 1, seed));
    }

    [Property]
    public bool AReserveOfAllIsCityAndOfNothingIsDistrict(int seed)
    {
        AllocationSettings all = AllocationBench.Settings() with { ReserveShare = 1, Lending = true };
        AllocationSettings nothing = all with { ReserveShare = 0 };
        return Same(Play(BedPolicyKind.Reserve, 5, seed, all), Play(BedPolicyKind.City, 5, seed, all))
            && Same(Play(BedPolicyKind.Reserve, 5, seed, nothing), Play(BedPolicyKind.District, 5, seed, nothing));
    }

    [Property]
    public bool WithFreeLendingDistrictsGiveAsManyBedsAsTheCity(int seed)
    {
        AllocationSettings free = AllocationBench.Settings() with { Lending = true, LendAfter = 0 };
        List<int> district = Play(BedPolicyKind.District, 5, seed, free, records: false);
        List<int> city = Play(BedPolicyKind.City, 5, seed, free, records: false);
        return district.SequenceEqual(city);
    }

    [Fact]
    public void EqualSharesAndEqualDemandGiveEqualService()
    {
        AllocationBench bench = new(BedPolicyKind.District, 5);
        bench.Open(BedType.Isolation, 4, 4, 4, 4, 4);
        for (int d = 0; d < 5; d++) { bench.File(d, 9, BedType.Isolation); }
        bench.Round(0);
        Assert.Equal([4, 4, 4, 4, 4], Enumerable.Range(0, 5).Select(bench.GrantedTo));
    }

    [Fact]
    public void AnIdleBedIsLentOnlyAfterItHasBeenIdleLongEnough()
    {
        AllocationSettings settings = AllocationBench.Settings() with { Lending = true };
        AllocationBench bench = new(BedPolicyKind.District, 2, settings);
        bench.Open(BedType.Isolation, 2, 2);
        bench.File(0, 6, BedType.Isolation);
        int[] granted = new int[5];
        for (int round = 0; round < granted.Length; round++)
        {
            bench.Round(round * 4 * Hour);
            granted[round] = bench.Grants.Count;
        }

        // Two of the own share at once; the two of the other district have been idle for 12 h at the fourth look.
        Assert.Equal([2, 2, 2, 4, 4], granted);
        Assert.Equal([0, 0, 1, 1], bench.Grants.Select(grant => grant.Account));
        Assert.Equal(LedgerLevel.City, bench.Grants[^1].Level);
    }

    [Fact]
    public void WithoutLendingABedStaysIdleWhileOthersWait()
    {
        AllocationBench bench = new(BedPolicyKind.District, 2);
        bench.Open(BedType.Isolation, 2, 2);
        bench.File(0, 6, BedType.Isolation);
        for (int round = 0; round < 9; round++) { bench.Round(round * 4 * Hour); }
        Assert.Equal(2, bench.Grants.Count);
        Assert.Equal(2, bench.Stock.Free(BedType.Isolation));
    }

    [Fact]
    public void AShareIsANumberOfBedsNotASite()
    {
        // All beds stand in district 1, half of them are district 0's by its people.
        AllocationBench bench = new(BedPolicyKind.District, 2);
        bench.Open(BedType.Fangcang, 0, 10);
        bench.File(0, 8, BedType.Fangcang);
        bench.Round(0);
        Assert.Equal(5, bench.GrantedTo(0));
        Assert.All(bench.Grants, grant => Assert.Equal(1, bench.Stock.DistrictOf(grant.Pool)));
    }

    [Fact]
    public void StreetsHoldWholeBedsOfTheirOwn()
    {
        AllocationBench bench = new(BedPolicyKind.Community, 2, streetsPerDistrict: 2);
        bench.Open(BedType.Isolation, 3, 3);
        Assert.Equal([2, 2, 1, 1], bench.Office.Ledger.Entitled(BedType.Isolation).ToArray());
        bench.File(0, 8, BedType.Isolation);
        bench.Round(0);
        Assert.Equal(4, bench.Grants.Count);
        Assert.Equal(2, bench.Stock.Free(BedType.Isolation));
    }

    [Fact]
    public void AuthorityMovesOnlyAfterTheOtherSideHasHeldLongEnough()
    {
        AllocationBench bench = new(BedPolicyKind.Adaptive, 2);
        bench.File(0, 3, BedType.Isolation);
        bench.IsShort = false;
        bench.Policy.Settle(0);
        bench.Policy.Settle(23 * Hour);
        Assert.True(bench.Policy.ListsAt(LedgerLevel.City));
        bench.IsShort = true;
        bench.Policy.Settle(24 * Hour);
        bench.IsShort = false;
        bench.Policy.Settle(25 * Hour);
        bench.Policy.Settle(48 * Hour);
        Assert.True(bench.Policy.ListsAt(LedgerLevel.City));
        bench.Policy.Settle(49 * Hour);
        Assert.True(bench.Policy.ListsAt(LedgerLevel.District));

        // The lists were handed over: the district serves those who were listed with the city.
        Assert.Equal(3, bench.Office.Book.Listed(LedgerLevel.District, 0, BedType.Isolation));
        Assert.Equal(0, bench.Office.Book.Listed(LedgerLevel.City, 0, BedType.Isolation));
        bench.Open(BedType.Isolation, 4, 4);
        bench.Round(49 * Hour);
        Assert.Equal(3, bench.Grants.Count);
    }

    private static bool Same(List<int> one, List<int> other) => one.SequenceEqual(other);

    /// <summary>Forty rounds of random filings, discharges and openings; what was granted, round by round.</summary>
    private static List<int> Play(
        BedPolicyKind kind, int districts, int seed, AllocationSettings? settings = null, bool records = true)
    {
        Random random = new(seed);
        AllocationBench bench = new(kind, districts, settings);
        List<int> log = [];
        List<BedGrant> inBed = [];
        int[] beds = new int[districts];
        for (int round = 0; round < 40; round++)
        {
            for (int d = 0; d < districts; d++) { beds[d] += random.Next(3); }
            bench.Open(BedType.Designated, beds);
            bench.Open(BedType.Isolation, beds);
            for (int i = random.Next(12); i > 0; i--)
            {
                BedType type = random.Next(2) == 0 ? BedType.Designated : BedType.Isolation;
                byte tier = type == BedType.Designated && random.Next(3) == 0 ? BedNeed.SevereTier : BedNeed.MildTier;
                bench.File(random.Next(districts), BedNeed.Of(type, tier), (round * 100) + random.Next(100));
            }

            int before = bench.Grants.Count;
            bench.Round(round * 4 * Hour);
            log.Add(-bench.Grants.Count);
            for (int i = before; i < bench.Grants.Count; i++)
            {
                if (records) { log.Add(bench.Grants[i].Record); }
                inBed.Add(bench.Grants[i]);
            }

            // The same number of beds of each type is left in any variant, by those who were granted them first.
            foreach (BedType type in new[] { BedType.Designated, BedType.Isolation })
            {
                List<BedGrant> leaving = [.. inBed.Where(grant => grant.Type == type).Take(random.Next(4))];
                foreach (BedGrant grant in leaving)
                {
                    bench.Release(grant);
                    inBed.Remove(grant);
                }
            }
        }

        return log;
    }
}
