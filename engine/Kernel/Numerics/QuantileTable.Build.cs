namespace Downshift.Kernel.Numerics;

/// <summary>Tables of named distributions.</summary>
public sealed partial class QuantileTable
{
    // Of 17 KB each. Studies that vary a law from run to run keep the latest.
    private const int MostShared = 256;

    private static readonly List<(Law Law, QuantileTable Table)> Tables = [];

    /// <summary>Gamma with the given shape and mean (both positive).</summary>
    /// <param name="shape">Shape; the squared coefficient of variation is its inverse.</param>
    /// <param name="mean">Mean.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
    public static QuantileTable Gamma(double shape, double mean)
    {
        RequirePositive(shape, nameof(shape));
        RequirePositive(mean, nameof(mean));
        return Shared(new Law(nameof(Gamma), shape, mean), static law =>
        {
            var (shape, scale) = (law.A, law.B / law.A);
            var lower = new Inversion(x => PortableMath.GammaP(shape, x), rising: true);
            var upper = new Inversion(x => PortableMath.GammaQ(shape, x), rising: false);
            return Build(u => scale * lower.At(u), v => scale * upper.At(v));
        });
    }

    /// <summary>Beta on [0, 1] with the given shapes (both positive).</summary>
    /// <param name="a">First shape.</param>
    /// <param name="b">Second shape.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is not positive and finite.</exception>
    public static QuantileTable Beta(double a, double b)
    {
        RequirePositive(a, nameof(a));
        RequirePositive(b, nameof(b));
        return Shared(new Law(nameof(Beta), a, b), static law =>
        {
            var (a, b) = (law.A, law.B);
            var lower = new Inversion(x => PortableMath.BetaI(a, b, x), rising: true);
            var upper = new Inversion(x => PortableMath.BetaI(b, a, x), rising: true);
            return Build(u => Math.Min(1.0, lower.At(u)), v => 1.0 - Math.Min(1.0, upper.At(v)));
        });
    }

    /// <summary>Log-normal.</summary>
    /// <param name="median">Median, positive.</param>
    /// <param name="logSd">Standard deviation of the natural logarithm, at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static QuantileTable LogNormal(double median, double logSd)
    {
        RequirePositive(median, nameof(median));
        RequireNotNegative(logSd, nameof(logSd));
        return Build(
            u => median * PortableMath.Exp(logSd * PortableMath.NormalQuantile(u)),
            v => median * PortableMath.Exp(-logSd * PortableMath.NormalQuantile(v)));
    }

    /// <summary>Normal with the given mean and standard deviation (at least 0).</summary>
    /// <param name="mean">Mean.</param>
    /// <param name="sd">Standard deviation.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static QuantileTable Normal(double mean, double sd)
    {
        RequireNotNegative(sd, nameof(sd));
        return Build(
            u => mean + (sd * PortableMath.NormalQuantile(u)),
            v => mean - (sd * PortableMath.NormalQuantile(v)));
    }

    /// <summary>A normal distribution conditional on lying between two bounds.</summary>
    /// <param name="mean">Mean before truncation.</param>
    /// <param name="sd">Standard deviation before truncation, positive.</param>
    /// <param name="low">Lower bound.</param>
    /// <param name="high">Upper bound, above <paramref name="low"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is out of range.</exception>
    public static QuantileTable TruncatedNormal(double mean, double sd, double low, double high)
    {
        RequirePositive(sd, nameof(sd));
        if (!(low < high))
        {
            throw new ArgumentOutOfRangeException(nameof(high), high, "The upper bound must lie above the lower.");
        }

        return Shared(new Law(nameof(TruncatedNormal), mean, sd, low, high), static law =>
        {
            var (mean, sd, low, high) = (law.A, law.B, law.C, law.D);
            var from = (low - mean) / sd;
            var to = (high - mean) / sd;
            return Build(
                u => Math.Clamp(mean + (sd * Between(u, from, to)), low, high),
                v => Math.Clamp(mean - (sd * Between(v, -to, -from)), low, high));
        });
    }

    /// <summary>Exponential with the given mean (positive).</summary>
    /// <param name="mean">Mean.</param>
    /// <exception cref="ArgumentOutOfRangeException">The mean is not positive and finite.</exception>
    public static QuantileTable Exponential(double mean)
    {
        RequirePositive(mean, nameof(mean));
        return Build(u => -mean * PortableMath.Log1p(-u), v => -mean * PortableMath.Log(v));
    }

    /// <summary>The table of a law, built at its first use: inverting a distribution function two thousand times takes
    /// milliseconds, and every run of a variant asks for the same laws.</summary>
    private static QuantileTable Shared(Law law, Func<Law, QuantileTable> build)
    {
        lock (Tables)
        {
            foreach (var (known, table) in Tables)
            {
                if (known == law)
                {
                    return table;
                }
            }
        }

        // Two threads may build the same table: the same knots.
        var built = build(law);
        lock (Tables)
        {
            if (Tables.Count == MostShared)
            {
                Tables.RemoveAt(0);
            }

            Tables.Add((law, built));
        }

        return built;
    }

    /// <summary>Tabulates a quantile function given from below (at u) and from above (at 1 - v).</summary>
    private static QuantileTable Build(Func<double, double> lower, Func<double, double> upper)
    {
        var centre = new double[CentreCells + 1];
        for (var i = 0; i <= CentreCells; i++)
        {
            var u = Math.Clamp((double)i / CentreCells, OctaveStart(LowestOctave), 1.0 - OctaveStart(LowestOctave));
            centre[i] = i <= CentreCells / 2 ? lower(u) : upper(1.0 - u);
        }

        var lowerTail = new double[(Octaves * CellsPerOctave) + 1];
        var upperTail = new double[lowerTail.Length];
        for (var cell = 0; cell < lowerTail.Length; cell++)
        {
            var octave = OctaveStart(LowestOctave + (cell / CellsPerOctave));
            var distance = octave * (1.0 + ((double)(cell % CellsPerOctave) / CellsPerOctave));
            lowerTail[cell] = lower(distance);
            upperTail[cell] = upper(distance);
        }

        return new QuantileTable(centre, lowerTail, upperTail);
    }

    private static double OctaveStart(int exponent) => BitConverter.Int64BitsToDouble((1023L + exponent) << 52);

    /// <summary>The standard normal quantile at share <paramref name="u"/> of the mass between two bounds.</summary>
    private static double Between(double u, double from, double to)
    {
        // In the upper tail the distribution function has no bits left: look from the other side.
        if (from > 0.0)
        {
            var near = PortableMath.NormalCdf(-from);
            return -PortableMath.NormalQuantile(near + (u * (PortableMath.NormalCdf(-to) - near)));
        }

        var start = PortableMath.NormalCdf(from);
        return PortableMath.NormalQuantile(start + (u * (PortableMath.NormalCdf(to) - start)));
    }

    private static void RequirePositive(double value, string name)
    {
        if (!(value > 0.0) || !double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "Must be positive and finite.");
        }
    }

    private static void RequireNotNegative(double value, string name)
    {
        if (!(value >= 0.0) || !double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(name, value, "Must be at least 0 and finite.");
        }
    }

    /// <summary>What a table is a pure function of.</summary>
    private readonly record struct Law(string Name, double A, double B, double C = 0, double D = 0);
}
