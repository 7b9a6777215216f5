using System.Collections.Concurrent;
using System.CommandLine;
using System.Globalization;
using Downshift.Kernel.Hashing;
using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Bench.Macro;

/// <summary>
/// The whole model on a synthetic nation at grid resolution: <see cref="NationInputs"/> says what is in it. Nothing
/// passes between prefectures, so that they need not be in memory at once: each thread takes the next one, builds it
/// and runs it to its end. The building is part of the time.
/// </summary>
internal static class NationCommand
{
    private const string Variant = "as-happened";
    private const int MostDays = 365;

    /// <summary>Makes the command.</summary>
    public static Command Create()
    {
        Option<int> threads =
            SharedOptions.Number("--threads", "prefectures at once", 2, 1, SharedOptions.MostThreads);
        Option<int> divisor =
            SharedOptions.Number("--divisor", "k: every k-th prefecture", 1, 1, NationInputs.Prefectures);
        Option<int> days = SharedOptions.Number("--days", "days of the horizon", 48, 1, MostDays);

        // People follow from the sizes of households, which are the city's: fewer than the nation's own 1.4 billion.
        Command command = new(
            "nation",
            "One replication of a nation of 494 million households, 1.24 billion people, grid resolution, 48 days.")
        {
            threads, divisor, days,
        };
        command.SetAction(parsed => Run(
            parsed.GetValue(threads), parsed.GetValue(divisor), parsed.GetValue(days)));
        return command;
    }

    private static int Run(int threads, int divisor, int days)
    {
        ScenarioLoad load = ScenarioLoader.Load("wuhan-sweeps", new ScenarioOptions());
        if (load.Scenario is not { } scenario)
        {
            Console.Error.WriteLine(string.Join(Environment.NewLine, load.Findings));
            return 2;
        }

        ModelParameters city = scenario.Variants.Single(v => v.Name == Variant).Parameters with { Days = days };
        int[] chosen = [.. Enumerable.Range(0, NationInputs.Prefectures).Where(p => p % divisor == divisor / 2)];
        Part[] parts = new Part[chosen.Length];
        ParallelOptions atOnce = new() { MaxDegreeOfParallelism = threads };
        var oneByOne = Partitioner.Create(
            Enumerable.Range(0, chosen.Length), EnumerablePartitionerOptions.NoBuffering);
        Measurement time = Measurement.Of(1, () => Parallel.ForEach(
            oneByOne, atOnce, i => parts[i] = Part.Of(city, scenario.Seed, chosen[i])));
        new BenchResult
        {
            Benchmark = $"nation-prefectures-grid-threads{threads}" + (divisor == 1 ? "" : $"-1/{divisor}")
                + (days == 48 ? "" : $"-{days}d"),
            Events = parts.Sum(part => part.Events),
            ElapsedSeconds = time.MedianSeconds,
            CpuSeconds = time.MedianCpuSeconds,
            AllocatedBytes = time.AllocatedBytes,
            PeakBytes = BenchResult.PeakSoFar(),
            Resolution = "grid",
            Threads = threads,
            Households = parts.Sum(part => part.Households),
            People = parts.Sum(part => part.People),
            Units = parts.Sum(part => part.Units),
            Hash = StateHash.Combine([.. parts.Select(part => part.Hash)])
                .ToString("x32", CultureInfo.InvariantCulture),
        }.Print();
        return parts.All(part => part.Balanced) ? 0 : 1;
    }

    // What is kept of a prefecture that has been run.
    private readonly record struct Part(
        long Events, long Households, long People, long Units, bool Balanced, UInt128 Hash)
    {
        // The world's draws hang on the seed and the unit's number in it: a seed for each prefecture.
        public static Part Of(ModelParameters city, uint seed, int index)
        {
            ModelParameters prefecture = NationInputs.Prefecture(city, index);
            seed += (uint)index;
            World world = WorldBuilder.Build(prefecture, seed, 1, Resolution.Grid);
            RunObservations run = Simulation.Run(world, prefecture, new RunSettings(seed, 0, 1, Resolution.Grid)
            {
                RowsTo = OutcomeLevel.District,
            });
            return new Part(
                run.Events, world.Households, world.People, world.Geography.Units.Length,
                run.ConservationResidual == 0, run.StateHash);
        }
    }
}
