using System.Globalization;
using System.Text.Json;

namespace Downshift.BenchGate.Results;

/// <summary>Reads BenchmarkDotNet's JSON report (<c>*-report-full.json</c>).</summary>
internal static class BenchmarkDotNetReport
{
    /// <summary>The array by which a report is known.</summary>
    public const string Marker = "Benchmarks";

    /// <summary>Reads all benchmarks of a report.</summary>
    /// <param name="source">The file.</param>
    /// <param name="root">Its object.</param>
    /// <param name="results">Where they go.</param>
    public static void Read(SourceText source, JsonElement root, ResultSet results)
    {
        var report = new JsonFields(source, root, results);
        string? title = report.Text("Title", Limits.NameLength);
        MeasuredOn environment = report.Part("HostEnvironmentInfo", JsonValueKind.Object) is { } host
            ? Environment(new JsonFields(source, host, results))
            : new MeasuredOn();
        if (report.Part(Marker, JsonValueKind.Array) is not { } benchmarks) { return; }
        (JsonElement Place, string Name, string Job)[] named = [.. Named(source, benchmarks, results)];
        Dictionary<string, int> uses = named.CountBy(one => one.Name, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach ((JsonElement place, string method, string job) in named)
        {
            // One method under several jobs: the job belongs to the name.
            string name = uses[method] == 1 ? method : $"{method} [{job}]";
            var fields = new JsonFields(source, place, results);
            if (!seen.Add(name))
            {
                fields.Refuse($"'{name}' stands twice in one report; allowed: each benchmark and job once");
                continue;
            }

            if (title is not null && !results.IsNew(title, name)) { continue; }
            Observation[] samples = [.. Samples(source, fields, results)];
            Counters counters = Memory(source, fields, results);
            if (!fields.AreSound || samples.Length == 0) { continue; }
            results.Find(name, true, null, text => source.At(place, text), samples.Length)?
                .Add(samples, counters, environment);
        }
    }

    private static IEnumerable<(JsonElement Place, string Name, string Job)> Named(
        SourceText source, JsonElement benchmarks, ResultSet results)
    {
        foreach (JsonElement place in benchmarks.EnumerateArray())
        {
            var fields = new JsonFields(source, place, results);
            if (place.ValueKind != JsonValueKind.Object)
            {
                fields.Refuse($"a benchmark is {JsonFields.Words(place)}; allowed: an object");
                continue;
            }

            string? name = fields.Text("FullName", Limits.NameLength);
            string? title = fields.Text("MethodTitle", Limits.NameLength);
            string prefix = $"{fields.Text("Type", Limits.NameLength)}.{title}: ";
            string display = fields.Text("DisplayInfo", 4 * Limits.NameLength) ?? "";
            string job = display.StartsWith(prefix, StringComparison.Ordinal) ? display[prefix.Length..] : display;
            if (name is not null) { yield return (place, name, job); }
            else if (fields.AreSound) { fields.Refuse("FullName is missing; allowed: the benchmark's name"); }
        }
    }

    private static IEnumerable<Observation> Samples(SourceText source, JsonFields fields, ResultSet results)
    {
        JsonElement? statistics = fields.Part("Statistics", JsonValueKind.Object);
        JsonElement? values = statistics is { } place
            ? new JsonFields(source, place, results).Part("OriginalValues", JsonValueKind.Array)
            : null;
        JsonElement? measurements = values is null ? fields.Part("Measurements", JsonValueKind.Array) : null;
        IEnumerable<(JsonElement Place, double? Time)> times = values is { } array
            ? array.EnumerateArray().Select(value => (value, JsonFields.Number(value)))
            : measurements is { } list ? Results(list) : [];
        bool any = false;
        foreach ((JsonElement at, double? time) in times)
        {
            any = true;
            if (time is >= 0 and <= Limits.Nanoseconds)
            {
                double seen = time.Value < Limits.LeastNanoseconds ? 0 : time.Value;
                yield return new Observation { UnitNanoseconds = seen };
            }
            else
            {
                fields.Refuse(at, string.Create(
                    CultureInfo.InvariantCulture,
                    $"a time is {JsonFields.Words(at)}; allowed: nanoseconds from 0 to {Limits.Nanoseconds}"));
            }
        }

        if (!any && fields.AreSound)
        {
            fields.Refuse("no times, so the benchmark did not run; allowed: Statistics.OriginalValues or Measurements");
        }
    }

    /// <summary>Nanoseconds an operation of the measurements that count: workload, stage result.</summary>
    private static IEnumerable<(JsonElement Place, double? Time)> Results(JsonElement measurements)
    {
        foreach (JsonElement one in measurements.EnumerateArray())
        {
            if (one.ValueKind != JsonValueKind.Object) { yield return (one, null); }
            else if (Is(one, "IterationMode", "Workload") && Is(one, "IterationStage", "Result"))
            {
                bool counted = one.TryGetProperty("Operations", out JsonElement operations)
                    & one.TryGetProperty("Nanoseconds", out JsonElement nanoseconds);
                yield return (one, counted ? JsonFields.Number(nanoseconds) / JsonFields.Number(operations) : null);
            }
        }
    }

    private static bool Is(JsonElement one, string field, string value) =>
        one.TryGetProperty(field, out JsonElement text)
        && text.ValueKind == JsonValueKind.String && text.ValueEquals(value);

    private static Counters Memory(SourceText source, JsonFields fields, ResultSet results)
    {
        if (fields.Part("Memory", JsonValueKind.Object) is not { } place)
        {
            return new Counters { IsPerOperation = true };
        }

        var memory = new JsonFields(source, place, results);
        return new Counters
        {
            AllocatedBytes = memory.Whole("BytesAllocatedPerOperation", 0),
            Operations = memory.Whole("TotalOperations", 0) is { } operations and > 0 ? operations : 1,
            IsPerOperation = true,
        };
    }

    private static MeasuredOn Environment(JsonFields host) => new()
    {
        Processor = host.Text("ProcessorName", Limits.NameLength),
        LogicalCores = host.Whole("LogicalCoreCount", 0),
        Architecture = host.Text("Architecture", Limits.WordLength),
        OperatingSystem = host.Text("OsVersion", Limits.NameLength),
        Runtime = host.Text("RuntimeVersion", Limits.NameLength),
    };
}
