using System.Text.Json;

namespace Downshift.Bench.Macro.Growth;

/// <summary>Reads the points of a growth curve from lines of JSON.</summary>
public static class GrowthPoints
{
    private static readonly JsonSerializerOptions Format = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    /// <summary>
    /// One point for each resolution and size; of several lines of a size the median. Lines of other benchmarks and of
    /// runs with more than one thread are left out.
    /// </summary>
    /// <param name="lines">Lines of JSON as the benchmarks print them; empty lines are allowed.</param>
    /// <returns>Points by resolution and households, ascending.</returns>
    /// <exception cref="JsonException">A line is no object of a benchmark.</exception>
    public static IReadOnlyList<GrowthPoint> Read(IEnumerable<string> lines) =>
    [
        .. lines.Where(text => !string.IsNullOrWhiteSpace(text))
            .Select(text => JsonSerializer.Deserialize<Line>(text, Format))
            .OfType<Line>()
            .Where(line => line is { Threads: 1, Households: > 0, ElapsedSeconds: > 0, PeakBytes: > 0 })
            .GroupBy(line => (Resolution: line.Resolution ?? "", line.Households))
            .Where(size => size.Key.Resolution is "household" or "grid")
            .Select(size => new GrowthPoint(
                size.Key.Resolution, size.Key.Households, Median(size.Select(line => line.ElapsedSeconds)),
                Median(size.Select(line => (double)line.PeakBytes))))
            .OrderBy(point => point.Resolution, StringComparer.Ordinal).ThenBy(point => point.Households),
    ];

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private sealed record Line(
        string? Resolution, int Threads, long Households, double ElapsedSeconds, long PeakBytes);
}
