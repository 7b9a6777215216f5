using Downshift.Experiments.Hypotheses;
using Downshift.Report.Hypotheses;
using Downshift.Report.Sections;
using Downshift.Report.Wording;

namespace Downshift.Report;

/// <summary>Writes the verdicts on hypotheses as one self-contained page that works without a network.</summary>
public static class HypothesisReport
{
    /// <summary>The command that tests the hypotheses again.</summary>
    /// <param name="plan">What was asked for.</param>
    public static string Command(ReproductionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return Reproduction.Hypotheses(plan);
    }

    /// <summary>Writes the whole page.</summary>
    /// <param name="writer">Where to; UTF-8 is declared in the page, so the writer should encode so.</param>
    /// <param name="result">The reproduction.</param>
    /// <param name="options">Language it opens in.</param>
    /// <exception cref="IOException">The writer failed.</exception>
    public static void Write(TextWriter writer, ReproductionResult result, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        new FindingsPage(
            Phrases.Of("hypotheses.page.kind"), Phrases.Of("hypotheses.title"), Phrases.Of("hypotheses.purpose"),
            HypothesisSentences.Done(result), HypothesisFacts.Warnings(result),
            [
                new("summary", "hypotheses.section.summary", HypothesisSections.Summary(result)),
                new("tested", "hypotheses.section.tested", HypothesisSections.Tested(result)),
                new("untested", "hypotheses.section.untested", HypothesisSections.Untested(result)),
                new("meaning", "hypotheses.section.meaning", HypothesisSections.Meaning()),
                new("facts", "section.facts", HypothesisFacts.Write(result)),
            ]).Write(writer, options.Language);
    }
}
