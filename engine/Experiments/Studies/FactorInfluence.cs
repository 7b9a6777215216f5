using Downshift.Experiments.Designs;
using Downshift.Experiments.Statistics;

namespace Downshift.Experiments.Studies;

/// <summary>How strongly an effect moves with a factor of a Latin hypercube.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Correlation">Rank correlation of the factor's value with the effect.</param>
/// <param name="BeyondChance">Chance alone would hardly give one as large to any of the factors (Bonferroni over
/// them).</param>
public sealed record FactorInfluence(DesignFactor Factor, RankCorrelation Correlation, bool BeyondChance);
