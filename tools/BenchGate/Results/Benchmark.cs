namespace Downshift.BenchGate.Results;

/// <summary>All that one side knows of a benchmark.</summary>
/// <param name="name">Its name: results are matched by it.</param>
/// <param name="unit">What a time is of: <c>event</c> or <c>operation</c>.</param>
internal sealed class Benchmark(string name, string unit)
{
    private readonly List<Observation> observations = [];
    private readonly List<Counters> counters = [];
    private readonly SortedSet<string> environments = new(StringComparer.Ordinal);

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary><c>event</c> or <c>operation</c>.</summary>
    public string Unit { get; } = unit;

    /// <summary>Samples of time, in the order read.</summary>
    public IReadOnlyList<Observation> Observations => observations;

    /// <summary>Counters, one a line or a report.</summary>
    public IReadOnlyList<Counters> Counters => counters;

    /// <summary>Machines and runtimes it was measured on; empty where that is not recorded.</summary>
    public IReadOnlyCollection<string> Environments => environments;

    /// <summary>Adds one line or one report.</summary>
    /// <param name="samples">Its samples.</param>
    /// <param name="counted">Its counters.</param>
    /// <param name="environment">Machine and runtime; null where that is not recorded.</param>
    public void Add(IEnumerable<Observation> samples, Counters counted, string? environment)
    {
        observations.AddRange(samples);
        counters.Add(counted);
        if (environment is not null) { environments.Add(environment); }
    }
}
