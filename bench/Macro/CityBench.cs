using System.Diagnostics;
using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Macro;

/// <summary>One replication of a built-in scenario's variant at full size: the whole model, timed.</summary>
internal static class CityBench
{
    /// <summary>Runs it once and describes the run.</summary>
    /// <param name="resolution">Household or grid.</param>
    /// <param name="threads">Threads of the run.</param>
    /// <param name="scaleDivisor">1 is full size.</param>
    /// <param name="variant">Variant of the scenario wuhan-sweeps.</param>
    public static MacroResult Run(Resolution resolution, int threads, int scaleDivisor, string variant)
    {
        ScenarioLoad load = ScenarioLoader.Load(
            "wuhan-sweeps", new ScenarioOptions { ScaleDivisor = scaleDivisor });
        Scenario scenario = load.Scenario
            ?? throw new InvalidOperationException(string.Join(Environment.NewLine, load.Findings));
        ScenarioVariant chosen = scenario.Variants.Single(v => v.Name == variant);
        World world = WorldBuilder.Build(chosen.Parameters, scenario.Seed, scaleDivisor);
        long allocated = GC.GetTotalAllocatedBytes();
        Stopwatch watch = Stopwatch.StartNew();
        RunObservations run = Simulation.Run(
            world, chosen.Parameters, new RunSettings(scenario.Seed, 0, threads, resolution));
        watch.Stop();
        return new MacroResult(
            run.Events, watch.Elapsed.TotalSeconds, null, GC.GetTotalAllocatedBytes() - allocated,
            Process.GetCurrentProcess().PeakWorkingSet64, run.StateHash.ToString("x32", null));
    }
}
