using System.Globalization;
using System.Text.Json;
using Downshift.BenchGate;

namespace Downshift.Tools.Tests.BenchGate;

/// <summary>Runs the gate in this process on files of a folder of its own and keeps what it prints.</summary>
internal sealed class GateShell : IDisposable
{
    private readonly StringWriter output = new() { NewLine = "\n" };
    private readonly StringWriter errors = new() { NewLine = "\n" };

    public string Folder { get; } = Directory.CreateTempSubdirectory("downshift-gate-").FullName;

    /// <summary>What went to the output, with the folder's name taken out.</summary>
    public string Out => output.ToString().Replace(Folder, "HERE", StringComparison.Ordinal);

    public string Error => errors.ToString().Replace(Folder, "HERE", StringComparison.Ordinal);

    public int Run(params string[] args)
    {
        output.GetStringBuilder().Clear();
        errors.GetStringBuilder().Clear();
        return CommandLine.Run(args, output, errors);
    }

    /// <summary>Compares two texts, each a result file.</summary>
    public int Compare(string baseline, string candidate, params string[] more) =>
        Run([File("baseline.jsonl", baseline), File("candidate.jsonl", candidate), .. more]);

    public string File(string name, string text)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public string File(string name, byte[] bytes)
    {
        string path = File(name, "");
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    /// <summary>A line as the benchmarks of this project print it.</summary>
    public static string Line(
        string name, double nsPerEvent, long events = 1_000, string hash = "00ff", long allocated = 0,
        double? inProcessBaseline = null) => JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["benchmark"] = name,
            ["events"] = events,
            ["nsPerEvent"] = nsPerEvent,
            ["elapsedSeconds"] = nsPerEvent * events / 1e9,
            ["cpuSeconds"] = 1,
            ["allocatedBytes"] = allocated,
            ["peakBytes"] = 36_000_000,
            ["hash"] = hash,
        }.Concat(inProcessBaseline is { } slow
            ? [new("baselineNsPerEvent", slow), new("ratio", slow / nsPerEvent)]
            : Array.Empty<KeyValuePair<string, object>>()).ToDictionary()) + "\n";

    /// <summary>As many lines as times, each with a little noise of its own.</summary>
    public static string Lines(string name, int samples, double nsPerEvent, string hash = "00ff", long allocated = 0) =>
        string.Concat(Enumerable.Range(0, samples).Select(i =>
            Line(name, nsPerEvent * (1 + (0.01 * i)), hash: hash, allocated: allocated)));

    /// <summary>A report as BenchmarkDotNet writes it, cut to what is read.</summary>
    public static string Report(string title, string body, string processor = "AMD EPYC", string runtime = "10.0.12") =>
        $$"""
        {
           "Title":"{{title}}",
           "HostEnvironmentInfo":{
              "ProcessorName":"{{processor}}",
              "LogicalCoreCount":2,
              "RuntimeVersion":".NET {{runtime}} ({{runtime}}, 10.0.1226.42308)",
              "Architecture":"X64"
           },
           "Benchmarks":[
              {{body}}
           ]
        }
        """;

    /// <summary>One benchmark of a report.</summary>
    public static string Method(
        string name, string values, string bytes = "0", long operations = 1_000_000, string job = "DefaultJob") =>
        string.Create(CultureInfo.InvariantCulture, $$"""
        {
                 "DisplayInfo":"Hold.{{name}}: {{job}}",
                 "Type":"Hold",
                 "MethodTitle":"{{name}}",
                 "FullName":"Bench.Hold.{{name}}",
                 "Statistics":{"OriginalValues":[{{values}}],"N":1,"Skewness":""},
                 "Memory":{"Gen0Collections":0,"TotalOperations":{{operations}},"BytesAllocatedPerOperation":{{bytes}}},
                 "Measurements":[]
              }
        """);

    public void Dispose()
    {
        Directory.Delete(Folder, true);
        output.Dispose();
        errors.Dispose();
    }
}
