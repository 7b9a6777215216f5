namespace Downshift.Model.Beds;

/// <summary>
/// <c>reserve</c>: districts pick from 1 - x of the usable beds, the city from its reserve x; where rounds coincide,
/// districts come first. x = 0 is <c>district</c> and x = 1 is <c>city</c>, bit for bit: a level without beds has
/// neither list nor rounds.
/// </summary>
/// <param name="office">Shared pieces.</param>
internal sealed class ReserveAllocation(BedOffice office) : IBedAllocation
{
    private readonly double share = office.Settings.ReserveShare;

    /// <inheritdoc/>
    public bool ListsAt(LedgerLevel level) => level switch
    {
        LedgerLevel.District => share < 1,
        LedgerLevel.City => share > 0,
        _ => false,
    };

    /// <inheritdoc/>
    public long PeriodOf(LedgerLevel level) => !ListsAt(level) ? 0
        : level == LedgerLevel.District ? office.Settings.DistrictPeriod : office.Settings.CityPeriod;

    /// <inheritdoc/>
    public void Settle(long now) => office.ShareOut(share);

    /// <inheritdoc/>
    public void Round(LedgerLevel level, long now)
    {
        if (level == LedgerLevel.City)
        {
            office.CityPicks(office.CityAccount, now);
            return;
        }

        office.HoldersPick(LedgerLevel.District, now);
        if (office.Settings.Lending) { office.Lend(now); }
    }

    /// <inheritdoc/>
    public int AccountOf(BedType type, int street, int district) =>
        office.Ledger.Available(type, district) == 0 && office.Ledger.Available(type, office.CityAccount) > 0
            ? office.CityAccount
            : district;

    /// <inheritdoc/>
    public int AvailableTo(BedType type, int district) => office.Ledger.Available(type, district);
}
