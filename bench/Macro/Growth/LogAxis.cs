namespace Downshift.Bench.Macro.Growth;

/// <summary>A logarithmic axis that ends at 1, 2 or 5 times a power of ten.</summary>
/// <param name="Low">Value of the start, above 0.</param>
/// <param name="High">Value of the end, above <paramref name="Low"/>.</param>
/// <param name="From">Place of the start on the page.</param>
/// <param name="To">Place of the end on the page.</param>
internal readonly record struct LogAxis(double Low, double High, double From, double To)
{
    /// <summary>The shortest axis that holds the values and is not a point.</summary>
    public static LogAxis Around(IEnumerable<double> values, double from, double to)
    {
        double[] all = [.. values];
        double[] steps = [.. Steps(all.Min(), all.Max())];
        return new LogAxis(steps.Last(step => step <= all.Min()), steps.First(step => step > all.Max()), from, to);
    }

    /// <summary>Where a value lies on the page.</summary>
    public double At(double value) => From + ((To - From) * Math.Log(value / Low) / Math.Log(High / Low));

    /// <summary>Values that get a line: 1, 2 and 5 times the powers of ten.</summary>
    public IEnumerable<double> Ticks()
    {
        (double low, double high) = (Low, High);
        return Steps(Low, High).Where(step => step >= low && step <= high);
    }

    private static IEnumerable<double> Steps(double low, double high)
    {
        for (int power = (int)Math.Floor(Math.Log10(low)) - 1; power <= Math.Ceiling(Math.Log10(high)) + 1; power++)
        {
            double decade = power < 0 ? 1 / Math.Pow(10, -power) : Math.Pow(10, power);
            yield return decade;
            yield return 2 * decade;
            yield return 5 * decade;
        }
    }
}
