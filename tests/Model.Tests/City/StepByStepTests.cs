using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Model.City;

/// <summary>
/// The work of a unit is made up late, in one go, just before somebody looks. Moving it at the moment of each of its
/// events instead must give the same bits: what is made up late sees nothing that came after it.
/// </summary>
public class StepByStepTests
{
    public static TheoryData<string, string, Resolution, string> Runs()
    {
        TheoryData<string, string, Resolution, string> runs = [];
        foreach (Resolution resolution in Enum.GetValues<Resolution>())
        {
            foreach (string scenario in new[] { "wuhan-sweeps", "wuhan-cadres" })
            {
                foreach (string variant in Cities.Load(scenario).Variants.Select(v => v.Name))
                {
                    runs.Add(scenario, variant, resolution, "");
                }
            }

            // More visits that may find somebody, more interruptions, more who speak for others.
            runs.Add("wuhan-sweeps", "first-sweep", resolution, "background.rate=0.0015 /d");
            runs.Add("wuhan-sweeps", "double-temperature", resolution, "command.urgent=4 /d");
            runs.Add("wuhan-sweeps", "targeted", resolution, "sweep.retest=10 min");
        }

        return runs;
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public void Work_made_up_late_is_work_done_step_by_step(
        string scenario, string variant, Resolution resolution, string change)
    {
        ModelParameters parameters = Cities.Variant(scenario, variant, change.Length > 0 ? [change] : []);
        World world = WorldBuilder.Build(parameters, seed: 1, Cities.Divisor, resolution);
        RunSettings late = new(1, 0, 1, resolution);
        RunObservations made = Simulation.Run(world, parameters, late);
        RunObservations stepped = Simulation.Run(world, parameters, late with { StepByStep = true, Threads = 2 });
        Assert.Equal(stepped.DayHashes, made.DayHashes);
        Assert.Equal(stepped.Rows, made.Rows);
        Assert.Equal(stepped.Events, made.Events);
    }
}
