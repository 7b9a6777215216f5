using System.CommandLine;
using System.Diagnostics;
using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Bench.Macro;

/// <summary>The whole model, timed: replications of one variant of the sweeps scenario at full size.</summary>
internal static class CityCommand
{
    /// <summary>The most that a scenario's <c>--scale</c> allows.</summary>
    private const int MostDivisor = 10_000;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<string> resolution = new("--resolution")
        {
            Description = "household: every report, call and visit of a household is an event; grid: counts",
            DefaultValueFactory = _ => "household",
        };
        resolution.AcceptOnlyFromAmong("household", "grid");
        Option<int> threads =
            SharedOptions.Number("--threads", "threads of the run", 1, 1, SharedOptions.MostThreads);
        Option<int> divisor = SharedOptions.Number("--divisor", "k: every k-th unit", 1, 1, MostDivisor);
        Option<int> multiple = SharedOptions.Number(
            "--multiple", "copies of the city under one headquarters", 1, 1, CityCopies.Most);
        Option<string> variant = new("--variant") { Description = "variant", DefaultValueFactory = _ => "as-happened" };
        (Option<int> repeats, Option<int> lines) = (SharedOptions.Repeats(1), SharedOptions.Lines());
        Command command = new("city", "One replication of the whole city, 48 days.")
        {
            resolution, threads, divisor, multiple, variant, repeats, lines,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(threads), parsed.GetValue(divisor), parsed.GetValue(multiple), parsed.GetValue(variant)!,
            (parsed.GetValue(repeats), parsed.GetValue(lines)),
            parsed.GetValue(resolution) == "grid" ? Resolution.Grid : Resolution.Household));
        return command;
    }

    private static int Run(
        int threads, int divisor, int multiple, string variant, (int Runs, int Lines) repeats, Resolution resolution)
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

        ModelParameters parameters = CityCopies.Of(chosen.Parameters, multiple);
        long began = Stopwatch.GetTimestamp();
        World world = WorldBuilder.Build(parameters, scenario.Seed, divisor, resolution);
        double building = Stopwatch.GetElapsedTime(began).TotalSeconds;
        RunObservations? observed = null;
        for (int line = 0; line < repeats.Lines; line++)
        {
            Measurement time = Measurement.Of(repeats.Runs, () => observed = Simulation.Run(
                world, parameters, new RunSettings(scenario.Seed, 0, threads, resolution)));
            new BenchResult
            {
                Benchmark = $"city-{variant}-{Word(resolution)}-threads{threads}"
                    + (multiple == 1 ? "" : $"-x{multiple}") + (divisor == 1 ? "" : $"-1/{divisor}"),
                Events = observed!.Events,
                ElapsedSeconds = time.MedianSeconds,
                CpuSeconds = time.MedianCpuSeconds,
                AllocatedBytes = time.AllocatedBytes / repeats.Runs,
                PeakBytes = BenchResult.PeakSoFar(),
                BuildSeconds = building,
                Resolution = Word(resolution),
                Threads = threads,
                Households = world.Households,
                People = world.People,
                Units = world.Geography.Units.Length,
                Hash = observed.StateHash.ToString("x32", System.Globalization.CultureInfo.InvariantCulture),
            }.Print();
        }

        return observed!.ConservationResidual == 0 ? 0 : 1;
    }

    private static string Word(Resolution resolution) => resolution == Resolution.Grid ? "grid" : "household";
}
