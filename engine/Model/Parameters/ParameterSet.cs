using System.Collections.Immutable;

namespace Downshift.Model.Parameters;

/// <summary>One value for every parameter of <see cref="ParameterCatalog"/>, in the catalogue's order.
/// Frozen.</summary>
public sealed class ParameterSet
{
    private readonly ImmutableArray<ParameterValue> values;

    /// <summary>Freezes a complete set of values.</summary>
    /// <param name="values">One value a definition, in the order of <see cref="ParameterCatalog.All"/>.</param>
    /// <exception cref="ArgumentException">The number of values differs from the catalogue's.</exception>
    public ParameterSet(ImmutableArray<ParameterValue> values)
    {
        if (values.Length != ParameterCatalog.All.Length)
        {
            throw new ArgumentException(
                $"A parameter set needs {ParameterCatalog.All.Length} values, not {values.Length}.", nameof(values));
        }

        this.values = values;
    }

    /// <summary>All values, in the order of the catalogue.</summary>
    public ImmutableArray<ParameterValue> Values => values;

    /// <summary>The value of a parameter with its evidence and source.</summary>
    /// <param name="name">A name of the catalogue.</param>
    /// <exception cref="ArgumentException">The catalogue has no such name.</exception>
    public ParameterValue Find(string name) => values[ParameterCatalog.IndexOf(name)];

    /// <summary>The number alone, in the held unit of its dimension.</summary>
    /// <param name="name">A name of the catalogue.</param>
    /// <exception cref="ArgumentException">The catalogue has no such name.</exception>
    public double Number(string name) => Find(name).Value;

    /// <summary>A duration, rounded to whole seconds.</summary>
    /// <param name="name">A name of the catalogue.</param>
    /// <exception cref="ArgumentException">The catalogue has no such name.</exception>
    public long Seconds(string name) => (long)Math.Round(Find(name).Value);

    /// <summary>A count, rounded to a whole number.</summary>
    /// <param name="name">A name of the catalogue.</param>
    /// <exception cref="ArgumentException">The catalogue has no such name.</exception>
    public int Whole(string name) => (int)Math.Round(Find(name).Value);

    /// <summary>A copy with one value replaced; ranges, evidence and source of the old value are kept.</summary>
    /// <param name="name">A name of the catalogue.</param>
    /// <param name="value">The new number, held unit.</param>
    /// <exception cref="ArgumentException">The catalogue has no such name.</exception>
    public ParameterSet With(string name, double value)
    {
        int index = ParameterCatalog.IndexOf(name);
        return new ParameterSet(values.SetItem(index, values[index] with { Value = value }));
    }
}
