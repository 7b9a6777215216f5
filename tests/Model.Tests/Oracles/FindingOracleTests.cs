using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.City;
using Downshift.Model.Finding;
using Downshift.Model.Parameters;

namespace Downshift.Model.Oracles;

/// <summary>
/// The surface of K3 (specification, section 8): repetition favours the first sweep, lasting silence the second, a poor
/// thermometer at the door reverses the result. Candour is the model's own; fever is the oracle's simple one.
/// </summary>
public class FindingOracleTests
{
    private const int People = 200_000;

    [Theory]
    [InlineData(.45, 0, .9, .95, .30, .28)]
    [InlineData(.45, .5, .9, .95, .24, .28)]
    [InlineData(.45, 1, .9, .95, .18, .28)]
    [InlineData(.20, .5, .9, .95, .12, .28)]
    [InlineData(.70, .5, .6, .80, .32, .16)]
    [InlineData(.45, .5, .5, .80, .24, .13)]
    public void Surface_of_case_finding_is_reproduced(
        double r, double icc, double sensitivity, double opened, double first, double second)
    {
        (double self, double door) = Find(r, icc, sensitivity, opened);
        Assert.Equal(first, self, .01);
        Assert.Equal(second, door, .01);
    }

    [Fact]
    public void Readings_have_the_sensitivity_and_the_false_alarms_of_the_specification()
    {
        RunContext context = Context();
        Thermometer thermometer = new(context);
        int axillary = 0;
        int infrared = 0;
        for (int i = 0; i < People; i++)
        {
            Population.Episode episode = new()
            {
                Person = (ulong)i << 3, FeverFrom = 0, FeverTo = 86400, Stage = Population.Stage.Mild,
            };
            axillary += thermometer.Axillary(episode, 1000, Events.Purpose.VerifyReading) ? 1 : 0;
            infrared += thermometer.Infrared(episode, 1000, 0) ? 1 : 0;
        }

        // The specification computes .99 and .84 for fever that no antipyretic hides.
        double shown = 1 - context.Numbers.Number("fever.antipyretic");
        Assert.Equal(.99 * shown, axillary / (double)People, .01);
        Assert.Equal(.84 * shown, infrared / (double)People, .02);
        Assert.InRange(thermometer.FalseAxillary, .0001, .0003);
        Assert.InRange(thermometer.FalseInfrared, .004, .006);
    }

    private static (double Self, double Door) Find(double r, double icc, double sensitivity, double opened)
    {
        RunContext context = Context($"telling.r={r}", $"telling.icc={icc}");
        Candour candour = new(context);
        DrawSource draws = context.Draws;
        int self = 0;
        int door = 0;
        for (int i = 0; i < People; i++)
        {
            ulong person = (ulong)i << 3;
            double age = 10 * draws.Uniform(1000, person);
            bool ever = draws.Uniform(1001, person) < .8;
            double length = Quantile.Exponential(draws.Uniform(1002, person), 6);
            bool found = false;
            for (int day = 0; day < 4 && ever; day++)
            {
                found |= age + day < length && draws.Uniform(1003, person, (uint)day) < .95
                    && candour.Tells(person, day * 86400L);
            }

            self += found ? 1 : 0;
            int visit = (int)(3 * draws.Uniform(1004, person));
            door += ever && age + visit < length && draws.Uniform(1005, person) < sensitivity
                && draws.Uniform(1006, person) < opened ? 1 : 0;
        }

        return (self / (double)People, door / (double)People);
    }

    private static RunContext Context(params string[] overrides)
    {
        ModelParameters parameters = Cities.Variant("wuhan-sweeps", "first-sweep", overrides);
        return new RunContext(Cities.Small(parameters), parameters, new RunSettings(1, 0));
    }
}
