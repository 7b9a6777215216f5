using Downshift.Experiments.Designs;
using Downshift.Experiments.Studies;
using Downshift.Report.Studies;
using Downshift.Report.Wording;

namespace Downshift.Report;

/// <summary>Writes a study as one self-contained page that works without a network.</summary>
public static class StudyReport
{
    /// <summary>Writes the whole page.</summary>
    /// <param name="writer">Where to; UTF-8 is declared in the page, so the writer should encode so.</param>
    /// <param name="result">The study.</param>
    /// <param name="options">Language it opens in, and the file it came from.</param>
    /// <exception cref="IOException">The writer failed.</exception>
    public static void Write(TextWriter writer, StudyResult result, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        StudyContext context = new(result, options);
        bool sampled = context.Kind == DesignKind.LatinHypercube;
        bool primary = context.Primary.Count > 0;
        var sections = new List<PageSection>
        {
            new("answers", sampled ? "study.section.answers" : "study.section.results", AnswerSection.Write(context)),
        };
        if (primary)
        {
            sections.Add(context.Kind switch
            {
                DesignKind.LatinHypercube => new(
                    "influences", "study.section.influences", InfluenceSection.Write(context)),
                DesignKind.OneAtATime => new("tornado", "study.section.tornado", TornadoSection.Write(context)),
                _ => new("surface", "study.section.surface", SurfaceSection.Write(context)),
            });
            sections.Add(new("turns", "study.section.turns", CounterexampleSection.Write(context)));
        }

        sections.Add(new("outcomes", "study.section.outcomes", OtherOutcomesSection.Write(context)));
        sections.Add(new("ranges", "study.section.ranges", StudyFactsSection.Ranges()));
        sections.Add(new("points", "study.section.points", PointsSection.Write(context)));
        sections.Add(new("facts", "section.facts", StudyFactsSection.Write(context)));
        new FindingsPage(
            Phrases.Of("study.page.kind." + context.Kind), Title(context), result.Scenario.Purpose,
            StudySentences.Done(result), StudyFactsSection.Warnings(context), sections).Write(writer, options.Language);
    }

    private static Scenarios.BilingualText Title(StudyContext context)
    {
        Scenarios.BilingualText title = context.Result.Scenario.Title;
        string name = context.Result.Scenario.Name;
        return new(
            string.IsNullOrWhiteSpace(title.English) ? name : title.English,
            string.IsNullOrWhiteSpace(title.Chinese) ? name : title.Chinese);
    }
}
