namespace Downshift.Model.Beds;

/// <summary>
/// <c>community</c>: every street holds a share of the usable beds and picks from its own list. The extreme case of
/// small pools: whole beds bind (46 a street, 2.4 a unit on 4 February), and nothing is lent.
/// </summary>
/// <param name="office">Shared pieces.</param>
/// <param name="streetDistrict">District of each street.</param>
internal sealed class CommunityAllocation(BedOffice office, int[] streetDistrict) : IBedAllocation
{
    /// <inheritdoc/>
    public bool ListsAt(LedgerLevel level) => level == LedgerLevel.Street;

    /// <inheritdoc/>
    public long PeriodOf(LedgerLevel level) => level == LedgerLevel.Street ? office.Settings.StreetPeriod : 0;

    /// <inheritdoc/>
    public void Settle(long now) => office.ShareOutToStreets();

    /// <inheritdoc/>
    public void Round(LedgerLevel level, long now) => office.HoldersPick(LedgerLevel.Street, now);

    /// <inheritdoc/>
    public int AccountOf(BedType type, int street, int district) => street;

    /// <inheritdoc/>
    public int AvailableTo(BedType type, int district)
    {
        int available = 0;
        for (int s = 0; s < streetDistrict.Length; s++)
        {
            if (streetDistrict[s] == district) { available += office.Ledger.Available(type, s); }
        }

        return available;
    }
}
