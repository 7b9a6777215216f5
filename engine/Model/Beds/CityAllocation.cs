namespace Downshift.Model.Beds;

/// <summary>
/// <c>city</c>: the city holds every bed and picks patients from its own list, by severity and then waiting time, in
/// batches (Fig. 2 of Liu and Liu 2021). The street learns of a bed by the same levels downwards.
/// </summary>
/// <param name="office">Shared pieces.</param>
internal sealed class CityAllocation(BedOffice office) : IBedAllocation
{
    /// <inheritdoc/>
    public bool ListsAt(LedgerLevel level) => level == LedgerLevel.City;

    /// <inheritdoc/>
    public long PeriodOf(LedgerLevel level) => level == LedgerLevel.City ? office.Settings.CityPeriod : 0;

    /// <inheritdoc/>
    public void Settle(long now)
    {
        // The city uses every bed; there are no shares to set.
    }

    /// <inheritdoc/>
    public void Round(LedgerLevel level, long now) => office.CityPicks(BedOffice.ByResidence, now);

    /// <inheritdoc/>
    public int AccountOf(BedType type, int street, int district) => district;

    /// <inheritdoc/>
    public int AvailableTo(BedType type, int district) => 0;
}
