using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Cli.Wording;

/// <summary>Words about the number of replications.</summary>
internal static class Replications
{
    /// <summary>So few replications carry no interval, and how to get more; empty where there are enough.</summary>
    /// <param name="result">The comparison.</param>
    /// <param name="language">The language.</param>
    public static string TooFew(ComparisonResult result, Language language)
    {
        int number = result.Replications;
        if (number >= ComparisonResult.FewestForAnInterval) { return ""; }
        return language.Say(
            $"{English(number)} cannot carry an interval: it may be too wide to be of use, or narrow by luck. Compare "
                + "again with --replications 8 or --precision 5% before concluding anything.",
            string.Create(CultureInfo.InvariantCulture, $"只模拟了 {number} 次，次数太少，区间靠不住：可能宽得没有用处，也可能碰巧很窄。")
                + "加 --replications 8 或 --precision 5% 重做，再下结论。");
    }

    /// <summary>As <c>1 replication</c> or <c>4 replications</c>.</summary>
    /// <param name="number">How many.</param>
    public static string English(int number) => StudySentences.Replications(number);
}
