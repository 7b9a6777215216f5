namespace Downshift.BenchGate.Results;

/// <summary>One sample of a benchmark: a line of JSON Lines, or one iteration of BenchmarkDotNet.</summary>
internal sealed record Observation
{
    /// <summary>Nanoseconds an event or an operation, at least 0.</summary>
    public required double UnitNanoseconds { get; init; }

    /// <summary>Nanoseconds of the whole work, above 0; null where it is not recorded.</summary>
    public double? WholeNanoseconds { get; init; }

    /// <summary>
    /// Time of an event over the time of the baseline measured in the same process, above 0; null without one. It is
    /// the inverse of the field <c>ratio</c>, which says how many times faster.
    /// </summary>
    public double? TimesInProcessBaseline { get; init; }
}
