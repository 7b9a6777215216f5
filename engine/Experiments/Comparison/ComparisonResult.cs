using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Comparison;

/// <summary>
/// All variants of a scenario against its baseline: what the table, the files and the report are made from.
/// </summary>
/// <remarks>
/// Estimates rest on the replications that are complete for all variants. Everything but <see cref="Threads"/>,
/// <see cref="ElapsedSeconds"/>, <see cref="PeakBytes"/> and the seconds of single runs is the same whatever the number
/// of threads and the order in which runs end.
/// </remarks>
public sealed record ComparisonResult
{
    /// <summary>
    /// Replications from which an interval says something [assumption]: with 2 or 3 the factor of Student's t is 12.7
    /// or 4.3 and the spread it multiplies is hardly known. Table and report say so below this number.
    /// </summary>
    public const int FewestForAnInterval = 4;

    /// <summary>The scenario after defaults; variants stand in its order everywhere.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>How finely routine work was simulated.</summary>
    public Resolution Resolution => Scenario.Resolution;

    /// <summary>Threads it ran on; informational.</summary>
    public required int Threads { get; init; }

    /// <summary>Replications complete for all variants: what the estimates rest on.</summary>
    public required int Replications { get; init; }

    /// <summary>Confidence of every interval, 0.95 unless told.</summary>
    public required double Confidence { get; init; }

    /// <summary>Finished runs in the order of variants and replications, with their observed rows and series.</summary>
    public required IReadOnlyList<RunRecord> Runs { get; init; }

    /// <summary>Outcomes at all levels, in the order of level, place and catalogue.</summary>
    public required IReadOnlyList<OutcomeComparison> Outcomes { get; init; }

    /// <summary>Daily series in the order of level, place, catalogue and variant.</summary>
    public required IReadOnlyList<SeriesComparison> Series { get; init; }

    /// <summary>The tree the runs shared: names and codes of places.</summary>
    public required Geography Geography { get; init; }

    /// <summary>Households on the register.</summary>
    public required long Households { get; init; }

    /// <summary>People on the register.</summary>
    public required long People { get; init; }

    /// <summary>Runs that did not end, or ended with accounts that do not balance.</summary>
    public required IReadOnlyList<RunFailure> Failures { get; init; }

    /// <summary>Stopped by the user before all runs had ended.</summary>
    public required bool Cancelled { get; init; }

    /// <summary>What <c>--precision</c> reached, or null where replications were given.</summary>
    public required PrecisionReached? Precision { get; init; }

    /// <summary>Versions that made the result.</summary>
    public required Versions Versions { get; init; }

    /// <summary>Wall-clock seconds of this invocation; informational.</summary>
    public required double ElapsedSeconds { get; init; }

    /// <summary>Largest working set of the process in bytes; informational.</summary>
    public required long PeakBytes { get; init; }

    /// <summary>Days of the horizon.</summary>
    public int Days => Scenario.Days;

    /// <summary>Events handled in all finished runs.</summary>
    public long Events => Runs.Sum(run => run.Events);

    /// <summary>State hashes of all finished runs, combined in the order of variants and replications.</summary>
    public UInt128 StateHash => Kernel.Hashing.StateHash.Combine([.. Runs.Select(run => run.StateHash)]);

    /// <summary>Every run that was asked for has ended soundly.</summary>
    public bool Complete => Failures.Count == 0 && !Cancelled;

    /// <summary>Index of the baseline among the variants.</summary>
    public int BaselineIndex => IndexOf(Scenario.Baseline);

    /// <summary>The city's outcomes: primary ones first, then those the scenario names, then the rest.</summary>
    public IReadOnlyList<OutcomeComparison> CityInOrder() =>
        [.. At(OutcomeLevel.City).Where(o => o.Primary).OrderBy(o => Position(Scenario.Primary, o)),
         .. At(OutcomeLevel.City).Where(o => !o.Primary).OrderBy(o => Position(Scenario.Outcomes, o))];

    /// <summary>The outcomes of one level, in the order of place and catalogue.</summary>
    /// <param name="level">The level.</param>
    public IEnumerable<OutcomeComparison> At(OutcomeLevel level) => Outcomes.Where(o => o.Level == level);

    /// <summary>An outcome of the city, or null where no run reported it.</summary>
    /// <param name="id">Id of the catalogue.</param>
    public OutcomeComparison? City(string id) => At(OutcomeLevel.City)
        .FirstOrDefault(o => string.Equals(o.Definition.Id, id, StringComparison.Ordinal));

    /// <summary>Index of a variant by name, or -1.</summary>
    /// <param name="variant">Kebab-case name; may be null.</param>
    public int IndexOf(string? variant)
    {
        for (int i = 0; i < Scenario.Variants.Count; i++)
        {
            if (string.Equals(Scenario.Variants[i].Name, variant, StringComparison.Ordinal)) { return i; }
        }

        return -1;
    }

    private static int Position(IReadOnlyList<string> names, OutcomeComparison outcome)
    {
        for (int i = 0; i < names.Count; i++)
        {
            if (string.Equals(names[i], outcome.Definition.Id, StringComparison.Ordinal)) { return i; }
        }

        return int.MaxValue;
    }
}
