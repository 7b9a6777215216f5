using Downshift.Kernel.Numerics;
using Downshift.Model.Events;

namespace Downshift.Model.Beds;

/// <summary>How the city turns reported waiting into numbers of beds for districts.</summary>
internal sealed class QuotaReckoning
{
    // Units and streets use blocks 0 and 1 of this purpose, the districts' figures 2.
    private const ushort QuotaHop = 3;

    private readonly BedOffice office;
    private readonly int hours;
    private readonly int[] history;
    private readonly double[] reported;

    /// <summary>No figures yet.</summary>
    /// <param name="office">Shared pieces.</param>
    public QuotaReckoning(BedOffice office)
    {
        this.office = office;
        hours = (int)(office.Settings.QuotaLag / Clock.Hour) + 1;
        history = new int[hours * BedStock.Types * office.Districts];
        reported = new double[office.Districts];
    }

    /// <summary>Keeps this hour's waiting of every district: listed with it, first choice.</summary>
    public void Remember(long now)
    {
        Span<int> figures = At(now);
        for (int i = 0; i < figures.Length; i++)
        {
            figures[i] = office.Book.Listed(
                LedgerLevel.District, i % office.Districts, (BedType)(i / office.Districts));
        }
    }

    /// <summary>Splits the free beds of a type by the figures of <c>bed.quotaLag</c> ago.</summary>
    /// <param name="type">Type of bed.</param>
    /// <param name="now">Time, seconds.</param>
    /// <param name="numbers">Beds for each district: written.</param>
    public void Reckon(BedType type, long now, Span<int> numbers)
    {
        AllocationSettings settings = office.Settings;
        ReadOnlySpan<int> figures = At(now - settings.QuotaLag).Slice((int)type * office.Districts, office.Districts);
        for (int d = 0; d < reported.Length; d++)
        {
            reported[d] = figures[d] * settings.QuotaPadding * NoiseOf(d, Clock.DayOf(now));
        }

        Split(office.Stock.Free(type), reported, office.Shares.Districts(type, office.Stock), numbers);
    }

    /// <summary>
    /// Numbers in proportion to reported waiting; by the basis of shares where nobody reports anybody.
    /// </summary>
    /// <param name="free">Free beds.</param>
    /// <param name="reported">Reported waiting, padding and error included.</param>
    /// <param name="basis">Weights to fall back on.</param>
    /// <param name="numbers">Beds for each district: written.</param>
    public static void Split(
        int free, ReadOnlySpan<double> reported, ReadOnlySpan<double> basis, Span<int> numbers)
    {
        double sum = 0;
        foreach (double waiting in reported) { sum += waiting; }
        LargestRemainder.Split(free, sum > 0 ? reported : basis, numbers);
    }

    /// <summary>Time in which a district hears of its number, seconds: one hop.</summary>
    public long HopTo(int district, long now) => office.Settings.Hop(office.Settings.Draws.Uniform(
        Purpose.BatchHop, (ulong)district, (uint)Clock.DayOf(now), QuotaHop));

    // Before the lag has passed for the first time, the figures of the first hour count.
    private Span<int> At(long time)
    {
        int size = BedStock.Types * office.Districts;
        int hour = (int)(Math.Max(0, time) / Clock.Hour % hours);
        return history.AsSpan(hour * size, size);
    }

    private double NoiseOf(int district, int day) => office.Settings.QuotaNoise == 0
        ? 1
        : Quantile.LogNormal(
            office.Settings.Draws.Uniform(Purpose.QuotaNoise, (ulong)district, (uint)day), 1,
            office.Settings.QuotaNoise);
}
