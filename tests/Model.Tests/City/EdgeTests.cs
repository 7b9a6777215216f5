using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Model.City;

/// <summary>Every admissible value of a parameter gives a sound run, not only those of the ranges.</summary>
public class EdgeTests
{
    private const int Divisor = 1000;

    [Theory]
    [InlineData("wuhan-sweeps", "second-sweep", Resolution.Household, "reading.normalSd=0;reading.feverSd=0")]
    [InlineData("wuhan-sweeps", "targeted", Resolution.Grid, "clinic.delay=0")]
    [InlineData("wuhan-sweeps", "no-sweep", Resolution.Household, "cadre.day=86400")]
    [InlineData("wuhan-beds", "city", Resolution.Grid, "demand.ascertainment=0.01;demand.clinicalFactor=5")]
    [InlineData("wuhan-cadres", "branch-10-feb", Resolution.Grid, "cadre.day=86400;staff.day=86400")]
    [InlineData("wuhan-sweeps", "targeted", Resolution.Grid,
        "background.rate=0.0066;background.length=288000;sweep.participation=0.001;sweep.doorVisit=254;sweep.crew=2")]
    public void Admissible_values_give_sound_runs(
        string scenario, string variant, Resolution resolution, string values)
    {
        AssertSound(With(Cities.Variant(scenario, variant), values), resolution, Divisor);
    }

    /// <summary>Where staff is short workers call instead of visiting; what follows must be seen then.</summary>
    /// <param name="values">Parameters beside the slow visits of two.</param>
    [Theory]
    [InlineData("telling.r=0.8;demand.noSymptomShare=0.5;sweep.proxy=0;fever.everMild=0.7;fever.otherSymptom=0.5")]
    [InlineData("sweep.revisits=0;sweep.answerShare=0.4;sweep.proxy=0;reading.infraredBias=0;reading.infraredSd=0.5")]
    public void Calls_in_place_of_visits_are_seen_at_their_moment(string values)
    {
        ModelParameters parameters = With(
            Cities.Variant("wuhan-sweeps", "second-sweep"), "sweep.crew=2;sweep.doorVisit=360;" + values);
        AssertSound(parameters with { Days = 29 }, Resolution.Household, divisor: 100);
    }

    private static ModelParameters With(ModelParameters parameters, string values)
    {
        ParameterSet numbers = parameters.Numbers;
        foreach (string[] given in values.Split(';').Select(value => value.Split('=')))
        {
            ParameterDefinition definition = ParameterCatalog.All[ParameterCatalog.IndexOf(given[0])];
            double value = double.Parse(given[1], System.Globalization.CultureInfo.InvariantCulture);
            Assert.InRange(value, definition.Low, definition.High);
            numbers = numbers.With(given[0], value);
        }

        return parameters with { Numbers = numbers };
    }

    private static void AssertSound(ModelParameters parameters, Resolution resolution, int divisor)
    {
        World world = WorldBuilder.Build(parameters, seed: 1, divisor, resolution);
        RunSettings late = new(1, 0, 1, resolution);
        RunObservations made = Simulation.Run(world, parameters, late);
        RunObservations stepped = Simulation.Run(world, parameters, late with { StepByStep = true });
        Assert.Equal(0, made.ConservationResidual);
        Assert.Equal(stepped.DayHashes, made.DayHashes);
        Assert.Equal(stepped.Rows, made.Rows);
        Assert.Equal(stepped.Events, made.Events);
    }
}
