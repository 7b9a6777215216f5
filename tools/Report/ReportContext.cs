using System.Globalization;
using Downshift.Experiments.Comparison;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report;

/// <summary>A comparison with the names and dates that all sections share.</summary>
internal sealed class ReportContext
{
    /// <summary>Looks the shared names up once.</summary>
    /// <param name="result">The comparison.</param>
    /// <param name="options">Choices of the report.</param>
    public ReportContext(ComparisonResult result, ReportOptions options)
    {
        Result = result;
        Options = options;
        FullNames = VariantNames.Full(result.Scenario);
        Names = VariantNames.Brief(result.Scenario);
        Primary = [.. result.CityInOrder().Where(outcome => outcome.Primary)];
        ConfidenceText = result.Confidence.ToString("0.#%", CultureInfo.InvariantCulture);
    }

    /// <summary>The comparison.</summary>
    public ComparisonResult Result { get; }

    /// <summary>Choices of the report.</summary>
    public ReportOptions Options { get; }

    /// <summary>Names of the variants as the scenario gives them, in their order.</summary>
    public IReadOnlyList<BilingualText> FullNames { get; }

    /// <summary>The same without a remark in brackets at the end, where they stay different without it.</summary>
    public IReadOnlyList<BilingualText> Names { get; }

    /// <summary>Primary outcomes of the city in the scenario's order.</summary>
    public IReadOnlyList<OutcomeComparison> Primary { get; }

    /// <summary>Confidence of the intervals, as 95%.</summary>
    public string ConfidenceText { get; }

    /// <summary>The scenario.</summary>
    public Scenario Scenario => Result.Scenario;

    /// <summary>Index of the baseline.</summary>
    public int Baseline => Result.BaselineIndex;

    /// <summary>Index of the control that some outcomes are read as a difference from, or -1.</summary>
    public int Control => Result.IndexOf(Scenario.Control);

    /// <summary>The variants other than the baseline, in their order.</summary>
    public IEnumerable<int> Others => Enumerable.Range(0, Names.Count).Where(i => i != Baseline);

    /// <summary>A day of the horizon as a date in words.</summary>
    /// <param name="day">Days since the first; may be negative.</param>
    public BilingualText Date(int day)
    {
        DateOnly date = Scenario.FirstDay.AddDays(day);
        return new BilingualText(
            date.ToString("d MMM", CultureInfo.InvariantCulture),
            date.ToString("M'月'd'日'", CultureInfo.InvariantCulture));
    }
}
