using Downshift.Experiments.Designs;
using Downshift.Scenarios;

namespace Downshift.Experiments.Studies;

/// <summary>
/// Points at which an effect would most likely turn round: the factors that move it most, all at the ends of their
/// ranges that work against it. Sampling hardly ever meets such corners.
/// </summary>
internal static class CounterexampleSearch
{
    private const int MostPoints = 24;

    /// <summary>How many of the strongest factors a corner is made of.</summary>
    private static readonly int[] Strongest = [2, 4, 8];

    /// <summary>The corners of all effects on primary outcomes, each once.</summary>
    /// <param name="effects">Effects over the sampled points.</param>
    /// <param name="from">Index of the first point.</param>
    public static IReadOnlyList<DesignPoint> Points(IReadOnlyList<StudyEffect> effects, int from)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var points = new List<DesignPoint>();
        foreach (StudyEffect effect in effects.Where(effect => effect.Primary))
        {
            foreach (int strongest in Strongest)
            {
                IReadOnlyList<ParameterChoice> corner = Corner(effect, strongest);
                string text = string.Join('\n', corner.Select(choice => choice.Override));
                if (corner.Count > 0 && points.Count < MostPoints && seen.Add(text))
                {
                    points.Add(new DesignPoint(from + points.Count, corner));
                }
            }
        }

        return points;
    }

    private static ParameterChoice[] Corner(StudyEffect effect, int strongest)
    {
        bool lower = effect.Leading == EffectSign.Higher;
        return [.. effect.Influences.Take(strongest)
            .OrderBy(influence => influence.Factor.Name, StringComparer.Ordinal)
            .Select(influence => influence.Factor.At(influence.Correlation.Rho > 0 == lower ? 0 : 1))];
    }
}
