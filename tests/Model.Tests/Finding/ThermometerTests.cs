using Downshift.Kernel.Numerics;
using Downshift.Model.City;
using Downshift.Model.Events;
using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Finding;

public sealed class ThermometerTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void A_reading_spared_its_last_draws_is_the_one_drawn_to_the_end(int feverDays)
    {
        const int People = 20_000;
        ModelParameters parameters = Cities.Variant("wuhan-sweeps", "no-sweep");
        RunContext context = new(Cities.Small(parameters), parameters, new RunSettings(1, 0));
        Thermometer thermometer = new(context);
        double sd = context.Numbers.Number("reading.axillarySd");
        double threshold = context.Numbers.Number("reading.threshold");
        int above = 0;
        for (ulong person = 0; person < People; person++)
        {
            long time = (long)(person % 10) * Clock.Day;
            Episode episode = new()
            {
                Person = person, FeverFrom = 0, FeverTo = (int)(feverDays * Clock.Day), Stage = Stage.Mild,
            };
            double u = context.Draws.Uniform(Purpose.AxillaryReading, person, (uint)Clock.DayOf(time), 1);
            bool expected = thermometer.True(episode, time) + Quantile.Normal(u, 0, sd) > threshold;
            Assert.Equal(expected, thermometer.Axillary(episode, time, Purpose.AxillaryReading));
            above += expected ? 1 : 0;
        }

        // Neither nobody nor everybody: otherwise nothing would have been compared.
        Assert.InRange(above, 1, People - 1);
    }
}
