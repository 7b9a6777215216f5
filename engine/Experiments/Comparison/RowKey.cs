using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Comparison;

/// <summary>Names one value of a run. Keys sort by level, place and catalogue.</summary>
/// <param name="Outcome">Position in <see cref="OutcomeCatalog.All"/>.</param>
/// <param name="Level">Level of the place.</param>
/// <param name="Unit">Index of the place within its level.</param>
public readonly record struct RowKey(int Outcome, OutcomeLevel Level, int Unit) : IComparable<RowKey>
{
    /// <summary>Id of the outcome.</summary>
    public string Id => OutcomeCatalog.All[Outcome].Id;

    /// <summary>The same outcome and place for another id.</summary>
    /// <param name="id">Id of the catalogue.</param>
    /// <exception cref="ArgumentException">There is no such outcome.</exception>
    public RowKey For(string id) => this with { Outcome = OutcomeCatalog.All.IndexOf(OutcomeCatalog.Find(id)) };

    /// <inheritdoc/>
    public int CompareTo(RowKey other)
    {
        int order = Level.CompareTo(other.Level);
        if (order == 0) { order = Unit.CompareTo(other.Unit); }
        return order == 0 ? Outcome.CompareTo(other.Outcome) : order;
    }
}
