using System.CommandLine;
using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Bench.Macro;

/// <summary>The whole model, timed: replications of one variant of the sweeps scenario at full size.</summary>
internal static class CityCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<string> resolution = new("--resolution")
        {
            Description = "household: every report, call and visit of a household is an event; grid: counts",
            DefaultValueFactory = _ => "household",
        };
        resolution.AcceptOnlyFromAmong("household", "grid");
        Option<int> threads = new("--threads") { Description = "threads of the run", DefaultValueFactory = _ => 1 };
        Option<int> divisor = new("--divisor") { Description = "k: every k-th unit", DefaultValueFactory = _ => 1 };
        Option<string> variant = new("--variant") { Description = "variant", DefaultValueFactory = _ => "as-happened" };
        Option<int> repeats = new("--repeats") { Description = "timed runs", DefaultValueFactory = _ => 1 };
        Command command = new("city", "One replication of the whole city, 48 days.")
        {
            resolution, threads, divisor, variant, repeats,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(threads), parsed.GetValue(divisor), parsed.GetValue(variant)!, parsed.GetValue(repeats),
            parsed.GetValue(resolution) == "grid" ? Resolution.Grid : Resolution.Household));
        return command;
    }

    private static int Run(int threads, int divisor, string variant, int repeats, Resolution resolution)
    {
        ScenarioLoad load = ScenarioLoader.Load("wuhan-sweeps", new ScenarioOptions { ScaleDivisor = divisor });
        if (load.Scenario is not { } scenario)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, load.Findings));
            return 2;
        }

        ScenarioVariant? chosen = scenario.Variants.SingleOrDefault(v => v.Name == variant);
        if (chosen is null)
        {
            string known = string.Join(", ", scenario.Variants.Select(v => v.Name));
            Console.Error.WriteLine($"wuhan-sweeps has no variant '{variant}'; it has {known}.");
            return 2;
        }

        World world = WorldBuilder.Build(chosen.Parameters, scenario.Seed, divisor, resolution);
        RunObservations? observed = null;
        Measurement time = Measurement.Of(repeats, () => observed = Simulation.Run(
            world, chosen.Parameters, new RunSettings(scenario.Seed, 0, threads, resolution)));
        new BenchResult
        {
            Benchmark = $"city-{variant}-{Word(resolution)}-threads{threads}" + (divisor == 1 ? "" : $"-1/{divisor}"),
            Events = observed!.Events,
            ElapsedSeconds = time.MedianSeconds,
            CpuSeconds = time.MedianCpuSeconds,
            AllocatedBytes = time.AllocatedBytes / repeats,
            PeakBytes = BenchResult.PeakSoFar(),
            Hash = observed.StateHash.ToString("x32", System.Globalization.CultureInfo.InvariantCulture),
        }.Print();
        return observed.ConservationResidual == 0 ? 0 : 1;
    }

    private static string Word(Resolution resolution) => resolution == Resolution.Grid ? "grid" : "household";
}
