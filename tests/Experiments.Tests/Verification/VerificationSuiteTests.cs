using Downshift.Experiments.Verification;
using Downshift.Model.Verification;

namespace Downshift.Experiments.Tests.Verification;

/// <summary>The rows of <c>downshift verify</c>; those of the model itself are run in its own tests.</summary>
public sealed class VerificationSuiteTests
{
    private static readonly IReadOnlyList<OracleCheck> Checks = VerificationSuite.Checks();

    public static TheoryData<string> Titles => [.. Checks.Where(IsOurs).Select(check => check.English)];

    [Theory]
    [MemberData(nameof(Titles))]
    public void Every_row_agrees_with_its_oracle(string title)
    {
        IReadOnlyList<OracleRow> rows = Checks.Single(check => check.English == title).Run();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.True(row.Passes, row.ToString()));
    }

    [Fact]
    public void Titles_are_distinct_and_in_both_languages()
    {
        Assert.Equal(Checks.Count, Checks.Select(check => check.English).Distinct().Count());
        Assert.Equal(Checks.Count, Checks.Select(check => check.Chinese).Distinct().Count());
    }

    [Fact]
    public void Rows_are_the_same_bits_in_the_same_order_on_any_number_of_threads()
    {
        OracleCheck[] some =
            [.. Checks.Where(check => check.Section is OracleSection.Random or OracleSection.Statistics)];
        CancellationToken stop = TestContext.Current.CancellationToken;
        IReadOnlyList<OracleRow> one = VerificationSuite.Run(some, 1, cancellation: stop);
        Assert.Equal(one, VerificationSuite.Run(some, 4, cancellation: stop));
        Assert.True(one.Count > 40);
    }

    [Fact]
    public void Progress_counts_every_check_once()
    {
        OracleCheck[] two =
        [
            new(OracleSection.Order, "a", "甲", "", book => book.Exact("x", "子", 1, 1)),
            new(OracleSection.Order, "b", "乙", "", book => book.Exact("y", "丑", 1, 2)),
        ];
        List<(int Done, int All)> seen = [];
        IReadOnlyList<OracleRow> rows = VerificationSuite.Run(
            two, 2, (done, all) => seen.Add((done, all)), TestContext.Current.CancellationToken);
        Assert.Equal([(1, 2), (2, 2)], seen);
        Assert.Equal(["a: x", "b: y"], rows.Select(row => row.English));
    }

    [Fact]
    public void A_stop_is_obeyed()
    {
        using CancellationTokenSource stop = new();
        stop.Cancel();
        Assert.ThrowsAny<OperationCanceledException>(
            () => VerificationSuite.Run(Checks, 1, cancellation: stop.Token));
    }

    private static bool IsOurs(OracleCheck check) =>
        check.Section is OracleSection.Random or OracleSection.Order or OracleSection.Statistics
            or OracleSection.Queues || check.English.StartsWith("Comparison", StringComparison.Ordinal);
}
