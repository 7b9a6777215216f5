using Downshift.Model.Parameters;
using Downshift.Scenarios.Quantities;
using FsCheck.Xunit;

namespace Downshift.Scenarios.Tests.Points;

/// <summary>A point of a design is the scenario with <c>--set</c>, and its texts mean its values.</summary>
public sealed class ScenarioPointTests
{
    private static readonly Scenario Sweeps = Load();

    private static readonly ParameterDefinition[] Ranged = [.. ParameterCatalog.All.Where(definition =>
        Value(definition) is var value && value.RangeLow < value.RangeHigh)];

    [Fact]
    public void The_case_has_ranges_of_every_kind_of_parameter() =>
        Assert.Equal(Enum.GetValues<Dimension>(), Ranged.Select(one => one.Dimension).Distinct().Order());

    [Property(MaxTest = 2000)]
    public void A_choice_lies_in_the_range_and_its_text_reads_back_as_its_value(ushort which, ushort part)
    {
        ParameterDefinition definition = Ranged[which % Ranged.Length];
        AssertReadsBack(definition, Value(definition), part / (double)ushort.MaxValue);
    }

    [Property(MaxTest = 2000)]
    public void So_it_is_over_everything_that_a_parameter_admits(ushort which, ushort low, ushort high, ushort part)
    {
        ParameterDefinition definition = ParameterCatalog.All[which % ParameterCatalog.All.Length];
        double[] ends = [.. new[] { low, high }.Order().Select(end => Inside(definition, end / 65535.0))];
        if (definition.Dimension == Dimension.Count) { ends = [Math.Floor(ends[0]), Math.Ceiling(ends[1])]; }
        var value = new ParameterValue(
            ends[0], definition.Dimension == Dimension.DurationDistribution ? 0.4 : 0, ends[0], ends[1],
            Evidence.Assumption, "test");
        AssertReadsBack(definition, value, part / 65535.0);
    }

    [Fact]
    public void A_number_is_written_in_four_digits_where_they_stay_in_the_range()
    {
        ParameterDefinition telling = ParameterCatalog.All[ParameterCatalog.IndexOf("telling.r")];
        var value = new ParameterValue(.5, 0, 1 / 3.0, 2 / 3.0, Evidence.Assumption, "test");
        Assert.Equal("telling.r=0.4568", ScenarioPoint.Choose(telling, value, 0.456789).Override);
        ParameterChoice low = ScenarioPoint.Choose(telling, value, 0);
        Assert.InRange(low.Value, 1 / 3.0, 0.3334);
    }

    [Property(MaxTest = 12)]
    public void A_point_is_the_file_loaded_with_the_overrides_of_its_choices(uint seed)
    {
        var random = new Random((int)(seed % int.MaxValue));
        AssertLoadsAs(Sweeps, Choices(Sweeps, _ => random.NextDouble()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void So_are_the_corners_of_the_space(double part) => AssertLoadsAs(Sweeps, Choices(Sweeps, _ => part));

    [Fact]
    public void A_point_without_choices_is_the_scenario()
    {
        Scenario same = Sweeps.At([]);
        Assert.Equal((Sweeps.Hash, Sweeps.RunsHash), (same.Hash, same.RunsHash));
        Assert.Equal(Sweeps.CanonicalText, same.CanonicalText);
    }

    [Fact]
    public void A_choice_takes_the_place_of_what_the_command_line_set()
    {
        Scenario set = Load("telling.r=0.3", "parameters.telling.icc.value=0.5", "sweep.window.from=2020-02-16");
        Scenario here = set.At([Choice(set, "telling.r", 0.5), Choice(set, "telling.icc", 0.5)]);
        Assert.Equal(3, here.Overrides.Count);
        Assert.Equal("sweep.window.from=2020-02-16", here.Overrides[0]);
        Assert.Equal(Load([.. here.Overrides]).Hash, here.Hash);
        Assert.True(ScenarioPoint.IsOverridden(set, "telling.icc"));
        Assert.False(ScenarioPoint.IsOverridden(set, "telling"));
    }

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void A_value_outside_its_range_is_refused(double value) => Assert.Throws<ArgumentException>(
        () => Sweeps.At([new ParameterChoice("telling.r", value, "0.5")]));

    [Fact]
    public void A_parameter_that_sets_variants_apart_is_refused()
    {
        Scenario apart = Texts.Sound("variants:\n  a: {parameters: {telling.r: 0.3}}\n  b: {}\n");
        Assert.True(ScenarioPoint.IsOfVariants(apart, "telling.r"));
        Assert.False(ScenarioPoint.IsOfVariants(apart, "telling.icc"));
        Assert.Throws<ArgumentException>(() => apart.At([Choice(apart, "telling.r", 0.5)]));
    }

    [Fact]
    public void A_variant_s_hash_hangs_on_itself_alone()
    {
        Scenario two = Sweeps.Only("first-sweep", "second-sweep");
        Assert.Equal(Of(Sweeps, "second-sweep"), Of(two, "second-sweep"));
        Assert.NotEqual(Of(two, "first-sweep"), Of(two, "second-sweep"));
        Assert.NotEqual(Of(two, "first-sweep"), Of(two.At([Choice(two, "telling.r", 0.9)]), "first-sweep"));
        Assert.NotEqual(Of(two, "first-sweep"), Of(two with { Seed = 9 }, "first-sweep"));
        static string Of(Scenario scenario, string variant) => ScenarioPoint.RunsHashOf(scenario, variant);
    }

    private static void AssertReadsBack(ParameterDefinition definition, ParameterValue value, double part)
    {
        double number = value.RangeLow + (part * (value.RangeHigh - value.RangeLow));
        ParameterChoice choice = ScenarioPoint.Choose(definition, value, number);
        Assert.InRange(choice.Value, value.RangeLow, value.RangeHigh);
        double step = definition.Dimension == Dimension.Count ? 1 : Math.Abs(number) * 1e-3;
        Assert.InRange(choice.Value, number - step, number + step);
        Assert.True(
            QuantityReader.TryRead(definition, choice.Text, out double read, out double logSd, out _), choice.Override);
        Assert.Equal((choice.Value, value.LogSd), (read, logSd));
    }

    private static void AssertLoadsAs(Scenario scenario, IReadOnlyList<ParameterChoice> choices)
    {
        Scenario here = scenario.At(choices);
        Scenario loaded = Load([.. choices.Select(choice => choice.Override)]);
        Assert.Equal(loaded.CanonicalText, here.CanonicalText);
        Assert.Equal((loaded.Hash, loaded.RunsHash), (here.Hash, here.RunsHash));
        Assert.Equal(loaded.Overrides, here.Overrides);
    }

    private static ParameterChoice[] Choices(Scenario scenario, Func<string, double> part) =>
        [.. Ranged.Where(definition => !ScenarioPoint.IsOfVariants(scenario, definition.Name))
            .Select(definition => Choice(scenario, definition.Name, part(definition.Name)))];

    private static ParameterChoice Choice(Scenario scenario, string name, double part)
    {
        ParameterValue value = scenario.Variants[0].Parameters.Numbers.Find(name);
        return ScenarioPoint.Choose(
            ParameterCatalog.All[ParameterCatalog.IndexOf(name)], value,
            value.RangeLow + (part * (value.RangeHigh - value.RangeLow)));
    }

    private static ParameterValue Value(ParameterDefinition definition) =>
        Sweeps.Variants[0].Parameters.Numbers.Find(definition.Name);

    /// <summary>A number that is admitted, most of them small: ends of a billion hide what happens at one.</summary>
    private static double Inside(ParameterDefinition definition, double part)
    {
        double span = definition.High - definition.Low;
        return definition.Low + (span * Math.Pow(part, 4));
    }

    private static Scenario Load(params string[] overrides)
    {
        ScenarioLoad load = ScenarioLoader.Load(
            "wuhan-sweeps", new ScenarioOptions { ScenariosRoot = ShippedFiles.Root, Overrides = overrides });
        Assert.True(load.Scenario is not null, string.Join('\n', load.Findings));
        return load.Scenario;
    }
}
