using System.Globalization;
using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Studies;
using Downshift.Model.Outcomes;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Cli.Output;

/// <summary>The hypotheses for people: verdict, figures, what a verdict hangs on.</summary>
internal sealed class ReproductionPage(Terminal terminal, Language language, ReproductionResult result)
{
    private const int MostFactors = 4;

    private readonly TableWriter tables = new(terminal);

    /// <summary>Writes the page.</summary>
    /// <param name="folder">Where the files are; null where there are none.</param>
    /// <param name="remarks">Also say what the verdicts mean.</param>
    public void Write(string? folder, bool remarks)
    {
        foreach (HypothesisResult tested in result.Hypotheses.Where(item => item.Parts.Count > 0)) { One(tested); }
        Without(HypothesisVerdict.NotRun, language.Say("Not run: their studies were stopped", "尚未运行：相应研究已中止"));
        Without(HypothesisVerdict.NotTestable, language.Say("Not testable yet", "尚不能检验"));

        Line(HypothesisSentences.Totals(result).In(language));
        if (remarks) { Remarks(folder); }
    }

    private void Without(HypothesisVerdict verdict, string heading)
    {
        HypothesisResult[] all = [.. result.Hypotheses.Where(item => item.Verdict == verdict)];
        if (all.Length == 0) { return; }
        tables.Heading(heading);
        foreach (Hypothesis one in all.Select(item => item.Hypothesis))
        {
            Line($"  {one.Id}  {one.Claim.In(language)}");
            if (verdict == HypothesisVerdict.NotTestable) { Line($"      {one.Remark.In(language)}"); }
        }

        Line("");
    }

    private string Word(HypothesisVerdict verdict) => HypothesisSentences.Word(verdict).In(language);

    private void One(HypothesisResult result)
    {
        Hypothesis hypothesis = result.Hypothesis;
        tables.Heading($"{hypothesis.Id}  {Word(result.Verdict)}: {hypothesis.Claim.In(language)}");
        foreach (PartResult part in result.Parts) { Part(part, apart: hypothesis.Parts.Count > 1); }
        foreach (HypothesisPart missing in hypothesis.Parts.Where(part => !result.Parts.Any(done => done.Part == part)))
        {
            Line($"  {missing.What.In(language)} – {Word(HypothesisVerdict.NotRun)}");
        }

        string remark = hypothesis.Remark.In(language);
        if (remark.Length > 0) { Line($"  {remark}"); }
        Line("");
    }

    private void Part(PartResult part, bool apart)
    {
        string verdict = apart ? $" – {Word(part.Verdict)}" : "";
        Line($"  {part.Part.What.In(language)}{verdict}");
        Indented(HypothesisSentences.Counts(part));
        Indented(HypothesisSentences.Shipped(part));
        Influences(part);
        Indented(HypothesisSentences.Opposite(part));
    }

    private void Influences(PartResult part)
    {
        FactorInfluence[] strong = [.. part.Influences.Where(influence => influence.BeyondChance).Take(MostFactors)];
        if (strong.Length == 0) { return; }
        string names = string.Join(language.Say(", ", "、"), strong.Select(influence =>
            $"{influence.Factor.Name} ({StudySentences.Correlation(influence.Correlation.Rho)})"));
        Line("    " + language.Say($"hangs on (rank correlation): {names}", $"取决于（秩相关）：{names}"));
    }

    private void Remarks(string? folder)
    {
        Line(HypothesisSentences.Done(result).In(language));
        if (HypothesisSentences.TooFew(result) is { } few) { Line(few.In(language)); }
        Line(HypothesisSentences.Meaning.In(language));
        string runs = Number(result.Studies.SelectMany(study => study.All).Sum(point => point.Runs.Count));
        string seconds = result.ElapsedSeconds.ToString("#,0", CultureInfo.InvariantCulture);
        string hash = result.StateHash.ToString("x32", CultureInfo.InvariantCulture);
        Line(language.Say(
            $"{runs} runs, {seconds} s; state hash {hash}.", $"{runs} 次运行，{seconds} 秒；状态哈希 {hash}。"));
        if (folder is null) { return; }
        Line(language.Say("Files: ", "文件：") + Plain.Text(folder));
        Line("  hypotheses.html  hypotheses.json  hypotheses.csv  "
            + language.Say("and a folder a scenario", "以及每个场景一个文件夹"));
    }

    private static string Number(long value) => value.ToString("#,0", CultureInfo.InvariantCulture);

    private void Indented(BilingualText? text)
    {
        if (text is not null) { Line("    " + text.In(language)); }
    }

    private void Line(string text) => terminal.Out.WriteLine(text);
}
