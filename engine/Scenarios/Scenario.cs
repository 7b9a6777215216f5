using Downshift.Model.Hierarchy;

namespace Downshift.Scenarios;

/// <summary>A validated scenario: one base, named variants, what to compare and how often. Frozen.</summary>
public sealed record Scenario
{
    /// <summary>Most replications of a variant.</summary>
    public const int MostReplications = 100_000;

    /// <summary>Kebab-case name.</summary>
    public required string Name { get; init; }

    /// <summary>Title.</summary>
    public required BilingualText Title { get; init; }

    /// <summary>What the scenario is for; may be empty.</summary>
    public required BilingualText Purpose { get; init; }

    /// <summary>SHA-256 of <see cref="CanonicalText"/>: all that can change a result, and nothing else.</summary>
    public required string Hash { get; init; }

    /// <summary>
    /// SHA-256 of the canonical text without replications, baseline, control and choice of outcomes: equal for two
    /// scenarios whose runs of one replication are the same, so that a store can add replications.
    /// </summary>
    public required string RunsHash { get; init; }

    /// <summary>Everything that can change a result, after defaults, in held units, sorted, one item a line.</summary>
    public required string CanonicalText { get; init; }

    /// <summary>The files it was read from, in the order of reading.</summary>
    public required IReadOnlyList<ScenarioFile> Files { get; init; }

    /// <summary>The <c>path=value</c> overrides it was read with.</summary>
    public required IReadOnlyList<string> Overrides { get; init; }

    /// <summary>Seed of the experiment.</summary>
    public required uint Seed { get; init; }

    /// <summary>Replications of each variant, at least 1.</summary>
    public required int Replications { get; init; }

    /// <summary>k of <c>--scale 1/k</c>; 1 is full size.</summary>
    public required int ScaleDivisor { get; init; }

    /// <summary>How finely routine work is simulated.</summary>
    public required Resolution Resolution { get; init; }

    /// <summary>First day of the horizon.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Days of the horizon.</summary>
    public required int Days { get; init; }

    /// <summary>Name of the variant that the others are compared with.</summary>
    public required string Baseline { get; init; }

    /// <summary>Name of the variant that some outcomes are read as a difference from; may be null.</summary>
    public required string? Control { get; init; }

    /// <summary>Ids of the primary outcomes, in the file's order.</summary>
    public required IReadOnlyList<string> Primary { get; init; }

    /// <summary>Ids of the outcomes to report, primary ones included; empty means all.</summary>
    public required IReadOnlyList<string> Outcomes { get; init; }

    /// <summary>The study that the file proposes.</summary>
    public StudyChoice Study { get; init; } = StudyChoice.None;

    /// <summary>The variants in the file's order.</summary>
    public required IReadOnlyList<ScenarioVariant> Variants { get; init; }

    /// <summary>The variant of that name.</summary>
    /// <param name="name">A name of <see cref="Variants"/>.</param>
    /// <exception cref="ArgumentException">There is no such variant.</exception>
    public ScenarioVariant Variant(string name)
    {
        foreach (ScenarioVariant variant in Variants)
        {
            if (string.Equals(variant.Name, name, StringComparison.Ordinal))
            {
                return variant;
            }
        }

        throw new ArgumentException($"The scenario has no variant named '{name}'.", nameof(name));
    }

    /// <summary>The same scenario with some of its variants only. Where the baseline is not among them the first
    /// stands in for it; a control that is not is none. The hashes stay those of the whole: they say what it was taken
    /// from.</summary>
    /// <param name="names">Names of <see cref="Variants"/>, at least one.</param>
    /// <exception cref="ArgumentException">There is no such variant, or no name.</exception>
    public Scenario Only(params IReadOnlyList<string> names)
    {
        ArgumentOutOfRangeException.ThrowIfZero(names.Count);
        return this with
        {
            Variants = [.. names.Select(Variant)],
            Baseline = names.Contains(Baseline, StringComparer.Ordinal) ? Baseline : names[0],
            Control = names.Contains(Control, StringComparer.Ordinal) ? Control : null,
        };
    }
}
