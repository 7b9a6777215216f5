namespace Downshift.Model.Work;

/// <summary>Unit-days by load in steps of one hundredth, exact in integers; the last holds all from 20 on.</summary>
internal sealed class LoadHistogram
{
    private const int Steps = 2001;

    private readonly int[] counts = new int[Steps];

    /// <summary>Unit-days counted.</summary>
    public long Total { get; private set; }

    /// <summary>Counts a unit-day.</summary>
    /// <param name="due">Seconds of work falling due, 0 or more.</param>
    /// <param name="present">Seconds of hands present; none with work due counts as the highest load.</param>
    public void Add(long due, long present)
    {
        long step = present > 0 ? due * 100 / present : due > 0 ? Steps : 0;
        counts[(int)Math.Min(step, Steps - 1)]++;
        Total++;
    }

    /// <summary>Adds all unit-days of another.</summary>
    public void Merge(LoadHistogram other)
    {
        for (int step = 0; step < Steps; step++) { counts[step] += other.counts[step]; }

        Total += other.Total;
    }

    /// <summary>The load that a share of unit-days does not exceed, to the step below; NaN when empty.</summary>
    /// <param name="share">0 to 1.</param>
    public double Quantile(double share)
    {
        if (Total == 0)
        {
            return double.NaN;
        }

        long rank = Math.Max(1, (long)Math.Ceiling(share * Total));
        int step = -1;
        for (long seen = 0; seen < rank; seen += counts[step]) { step++; }

        return step / 100.0;
    }
}
