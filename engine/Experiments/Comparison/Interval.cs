namespace Downshift.Experiments.Comparison;

/// <summary>A mean with its confidence interval.</summary>
/// <param name="Mean">Point estimate; <see cref="double.NaN"/> where it is not defined.</param>
/// <param name="Low">Lower end; <see cref="double.NaN"/> with fewer than two replications.</param>
/// <param name="High">Upper end; <see cref="double.NaN"/> with fewer than two replications.</param>
/// <param name="N">Replications it rests on.</param>
public readonly record struct Interval(double Mean, double Low, double High, int N)
{
    /// <summary>An estimate that does not exist.</summary>
    /// <param name="n">Replications that were looked at.</param>
    public static Interval Undefined(int n) => new(double.NaN, double.NaN, double.NaN, n);

    /// <summary>The point estimate exists.</summary>
    public bool IsDefined => !double.IsNaN(Mean);

    /// <summary>Both ends exist.</summary>
    public bool HasEnds => !double.IsNaN(Low) && !double.IsNaN(High);

    /// <summary>Both ends exist and lie on the same side of zero.</summary>
    public bool ExcludesZero => HasEnds && (Low > 0 || High < 0);

    /// <summary>Half the width of the interval.</summary>
    public double HalfWidth => (High - Low) / 2;

    /// <summary>
    /// The interval cut to the values that are possible, for showing it. An end never passes the mean, and a Student-t
    /// interval of few runs, which knows no limits, stays as it is where results are kept.
    /// </summary>
    /// <param name="lowest">Lowest possible value; may be infinite.</param>
    /// <param name="highest">Highest possible value; may be infinite.</param>
    public Interval Within(double lowest, double highest) => this with
    {
        Low = Math.Max(Low, Math.Min(lowest, Mean)),
        High = Math.Min(High, Math.Max(highest, Mean)),
    };
}
