namespace Downshift.BenchGate.Results;

/// <summary>All that one side knows of a benchmark.</summary>
/// <param name="name">Its name: results are matched by it.</param>
/// <param name="isReport">It comes from reports of BenchmarkDotNet, otherwise from JSON Lines.</param>
internal sealed class Benchmark(string name, bool isReport)
{
    private readonly List<Observation> observations = [];
    private readonly List<Counters> counters = [];
    private readonly List<MeasuredOn> environments = [];

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>It comes from reports of BenchmarkDotNet, otherwise from JSON Lines.</summary>
    public bool IsReport { get; } = isReport;

    /// <summary>What its lines say that a time is of; null where none says so.</summary>
    public string? SaidUnit { get; set; }

    /// <summary>What a time is of: what is said, otherwise <c>operation</c> of a report and <c>event</c>.</summary>
    public string Unit => SaidUnit ?? (IsReport ? "operation" : "event");

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
