using System.Globalization;
using Downshift.Cli.Output;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Studies;
using Downshift.Model.Parameters;
using Downshift.Scenarios;
using Downshift.Scenarios.Findings;

namespace Downshift.Cli.Wording;

/// <summary>What designs and studies have to say to the user, each with what to do next.</summary>
internal static class StudyWords
{
    private const int LongestEcho = 60;
    private const int MostFailures = 10;

    /// <summary>Why a word of <c>--vary</c> names no factor.</summary>
    public static string Of(FactorFault fault, Language language)
    {
        string word = Plain.Short(fault.Word, LongestEcho);
        string nearest = Spelling.Nearest(
            fault.Word, [.. ParameterCatalog.All.Select(definition => definition.Name), .. Groups(),
                .. StudyChoice.Groups]);
        string near = nearest.Length == 0 ? "" : language.Say($"; nearest: {nearest}", $"；最接近：{nearest}");
        return "--vary: " + fault.Fitness switch
        {
            FactorFitness.Fixed => language.Say(
                $"'{word}' is a fixed input without a range; give it one in the file",
                $"“{word}”是没有区间的固定输入；请在文件中给出 range"),
            FactorFitness.OfVariants => language.Say(
                $"'{word}' differs between variants and is theirs", $"“{word}”在各方案中取值不同，属于方案本身"),
            FactorFitness.Unread => language.Say(
                $"'{word}' is read by nothing in the model", $"模型中没有任何部分读取“{word}”"),
            _ => language.Say(
                $"'{word}' names no parameter that can vary; allowed: names that downshift explain lists, groups as "
                    + $"telling.*, assumptions, all{near}",
                $"“{word}”不是可变动的参数；允许：downshift explain 所列名称、分组如 telling.*、assumptions、all{near}"),
        };
    }

    /// <summary>Why a design cannot be made.</summary>
    public static IEnumerable<string> Unfit(
        Scenario scenario, IReadOnlyList<DesignFactor> factors, DesignKind kind, int levels, Language language)
    {
        if (scenario.Variants.Count < 2)
        {
            yield return language.Say(
                "the scenario has one variant only: there is nothing to compare",
                "该场景只有一个方案，没有可比较的内容");
        }

        if (factors.Count == 0)
        {
            yield return language.Say(
                "nothing varies; name parameters with --vary, as --vary telling.r,telling.icc",
                "没有变动的参数；请用 --vary 指定，如 --vary telling.r,telling.icc");
        }

        string count = factors.Count.ToString(CultureInfo.InvariantCulture);
        if (kind == DesignKind.OneAtATime && 1 + (factors.Count * levels) > Design.MostPoints)
        {
            yield return language.Say(
                $"{count} parameters with {levels} levels each have more than {Design.MostPoints} points; vary fewer, "
                    + "or at fewer levels",
                $"{count} 个参数各取 {levels} 个值超过 {Design.MostPoints} 个点；请减少参数或取值数");
        }

        if (kind == DesignKind.Grid && Math.Pow(levels, factors.Count) > Design.MostPoints)
        {
            yield return language.Say(
                $"a grid of {count} parameters with {levels} levels each has more than {Design.MostPoints} points; "
                    + "vary fewer, or use --design latin-hypercube",
                $"{count} 个参数各取 {levels} 个值的组合超过 {Design.MostPoints} 个点；请减少参数，或用 --design latin-hypercube");
        }
    }

    /// <summary>Options without a meaning for a kind of design: what is written and not used is a mistake.</summary>
    public static IEnumerable<string> Unused(DesignKind kind, bool points, bool levels, Language language)
    {
        if (points && kind != DesignKind.LatinHypercube)
        {
            yield return language.Say(
                "--points is of --design latin-hypercube; here --levels decides how many points there are",
                "--points 只用于 --design latin-hypercube；此处点数由 --levels 决定");
        }

        if (levels && kind == DesignKind.LatinHypercube)
        {
            yield return language.Say(
                "--levels is of --design one-at-a-time and grid; here --points decides how many points there are",
                "--levels 只用于 --design one-at-a-time 与 grid；此处点数由 --points 决定");
        }
    }

    /// <summary>Parameters that are both set and varied; null where there are none.</summary>
    public static string? SetAndVaried(Scenario scenario, IReadOnlyList<DesignFactor> factors, Language language)
    {
        string[] names = [.. factors.Select(factor => factor.Name)
            .Where(name => ScenarioPoint.IsOverridden(scenario, name))];
        if (names.Length == 0) { return null; }
        return language.Say(
            $"--set counts only where the scenario's own values do: the study varies {string.Join(", ", names)} over "
                + "the whole range.",
            $"--set 只改变场景自身取值：研究仍在整个区间内变动 {string.Join("、", names)}。");
    }

    /// <summary>The runs that failed, the first of many and how many more.</summary>
    /// <param name="result">The study.</param>
    /// <param name="head">What each line begins with.</param>
    /// <param name="language">The language.</param>
    public static IEnumerable<string> Failures(StudyResult result, string head, Language language)
    {
        (int Point, RunFailure Failure)[] all = [.. result.All.SelectMany(
            point => point.Failures.Select(failure => (point.Design.Index, failure)))];
        foreach ((int index, RunFailure failure) in all.Take(MostFailures))
        {
            string point = index.ToString(CultureInfo.InvariantCulture);
            yield return head + language.Say($"point {point}: ", $"第 {point} 点：")
                + StoreWords.Of(failure, result.Scenario, language);
        }

        if (all.Length > MostFailures)
        {
            string more = (all.Length - MostFailures).ToString(CultureInfo.InvariantCulture);
            yield return head + language.Say($"and {more} more", $"另有 {more} 次");
        }
    }

    /// <summary>The user stopped the study.</summary>
    public static string Cancelled(StudyResult result, int kept, Language language) =>
        Cancelled(result.All.Count(), kept, language);

    /// <summary>The user stopped the reproduction.</summary>
    public static string Cancelled(ReproductionResult result, int kept, Language language) =>
        Cancelled(result.Studies.Sum(study => study.All.Count()), kept, language);

    private static string Cancelled(int points, int kept, Language language)
    {
        if (kept == 0)
        {
            return language.Say(
                "Stopped before any run had finished; nothing is kept.", "已停止；尚无完成的模拟，未保存任何内容。");
        }

        string done = points.ToString(CultureInfo.InvariantCulture);
        string runs = kept.ToString(CultureInfo.InvariantCulture);
        return language.Say(
            $"Stopped. Finished runs kept: {runs}, points complete: {done}; the same command with --resume continues.",
            $"已停止。保留 {runs} 次完成的模拟，已完成 {done} 个点；加 --resume 可继续。");
    }

    private static IEnumerable<string> Groups() => ParameterCatalog.All
        .Select(definition => definition.Name.Split('.')[0] + ".*").Distinct(StringComparer.Ordinal);
}
