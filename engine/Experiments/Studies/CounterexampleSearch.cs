using Downshift.Experiments.Designs;
using Downshift.Scenarios;

namespace Downshift.Experiments.Studies;

/// <summary>
/// Points at which an effect would most likely turn round: the factors that move it most, all at the ends of their
/// ranges that work against it. Sampling hardly ever meets such corners.
/// </summary>
internal static class CounterexampleSearch
{
    private const int MostPoints = 12;

    /// <summary>How many of the strongest factors a corner is made of.</summary>
    private static readonly int[] Strongest = [2, 4, 8];

    /// <summary>The corners of some effects, each once.</summary>
    /// <param name="effects">The factors of each by how strongly it moves with them, and whether it is to be made
    /// lower.</param>
    /// <param name="from">Index of the first point.</param>
    public static IReadOnlyList<DesignPoint> Points(
        IEnumerable<(IReadOnlyList<FactorInfluence> Influences, bool Lower)> effects, int from)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var points = new List<DesignPoint>();
        foreach ((IReadOnlyList<FactorInfluence> influences, bool lower) in effects)
        {
            foreach (int strongest in Strongest)
            {
                ParameterChoice[] corner = Corner(influences.Take(strongest), lower);
                string text = string.Join('\n', corner.Select(choice => choice.Override));
                if (corner.Length > 0 && points.Count < MostPoints && seen.Add(text))
                {
                    points.Add(new DesignPoint(from + points.Count, corner));
                }
            }
        }

        return points;
    }

    private static ParameterChoice[] Corner(IEnumerable<FactorInfluence> strongest, bool lower) =>
        [.. strongest.OrderBy(influence => influence.Factor.Name, StringComparer.Ordinal)
            .Select(influence => influence.Factor.At(influence.Correlation.Rho > 0 == lower ? 0 : 1))];
}
