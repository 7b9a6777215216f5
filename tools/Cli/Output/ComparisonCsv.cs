using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;

namespace Downshift.Cli.Output;

/// <summary>The city's comparison as CSV: one row an outcome and variant.</summary>
internal static class ComparisonCsv
{
    private const string Header = "outcome,unit,better,primary,smallest_that_matters,variant,n,mean,low,high,"
        + "difference,difference_low,difference_high,variance_reduction,positive,negative";

    /// <summary>Writes the rows.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="result">The comparison.</param>
    public static void Write(TextWriter output, ComparisonResult result)
    {
        output.WriteLine(Header);
        foreach (OutcomeComparison outcome in result.CityInOrder())
        {
            OutcomeDefinition definition = outcome.Definition;
            string better = definition.Better switch
            {
                Better.Higher => "higher",
                Better.Lower => "lower",
                _ => "zero",
            };
            for (int v = 0; v < outcome.Values.Count; v++)
            {
                Interval value = outcome.Values[v];
                string[] fields =
                [
                    definition.Id, definition.Unit, better, outcome.Primary ? "yes" : "no",
                    Number(outcome.SmallestThatMatters), result.Scenario.Variants[v].Name,
                    value.N.ToString(CultureInfo.InvariantCulture), Number(value.Mean), Number(value.Low),
                    Number(value.High), .. Difference(outcome.Differences[v]),
                ];
                output.WriteLine(string.Join(',', fields));
            }
        }
    }

    private static string[] Difference(PairedDifference? difference) => difference is PairedDifference d
        ?
        [
            Number(d.Interval.Mean), Number(d.Interval.Low), Number(d.Interval.High), Number(d.VarianceReduction),
            d.Positive.ToString(CultureInfo.InvariantCulture), d.Negative.ToString(CultureInfo.InvariantCulture),
        ]
        : ["", "", "", "", "", ""];

    private static string Number(double value) =>
        double.IsFinite(value) ? value.ToString("R", CultureInfo.InvariantCulture) : "";
}
