using Downshift.Kernel.Random;
using Downshift.Model.Beds;
using Downshift.Model.Parameters;

namespace Downshift.Model.Verification;

/// <summary>
/// A policy with its pieces and nothing around it: requests are put on lists, rounds called, grants written down.
/// </summary>
internal sealed class AllocationBench : IGrantSink
{
    private readonly List<(int District, BedNeed Need, long Filed)> patients = [];
    private readonly List<BedGrant> grants = [];
    private readonly int streetsPerDistrict;

    /// <summary>A policy over districts of equal people, unless told.</summary>
    public AllocationBench(
        BedPolicyKind kind, int districts, AllocationSettings? settings = null, double[]? population = null,
        int streetsPerDistrict = 2)
    {
        settings ??= Settings();
        this.streetsPerDistrict = streetsPerDistrict;
        int streets = districts * streetsPerDistrict;
        Stock = new BedStock(districts);
        int[] districtOf = [.. Enumerable.Range(0, streets).Select(street => street / streetsPerDistrict)];
        Shares = new ShareWeights(
            settings, population ?? [.. Enumerable.Repeat(1.0, districts)], districtOf,
            [.. Enumerable.Repeat(1.0, streets)]);
        Office = new BedOffice(
            settings, Stock, new WaitingBook(streets, districts), Shares, districts, streets,
            kind == BedPolicyKind.Community, this);
        Policy = BedPolicies.Make(kind, Office, districtOf, () => IsShort);
    }

    /// <summary>The beds.</summary>
    public BedStock Stock { get; }

    /// <summary>The basis of shares.</summary>
    public ShareWeights Shares { get; }

    /// <summary>Ledger, lists and lending.</summary>
    public BedOffice Office { get; }

    /// <summary>The policy.</summary>
    public IBedAllocation Policy { get; }

    /// <summary>Everything granted, in order.</summary>
    public IReadOnlyList<BedGrant> Grants => grants;

    /// <summary>What the adaptive policy is told: fewer usable beds than people waiting.</summary>
    public bool IsShort { get; set; } = true;

    /// <summary>Rounds every four hours, shares by people, nothing lent.</summary>
    public static AllocationSettings Settings() => new()
    {
        CityPeriod = 4 * 3600, DistrictPeriod = 4 * 3600, StreetPeriod = 2 * 3600, QuotaPeriod = 86400,
        QuotaLag = 86400, Basis = ShareBasis.ByPopulation, Draws = new DrawSource(1, 0), Lending = false,
        LendAfter = 12 * 3600, AdaptiveHold = 24 * 3600, ReserveShare = .2,
    };

    /// <inheritdoc/>
    public void Expect(int record)
    {
        // Nothing to fetch.
    }

    /// <inheritdoc/>
    public int DistrictOf(int record) => patients[record].District;

    /// <inheritdoc/>
    public void Granted(in BedGrant grant, long now) => grants.Add(grant);

    /// <summary>Plans the beds of a type over districts and lets the policy see them.</summary>
    public void Open(BedType type, params int[] beds)
    {
        for (int d = 0; d < beds.Length; d++) { Stock.SetTarget(Stock.PoolOf(type, d), beds[d]); }
        Policy.Settle(0);
    }

    /// <summary>Files a request on every list the policy keeps.</summary>
    public int File(int district, BedNeed need, long filed)
    {
        patients.Add((district, need, filed));
        Enter(patients.Count - 1);
        return patients.Count - 1;
    }

    /// <summary>Files mild requests of one type for people of a district.</summary>
    public void File(int district, int people, BedType type)
    {
        for (int i = 0; i < people; i++) { File(district, BedNeed.Of(type, BedNeed.MildTier), patients.Count); }
    }

    /// <summary>One round of every level that has rounds, from below.</summary>
    public void Round(long now)
    {
        for (LedgerLevel level = 0; level <= LedgerLevel.City; level++)
        {
            if (Policy.PeriodOf(level) > 0) { Policy.Round(level, now); }
        }
    }

    /// <summary>A granted patient has come and gone; the bed is free again at once.</summary>
    public void Release(in BedGrant grant)
    {
        Stock.Occupy(grant.Pool);
        Stock.Leave(grant.Pool);
        Office.Ledger.Return(grant.Type, grant.Account);
        Stock.Ready(grant.Pool);
    }

    /// <summary>Grants to people of a district.</summary>
    public int GrantedTo(int district) => grants.Count(grant => DistrictOf(grant.Record) == district);

    private void Enter(int record)
    {
        (int district, BedNeed need, long filed) = patients[record];
        int street = (district * streetsPerDistrict) + (record % streetsPerDistrict);
        for (LedgerLevel level = 0; level <= LedgerLevel.City; level++)
        {
            if (Policy.ListsAt(level))
            {
                Office.Book.Enter(record, level, need, street, district, filed, (ulong)record);
            }
        }
    }
}
