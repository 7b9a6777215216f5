using System.Collections.Immutable;

namespace Downshift.Model.Outcomes;

/// <summary>All outcomes, K1 to K20 of the model's specification, in its order.</summary>
public static partial class OutcomeCatalog
{
    /// <summary>Every outcome the model reports.</summary>
    public static ImmutableArray<OutcomeDefinition> All { get; } =
        [.. Coverage(), .. FindingOutcomes(), .. Waiting(), .. WorkOutcomes(), .. Accounts()];

    /// <summary>The definition of an outcome. O(n), n below 100.</summary>
    /// <param name="id">Snake-case id.</param>
    /// <exception cref="ArgumentException">There is no such outcome.</exception>
    public static OutcomeDefinition Find(string id) =>
        TryFind(id, out OutcomeDefinition? found)
            ? found
            : throw new ArgumentException($"There is no outcome named '{id}'.", nameof(id));

    /// <summary>Looks an outcome up without throwing.</summary>
    /// <param name="id">Snake-case id.</param>
    /// <param name="definition">The definition, or null.</param>
    public static bool TryFind(
        string id, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out OutcomeDefinition? definition)
    {
        foreach (OutcomeDefinition candidate in All)
        {
            if (string.Equals(candidate.Id, id, StringComparison.Ordinal))
            {
                definition = candidate;
                return true;
            }
        }

        definition = null;
        return false;
    }

    private static OutcomeDefinition Observed(
        string id, string key, string unit, Better better, double matters, OutcomeLevel finest, string english,
        string chinese, string definition, string definitionChinese) =>
        new(id, key, unit, better, matters, 0, finest, Derivation.Observed, "", "", english, chinese, definition,
            definitionChinese);
}
