using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Statistics;
using Downshift.Experiments.Studies;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Experiments.Tests.Studies;

public sealed class StudyEffectTests
{
    private static readonly DesignFactor Telling = Factor("telling.r");
    private static readonly DesignFactor Candour = Factor("telling.icc");

    [Theory]
    [InlineData(0.05, 0.01, 0.09, 0.05, EffectSign.Higher)]
    [InlineData(-0.05, -0.09, -0.01, 0.05, EffectSign.Lower)]
    [InlineData(0.0499, 0.01, 0.09, 0.05, EffectSign.Unseen)]
    [InlineData(0.3, 0, 0.6, 0.05, EffectSign.Unseen)]
    [InlineData(-0.3, -0.6, 0, 0.05, EffectSign.Unseen)]
    [InlineData(0.3, double.NaN, double.NaN, 0.05, EffectSign.Unseen)]
    [InlineData(0.001, 0.0005, 0.0015, double.NaN, EffectSign.Higher)]
    [InlineData(0, 0, 0, 0, EffectSign.Unseen)]
    [InlineData(double.NaN, double.NaN, double.NaN, 0.05, EffectSign.Undefined)]
    public void A_sign_needs_an_interval_without_zero_and_a_mean_that_matters(
        double mean, double low, double high, double matters, EffectSign sign) => Assert.Equal(
        sign, new EffectAtPoint(new DesignPoint(0, []), new Interval(mean, low, high, 4), matters).Sign);

    [Fact]
    public void Signs_are_counted_over_the_sampled_points_alone()
    {
        StudyEffect effect = Effect([.3, .2, -.1, double.NaN, 0.001], [-.5, .4]);
        Assert.Equal(2, effect.Count(EffectSign.Higher));
        Assert.Equal(1, effect.Count(EffectSign.Lower));
        Assert.Equal(1, effect.Count(EffectSign.Unseen));
        Assert.Equal(1, effect.Count(EffectSign.Undefined));
        Assert.Equal(EffectSign.Higher, effect.Leading);
        Assert.Equal((.3, -.1), (effect.Highest!.Difference.Mean, effect.Lowest!.Difference.Mean));
        Assert.Equal((.001 + .2) / 2, effect.Median, 12);
        Assert.Equal([2, 5], effect.Counterexamples.Select(point => point.Point.Index));
        Assert.Equal(7, effect.All.Count());
        Assert.Null(effect.Holds);
        Assert.Equal(BinomialShare.Lower(2, 5, .95), effect.ShareAtLeast(EffectSign.Higher));
    }

    [Theory]
    [InlineData(59, 59, true)]
    [InlineData(58, 59, false)]
    [InlineData(58, 58, false)]
    [InlineData(92, 93, true)]
    [InlineData(91, 93, false)]
    public void It_holds_where_95_percent_of_the_space_have_its_sign(int hits, int points, bool holds)
    {
        double[] means = [.. Enumerable.Range(0, points).Select(i => i < hits ? -.3 : 0.0)];
        StudyEffect effect = Effect(means, []);
        Assert.Equal(holds ? EffectSign.Lower : null, effect.Holds);
        Assert.Equal(EffectSign.Lower, effect.Leading);
        Assert.Equal(holds ? EffectSign.Higher : null, Effect([.. means.Select(mean => -mean)], []).Holds);
    }

    [Fact]
    public void Where_no_difference_is_seen_or_defined_nothing_holds_and_nothing_is_made_up()
    {
        StudyEffect none = Effect([], []);
        Assert.Equal((0.0, null), (none.ShareAtLeast(EffectSign.Higher), none.Holds));
        StudyEffect undefined = Effect([double.NaN, double.NaN], [double.NaN]);
        Assert.True(double.IsNaN(undefined.Median));
        Assert.Null(undefined.Lowest);
        Assert.Null(undefined.Highest);
        Assert.False(undefined.HasSign);
        Assert.Empty(undefined.Counterexamples);
        Assert.Equal(0.5, Effect([0.5], []).Median);
        Assert.False(Effect([0.001], [.4]).HasSign);
    }

    /// <summary>A straight effect 2 (0.6 - x): zero at 0.6, whatever the levels.</summary>
    [Theory]
    [InlineData(0.0, 1.0)]
    [InlineData(0.0, 0.5, 1.0)]
    [InlineData(0.59, 0.61)]
    [InlineData(0.2, 0.6, 0.8)]
    [InlineData(0.2, 0.6)]
    [InlineData(0.6)]
    [InlineData(0.7, 0.8, 0.9)]
    public void A_break_even_is_where_a_straight_effect_is_zero(params double[] levels)
    {
        FactorProfile profile = Profile(levels, value => 2 * (0.6 - value));
        bool turns = levels.Any(level => level < 0.6) && levels.Any(level => level > 0.6);
        Assert.Equal(turns, profile.BreakEven is not null);
        if (turns) { Assert.Equal(0.6, profile.BreakEven!.Value, 12); }
        Assert.Equal(2 * (levels.Max() - levels.Min()), profile.Swing, 12);
    }

    [Fact]
    public void An_effect_that_touches_zero_and_turns_back_or_is_not_defined_breaks_even_nowhere()
    {
        Assert.Null(Profile([0, 0.5, 1], value => Math.Abs(value - 0.5)).BreakEven);
        Assert.Null(Profile([0, 0.5, 1], value => value == 0.5 ? double.NaN : 1 - (2 * value)).BreakEven);
        Assert.Null(Profile([0, 1], _ => 0).BreakEven);
        Assert.Equal(0, Profile([0, 1], value => value == 0 ? 1 : double.NaN).Swing);
        Assert.Equal(0.25, Profile([0, 0.5, 1], value => value < 0.3 ? -1 : value < 0.7 ? 1 : -1).BreakEven);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_search_goes_to_the_ends_that_work_against_the_effect(bool lower)
    {
        FactorInfluence[] influences =
        [
            new(Telling, new RankCorrelation(0.9, 50), true), new(Candour, new RankCorrelation(-0.5, 50), true),
            new(Factor("hop.mean"), new RankCorrelation(0.1, 50), false),
        ];
        IReadOnlyList<DesignPoint> corners = CounterexampleSearch.Points([(influences, lower)], 59);
        Assert.Equal([59, 60], corners.Select(corner => corner.Index));
        Assert.Equal([2, 3], corners.Select(corner => corner.Choices.Count));
        Assert.All(corners, corner =>
        {
            Assert.Equal(lower ? 0 : 1, corner.ValueOf(Telling));
            Assert.Equal(lower ? 1 : 0, corner.ValueOf(Candour));
        });
    }

    [Fact]
    public void A_search_makes_each_corner_once_and_twelve_at_most()
    {
        FactorInfluence[] all = [.. ParameterCatalog.All
            .Where(one => one is { Dimension: Dimension.Share, Low: 0, High: 1 }).Take(40)
            .Select(one => new FactorInfluence(Factor(one.Name), new RankCorrelation(0.5, 50), true))];
        Assert.Equal(3, CounterexampleSearch.Points([(all, true), (all, true)], 0).Count);
        Assert.Equal(6, CounterexampleSearch.Points([(all, true), (all, false)], 0).Count);
        Assert.Equal(12, CounterexampleSearch.Points(
            Enumerable.Range(0, 9).Select(i => ((IReadOnlyList<FactorInfluence>)[.. all.Skip(i)], true)), 0).Count);
        Assert.Empty(CounterexampleSearch.Points([([], true)], 0));
    }

    [Fact]
    public void A_factor_moves_an_effect_beyond_chance_only_after_a_correction_for_all_factors()
    {
        var design = Design.LatinHypercube([Telling, Candour], 30, 5);
        double[] means = [.. design.Points.Select(point => 1 - point.ValueOf(Telling))];
        IReadOnlyList<FactorInfluence> found = EffectAnalysis.Influences(design, design.Points, means, .95);
        Assert.Equal(["telling.r", "telling.icc"], found.Select(influence => influence.Factor.Name));
        Assert.Equal(-1, found[0].Correlation.Rho, 12);
        Assert.Equal([true, false], found.Select(influence => influence.BeyondChance));
        double[] none = [.. means.Select(_ => double.NaN)];
        Assert.Empty(EffectAnalysis.Influences(design, design.Points, none, .95));
    }

    private static FactorProfile Profile(double[] levels, Func<double, double> effect) => new(
        Telling, [.. levels.Select((level, i) => new EffectAtPoint(
            new DesignPoint(i, [new Scenarios.ParameterChoice("telling.r", level, "")]),
            new Interval(effect(level), 0, 0, 4), 0))]);

    private static StudyEffect Effect(double[] at, double[] searched) => new(
        OutcomeCatalog.Find("case_finding_sensitivity"), true, 1, 0,
        [.. at.Select((mean, i) => Point(i, mean))],
        [.. searched.Select((mean, i) => Point(at.Length + i, mean))], 0.95);

    private static EffectAtPoint Point(int index, double mean) => new(
        new DesignPoint(index, []), new Interval(mean, mean - 1e-4, mean + 1e-4, 4), 0.02);

    private static DesignFactor Factor(string name) => new(
        ParameterCatalog.All[ParameterCatalog.IndexOf(name)],
        new ParameterValue(0.5, 0, 0, name == "hop.mean" ? 600 : 1, Evidence.Assumption, "test"));
}
