using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Scenarios;

namespace Downshift.Experiments.Studies;

/// <summary>A finished study, or what there is of it.</summary>
public sealed record StudyResult
{
    /// <summary>The scenario that was studied.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The design.</summary>
    public required Design Design { get; init; }

    /// <summary>The points that were run, in the order of the design.</summary>
    public required IReadOnlyList<StudyPoint> Points { get; init; }

    /// <summary>Points at which a counterexample was looked for; they count in no share.</summary>
    public required IReadOnlyList<StudyPoint> Searched { get; init; }

    /// <summary>The scenario's own values; null where they were not run apart from the design.</summary>
    public required StudyPoint? AsShipped { get; init; }

    /// <summary>The effects on the outcomes that the scenario names, primary ones first, by outcome and
    /// variant.</summary>
    public required IReadOnlyList<StudyEffect> Effects { get; init; }

    /// <summary>Confidence of every interval and bound.</summary>
    public required double Confidence { get; init; }

    /// <summary>Stopped by the user before all points were run.</summary>
    public required bool Cancelled { get; init; }

    /// <summary>Versions that made the result.</summary>
    public required Versions Versions { get; init; }

    /// <summary>Wall-clock seconds of this invocation; informational.</summary>
    public required double ElapsedSeconds { get; init; }

    /// <summary>All points that were run: those of the design, those searched, the scenario's own values.</summary>
    public IEnumerable<StudyPoint> All =>
        [.. Points, .. Searched, .. (AsShipped is null ? Array.Empty<StudyPoint>() : [AsShipped])];

    /// <summary>Some run of some complete point has ended: there is something to show.</summary>
    public bool HasRuns => All.Any(point => point.Runs.Count > 0);

    /// <summary>Every run that was asked for has ended soundly.</summary>
    public bool Complete => !Cancelled && All.All(point => point.Failures.Count == 0);

    /// <summary>State hashes of all runs, combined in the order of points, variants and replications.</summary>
    public UInt128 StateHash => Kernel.Hashing.StateHash.Combine(
        [.. All.SelectMany(point => point.Runs).Select(run => run.StateHash)]);
}
