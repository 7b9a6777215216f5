using Downshift.Experiments.Comparison;
using Downshift.Experiments.Running;
using Downshift.Model.Hierarchy;
using Downshift.Model.Verification;
using Downshift.Scenarios;

namespace Downshift.Experiments.Verification;

/// <summary>Whole comparisons: a variant that changes nothing differs by nothing.</summary>
internal static class ComparisonChecks
{
    private const int Divisor = 200;

    /// <summary>The checks.</summary>
    public static IEnumerable<OracleCheck> All() =>
    [
        new(
            OracleSection.Runs, "Comparison, one unit in 200", "比较，二百分之一抽样", "exact: addressed draws",
            book => Compare(book, Resolution.Household)),
        new(
            OracleSection.Runs, "Comparison at grid resolution, one unit in 200", "按网格计的比较，二百分之一抽样",
            "exact: addressed draws", book => Compare(book, Resolution.Grid)),
    ];

    private static void Compare(OracleBook book, Resolution resolution)
    {
        Scenario scenario = ShippedCase.Load("wuhan-beds", Divisor) with { Resolution = resolution };
        ScenarioVariant city = scenario.Variant("city");
        ComparisonResult result = new ComparisonRunner(new ModelEngine()).Run(
            new ComparisonPlan(scenario with { Variants = [city, city with { Name = "copy" }], Baseline = city.Name })
            {
                Threads = 2,
                Replications = 2,
            });
        double largest = 0;
        int undefined = 0;
        foreach (OutcomeComparison outcome in result.Outcomes)
        {
            if (outcome.Differences[1] is not PairedDifference difference)
            {
                undefined += outcome.Values[1].IsDefined ? 1 : 0;
                continue;
            }

            Interval interval = difference.Interval;
            double widest = Math.Max(Math.Abs(interval.Low), Math.Abs(interval.High));
            largest = Math.Max(largest, double.IsNaN(widest) ? Math.Abs(interval.Mean) : widest);
        }

        book.Exact("runs that failed", "失败的运行", result.Failures.Count, 0);
        book.Exact("outcomes without a difference", "缺少差别的指标", undefined, 0);
        book.Exact("a copy of the baseline, largest difference", "基准副本的最大差别", largest, 0);
        int different = result.Runs.Where(run => run.Variant == 1).Zip(
            result.Runs.Where(run => run.Variant == 0),
            (copy, original) => copy.StateHash == original.StateHash ? 0 : 1).Sum();
        book.Exact("a copy of the baseline, state hashes that differ", "基准副本不同的状态哈希", different, 0);
    }
}
