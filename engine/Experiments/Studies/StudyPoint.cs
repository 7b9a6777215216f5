using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;

namespace Downshift.Experiments.Studies;

/// <summary>What was seen at one point of a design.</summary>
/// <param name="Design">The point.</param>
/// <param name="ScenarioHash">Hash of the scenario at this point, as <c>compare</c> of the same variants with its
/// overrides gives it.</param>
/// <param name="Runs">Finished runs in the order of variants and replications, with their values for the city.</param>
/// <param name="Households">Households on the register.</param>
/// <param name="Failures">Runs that did not end, or ended with accounts that do not balance.</param>
public sealed record StudyPoint(
    DesignPoint Design, string ScenarioHash, IReadOnlyList<RunRecord> Runs, long Households,
    IReadOnlyList<RunFailure> Failures);
