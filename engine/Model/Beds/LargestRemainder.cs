using System.Diagnostics;

namespace Downshift.Model.Beds;

/// <summary>Splits whole beds in proportion to weights so that none appears or vanishes (Hamilton's method).</summary>
internal static class LargestRemainder
{
    /// <summary>Splits a number; ties of remainders go to the lowest index. O(n²) at worst, n below 200.</summary>
    /// <param name="total">What is split, 0 or more.</param>
    /// <param name="weights">Weights, 0 or more; all zero counts as all equal.</param>
    /// <param name="parts">The parts, as many as weights; they sum to the total.</param>
    public static void Split(int total, ReadOnlySpan<double> weights, Span<int> parts)
    {
        Debug.Assert(total >= 0 && weights.Length == parts.Length, "a split needs a part for each weight");
        double sum = 0;
        foreach (double weight in weights) { sum += weight; }
        bool equal = !(sum > 0);
        double scale = total / (equal ? weights.Length : sum);
        Span<double> rest = stackalloc double[weights.Length];
        int given = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            double exact = (equal ? 1 : weights[i]) * scale;
            parts[i] = (int)exact;
            rest[i] = exact - parts[i];
            given += parts[i];
        }

        for (; given < total; given++)
        {
            int most = LargestOf(rest);
            parts[most]++;
            rest[most] = -1;
        }

        // A sum that rounds up can give one too many; it is taken back where the claim was weakest.
        for (; given > total; given--) { parts[SmallestOf(rest, parts)]--; }
    }

    /// <summary>Splits beds by the numbers of others, as free beds by claims; every weight is a whole number.</summary>
    /// <param name="total">What is split.</param>
    /// <param name="claims">Claims, 0 or more.</param>
    /// <param name="parts">The parts.</param>
    public static void Split(int total, ReadOnlySpan<int> claims, Span<int> parts)
    {
        Span<double> weights = stackalloc double[claims.Length];
        for (int i = 0; i < claims.Length; i++) { weights[i] = claims[i]; }
        Split(total, weights, parts);
    }

    private static int LargestOf(ReadOnlySpan<double> values)
    {
        int largest = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[largest]) { largest = i; }
        }

        return largest;
    }

    private static int SmallestOf(ReadOnlySpan<double> rest, ReadOnlySpan<int> parts)
    {
        int smallest = -1;
        for (int i = 0; i < rest.Length; i++)
        {
            if (parts[i] > 0 && (smallest < 0 || rest[i] < rest[smallest])) { smallest = i; }
        }

        return smallest;
    }
}
