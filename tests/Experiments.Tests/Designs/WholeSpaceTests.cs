using Downshift.Experiments.Designs;
using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Designs;

/// <summary>
/// The engine holds everywhere in the space of its parameters, not only at the values of the shipped scenarios:
/// accounts balance, values lie within their bounds, and work made up late is work done step by step.
/// </summary>
public sealed class WholeSpaceTests
{
    private static readonly string[] Comparisons = ["wuhan-sweeps", "wuhan-cadres", "wuhan-beds"];

    [Theory]
    [InlineData(Resolution.Household)]
    [InlineData(Resolution.Grid)]
    public void A_handful_of_points_holds(Resolution resolution)
    {
        const int Points = 3;
        var faults = new List<string>();
        for (int point = 0; point < Points; point++)
        {
            Scenario sweeps = At("wuhan-sweeps", 2000, resolution, Points, point, seed: 1);
            Check(sweeps, sweeps.Variants[2 + point], resolution, faults);
            if (point != 0) { continue; }
            Scenario cadres = At("wuhan-cadres", 2000, resolution, Points, point, seed: 2);
            Check(cadres, cadres.Variants[1 + point], resolution, faults);
        }

        Assert.Empty(faults);
    }

    [Theory(Explicit = true)]
    [InlineData(Resolution.Household)]
    [InlineData(Resolution.Grid)]
    public void Many_points_hold(Resolution resolution)
    {
        const int Points = 200;
        var faults = new List<string>();
        foreach (string comparison in Comparisons)
        {
            for (int point = 0; point < Points; point++)
            {
                Scenario scenario = At(comparison, 400, resolution, Points, point, seed: 3);
                foreach (ScenarioVariant variant in scenario.Variants) { Check(scenario, variant, resolution, faults); }
            }
        }

        Assert.Empty(faults);
    }

    private static Scenario At(
        string comparison, int divisor, Resolution resolution, int points, int point, uint seed)
    {
        // The window of the sweeps ends on 19 February.
        const int Days = 29;
        ScenarioLoad load = ScenarioLoader.Load(
            comparison, new ScenarioOptions { ScaleDivisor = divisor, Days = Days, Resolution = resolution });
        Assert.True(load.Scenario is not null, string.Join(Environment.NewLine, load.Findings));
        IReadOnlyList<DesignFactor> factors = FactorChoice.Of(load.Scenario, [StudyChoice.Everything], out _);
        return load.Scenario.At(Design.LatinHypercube(factors, points, seed).Points[point].Choices);
    }

    private static void Check(
        Scenario scenario, ScenarioVariant variant, Resolution resolution, List<string> faults)
    {
        string name = $"{scenario.Name} {variant.Name} {resolution} {string.Join(' ', scenario.Overrides)}";
        World world = WorldBuilder.Build(variant.Parameters, scenario.Seed, scenario.ScaleDivisor, resolution);
        RunSettings late = new(scenario.Seed, 0, 1, resolution);
        RunObservations made;
        RunObservations stepped;
        try
        {
            made = Simulation.Run(world, variant.Parameters, late);
            stepped = Simulation.Run(world, variant.Parameters, late with { StepByStep = true, Threads = 2 });
        }
        catch (Exception failed) when (failed is InvalidOperationException or ArgumentException
            or IndexOutOfRangeException or ArithmeticException or NullReferenceException)
        {
            faults.Add($"{name}: {failed.Message}");
            return;
        }

        if (made.ConservationResidual != 0) { faults.Add($"{name}: {string.Join(", ", made.ConservationFaults)}"); }

        if (stepped.StateHash != made.StateHash || stepped.Events != made.Events
            || !stepped.Rows.SequenceEqual(made.Rows))
        {
            faults.Add($"{name}: step by step is different");
        }

        faults.AddRange(made.Rows.Where(row => !IsWithinBounds(row)).Select(row => $"{name}: {row}"));
    }

    private static bool IsWithinBounds(OutcomeRow row) => double.IsNaN(row.Value)
        || (double.IsFinite(row.Value) && row.Value >= OutcomeCatalog.Find(row.Outcome).Lowest
            && row.Value <= OutcomeCatalog.Find(row.Outcome).Highest);
}
