using System.Collections.Immutable;

namespace Downshift.Model.Outcomes;

/// <summary>All outcomes, K1 to K20 of the model's specification, in its order.</summary>
public static partial class OutcomeCatalog
{
    /// <summary>
    /// Households of the full city of the case: 4,210,000 of the first sweep / its coverage of 0.986
    /// (scenarios/wuhan/SOURCES.md). Smallest differences of totals are given at this size.
    /// </summary>
    public const long FullCityHouseholds = 4_270_000;

    /// <summary>Longest wait that is counted, in hours: 14 days.</summary>
    private const double LongestWait = 336;

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

    // Nothing that is observed falls below 0, and no share or Gini rises above 1.
    private static OutcomeDefinition Observed(
        string id, string key, string unit, Better better, double matters, OutcomeLevel finest, string english,
        string chinese, string definition, string definitionChinese) =>
        new(id, key, unit, better, matters, 0, finest, Derivation.Observed, "", "", english, chinese, definition,
            definitionChinese)
        {
            Lowest = 0,
            Highest = unit is "share" or "0-1" ? 1 : double.PositiveInfinity,
        };

    private static OutcomeDefinition Total(
        string id, string key, string unit, Better better, double matters, OutcomeLevel finest, string english,
        string chinese, string definition, string definitionChinese) =>
        Observed(id, key, unit, better, matters, finest, english, chinese, definition, definitionChinese) with
        {
            IsTotal = true,
        };
}
