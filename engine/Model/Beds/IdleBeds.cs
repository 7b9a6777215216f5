namespace Downshift.Model.Beds;

/// <summary>
/// How many beds of a district have been at its disposal without a break: the least seen over the last rounds.
/// </summary>
internal sealed class IdleBeds
{
    private readonly int districts;
    private readonly int window;
    private readonly int[] seen;
    private readonly int[] rounds;

    /// <summary>Nothing seen yet.</summary>
    /// <param name="districts">Districts.</param>
    /// <param name="lendAfter">Idle time before lending, seconds.</param>
    /// <param name="period">Time between two looks, seconds.</param>
    public IdleBeds(int districts, long lendAfter, long period)
    {
        this.districts = districts;
        window = 1 + (int)((lendAfter + period - 1) / period);
        seen = new int[BedStock.Types * districts * window];
        rounds = new int[BedStock.Types * districts];
    }

    /// <summary>Records what is at a district's disposal after its round.</summary>
    /// <returns>Beds idle since <c>lendAfter</c> or longer.</returns>
    public int Observe(BedType type, int district, int available)
    {
        int series = ((int)type * districts) + district;
        Span<int> last = seen.AsSpan(series * window, window);
        last[rounds[series]++ % window] = available;
        if (rounds[series] < window) { return 0; }
        int least = available;
        foreach (int value in last) { least = Math.Min(least, value); }
        return least;
    }
}
