using System.Text.RegularExpressions;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Store;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Model;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Store;

/// <summary>Makes results in folders and reads them as bytes.</summary>
internal static partial class Results
{
    /// <summary>The files whose bytes must not depend on how a result came about.</summary>
    private static readonly string[] Files = ["runs.csv", "runs.parquet", "series.csv", "summary.json"];

    /// <summary>Runs a scenario into a folder, all of it or until some runs have ended.</summary>
    public static ComparisonResult Make(
        string folder, Scenario scenario, bool resume = false, int stopAfter = int.MaxValue, int threads = 1,
        Func<int, RunSettings, RunObservations>? run = null)
    {
        using var stop = new CancellationTokenSource();
        int ended = 0;
        FakeEngine engine = FakeEngine.For(scenario, (variant, settings) =>
        {
            if (Interlocked.Increment(ref ended) > stopAfter) { stop.Cancel(); }
            settings.Cancellation.ThrowIfCancellationRequested();
            return (run ?? FakeEngine.Town)(variant, settings);
        });
        using ResultStore store = ResultStore.Open(folder, scenario, resume);
        ComparisonResult result = new ComparisonRunner(engine).Run(
            new ComparisonPlan(scenario) { Threads = threads }, store, null, stop.Token);
        ResultFiles.Write(folder, result);
        return result;
    }

    /// <summary>The bytes of a result as text, without the wall clock and the memory of the machine.</summary>
    public static string Bytes(string folder) => string.Join('\n', Files.Select(name => name + "\n" + Machine().Replace(
        Convert.ToHexString(File.ReadAllBytes(Path.Combine(folder, name))) is var hex && name != "summary.json"
            ? hex
            : File.ReadAllText(Path.Combine(folder, name)),
        "")));

    [GeneratedRegex("\"(elapsedSeconds|peakBytes)\": [0-9.E+]+")]
    private static partial Regex Machine();
}
