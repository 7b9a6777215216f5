using Downshift.Kernel.Statistics;
using Downshift.Model.Verification;

namespace Downshift.Model.Oracles;

/// <summary>The rows of <c>downshift verify</c> that the model computes.</summary>
public class ModelOracleTests
{
    private static readonly IReadOnlyList<OracleCheck> Checks = ModelOracles.Checks(new ShippedCases());

    public static TheoryData<string> Titles => [.. Checks.Select(check => check.English)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_row_agrees_with_its_oracle(string title)
    {
        IReadOnlyList<OracleRow> rows = Checks.Single(check => check.English == title).Run();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(row.Passes, row.ToString()));
        Assert.Equal(rows.Count, rows.Select(row => row.English).Distinct().Count());
        Assert.All(rows, row => Assert.NotEqual("", row.Chinese));
    }

    [Theory]
    [InlineData(1.0, 1.0, 0.0, true)]
    [InlineData(1.0, 1.5, 0.5, true)]
    [InlineData(1.0, 1.51, 0.5, false)]
    [InlineData(double.NaN, 0.0, 1e9, false)]
    [InlineData(0.0, double.NaN, 1e9, false)]
    [InlineData(0.0, 0.0, double.NaN, false)]
    public void A_row_passes_within_its_tolerance_and_never_without_a_number(
        double value, double oracle, double tolerance, bool passes)
    {
        OracleRow row = new(OracleSection.Random, "a", "甲", value, oracle, tolerance, "");
        Assert.Equal(passes, row.Passes);
    }

    [Fact]
    public void A_check_that_breaks_off_leaves_a_row_that_cannot_pass_beside_those_it_has()
    {
        OracleCheck check = new(OracleSection.Order, "half", "半途", "", book =>
        {
            book.Exact("first", "第一", 2, 2);
            throw new InvalidOperationException("two\nlines");
        });
        IReadOnlyList<OracleRow> rows = check.Run();
        Assert.Equal([true, false], rows.Select(row => row.Passes));
        Assert.Equal("half: InvalidOperationException: two lines", rows[1].English);
    }

    [Fact]
    public void An_estimate_may_be_five_of_its_standard_errors_away()
    {
        Tally tally = default;
        foreach (double value in new[] { 1.0, 2, 3, 4, 5 }) { tally.Add(value); }
        OracleBook book = new(OracleSection.Queues, "t", "题", "");
        book.Estimate("mean", "均值", tally, 3);
        Assert.Equal(5 * Math.Sqrt(2.5 / 5), book.Rows[0].Tolerance, 12);
    }
}
