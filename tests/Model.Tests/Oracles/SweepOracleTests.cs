using System.Collections.Immutable;
using Downshift.Model.City;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Model.Oracles;

/// <summary>
/// Fluid sweeps through the whole model with noise off: everybody ill is febrile, thermometers are exact, labour does
/// not bind, nobody seeks care. What is found is then a product of three shares.
/// </summary>
public class SweepOracleTests
{
    private const double Day = 86400;

    private static readonly string[] OneDay =
        ["sweep.window.from=2020-02-08", "sweep.window.to=2020-02-08", "mechanisms.walkIn=false"];

    // Fever that starts at onset and lasts; no other way of becoming known; hands enough for everything.
    private static readonly (string Name, double Value)[] NoiseOff =
    [
        ("clinic.careSeeking", 0), ("background.rate", 0), ("contact.others", 0), ("demand.noSymptomShare", 0),
        ("fever.everMild", 1), ("fever.everSevere", 1), ("fever.startWithin", 0), ("fever.antipyretic", 0),
        ("fever.length", 4000 * Day), ("fever.otherSymptom", 0), ("reading.axillarySd", 0), ("reading.infraredSd", 0),
        ("reading.infraredBias", 0), ("telling.icc", 0), ("telling.r", .5), ("telling.concealAtDoor", 0),
        ("sweep.participation", .99), ("sweep.participationIcc", 0), ("sweep.answerShare", 0),
        ("sweep.doorOpened", .98), ("sweep.memberOut", .1), ("sweep.revisits", 0), ("sweep.proxy", 0),
        ("city.presentShare", 1), ("staff.residentsPerWorker", 10), ("staff.absentShare", 0), ("course.severe", 0),
    ];

    [Fact]
    public void First_sweep_finds_participation_times_candour()
    {
        RunObservations run = Run("first-sweep");
        AssertShare(.99 * .5, run);
    }

    [Fact]
    public void Second_sweep_finds_doors_opened_times_members_met()
    {
        RunObservations run = Run("second-sweep");
        AssertShare(.98 * .9, run);
    }

    [Fact]
    public void A_perfect_thermometer_at_every_door_makes_every_record_true()
    {
        Assert.Equal(1, Run("second-sweep").City("record_accuracy"));
    }

    [Fact]
    public void The_control_finds_nobody_when_nobody_seeks_care()
    {
        Assert.Equal(0, Run("no-sweep").City("cases_found"));
    }

    private static RunObservations Run(string variant)
    {
        ModelParameters parameters = Cities.Variant("wuhan-sweeps", variant, OneDay);
        foreach ((string name, double value) in NoiseOff)
        {
            parameters = parameters with { Numbers = parameters.Numbers.With(name, value) };
        }

        // No onset on the window's day or later: those would fall ill after they were asked.
        int days = parameters.Sweep.WindowFrom - parameters.Inputs.OnsetFirstDay;
        ImmutableArray<double> before = [.. parameters.Inputs.Onsets.Take(days)];
        parameters = parameters with { Inputs = parameters.Inputs with { Onsets = before } };
        World world = WorldBuilder.Build(parameters, seed: 1, Cities.Divisor);
        return Simulation.Run(world, parameters, new RunSettings(1, 0));
    }

    private static void AssertShare(double expected, RunObservations run)
    {
        double share = run.City("case_finding_sensitivity");
        double sought = run.City("cases_found") / share;
        double sd = Math.Sqrt(expected * (1 - expected) / sought);
        Assert.InRange(share, expected - (4 * sd), expected + (4 * sd));
    }
}
