namespace Downshift.Model.Beds;

/// <summary>
/// <c>district</c>: every district holds a fixed share of the usable beds and picks patients from its own list; beds
/// that stay idle may be lent. A counterfactual: the paper knows of no such delegation.
/// </summary>
/// <param name="office">Shared pieces.</param>
internal sealed class DistrictAllocation(BedOffice office) : IBedAllocation
{
    /// <inheritdoc/>
    public bool ListsAt(LedgerLevel level) => level == LedgerLevel.District;

    /// <inheritdoc/>
    public long PeriodOf(LedgerLevel level) => level == LedgerLevel.District ? office.Settings.DistrictPeriod : 0;

    /// <inheritdoc/>
    public void Settle(long now) => office.ShareOut(cityShare: 0);

    /// <inheritdoc/>
    public void Round(LedgerLevel level, long now)
    {
        office.HoldersPick(LedgerLevel.District, now);
        if (office.Settings.Lending) { office.Lend(now); }
    }

    /// <inheritdoc/>
    public int AccountOf(BedType type, int street, int district) => district;

    /// <inheritdoc/>
    public int AvailableTo(BedType type, int district) => office.Ledger.Available(type, district);
}
