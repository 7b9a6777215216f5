using System.Globalization;

namespace Downshift.BenchGate.Results;

/// <summary>The results of one side, by name, and what was wrong with them.</summary>
internal sealed class ResultSet
{
    private readonly SortedDictionary<string, Benchmark> benchmarks = new(StringComparer.Ordinal);
    private readonly HashSet<string> reports = new(StringComparer.Ordinal);
    private readonly List<Problem> problems = [];

    /// <summary>Benchmarks by name, in ordinal order.</summary>
    public IReadOnlyDictionary<string, Benchmark> Benchmarks => benchmarks;

    /// <summary>Everything wrong, in the order found.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>So many problems that reading on makes no sense.</summary>
    public bool IsHopeless => problems.Count >= Limits.Problems;

    /// <summary>Notes a problem.</summary>
    /// <param name="problem">The problem.</param>
    public void Add(Problem problem)
    {
        if (!IsHopeless) { problems.Add(problem); }
    }

    /// <summary>
    /// Remembers a benchmark of a report; BenchmarkDotNet can export one run in several files, which count once.
    /// </summary>
    /// <param name="run">Title of the report, which carries the time of the run.</param>
    /// <param name="name">The benchmark.</param>
    /// <returns>It was not known yet.</returns>
    public bool IsNew(string run, string name) => reports.Add($"{run}\0{name}");

    /// <summary>The benchmark of that name, made where it is new.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="isReport">It is in a report of BenchmarkDotNet, otherwise in JSON Lines.</param>
    /// <param name="unit">What a time is of; null where it is not said.</param>
    /// <param name="place">Where it was found.</param>
    /// <param name="samples">Samples that will be added.</param>
    /// <returns>The benchmark, or null where it may not be added to.</returns>
    public Benchmark? Find(string name, bool isReport, string? unit, Func<string, Problem> place, int samples)
    {
        if (!benchmarks.TryGetValue(name, out Benchmark? benchmark))
        {
            if (benchmarks.Count == Limits.Benchmarks)
            {
                Add(place(Invariant($"more than {Limits.Benchmarks} benchmarks; split the results")));
                return null;
            }

            benchmark = new Benchmark(name, isReport);
            benchmarks.Add(name, benchmark);
        }

        if (benchmark.IsReport != isReport)
        {
            Add(place($"'{name}' is a name in JSON Lines and in a BenchmarkDotNet report; names must differ"));
            return null;
        }

        if (unit is not null && benchmark.SaidUnit is { } other && other != unit)
        {
            Add(place($"unit of '{name}' is {unit}, and {other} elsewhere; allowed: one unit"));
            return null;
        }

        benchmark.SaidUnit ??= unit;
        if (benchmark.Observations.Count + samples <= Limits.Samples) { return benchmark; }
        Add(place(Invariant($"more than {Limits.Samples} samples of '{name}' on one side; allowed: up to that many")));
        return null;
    }

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
