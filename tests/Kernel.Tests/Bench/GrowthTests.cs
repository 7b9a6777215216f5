using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Downshift.Bench.Macro;
using Downshift.Bench.Macro.Growth;
using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Kernel.Tests.Bench;

/// <summary>A city several times as large, and the picture of what it costs.</summary>
public sealed class GrowthTests
{
    private const string Line =
        """{"resolution":"grid","threads":1,"households":1000,"elapsedSeconds":2,"peakBytes":2097152}""";

    [Fact]
    public void Copies_have_more_districts_streets_and_units_of_the_same_size()
    {
        const int Copies = 3;
        ModelParameters city = City();
        World one = WorldBuilder.Build(city, 1, 1, Resolution.Grid);
        World many = WorldBuilder.Build(CityCopies.Of(city, Copies), 1, 1, Resolution.Grid);
        Assert.Equal(Copies * one.Households, many.Households);
        Assert.Equal(Copies * one.Geography.Districts.Length, many.Geography.Districts.Length);
        Assert.Equal(Copies * one.Geography.Streets.Length, many.Geography.Streets.Length);
        Assert.Equal(Copies * one.Geography.Units.Length, many.Geography.Units.Length);
        Assert.InRange(many.People, .99 * Copies * one.People, 1.01 * Copies * one.People);
        int largest = one.Geography.Units.Max(unit => unit.Households);
        Assert.InRange(many.Geography.Units.Max(unit => unit.Households), .7 * largest, 1.5 * largest);
    }

    [Theory]
    [InlineData(Resolution.Household)]
    [InlineData(Resolution.Grid)]
    public void People_in_copies_live_through_as_many_events_as_those_of_the_city(Resolution resolution)
    {
        const int Divisor = 40;
        const int Copies = 5;
        double one = EventsPerHousehold(City(), Divisor, resolution);
        double many = EventsPerHousehold(CityCopies.Of(City(), Copies), Copies * Divisor, resolution);
        Assert.InRange(many, .97 * one, 1.03 * one);
    }

    [Fact]
    public void One_copy_is_the_city_and_there_are_limits()
    {
        ModelParameters city = City();
        Assert.Same(city, CityCopies.Of(city, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => CityCopies.Of(city, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CityCopies.Of(city, CityCopies.Most + 1));
    }

    [Fact]
    public void Several_lines_of_a_size_give_the_median_and_other_lines_none()
    {
        string[] lines =
        [
            Line, Line.Replace(":2,", ":4,", StringComparison.Ordinal), "",
            Line.Replace("\"threads\":1", "\"threads\":2", StringComparison.Ordinal),
            """{"benchmark":"mmc/1","events":5,"elapsedSeconds":1,"peakBytes":1}""",
        ];
        Assert.Equal([new GrowthPoint("grid", 1000, 3, 2 << 20)], GrowthPoints.Read(lines));
        Assert.Throws<JsonException>(() => GrowthPoints.Read(["no JSON"]));
    }

    [Fact]
    public void The_picture_is_well_formed_and_has_a_mark_for_each_point_in_both_panels()
    {
        GrowthPoint[] points =
        [
            new("grid", 42_924, .7, 7e7), new("grid", 42_700_000, 200, 3.1e9), new("household", 4_270_000, 20, 3.9e8),
        ];
        string svg = GrowthChart.Draw(points);
        XElement page = XDocument.Parse(svg).Root!;
        Assert.Equal(2 + 1, Count(page, "circle"));
        Assert.Equal((2 * 2) + 1 + 1, Count(page, "rect"));
        Assert.Equal(svg, GrowthChart.Draw(points));

        // Seconds come first, then bytes, then the legend: 4.27 M of 20 k to 50 M, 20 s of 0.5 to 500 s.
        XElement seconds = page.Descendants().First(e => e.Name.LocalName == "circle");
        Assert.Equal(Place(70, 440, Math.Log(4_270_000 / 2e4) / Math.Log(5e7 / 2e4)), Number(seconds, "cx"), .06);
        Assert.Equal(Place(340, 60, Math.Log(20 / .5) / Math.Log(500 / .5)), Number(seconds, "cy"), .06);
    }

    private static double Place(double from, double to, double share) => from + ((to - from) * share);

    private static double Number(XElement mark, string name) =>
        double.Parse(mark.Attribute(name)!.Value, CultureInfo.InvariantCulture);

    private static int Count(XElement page, string name) => page.Descendants().Count(e => e.Name.LocalName == name);

    private static ModelParameters City()
    {
        ScenarioLoad load = ScenarioLoader.Load("wuhan-sweeps", new ScenarioOptions());
        return load.Scenario!.Variants.Single(variant => variant.Name == "as-happened").Parameters;
    }

    private static double EventsPerHousehold(ModelParameters parameters, int divisor, Resolution resolution)
    {
        World world = WorldBuilder.Build(parameters, 1, divisor, resolution);
        RunObservations run = Simulation.Run(world, parameters, new RunSettings(1, 0, 1, resolution));
        Assert.Equal(0, run.ConservationResidual);
        return (double)run.Events / world.Households;
    }
}
