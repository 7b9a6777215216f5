namespace Downshift.Kernel.Statistics;

/// <summary>A sum of doubles that carries what rounding took away (Neumaier 1974).</summary>
public struct NeumaierSum
{
    private double _sum;
    private double _correction;

    /// <summary>The corrected sum.</summary>
    public readonly double Value => _sum + _correction;

    /// <summary>Adds a term.</summary>
    public void Add(double term)
    {
        var next = _sum + term;

        // The smaller of the two loses low bits; they are what is left after undoing the addition.
        _correction += Math.Abs(_sum) >= Math.Abs(term) ? (_sum - next) + term : (term - next) + _sum;
        _sum = next;
    }
}
