using Downshift.Kernel.Random;
using Downshift.Model.Beds;
using Downshift.Model.Parameters;

namespace Downshift.Model.Verification;

/// <summary>Policies that must be one another in special cases, grant by grant, over random histories.</summary>
internal static class PolicyIdentities
{
    private const uint Histories = 200;
    private const int Rounds = 40;
    private const long Period = 4 * 3600;

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> Checks() =>
    [
        new(
            OracleSection.Beds, "Equal policies", "等价政策", "specification, section 8: exact special cases", Identities),
        new(OracleSection.Beds, "Daily quota", "每日配额", "largest remainder by reported waiting", Quota),
    ];

    private static void Identities(OracleBook book)
    {
        AllocationSettings plain = AllocationBench.Settings();
        AllocationSettings lending = plain with { Lending = true };
        AllocationSettings free = lending with { LendAfter = 0 };
        book.Exact(
            "one district: city against district, different grants", "单区：市级与区级，不同派床数",
            Different(1, plain, BedPolicyKind.City, plain, BedPolicyKind.District, true), 0);
        book.Exact(
            "all in reserve against city, different grants", "全部预留与市级，不同派床数",
            Different(5, lending with { ReserveShare = 1 }, BedPolicyKind.Reserve, lending, BedPolicyKind.City, true),
            0);
        book.Exact(
            "nothing in reserve against district, different grants", "无预留与区级，不同派床数",
            Different(
                5, lending with { ReserveShare = 0 }, BedPolicyKind.Reserve, lending, BedPolicyKind.District, true),
            0);
        book.Exact(
            "free lending: district against city, rounds with another number of grants", "自由出借：区级与市级，派床数不同的轮次",
            Different(5, free, BedPolicyKind.District, free, BedPolicyKind.City, false), 0);

        AllocationBench even = new(BedPolicyKind.District, 5);
        even.Open(BedType.Isolation, 4, 4, 4, 4, 4);
        for (int d = 0; d < 5; d++) { even.File(d, 9, BedType.Isolation); }
        even.Round(0);
        int most = Enumerable.Range(0, 5).Max(even.GrantedTo);
        int least = Enumerable.Range(0, 5).Min(even.GrantedTo);
        book.Exact("equal shares and demand, spread of beds", "份额与需求均等，各区床位极差", most - least, 0);
    }

    private static void Quota(OracleBook book)
    {
        DrawSource draws = new(8, 0);
        int changed = 0;
        int lost = 0;
        for (ulong history = 0; history < Histories; history++)
        {
            double[] reported = new double[15];
            for (uint d = 0; d < reported.Length; d++) { reported[d] = draws.Index(1, history, d, 0, 99); }
            int beds = draws.Index(2, history, 0, 0, 500);
            int[] plain = Numbers(beds, reported);
            int[] all = Numbers(beds, [.. reported.Select(waiting => 2 * waiting)]);
            int[] one = Numbers(beds, [1.5 * reported[0], .. reported[1..]]);
            changed += plain.SequenceEqual(all) ? 0 : 1;
            lost += one[0] < plain[0] ? 1 : 0;
        }

        book.Exact("padding by all, changed quotas", "普遍虚报，改变的配额数", changed, 0);
        book.Exact("padding by one district, beds lost by it", "单区虚报，该区失床次数", lost, 0);
        book.Exact("30, 10 and 10 waiting, first share of 100 beds", "等待30、10、10人，首区得百床之数",
            Numbers(100, [30, 10, 10])[0], 60);
    }

    private static int[] Numbers(int beds, double[] reported)
    {
        int[] numbers = new int[reported.Length];
        QuotaReckoning.Split(beds, reported, [.. Enumerable.Repeat(1.0, reported.Length)], numbers);
        return numbers;
    }

    private static int Different(
        int districts, AllocationSettings first, BedPolicyKind one, AllocationSettings second, BedPolicyKind other,
        bool records)
    {
        int different = 0;
        for (uint history = 0; history < Histories; history++)
        {
            List<int> a = Play(one, districts, history, first, records);
            List<int> b = Play(other, districts, history, second, records);
            different += Math.Abs(a.Count - b.Count) + a.Zip(b, (x, y) => x == y ? 0 : 1).Sum();
        }

        return different;
    }

    /// <summary>Forty rounds of random filings, discharges and openings; what was granted, round by round.</summary>
    private static List<int> Play(
        BedPolicyKind kind, int districts, uint history, AllocationSettings settings, bool records)
    {
        DrawSource draws = new(2020, history);
        uint drawn = 0;
        int Next(int count) => draws.Index(1, 0, drawn++, 0, count);
        AllocationBench bench = new(kind, districts, settings);
        List<int> log = [];
        List<BedGrant> inBed = [];
        int[] beds = new int[districts];
        for (int round = 0; round < Rounds; round++)
        {
            for (int d = 0; d < districts; d++) { beds[d] += Next(3); }
            bench.Open(BedType.Designated, beds);
            bench.Open(BedType.Isolation, beds);
            for (int i = Next(12); i > 0; i--)
            {
                BedType type = Next(2) == 0 ? BedType.Designated : BedType.Isolation;
                byte tier = Next(3) == 0 && type == BedType.Designated ? BedNeed.SevereTier : BedNeed.MildTier;
                bench.File(Next(districts), BedNeed.Of(type, tier), (round * 100) + Next(100));
            }

            int before = bench.Grants.Count;
            bench.Round(round * Period);
            log.Add(-bench.Grants.Count);
            for (int i = before; i < bench.Grants.Count; i++)
            {
                if (records) { log.Add(bench.Grants[i].Record); }
                inBed.Add(bench.Grants[i]);
            }

            Leave(bench, inBed, BedType.Designated, Next(4));
            Leave(bench, inBed, BedType.Isolation, Next(4));
        }

        return log;
    }

    /// <summary>The same number of beds is left under any policy, by those who were granted them first.</summary>
    private static void Leave(AllocationBench bench, List<BedGrant> inBed, BedType type, int most)
    {
        List<BedGrant> leaving = [.. inBed.Where(grant => grant.Type == type).Take(most)];
        foreach (BedGrant grant in leaving)
        {
            bench.Release(grant);
            inBed.Remove(grant);
        }
    }
}
