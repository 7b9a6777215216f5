namespace Downshift.Model.Beds;

/// <summary>
/// <c>adaptive</c>: the city allocates while free usable beds are fewer than the eligible waiting, the districts
/// otherwise; authority moves once the other side has held without a break for <c>bed.adaptiveHold</c> (claim C2).
/// </summary>
/// <param name="office">Shared pieces.</param>
/// <param name="isShort">Whether free usable beds are fewer than the eligible people waiting, city-wide.</param>
internal sealed class AdaptiveAllocation(BedOffice office, Func<bool> isShort) : IBedAllocation
{
    private readonly CityAllocation city = new(office);
    private readonly DistrictAllocation district = new(office);
    private bool byCity = true;
    private long otherSideSince = -1;

    private IBedAllocation Current => byCity ? city : district;

    /// <inheritdoc/>
    public bool ListsAt(LedgerLevel level) => Current.ListsAt(level);

    /// <inheritdoc/>
    public long PeriodOf(LedgerLevel level) => city.PeriodOf(level) + district.PeriodOf(level);

    /// <inheritdoc/>
    public void Settle(long now)
    {
        district.Settle(now);
        if (isShort() == byCity)
        {
            otherSideSince = -1;
            return;
        }

        if (otherSideSince < 0) { otherSideSince = now; }
        if (now - otherSideSince < office.Settings.AdaptiveHold) { return; }
        byCity = !byCity;
        otherSideSince = -1;
        (LedgerLevel from, LedgerLevel to) = byCity
            ? (LedgerLevel.District, LedgerLevel.City)
            : (LedgerLevel.City, LedgerLevel.District);
        office.Book.HandOver(from, to);
    }

    /// <inheritdoc/>
    public void Round(LedgerLevel level, long now)
    {
        if (ListsAt(level)) { Current.Round(level, now); }
    }

    /// <inheritdoc/>
    public int AccountOf(BedType type, int street, int residence) => residence;

    /// <inheritdoc/>
    public int AvailableTo(BedType type, int residence) => Current.AvailableTo(type, residence);
}
