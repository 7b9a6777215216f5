using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Statistics;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Studies;

/// <summary>Turns the runs of a study's points into effects.</summary>
/// <param name="scenario">The scenario that was studied.</param>
/// <param name="design">The design.</param>
/// <param name="confidence">Confidence of intervals and bounds.</param>
public sealed class EffectAnalysis(Scenario scenario, Design design, double confidence)
{
    /// <summary>The effects on the outcomes that the scenario names, of every variant against the baseline.</summary>
    /// <param name="points">Points of the design.</param>
    /// <param name="searched">Further points.</param>
    public IReadOnlyList<StudyEffect> Named(IReadOnlyList<StudyPoint> points, IReadOnlyList<StudyPoint> searched)
    {
        IReadOnlyList<string> ids = Ids();
        return Of(points, searched, scenario.Baseline, ids);
    }

    /// <summary>The effects of every variant against one of them.</summary>
    /// <param name="points">Points of the design.</param>
    /// <param name="searched">Further points.</param>
    /// <param name="reference">Name of the variant that the others are compared with.</param>
    /// <param name="outcomes">Ids of outcomes.</param>
    public IReadOnlyList<StudyEffect> Of(
        IReadOnlyList<StudyPoint> points, IReadOnlyList<StudyPoint> searched, string reference,
        IReadOnlyList<string> outcomes)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(searched);
        ArgumentNullException.ThrowIfNull(outcomes);
        Scenario compared = scenario with { Baseline = reference };
        var at = points.Select(point => (point.Design, Outcomes: City(compared, point))).ToList();
        var beyond = searched.Select(point => (point.Design, Outcomes: City(compared, point))).ToList();
        int baseline = scenario.Variants.ToList().FindIndex(variant => variant.Name == reference);
        var effects = new List<StudyEffect>();
        foreach (string id in outcomes)
        {
            for (int variant = 0; variant < scenario.Variants.Count; variant++)
            {
                if (variant == baseline) { continue; }
                effects.Add(WithFactors(new StudyEffect(
                    OutcomeCatalog.Find(id), scenario.Primary.Contains(id, StringComparer.Ordinal), variant, baseline,
                    [.. at.Select(point => Effect(point.Design, point.Outcomes, id, variant))],
                    [.. beyond.Select(point => Effect(point.Design, point.Outcomes, id, variant))], confidence)));
            }
        }

        return effects;
    }

    private IReadOnlyList<string> Ids()
    {
        IEnumerable<string> named = scenario.Primary.Union(scenario.Outcomes, StringComparer.Ordinal);
        string[] ids = [.. named];
        return ids.Length > 0 ? ids : [.. OutcomeCatalog.All
            .Where(definition => definition.Derivation == Derivation.Observed).Select(definition => definition.Id)];
    }

    private IReadOnlyList<OutcomeComparison> City(Scenario compared, StudyPoint point)
    {
        var table = new ObservationTable(point.Runs, compared.Variants.Count);
        return table.Replications == 0
            ? [] : new OutcomeAnalysis(compared, table, point.Households, confidence).City();
    }

    private static EffectAtPoint Effect(
        DesignPoint point, IReadOnlyList<OutcomeComparison> outcomes, string id, int variant)
    {
        OutcomeComparison? outcome = outcomes.FirstOrDefault(
            candidate => string.Equals(candidate.Definition.Id, id, StringComparison.Ordinal));
        Interval difference = outcome?.Differences[variant]?.Interval ?? Interval.Undefined(0);
        return new EffectAtPoint(point, difference, outcome?.SmallestThatMatters ?? double.NaN);
    }

    private StudyEffect WithFactors(StudyEffect effect) => design.Kind switch
    {
        DesignKind.LatinHypercube => effect with { Influences = Influences(effect) },
        DesignKind.OneAtATime => effect with { Profiles = Profiles(effect) },
        _ => effect,
    };

    private FactorInfluence[] Influences(StudyEffect effect)
    {
        double[] means = [.. effect.At.Select(point => point.Difference.Mean)];
        return [.. design.Factors
            .Select(factor =>
            {
                var correlation = RankCorrelation.Of([.. effect.At.Select(point => point.Point.ValueOf(factor))], means);
                bool beyond = correlation.ChanceOfNone() * design.Factors.Count < 1 - confidence;
                return new FactorInfluence(factor, correlation, beyond);
            })
            .Where(influence => !double.IsNaN(influence.Correlation.Rho))
            .OrderByDescending(influence => Math.Abs(influence.Correlation.Rho))];
    }

    private FactorProfile[] Profiles(StudyEffect effect)
    {
        EffectAtPoint[] own = [.. effect.At.Where(point => point.Point.Choices.Count == 0)];
        return [.. design.Factors
            .Select(factor => new FactorProfile(factor, [.. effect.At
                .Where(point => point.Point.Choices.Count == 1 && point.Point.Choices[0].Name == factor.Name)
                .Concat(own).OrderBy(point => point.Point.ValueOf(factor))]))
            .OrderByDescending(profile => profile.Swing)];
    }
}
