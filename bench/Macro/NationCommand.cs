using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Bench.Macro;

/// <summary>The whole model on a synthetic nation at grid resolution: <see cref="NationInputs"/> says what is in
/// it.</summary>
internal static class NationCommand
{
    private const string Variant = "as-happened";

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<int> threads = new("--threads") { Description = "threads of the run", DefaultValueFactory = _ => 2 };
        Option<int> divisor = new("--divisor") { Description = "k: every k-th unit", DefaultValueFactory = _ => 1 };
        Option<int> days = new("--days") { Description = "days of the horizon", DefaultValueFactory = _ => 48 };
        Option<bool> live = new("--live") { Description = "collect at the last midnight and count live bytes" };
        Command command = new("nation", "One replication of a nation of 1.4 billion people, grid resolution, 48 days.")
        {
            threads, divisor, days, live,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(threads), parsed.GetValue(divisor), parsed.GetValue(days), parsed.GetValue(live)));
        return command;
    }

    private static int Run(int threads, int divisor, int days, bool live)
    {
        ScenarioLoad load = ScenarioLoader.Load("wuhan-sweeps", new ScenarioOptions());
        if (load.Scenario is not { } scenario)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, load.Findings));
            return 2;
        }

        ModelParameters city = scenario.Variants.Single(v => v.Name == Variant).Parameters;
        ModelParameters nation = NationInputs.Of(city) with { Days = days };
        long began = Stopwatch.GetTimestamp();
        World world = WorldBuilder.Build(nation, scenario.Seed, divisor, Resolution.Grid);
        double building = Stopwatch.GetElapsedTime(began).TotalSeconds;
        long worldBytes = GC.GetTotalMemory(forceFullCollection: true);
        long? liveBytes = null;
        Action<long, long>? onMidnight = !live ? null : (now, _) =>
        {
            if (now == nation.Days * 86_400L) { liveBytes = GC.GetTotalMemory(forceFullCollection: true); }
        };
        RunSettings settings = new(scenario.Seed, 0, threads, Resolution.Grid, onMidnight)
        {
            RowsTo = OutcomeLevel.District,
        };
        RunObservations? observed = null;
        Measurement time = Measurement.Of(1, () => observed = Simulation.Run(world, nation, settings));
        new BenchResult
        {
            Benchmark = $"nation-grid-threads{threads}" + (divisor == 1 ? "" : $"-1/{divisor}")
                + (days == 48 ? "" : $"-{days}d"),
            Events = observed!.Events,
            ElapsedSeconds = time.MedianSeconds,
            CpuSeconds = time.MedianCpuSeconds,
            AllocatedBytes = time.AllocatedBytes,
            PeakBytes = BenchResult.PeakSoFar(),
            BuildSeconds = building,
            WorldBytes = worldBytes,
            LiveBytes = liveBytes,
            Households = world.Households,
            People = world.People,
            Units = world.Geography.Units.Length,
            Hash = observed.StateHash.ToString("x32", CultureInfo.InvariantCulture),
        }.Print();
        return observed.ConservationResidual == 0 ? 0 : 1;
    }
}
