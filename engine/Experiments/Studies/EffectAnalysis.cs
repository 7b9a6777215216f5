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
    /// <summary>The comparisons of points, by the variant that the others are compared with: a point is looked at for
    /// the search of counterexamples and again at the end.</summary>
    private readonly Dictionary<(string Reference, StudyPoint Point), IReadOnlyList<OutcomeComparison>> compared =
        new(BySamePoint.Instance);

    /// <summary>The effects on the outcomes that the scenario names, of every variant against the baseline.</summary>
    /// <param name="points">Points of the design.</param>
    /// <param name="searched">Further points.</param>
    /// <param name="own">The scenario's own values; one point or none.</param>
    public IReadOnlyList<StudyEffect> Named(
        IReadOnlyList<StudyPoint> points, IReadOnlyList<StudyPoint> searched, IReadOnlyList<StudyPoint> own) =>
        Of(points, searched, own, scenario.Baseline, Ids());

    /// <summary>The effects of every variant against one of them.</summary>
    /// <param name="points">Points of the design.</param>
    /// <param name="searched">Further points.</param>
    /// <param name="own">The scenario's own values; one point or none.</param>
    /// <param name="reference">Name of the variant that the others are compared with.</param>
    /// <param name="outcomes">Ids of outcomes.</param>
    public IReadOnlyList<StudyEffect> Of(
        IReadOnlyList<StudyPoint> points, IReadOnlyList<StudyPoint> searched, IReadOnlyList<StudyPoint> own,
        string reference, IReadOnlyList<string> outcomes)
    {
        ArgumentNullException.ThrowIfNull(points);
        ArgumentNullException.ThrowIfNull(searched);
        ArgumentNullException.ThrowIfNull(own);
        ArgumentNullException.ThrowIfNull(outcomes);
        var at = points.Select(point => (point.Design, Outcomes: City(reference, point))).ToList();
        var beyond = searched.Select(point => (point.Design, Outcomes: City(reference, point))).ToList();
        var shipped = own.Select(point => (point.Design, Outcomes: City(reference, point))).ToList();
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
                    [.. beyond.Select(point => Effect(point.Design, point.Outcomes, id, variant))], confidence)
                {
                    Searchable = scenario.Primary.Count == 0 || scenario.Primary.Contains(id, StringComparer.Ordinal),
                    AsShipped = shipped.Count == 0
                        ? null : Effect(shipped[0].Design, shipped[0].Outcomes, id, variant),
                }));
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

    private IReadOnlyList<OutcomeComparison> City(string reference, StudyPoint point)
    {
        if (compared.TryGetValue((reference, point), out IReadOnlyList<OutcomeComparison>? known)) { return known; }
        var table = new ObservationTable(point.Runs, scenario.Variants.Count);
        return compared[(reference, point)] = table.Replications == 0 ? []
            : new OutcomeAnalysis(scenario with { Baseline = reference }, table, point.Households, confidence).City();
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
        DesignKind.LatinHypercube => effect with
        {
            Influences = Influences(
                design, [.. effect.At.Select(point => point.Point)],
                [.. effect.At.Select(point => point.Difference.Mean)], confidence),
        },
        DesignKind.OneAtATime => effect with { Profiles = Profiles(effect) },
        _ => effect,
    };

    /// <summary>The factors by how strongly a number moves with them; those that do not vary are left out.</summary>
    /// <param name="design">The design.</param>
    /// <param name="points">Its points.</param>
    /// <param name="means">The number at each of them; NaN where there is none.</param>
    /// <param name="confidence">Confidence with which chance is ruled out for all factors together.</param>
    internal static IReadOnlyList<FactorInfluence> Influences(
        Design design, IReadOnlyList<DesignPoint> points, IReadOnlyList<double> means, double confidence) =>
        [.. design.Factors
            .Select(factor =>
            {
                var correlation = RankCorrelation.Of([.. points.Select(point => point.ValueOf(factor))], means);
                bool beyond = correlation.ChanceOfNone() * design.Factors.Count < 1 - confidence;
                return new FactorInfluence(factor, correlation, beyond);
            })
            .Where(influence => !double.IsNaN(influence.Correlation.Rho))
            .OrderByDescending(influence => Math.Abs(influence.Correlation.Rho))];

    private FactorProfile[] Profiles(StudyEffect effect)
    {
        EffectAtPoint[] own = [.. effect.At.Where(point => point.Point.Choices.Count == 0)];
        return [.. design.Factors
            .Select(factor => new FactorProfile(factor, [.. effect.At
                .Where(point => point.Point.Choices.Count == 1 && point.Point.Choices[0].Name == factor.Name)
                .Concat(own).OrderBy(point => point.Point.ValueOf(factor))]))
            .OrderByDescending(profile => profile.Swing)];
    }

    private sealed class BySamePoint : IEqualityComparer<(string Reference, StudyPoint Point)>
    {
        public static BySamePoint Instance { get; } = new();

        public bool Equals((string Reference, StudyPoint Point) x, (string Reference, StudyPoint Point) y) =>
            ReferenceEquals(x.Point, y.Point) && string.Equals(x.Reference, y.Reference, StringComparison.Ordinal);

        public int GetHashCode((string Reference, StudyPoint Point) key) => HashCode.Combine(
            key.Reference, System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(key.Point));
    }
}
