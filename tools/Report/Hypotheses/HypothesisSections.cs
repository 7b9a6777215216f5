using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Studies;
using Downshift.Report.Charts;
using Downshift.Report.Sections;
using Downshift.Report.Studies;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Hypotheses;

/// <summary>The hypotheses: all verdicts in one table, then one after the other.</summary>
internal static class HypothesisSections
{
    private const int MostFactors = 5;

    /// <summary>The word behind the shape of a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Kind(HypothesisVerdict verdict) => verdict switch
    {
        HypothesisVerdict.Supported => "supported",
        HypothesisVerdict.Contradicted => "contradicted",
        HypothesisVerdict.Undecided => "undecided",
        _ => "untested",
    };

    /// <summary>One row a hypothesis.</summary>
    /// <param name="result">The reproduction.</param>
    public static string Summary(ReproductionResult result)
    {
        Markup markup = new();
        markup.Element("p", HypothesisSentences.Totals(result)).Raw("<div class=\"scroll\"><table class=\"verdicts\">")
            .Raw("<thead><tr>");
        foreach (string column in (string[])["id", "claim", "verdict"])
        {
            markup.Element("th scope=\"col\"", Phrases.Of("hypotheses.column." + column));
        }

        markup.Raw("</tr></thead><tbody>");
        foreach (HypothesisResult one in result.Hypotheses)
        {
            string id = Markup.Encode(one.Hypothesis.Id);
            markup.Raw("<tr><th scope=\"row\">");
            if (one.Parts.Count > 0) { markup.Raw($"<a href=\"#{id}\">{id}</a>"); }
            else { markup.Raw(id); }

            markup.Raw("</th>").Element("td", one.Hypothesis.Claim).Raw("<td class=\"word\">");
            Word(markup, one.Verdict);
            markup.Raw("</td></tr>");
        }

        return markup.Raw("</tbody></table></div>").ToString();
    }

    /// <summary>Every tested hypothesis with its claims.</summary>
    /// <param name="result">The reproduction.</param>
    public static string Tested(ReproductionResult result)
    {
        Markup markup = new();
        HypothesisResult[] tested = [.. result.Hypotheses.Where(one => one.Parts.Count > 0)];
        if (tested.Length == 0)
        {
            return markup.Element("p class=\"note\"", Phrases.Of("hypotheses.noneTested")).ToString();
        }

        foreach (HypothesisResult one in tested)
        {
            Hypothesis hypothesis = one.Hypothesis;
            markup.Raw($"<div class=\"finding hypothesis\" id=\"{Markup.Encode(hypothesis.Id)}\"><h3>")
                .Raw($"<span class=\"number\">{Markup.Encode(hypothesis.Id)}</span> ").Text(hypothesis.Claim)
                .Raw("</h3><p class=\"definition\">");
            Word(markup, one.Verdict);
            markup.Raw(" ").Text(StudyContext.Fill("hypotheses.contradictedIf", ("what", hypothesis.ContradictedIf)));
            if (hypothesis.Remark.English.Length > 0) { markup.Raw(" ").Text(hypothesis.Remark); }
            markup.Raw("</p>");
            foreach (PartResult part in one.Parts) { Part(markup, result, part); }
            markup.Raw("</div>");
        }

        return markup.ToString();
    }

    /// <summary>Hypotheses that cannot be tested, and why.</summary>
    /// <param name="result">The reproduction.</param>
    public static string Untested(ReproductionResult result)
    {
        Markup markup = new();
        HypothesisResult[] untested = [.. result.Hypotheses.Where(one => one.Parts.Count == 0)];
        if (untested.Length == 0)
        {
            return markup.Element("p class=\"note\"", Phrases.Of("hypotheses.noneUntested")).ToString();
        }

        markup.Raw("<div class=\"scroll\"><table class=\"verdicts\"><thead><tr>");
        foreach (string column in (string[])["id", "claim", "why"])
        {
            markup.Element("th scope=\"col\"", Phrases.Of("hypotheses.column." + column));
        }

        markup.Raw("</tr></thead><tbody>");
        foreach (HypothesisResult one in untested)
        {
            markup.Raw("<tr>").Element("th scope=\"row\"", one.Hypothesis.Id)
                .Element("td", one.Hypothesis.Claim).Element("td", one.Hypothesis.Parts.Count > 0
                    ? Phrases.Of("hypotheses.notRun") : one.Hypothesis.Remark).Raw("</tr>");
        }

        return markup.Raw("</tbody></table></div>").ToString();
    }

    /// <summary>What each verdict means.</summary>
    public static string Meaning()
    {
        Markup markup = new();
        markup.Element("p", HypothesisSentences.Meaning).Raw("<dl class=\"limits\">");
        foreach (HypothesisVerdict verdict in Enum.GetValues<HypothesisVerdict>().DistinctBy(Kind))
        {
            markup.Raw("<dt>").Mark(Kind(verdict)).Text(Phrases.Of("hypotheses." + Kind(verdict))).Raw("</dt>")
                .Element("dd", Phrases.Of("hypotheses." + Kind(verdict) + ".text"));
        }

        return markup.Element("dt", Phrases.Of("hypotheses.truth"))
            .Element("dd", Phrases.Of("hypotheses.truth.text")).Raw("</dl>").ToString();
    }

    private static void Word(Markup markup, HypothesisVerdict verdict) =>
        markup.Raw("<span class=\"said\">").Mark(Kind(verdict))
            .Element("b", HypothesisSentences.Word(verdict)).Raw("</span>");

    private static void Part(Markup markup, ReproductionResult result, PartResult part)
    {
        markup.Raw("<div class=\"effect\"><h4>").Text(part.Part.What);
        if (part.Part.Holds == Quantifier.Somewhere) { markup.Text(Phrases.Of("hypotheses.somewhere")); }
        markup.Raw("</h4><p class=\"verdict\">");
        Word(markup, part.Verdict);
        markup.Raw("<span>").Text(AnswerSection.Capital(HypothesisSentences.Counts(part))).Raw("</span></p>");
        SignBar.Write(
            markup, ("against", part.Count(ClaimSign.Against)), ("unseen", part.Count(ClaimSign.Unseen)),
            ("for", part.Count(ClaimSign.For)), ("undefined", part.Count(ClaimSign.Undefined)));
        markup.Raw("<p class=\"quiet\">").Text(StudyContext.Fill(
            "hypotheses.scenario", ("scenario", Both.Same(part.Part.Scenario)),
            ("points", Both.Same(StudyContext.Whole(part.At.Count))),
            ("searched", Both.Same(StudyContext.Whole(part.Searched.Count))))).Text(new BilingualText(". ", "。"));
        if (HypothesisSentences.Shipped(part) is { } shipped) { markup.Text(AnswerSection.Capital(shipped)); }
        markup.Raw("</p>");
        Hangs(markup, part);
        Turns(markup, result, part);
        markup.Raw("</div>");
    }

    private static void Hangs(Markup markup, PartResult part)
    {
        FactorInfluence[] strong = [.. part.Influences.Where(one => one.BeyondChance).Take(MostFactors)];
        markup.Element("h5", Phrases.Of("hypotheses.hangs"));
        if (strong.Length == 0)
        {
            markup.Element("p class=\"quiet\"", Phrases.Of("hypotheses.hangs.none"));
            return;
        }

        markup.Raw("<ul class=\"hangs\">");
        foreach (FactorInfluence one in strong)
        {
            markup.Raw("<li>").Element("b", StudySentences.Correlation(one.Correlation.Rho)).Raw("<span>")
                .Factor(one.Factor).Raw("</span></li>");
        }

        markup.Raw("</ul>").Element("p class=\"note\"", Phrases.Of("hypotheses.hangs.note"));
    }

    private static void Turns(Markup markup, ReproductionResult result, PartResult part)
    {
        markup.Element("h5", Phrases.Of("hypotheses.turns"));
        StudyResult? study = result.Studies.FirstOrDefault(
            study => string.Equals(study.Scenario.Name, part.Part.Scenario, StringComparison.Ordinal));
        if (HypothesisSentences.Opposite(part) is not { } sentence || study is null)
        {
            markup.Element("p class=\"quiet\"", Phrases.Of("hypotheses.turns.none"));
            return;
        }

        markup.Element("p class=\"quiet\"", AnswerSection.Capital(sentence));
        CounterexampleSection.Point(
            markup, study.Design, part.Opposite!.Value.Point, part.Influences,
            Reproduction.AtPoint(study.Scenario, part.Part.Scenario, part.Opposite.Value.Point.Choices));
    }
}
