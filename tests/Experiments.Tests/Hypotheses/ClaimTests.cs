using Downshift.Experiments.Comparison;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Hypotheses.Claims;

namespace Downshift.Experiments.Tests.Hypotheses;

/// <summary>What one point says of each kind of claim. Found and Gini matter from 0.02, waiting from 12 h.</summary>
public sealed class ClaimTests
{
    private const string Found = "case_finding_sensitivity";
    private const string Wait = "worst_district_wait_hours";
    private const string Gini = "wait_gini";
    private static readonly double[] Half = [.5, .51, .5, .49];
    private static readonly double NaN = double.NaN;

    [Theory]
    [InlineData(0.10, 0.001, ClaimSign.For)]
    [InlineData(-0.10, 0.001, ClaimSign.Against)]
    [InlineData(0.019, 0.0001, ClaimSign.Unseen)]
    [InlineData(-0.019, 0.0001, ClaimSign.Unseen)]
    [InlineData(0.10, 0.2, ClaimSign.Unseen)]
    [InlineData(0, 0, ClaimSign.Unseen)]
    public void Higher_needs_what_matters_and_an_interval_without_zero(double gap, double spread, ClaimSign sign)
    {
        PointValues values = Points.Of(Found, Half, Beside(Half, gap, spread));
        ClaimAtPoint claim = ContrastClaim.Higher(Found, "b", "a").At(values);
        Assert.Equal(sign, claim.Sign);
        Assert.Equal((0.02, Found), (claim.Needed, claim.Outcome));
        Assert.Equal(gap, claim.Margin.Mean, 12);
        ClaimSign other = sign switch
        {
            ClaimSign.For => ClaimSign.Against, ClaimSign.Against => ClaimSign.For, _ => sign,
        };
        Assert.Equal(other, ContrastClaim.Lower(Found, "b", "a").At(values).Sign);
    }

    [Fact]
    public void What_no_run_reports_is_undefined_and_one_replication_tells_nothing()
    {
        ContrastClaim claim = ContrastClaim.Higher(Found, "b", "a");
        Assert.Equal(ClaimSign.Undefined, claim.At(Points.Of()).Sign);
        Assert.Equal(ClaimSign.Undefined, claim.At(Points.Of(Wait, Half, Half)).Sign);
        Assert.Equal(ClaimSign.Undefined, claim.At(Points.Of(Found, Half, [NaN, NaN, NaN, NaN])).Sign);
        Assert.Equal(ClaimSign.Unseen, claim.At(Points.Of(Found, [.1], [.9])).Sign);
        Assert.Throws<ArgumentException>(() => ContrastClaim.Higher(Found, "c", "a").At(Points.Of(Found, Half, Half)));
    }

    [Fact]
    public void A_contrast_weighs_its_terms_replication_by_replication()
    {
        PointValues values = Points.Of(("control", Found, [1, 2]), ("a", Found, [10, 30]), ("b", Found, [100, 400]));
        var contrast = new Contrast((2, "control", Found), (.5, "a", Found), (-1, "b", Found));
        Assert.Equal([2 + 5 - 100, 4 + 15 - 400], contrast.In(values));
    }

    [Theory]
    [InlineData(400, 100, ClaimSign.For)]
    [InlineData(100, 400, ClaimSign.Against)]
    [InlineData(100, 102, ClaimSign.Unseen)]
    public void Hours_per_additional_case_compare_ratios_of_differences(double b, double a, ClaimSign sign)
    {
        double[] cases = [100, 101, 99, 100];
        PointValues values = Points.Of(
            ("control", "worker_hours", [0, 0, 0, 0]), ("control", "cases_found", [0, 0, 0, 0]),
            ("a", "worker_hours", [.. cases.Select(one => a * one)]), ("a", "cases_found", cases),
            ("b", "worker_hours", [.. cases.Select(one => b * one)]), ("b", "cases_found", cases));
        ClaimAtPoint claim = new RatioClaim("hours_per_case_found", "b", "a").At(values);
        Assert.Equal(b - a, claim.Margin.Mean, 6);
        Assert.Equal(a / 10, claim.Needed, 6);
        Assert.Equal(sign, claim.Sign);
    }

    [Fact]
    public void A_ratio_whose_denominator_may_be_zero_is_undefined()
    {
        PointValues values = Points.Of(
            ("control", "worker_hours", [0, 0, 0]), ("control", "cases_found", [5, 5, 5]),
            ("a", "worker_hours", [9, 9, 9]), ("a", "cases_found", [4, 5, 6]),
            ("b", "worker_hours", [9, 9, 9]), ("b", "cases_found", [40, 50, 60]));
        Assert.Equal(ClaimSign.Undefined, new RatioClaim("hours_per_case_found", "b", "a").At(values).Sign);
        Assert.Equal(ClaimSign.Undefined, new RatioClaim("hours_per_case_found", "b", "a").At(Points.Of()).Sign);
    }

    [Fact]
    public void The_same_to_the_last_bit_is_broken_by_one_bit_or_by_a_value_that_only_one_has()
    {
        var same = new SameClaim("b", "a", [Found, Wait], Exactly: true);
        double[] wait = [1, 2, NaN, 4];
        Assert.Equal(ClaimSign.For, At(Half, wait));
        Assert.Equal(ClaimSign.Against, At([.5, .51, .5, Math.BitIncrement(.49)], wait));
        Assert.Equal(ClaimSign.Against, At(Half, [1, 2, 3, 4]));
        Assert.Equal(ClaimSign.Against, At(Half, [NaN, NaN, NaN, NaN]));
        ClaimSign At(double[] found, double[] waited) => same.At(Points.Of(
            ("a", Found, Half), ("a", Wait, wait), ("b", Found, found), ("b", Wait, waited))).Sign;
    }

    [Fact]
    public void Where_no_run_reports_anything_nothing_is_the_same()
    {
        var same = new SameClaim("b", "a", [Found, Wait], Exactly: true);
        Assert.Equal(ClaimSign.Undefined, same.At(Points.Of()).Sign);
        Assert.Equal(ClaimSign.Undefined, same.At(Points.Of(Gini, Half, Half)).Sign);
        Assert.Equal(ClaimSign.For, same.At(Points.Of(Found, Half, Half)).Sign);
        Assert.Equal(ClaimSign.For, same.At(Points.Of(Found, [.5], [.5])).Sign);
    }

    [Theory]
    [InlineData(0.01, 0.001, ClaimSign.For)]
    [InlineData(-0.01, 0.001, ClaimSign.For)]
    [InlineData(0.03, 0.001, ClaimSign.Against)]
    [InlineData(-0.03, 0.001, ClaimSign.Against)]
    [InlineData(0.01, 0.05, ClaimSign.Unseen)]
    [InlineData(0.0195, 0.002, ClaimSign.Unseen)]
    public void The_same_but_for_what_matters(double gap, double spread, ClaimSign sign)
    {
        var same = new SameClaim("b", "a", [Found, Gini], Exactly: false);
        ClaimAtPoint claim = same.At(Points.Of(
            ("a", Found, Half), ("b", Found, Half), ("a", Gini, Half), ("b", Gini, Beside(Half, gap, spread))));
        Assert.Equal(sign, claim.Sign);
        if (sign != ClaimSign.For) { Assert.Equal(Gini, claim.Outcome); }
        Assert.Equal(ClaimSign.Undefined, same.At(Points.Of(Found, Half, Half)).Sign);
    }

    /// <summary>Waiting less is better; finding more is.</summary>
    [Theory]
    [InlineData(Wait, 11.9, 0.01, ClaimSign.For)]
    [InlineData(Wait, -200, 1, ClaimSign.For)]
    [InlineData(Wait, 12.1, 0.01, ClaimSign.Against)]
    [InlineData(Wait, 11.0, 4, ClaimSign.Unseen)]
    [InlineData(Wait, 40, 90, ClaimSign.Unseen)]
    [InlineData(Found, -0.019, 0.0001, ClaimSign.For)]
    [InlineData(Found, -0.021, 0.0001, ClaimSign.Against)]
    public void Not_worse_may_fall_short_by_less_than_matters(string outcome, double gap, double spread, ClaimSign sign)
    {
        PointValues values = Points.Of(outcome, [50, 51, 50, 49], Beside([50, 51, 50, 49], gap, spread));
        Assert.Equal(sign, new NotWorseClaim("b", ["a"], [outcome]).At(values).Sign);
    }

    [Fact]
    public void Not_worse_than_several_in_several_shows_where_it_falls_shortest()
    {
        double[] wait = [50, 51, 50, 49];
        var claim = new NotWorseClaim("b", ["control", "a"], [Wait, Gini]);
        ClaimAtPoint good = claim.At(Seen(Beside(wait, 6, .01), Beside(Half, .001, .0001)));
        Assert.Equal((ClaimSign.For, Wait), (good.Sign, good.Outcome));
        Assert.Equal(-0.5, good.Size, 3);
        ClaimAtPoint bad = claim.At(Seen(Beside(wait, 6, .01), Beside(Half, .05, .0001)));
        Assert.Equal((ClaimSign.Against, Gini), (bad.Sign, bad.Outcome));
        ClaimAtPoint open = claim.At(Seen(Beside(wait, 6, .01), [NaN, NaN, NaN, NaN]));
        Assert.Equal((ClaimSign.Undefined, Gini), (open.Sign, open.Outcome));
        PointValues Seen(double[] waited, double[] unequal) => Points.Of(
            ("control", Wait, wait), ("control", Gini, Half), ("a", Wait, wait), ("a", Gini, Half),
            ("b", Wait, waited), ("b", Gini, unequal));
    }

    [Fact]
    public void Any_of_several_claims_is_enough_and_all_must_fail()
    {
        PointValues values = Points.Of(
            ("control", Found, Half), ("a", Found, Beside(Half, .1, .001)), ("b", Found, Beside(Half, -.2, .001)));
        ContrastClaim yes = ContrastClaim.Higher(Found, "a", "control");
        ContrastClaim no = ContrastClaim.Higher(Found, "b", "control");
        ContrastClaim hardly = ContrastClaim.Higher(Found, "b", "a");
        ContrastClaim open = ContrastClaim.Higher(Wait, "b", "a");
        Assert.Equal(ClaimSign.For, new AnyClaim(no, open, yes).At(values).Sign);
        Assert.Equal(ClaimSign.Undefined, new AnyClaim(no, open).At(values).Sign);
        ClaimAtPoint none = new AnyClaim(hardly, no).At(values);
        Assert.Equal(ClaimSign.Against, none.Sign);
        Assert.Equal(-.2, none.Margin.Mean, 12);
    }

    [Theory]
    [InlineData(0.3, 0.1, ClaimSign.For)]
    [InlineData(-0.3, 0.1, ClaimSign.For)]
    [InlineData(0.1, -0.3, ClaimSign.Against)]
    [InlineData(-0.2, 0.2, ClaimSign.Unseen)]
    [InlineData(0.3, double.NaN, ClaimSign.Undefined)]
    public void A_size_is_compared_whatever_the_signs(double larger, double smaller, ClaimSign sign)
    {
        var claim = new SizeClaim(Found, Contrast.Of(Found, "b", "control"), Contrast.Of(Found, "a", "control"));
        Assert.Equal(sign, claim.At(Points.Of(
            ("control", Found, Half), ("a", Found, Beside(Half, smaller, .001)),
            ("b", Found, Beside(Half, larger, .001)))).Sign);
        Assert.Equal(ClaimSign.Undefined, claim.At(Points.Of()).Sign);
    }

    [Fact]
    public void A_claim_is_ruled_out_where_its_interval_ends_below_what_matters()
    {
        Assert.True(new ClaimAtPoint(ClaimSign.Unseen, new Interval(0, -.01, .01, 4), .02, Found).RuledOut);
        Assert.False(new ClaimAtPoint(ClaimSign.Unseen, new Interval(0, -.03, .03, 4), .02, Found).RuledOut);
        Assert.False(new ClaimAtPoint(ClaimSign.Unseen, new Interval(0, NaN, NaN, 1), .02, Found).RuledOut);
        Assert.False(new ClaimAtPoint(ClaimSign.Undefined, Interval.Undefined(4), .02, Found).RuledOut);
        Assert.True(new ClaimAtPoint(ClaimSign.Unseen, new Interval(0, 0, 0, 4), 0, Found).RuledOut);
    }

    /// <summary>The same values, higher by a gap on average and by a little more and less by turns.</summary>
    private static double[] Beside(double[] values, double gap, double spread) =>
        [.. values.Select((value, i) => value + gap + (i % 2 == 0 ? spread : -spread))];
}
