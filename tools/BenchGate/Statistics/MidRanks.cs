namespace Downshift.BenchGate.Statistics;

/// <summary>Ranks of pooled values, smallest first; equal values share the mean of their ranks.</summary>
/// <param name="Doubled">Twice the rank of each value, in the order given: whole numbers even for ties.</param>
/// <param name="TieSum">Sum of t^3 - t over groups of t equal values; 0 without ties.</param>
internal sealed record MidRanks(int[] Doubled, double TieSum)
{
    /// <summary>No two values are equal.</summary>
    public bool AreDistinct => TieSum == 0;

    /// <summary>Ranks values; O(n log n).</summary>
    /// <param name="values">Finite values.</param>
    public static MidRanks Of(ReadOnlySpan<double> values)
    {
        double[] sorted = values.ToArray();
        int[] order = [.. Enumerable.Range(0, sorted.Length)];
        Array.Sort(sorted, order);
        int[] doubled = new int[sorted.Length];
        double tieSum = 0;
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end] == sorted[start]) { end++; }

            // Ranks start + 1 to end have the mean (start + 1 + end) / 2.
            for (int i = start; i < end; i++) { doubled[order[i]] = start + 1 + end; }
            double size = end - start;
            tieSum += (size * size * size) - size;
            start = end;
        }

        return new MidRanks(doubled, tieSum);
    }
}
