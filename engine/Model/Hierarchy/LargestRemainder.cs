namespace Downshift.Model.Hierarchy;

/// <summary>Deals whole things by weight: everybody gets the floor, the largest remainders get the rest.</summary>
internal static class LargestRemainder
{
    /// <summary>Deals <paramref name="total"/> things. Ties go to the lower index. O(n log n).</summary>
    /// <param name="total">Things to deal, 0 or more.</param>
    /// <param name="weights">Weights, 0 or more; if all are 0 nothing is dealt.</param>
    /// <param name="least">Everybody gets at least so many (taken from the total first).</param>
    public static int[] Deal(int total, ReadOnlySpan<double> weights, int least = 0)
    {
        int[] dealt = new int[weights.Length];
        double sum = 0;
        foreach (double weight in weights)
        {
            sum += weight;
        }

        int left = total - (least * weights.Length);
        if (sum <= 0 || left <= 0)
        {
            Array.Fill(dealt, Math.Min(least, weights.Length == 0 ? 0 : total / weights.Length));
            return dealt;
        }

        double[] remainders = new double[weights.Length];
        int[] order = new int[weights.Length];
        int given = 0;
        for (int i = 0; i < weights.Length; i++)
        {
            double exact = left * (weights[i] / sum);
            int whole = (int)Math.Floor(exact);
            dealt[i] = least + whole;
            given += whole;
            remainders[i] = -(exact - whole);
            order[i] = i;
        }

        Array.Sort(order, (a, b) => remainders[a] != remainders[b] ? remainders[a].CompareTo(remainders[b]) : a - b);
        for (int i = 0; i < left - given; i++)
        {
            dealt[order[i % order.Length]]++;
        }

        return dealt;
    }
}
