using Downshift.Model.Events;

namespace Downshift.Model.Beds;

/// <summary>
/// <c>daily-quota</c>: the city gives every district a number of its free beds, in proportion to the waiting the
/// district reported a day ago; districts pick. Numbers not used by the next quota lapse.
/// </summary>
/// <param name="office">Shared pieces.</param>
/// <param name="quota">The city's reckoning.</param>
internal sealed class DailyQuota(BedOffice office, QuotaReckoning quota) : IBedAllocation
{
    private readonly int[] numbers = new int[BedStock.Types * office.Districts];
    private readonly long[] knownFrom = new long[office.Districts];
    private readonly int[] ready = new int[office.Districts];

    /// <inheritdoc/>
    public bool ListsAt(LedgerLevel level) => level == LedgerLevel.District;

    /// <inheritdoc/>
    public long PeriodOf(LedgerLevel level) => level switch
    {
        LedgerLevel.City => office.Settings.QuotaPeriod,
        LedgerLevel.District => office.Settings.DistrictPeriod,
        _ => 0,
    };

    /// <inheritdoc/>
    public void Settle(long now) => quota.Remember(now);

    /// <inheritdoc/>
    public void Round(LedgerLevel level, long now)
    {
        for (BedType type = 0; (int)type < BedStock.Types; type++)
        {
            Span<int> given = numbers.AsSpan((int)type * office.Districts, office.Districts);
            if (level == LedgerLevel.City)
            {
                quota.Reckon(type, now, given);
                continue;
            }

            // A district that has not heard of its number yet cannot use it.
            for (int d = 0; d < ready.Length; d++) { ready[d] = now >= knownFrom[d] ? given[d] : 0; }
            office.DistrictsPick(type, ready, now);
            for (int d = 0; d < ready.Length; d++) { given[d] = now >= knownFrom[d] ? ready[d] : given[d]; }
        }

        if (level != LedgerLevel.City) { return; }
        for (int d = 0; d < knownFrom.Length; d++) { knownFrom[d] = now + quota.HopTo(d, now); }
    }

    /// <inheritdoc/>
    public int AccountOf(BedType type, int street, int district) => district;

    /// <inheritdoc/>
    public int AvailableTo(BedType type, int district) => numbers[((int)type * office.Districts) + district];
}
