using System.Globalization;
using Downshift.Cli.Output;
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

    /// <summary>Why a word of <c>--vary</c> names no factor.</summary>
    public static string Of(FactorFault fault, Language language)
    {
        string word = Plain.Short(fault.Word, LongestEcho);
        string nearest = Spelling.Nearest(
            fault.Word, [.. ParameterCatalog.All.Select(definition => definition.Name),
                FactorChoice.Assumptions, FactorChoice.Everything]);
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

        double size = Math.Pow(levels, factors.Count);
        if (kind == DesignKind.Grid && size > Design.MostPoints)
        {
            string count = factors.Count.ToString(CultureInfo.InvariantCulture);
            yield return language.Say(
                $"a grid of {count} parameters with {levels} levels each has more than {Design.MostPoints} points; "
                    + "vary fewer, or use --design latin-hypercube",
                $"{count} 个参数各取 {levels} 个值的组合超过 {Design.MostPoints} 个点；请减少参数，或用 --design latin-hypercube");
        }
    }

    /// <summary>The user stopped the study.</summary>
    public static string Cancelled(StudyResult result, Language language) => Cancelled(result.All.Count(), language);

    /// <summary>The user stopped the reproduction.</summary>
    public static string Cancelled(ReproductionResult result, Language language) =>
        Cancelled(result.Studies.Sum(study => study.All.Count()), language);

    private static string Cancelled(int points, Language language)
    {
        string done = points.ToString(CultureInfo.InvariantCulture);
        return language.Say(
            $"Stopped. {done} points are complete; the same command with --resume continues.",
            $"已停止。已完成 {done} 个点；加 --resume 可继续。");
    }
}
