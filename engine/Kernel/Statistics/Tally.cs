namespace Downshift.Kernel.Statistics;

/// <summary>Count, mean, variance and extremes of a stream of observations in constant memory.</summary>
/// <remarks>
/// Welford 1962: updating the mean first keeps the variance of 1e9 + {4, 7, 13, 16} at 30 where a sum of squares
/// gives -170.67. Merging after Chan, Golub and LeVeque 1983; merge in a fixed order, since rounding depends on it.
/// </remarks>
public struct Tally
{
    private double _mean;
    private double _squares;
    private double _minimum;
    private double _maximum;

    /// <summary>How many observations were added.</summary>
    public long Count { readonly get; private set; }

    /// <summary>Arithmetic mean; NaN when empty.</summary>
    public readonly double Mean => Count == 0 ? double.NaN : _mean;

    /// <summary>Unbiased sample variance; NaN below two observations.</summary>
    public readonly double Variance => Count < 2 ? double.NaN : _squares / (Count - 1);

    /// <summary>Square root of <see cref="Variance"/>.</summary>
    public readonly double StandardDeviation => Math.Sqrt(Variance);

    /// <summary>Smallest observation; NaN when empty.</summary>
    public readonly double Minimum => Count == 0 ? double.NaN : _minimum;

    /// <summary>Largest observation; NaN when empty.</summary>
    public readonly double Maximum => Count == 0 ? double.NaN : _maximum;

    /// <summary>Sum of the observations; 0 when empty.</summary>
    public readonly double Sum => _mean * Count;

    /// <summary>Adds one observation.</summary>
    public void Add(double value)
    {
        Count++;
        if (Count == 1)
        {
            _mean = _minimum = _maximum = value;
            _squares = 0.0;
            return;
        }

        var difference = value - _mean;
        _mean += difference / Count;
        _squares += difference * (value - _mean);
        _minimum = Math.Min(_minimum, value);
        _maximum = Math.Max(_maximum, value);
    }

    /// <summary>Adds all observations of another tally.</summary>
    public void Merge(in Tally other)
    {
        if (other.Count == 0)
        {
            return;
        }

        if (Count == 0)
        {
            this = other;
            return;
        }

        var total = Count + other.Count;
        var difference = other._mean - _mean;
        var share = (double)other.Count / total;
        _mean += difference * share;
        _squares += other._squares + (difference * difference * Count * share);
        _minimum = Math.Min(_minimum, other._minimum);
        _maximum = Math.Max(_maximum, other._maximum);
        Count = total;
    }
}
