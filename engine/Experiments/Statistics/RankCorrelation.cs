namespace Downshift.Experiments.Statistics;

/// <summary>Spearman's rank correlation of two samples and how likely chance alone makes one as large.</summary>
/// <param name="Rho">-1 to 1; NaN where one of the samples does not vary or there are fewer than four pairs.</param>
/// <param name="N">Pairs with both values.</param>
public readonly record struct RankCorrelation(double Rho, int N)
{
    /// <summary>Beyond it, two of n! orders are no limit to speak of.</summary>
    private const int MostOrdersCounted = 20;

    /// <summary>The correlation of the ranks; ties get their mean rank, pairs with an undefined value are left
    /// out.</summary>
    /// <param name="first">One value a pair.</param>
    /// <param name="second">The other values, the same length and order.</param>
    /// <exception cref="ArgumentException">The lengths differ.</exception>
    public static RankCorrelation Of(IReadOnlyList<double> first, IReadOnlyList<double> second)
    {
        if (first.Count != second.Count)
        {
            throw new ArgumentException("A correlation needs two values a pair.", nameof(second));
        }

        int[] pairs = [.. Enumerable.Range(0, first.Count).Where(i => !double.IsNaN(first[i] + second[i]))];
        double[] x = Ranks([.. pairs.Select(i => first[i])]);
        double[] y = Ranks([.. pairs.Select(i => second[i])]);
        double middle = (pairs.Length + 1) / 2.0;
        double both = 0;
        double ofX = 0;
        double ofY = 0;
        for (int i = 0; i < x.Length; i++)
        {
            both += (x[i] - middle) * (y[i] - middle);
            ofX += (x[i] - middle) * (x[i] - middle);
            ofY += (y[i] - middle) * (y[i] - middle);
        }

        double rho = pairs.Length < 4 || ofX == 0 || ofY == 0 ? double.NaN : both / Math.Sqrt(ofX * ofY);
        return new RankCorrelation(rho, pairs.Length);
    }

    /// <summary>Chance of a correlation as far from zero where there is none, by t with n - 2 degrees of freedom
    /// (Kendall and Stuart 1973, section 31.19), and no less than that of the two extreme orders of n; 1 where the
    /// correlation is not defined.</summary>
    public double ChanceOfNone()
    {
        if (double.IsNaN(Rho)) { return 1; }
        double t = Math.Abs(Rho) * Math.Sqrt((N - 2) / Math.Max(1e-12, 1 - (Rho * Rho)));
        double approximate = 2 * MathNet.Numerics.Distributions.StudentT.CDF(0, 1, N - 2, -t);
        return Math.Max(approximate, N <= MostOrdersCounted ? 2 / MathNet.Numerics.SpecialFunctions.Factorial(N) : 0);
    }

    private static double[] Ranks(double[] values)
    {
        int[] order = [.. Enumerable.Range(0, values.Length).OrderBy(i => values[i])];
        double[] ranks = new double[values.Length];
        for (int from = 0; from < order.Length;)
        {
            int to = from;
            while (to + 1 < order.Length && values[order[to + 1]] == values[order[from]]) { to++; }
            for (int i = from; i <= to; i++) { ranks[order[i]] = ((from + to) / 2.0) + 1; }
            from = to + 1;
        }

        return ranks;
    }
}
