namespace Downshift.BenchGate.Results;

/// <summary>All that one side knows of a benchmark.</summary>
/// <param name="name">Its name: results are matched by it.</param>
/// <param name="unit">What a time is of: <c>event</c> or <c>operation</c>.</param>
internal sealed class Benchmark(string name, string unit)
{
    private readonly List<Observation> observations = [];
    private readonly List<Counters> counters = [];
    private readonly List<MeasuredOn> environments = [];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary><c>event</c> or <c>operation</c>.</summary>
    public string Unit { get; } = unit;

    /// <summary>Samples of time, in the order read.</summary>
    public IReadOnlyList<Observation> Observations => observations;

    /// <summary>Counters, one a line or a report.</summary>
    public IReadOnlyList<Counters> Counters => counters;

    /// <summary>Machines and runtimes it was measured on, each once.</summary>
    public IReadOnlyList<MeasuredOn> Environments => environments;

    /// <summary>Adds one line or one report.</summary>
    /// <param name="samples">Its samples.</param>
    /// <param name="counted">Its counters.</param>
    /// <param name="environment">Machine and runtime.</param>
    public void Add(IEnumerable<Observation> samples, Counters counted, MeasuredOn environment)
    {
        observations.AddRange(samples);
        counters.Add(counted);
        if (!environments.Contains(environment)) { environments.Add(environment); }
    }
}
