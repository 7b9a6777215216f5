using Downshift.Model.Parameters;

namespace Downshift.Scenarios.Tests.Loading;

/// <summary>parameters.yaml against the catalogue and the specification.</summary>
public sealed class ParameterFileTests
{
    private static readonly ParameterSet Numbers = ScenarioLoader
        .Load("wuhan-base", new ScenarioOptions { ScenariosRoot = ShippedFiles.Root })
        .Scenario!.Variants[0].Parameters.Numbers;

    [Fact]
    public void Every_parameter_of_the_model_stands_in_the_file_once()
    {
        string text = File.ReadAllText(Path.Combine(ShippedFiles.Root, "wuhan", "parameters.yaml"));
        string[] names = [.. text.Split('\n')
            .Where(line => line.StartsWith("  ", StringComparison.Ordinal))
            .Where(line => line.Contains(": {", StringComparison.Ordinal))
            .Select(line => line[2..line.IndexOf(':', StringComparison.Ordinal)])];
        Assert.Equal(
            ParameterCatalog.All.Select(definition => definition.Name).Order(StringComparer.Ordinal),
            names.Order(StringComparer.Ordinal));
    }

    /// <summary>Values and ranges of the specification, sections 4 and 6, in held units.</summary>
    [Theory]
    [InlineData("city.households", 4.27e6, 4.27e6, 4.27e6)]
    [InlineData("city.presentShare", .95, .84, 1)]
    [InlineData("demand.clinicalFactor", 1.6, 1.4, 1.8)]
    [InlineData("demand.ascertainment", .2, .06, .47)]
    [InlineData("demand.dirichlet", 200, 50, 1000)]
    [InlineData("demand.householdShare", .19, .18, .21)]
    [InlineData("course.latent", 250_560, 216_000, 302_400)]
    [InlineData("course.presymptomatic", 198_720, 129_600, 259_200)]
    [InlineData("course.severe", .19, .152, .228)]
    [InlineData("course.fatal", .49, .392, .588)]
    [InlineData("risk.outOfBed", 1.5, 1, 3)]
    [InlineData("fever.everMild", .752, .7, .85)]
    [InlineData("background.rate", .0009, .0005, .0015)]
    [InlineData("reading.threshold", 37.3, 37.3, 37.3)]
    [InlineData("reading.infraredBias", -.3, -.6, 0)]
    [InlineData("telling.r", .45, .2, .8)]
    [InlineData("telling.icc", .5, 0, 1)]
    [InlineData("sweep.doorVisit", 180, 120, 360)]
    [InlineData("sweep.call", 180, 144, 288)]
    [InlineData("sweep.doorOpened", .9, .8, .98)]
    [InlineData("clinic.delay", 397_440, 354_240, 440_640)]
    [InlineData("clinic.capacity", 15_000, 10_000, 20_000)]
    [InlineData("tests.turnaroundFirst", 172_800, 86_400, 259_200)]
    [InlineData("tests.turnaroundLast", 21_600, 14_400, 43_200)]
    [InlineData("hop.fixed", 300, 300, 300)]
    [InlineData("hop.mean", 7200, 360, 28_800)]
    [InlineData("bed.batchCity", 43_200, 3600, 86_400)]
    [InlineData("bed.isolationUsable", .5, .43, 1)]
    [InlineData("beds.rampPerSite", 150, 50, 420)]
    [InlineData("transport.carsCommunity", 4, 3, 5)]
    [InlineData("staff.residentsPerWorker", 450, 300, 1000)]
    [InlineData("staff.absentShare", .35, .25, .5)]
    [InlineData("command.heads", 4, 1, 8)]
    [InlineData("command.share", .4, 0, .8)]
    [InlineData("command.recall", .03, 0, .15)]
    [InlineData("branch.dispatch", 300, 180, 600)]
    [InlineData("presence.a0", .5, .25, .6)]
    [InlineData("presence.s", 2, 0, 4)]
    [InlineData("calls.perHouseholdDay", .01, .002, .05)]
    public void Values_and_ranges_are_the_specification_s(string name, double value, double low, double high)
    {
        ParameterValue found = Numbers.Find(name);
        Assert.Equal((value, low, high), (found.Value, found.RangeLow, found.RangeHigh));
    }

    [Theory]
    [InlineData("bed.stayDesignated", 14, .475807)]
    [InlineData("bed.stayCritical", 8, .708322)]
    [InlineData("bed.stayFangcang", 17, .4)]
    [InlineData("fever.length", 6, .5)]
    public void Distributions_keep_median_and_spread(string name, double medianDays, double logSd)
    {
        ParameterValue found = Numbers.Find(name);
        Assert.Equal(medianDays * 86_400, found.Value);
        Assert.Equal(logSd, found.LogSd, 6);
    }

    [Fact]
    public void Every_value_lies_in_its_range_and_has_a_source()
    {
        foreach (ParameterValue value in Numbers.Values)
        {
            Assert.InRange(value.Value, value.RangeLow, value.RangeHigh);
            Assert.False(string.IsNullOrWhiteSpace(value.Source));
        }
    }

    [Fact]
    public void What_a_study_or_a_count_gives_names_it()
    {
        // An assumption may say that no figure was found; data and literature may not.
        foreach ((ParameterDefinition definition, ParameterValue value) in
            ParameterCatalog.All.Zip(Numbers.Values))
        {
            if (value.Evidence is Evidence.Data or Evidence.Literature or Evidence.Paper)
            {
                Assert.DoesNotContain("no figure", value.Source, StringComparison.Ordinal);
            }

            Assert.NotEqual("", definition.Name);
        }
    }

    [Fact]
    public void The_hazards_of_age_average_to_one()
    {
        double old = Numbers.Number("city.ageOld");
        double mean = (old * Numbers.Number("course.oldFactor")) + ((1 - old) * Numbers.Number("course.youngFactor"));
        Assert.Equal(1, mean, 2);
    }
}
