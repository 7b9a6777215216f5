using Downshift.Experiments.Statistics;
using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Studies;

/// <summary>One outcome of one variant against another over all points of a design.</summary>
/// <param name="Definition">The outcome.</param>
/// <param name="Primary">Named as primary by the scenario.</param>
/// <param name="Variant">Index of the variant.</param>
/// <param name="Reference">Index of the variant it is compared with.</param>
/// <param name="At">The difference at every point that was run.</param>
/// <param name="Searched">The difference at points at which a counterexample was looked for.</param>
/// <param name="Confidence">Confidence of the bounds.</param>
public sealed record StudyEffect(
    OutcomeDefinition Definition, bool Primary, int Variant, int Reference, IReadOnlyList<EffectAtPoint> At,
    IReadOnlyList<EffectAtPoint> Searched, double Confidence)
{
    /// <summary>Share of the space in which an effect must have one sign to hold: 59 of 59 points, 92 of 93 or 122 of
    /// 124 show it.</summary>
    public const double ShareThatHolds = 0.95;

    /// <summary>Corners are searched at which it may turn round: it is primary, or the scenario names no primary
    /// outcome.</summary>
    public bool Searchable { get; init; } = Primary;

    /// <summary>The difference at the scenario's own values; null where they were not run apart from the
    /// design.</summary>
    public EffectAtPoint? AsShipped { get; init; }

    /// <summary>The factors by how strongly the effect moves with them; empty but for a Latin hypercube.</summary>
    public IReadOnlyList<FactorInfluence> Influences { get; init; } = [];

    /// <summary>The effect along each factor, widest swing first; empty but for one factor at a time.</summary>
    public IReadOnlyList<FactorProfile> Profiles { get; init; } = [];

    /// <summary>The difference at all points that were run: sampled, searched, the scenario's own.</summary>
    public IEnumerable<EffectAtPoint> All =>
        [.. At, .. Searched, .. (AsShipped is null ? Array.Empty<EffectAtPoint>() : [AsShipped])];

    /// <summary>Points at which the effect has a sign.</summary>
    /// <param name="sign">The sign.</param>
    public int Count(EffectSign sign) => At.Count(point => point.Sign == sign);

    /// <summary>Lower bound of the share of the space in which the effect has a sign; 0 without points.</summary>
    /// <param name="sign">The sign.</param>
    public double ShareAtLeast(EffectSign sign) =>
        At.Count == 0 ? 0 : BinomialShare.Lower(Count(sign), At.Count, Confidence);

    /// <summary>The sign that holds in the whole space, as far as its points can tell; null where none does.</summary>
    public EffectSign? Holds =>
        ShareAtLeast(EffectSign.Higher) >= ShareThatHolds ? EffectSign.Higher
        : ShareAtLeast(EffectSign.Lower) >= ShareThatHolds ? EffectSign.Lower : null;

    /// <summary>The more frequent of the two signs; higher where both are alike.</summary>
    public EffectSign Leading =>
        Count(EffectSign.Higher) >= Count(EffectSign.Lower) ? EffectSign.Higher : EffectSign.Lower;

    /// <summary>The point at which the effect is smallest, or null where it is nowhere defined.</summary>
    public EffectAtPoint? Lowest => Defined.MinBy(point => point.Difference.Mean);

    /// <summary>The point at which the effect is largest, or null where it is nowhere defined.</summary>
    public EffectAtPoint? Highest => Defined.MaxBy(point => point.Difference.Mean);

    /// <summary>The mean difference half of the points lie below; NaN where it is nowhere defined.</summary>
    public double Median
    {
        get
        {
            double[] means = [.. Defined.Select(point => point.Difference.Mean).Order()];
            int half = means.Length / 2;
            if (means.Length == 0) { return double.NaN; }
            return means.Length % 2 == 1 ? means[half] : (means[half - 1] + means[half]) / 2;
        }
    }

    /// <summary>A sign was seen at some point of the design.</summary>
    public bool HasSign => Count(EffectSign.Higher) + Count(EffectSign.Lower) > 0;

    /// <summary>Points, sampled or searched, at which the sign is the opposite of the leading one.</summary>
    public IEnumerable<EffectAtPoint> Counterexamples => At.Concat(Searched).Where(
        point => point.Sign == (Leading == EffectSign.Higher ? EffectSign.Lower : EffectSign.Higher));

    private IEnumerable<EffectAtPoint> Defined => At.Where(point => point.Difference.IsDefined);
}
