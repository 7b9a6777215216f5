namespace Downshift.BenchGate.Judging;

/// <summary>Somebody's word that a change is meant.</summary>
/// <param name="Name">A benchmark's name, or the start of several names with a star at the end.</param>
/// <param name="ForTime">It explains a slowdown; otherwise a change of counters.</param>
/// <param name="Reason">Why, for the reader.</param>
/// <param name="Where">Where it was written.</param>
internal sealed record Explanation(string Name, bool ForTime, string Reason, string Where)
{
    /// <summary>Ends a name that stands for several.</summary>
    public const char Star = '*';

    /// <summary>It is about this benchmark.</summary>
    /// <param name="benchmark">A benchmark's name.</param>
    public bool Covers(string benchmark) => Covers(Name, benchmark);

    /// <summary>A name or the start of one stands for a benchmark.</summary>
    /// <param name="name">The name written.</param>
    /// <param name="benchmark">The benchmark's name.</param>
    public static bool Covers(string name, string benchmark) =>
        string.Equals(name, benchmark, StringComparison.Ordinal)
        || (name.EndsWith(Star) && benchmark.StartsWith(name[..^1], StringComparison.Ordinal));
}
