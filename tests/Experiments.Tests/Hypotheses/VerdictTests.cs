using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Hypotheses.Claims;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Hypotheses;

public sealed class VerdictTests
{
    private static readonly ContrastClaim Any = ContrastClaim.Higher("deaths", "b", "a");
    private static readonly BilingualText None = new("", "");

    [Theory]
    [InlineData(59, 0, 0, HypothesisVerdict.Supported)]
    [InlineData(58, 0, 1, HypothesisVerdict.Undecided)]
    [InlineData(58, 1, 0, HypothesisVerdict.Undecided)]
    [InlineData(0, 59, 0, HypothesisVerdict.Contradicted)]
    [InlineData(1, 92, 0, HypothesisVerdict.Contradicted)]
    [InlineData(0, 0, 59, HypothesisVerdict.Undecided)]
    [InlineData(0, 0, 0, HypothesisVerdict.Undecided)]
    public void Everywhere_means_95_percent_of_the_space(int yes, int no, int unseen, HypothesisVerdict verdict)
    {
        ClaimAtPoint[] at = [.. Many(yes, For), .. Many(no, Against), .. Many(unseen, Small)];
        Assert.Equal(verdict, Part(Quantifier.Everywhere, at).Verdict);
    }

    [Fact]
    public void Somewhere_needs_more_points_than_chance_would_give()
    {
        Assert.Equal(
            HypothesisVerdict.Supported, Part(Quantifier.Somewhere, [.. Many(5, For), .. Many(54, Against)]).Verdict);
        Assert.Equal(HypothesisVerdict.Undecided, Part(Quantifier.Somewhere, [For, .. Many(58, Against)]).Verdict);
        Assert.Equal(HypothesisVerdict.Undecided, Part(Quantifier.Somewhere, Many(59, Against), For).Verdict);
        Assert.Equal(HypothesisVerdict.Contradicted, Part(Quantifier.Somewhere, Many(59, Against), Against).Verdict);
        Assert.Equal(HypothesisVerdict.Contradicted, Part(Quantifier.Somewhere, Many(59, Small)).Verdict);
        Assert.Equal(HypothesisVerdict.Undecided, Part(Quantifier.Somewhere, Many(58, Against)).Verdict);
    }

    [Fact]
    public void What_cannot_be_told_or_does_not_exist_refutes_nothing()
    {
        Assert.Equal(HypothesisVerdict.Undecided, Part(Quantifier.Somewhere, Many(59, Wide)).Verdict);
        Assert.Equal(HypothesisVerdict.Undecided, Part(Quantifier.Somewhere, Many(59, Undefined)).Verdict);
        Assert.Equal(HypothesisVerdict.Undecided, Part(Quantifier.Everywhere, Many(59, Undefined)).Verdict);
        Assert.Equal(HypothesisVerdict.Undecided, Part(Quantifier.Somewhere, []).Verdict);
    }

    [Fact]
    public void The_opposite_is_the_point_farthest_the_other_way_in_what_matters()
    {
        ClaimAtPoint hours = Claim(-30, -31, -29, 12, "worst_district_wait_hours");
        ClaimAtPoint gini = Claim(-.3, -.31, -.29, .02, "wait_gini");
        PartResult part = Part(Quantifier.Everywhere, [.. Many(9, For), hours, gini]);
        Assert.Equal("wait_gini", part.Opposite!.Value.Claim.Outcome);
        Assert.Equal(10, part.Opposite!.Value.Point.Index);
        Assert.Null(Part(Quantifier.Everywhere, Many(9, For)).Opposite);
    }

    [Fact]
    public void A_hypothesis_is_supported_by_all_its_claims_and_contradicted_by_one()
    {
        PartResult yes = Part(Quantifier.Everywhere, Many(59, For));
        PartResult no = Part(Quantifier.Everywhere, Many(59, Against));
        PartResult open = Part(Quantifier.Everywhere, Many(59, Wide));
        Assert.Equal(HypothesisVerdict.Supported, Of(2, yes, yes));
        Assert.Equal(HypothesisVerdict.Contradicted, Of(3, yes, open, no));
        Assert.Equal(HypothesisVerdict.Undecided, Of(2, yes, open));
        Assert.Equal(HypothesisVerdict.NotTestable, Of(0));
    }

    [Fact]
    public void Claims_that_were_not_looked_at_support_nothing()
    {
        PartResult yes = Part(Quantifier.Everywhere, Many(59, For));
        Assert.Equal(HypothesisVerdict.Undecided, Of(2, yes));
        Assert.Equal(HypothesisVerdict.NotRun, Of(2));
        Assert.Equal(HypothesisVerdict.Contradicted, Of(2, Part(Quantifier.Everywhere, Many(59, Against))));
    }

    private static ClaimAtPoint For => Claim(.1, .09, .11);

    private static ClaimAtPoint Against => Claim(-.1, -.11, -.09);

    private static ClaimAtPoint Small => Claim(0, -.01, .01);

    private static ClaimAtPoint Wide => Claim(.01, -.3, .3);

    private static ClaimAtPoint Undefined => Claim(double.NaN, double.NaN, double.NaN);

    private static ClaimAtPoint Claim(
        double mean, double low, double high, double needed = .02, string outcome = "wait_gini") =>
        ClaimAtPoint.Of(new Interval(mean, low, high, 4), needed, outcome);

    private static ClaimAtPoint[] Many(int count, ClaimAtPoint claim) => [.. Enumerable.Repeat(claim, count)];

    private static PartResult Part(Quantifier holds, ClaimAtPoint[] at, params ClaimAtPoint[] searched) => new(
        new HypothesisPart(None, "town", [], Any) { Holds = holds },
        [.. at.Select((claim, i) => (new DesignPoint(i, []), claim))],
        [.. searched.Select((claim, i) => (new DesignPoint(at.Length + i, []), claim))], null, [], 0.95);

    private static HypothesisVerdict Of(int asked, params PartResult[] parts) => new HypothesisResult(
        new Hypothesis("H0", None, None, [.. Enumerable.Range(0, asked).Select(i =>
            new HypothesisPart(new BilingualText($"{i}", ""), "town", [], Any))], None), parts).Verdict;
}
