using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>Reads the study that a file proposes.</summary>
/// <param name="tree">The file.</param>
internal sealed class StudyReader(TreeReader tree)
{
    private readonly FindingCollector findings = tree.Findings;

    public StudyChoice Read()
    {
        (int fewest, int most) = StudyChoice.PointsAllowed;
        (int low, int high) = StudyChoice.LevelsAllowed;
        string? design = tree.At("study.design") is null
            ? null : StudyChoice.Designs[tree.Word("study.design")];
        int? points = (int?)tree.Whole("study.points", fewest, most);
        int? levels = (int?)tree.Whole("study.levels", low, high);
        List<string> vary = Vary();
        return design is null && points is null && levels is null && vary.Count == 0
            ? StudyChoice.None : new StudyChoice(design, points, levels, vary);
    }

    /// <summary>A word names a parameter, a group of them or one of <see cref="StudyChoice.Groups"/>.</summary>
    /// <param name="word">The word.</param>
    private static bool Names(string word) =>
        StudyChoice.Groups.Contains(word, StringComparer.Ordinal)
        || ParameterCatalog.TryIndexOf(word, out _)
        || (word.EndsWith(".*", StringComparison.Ordinal) && ParameterCatalog.All.Any(
            definition => definition.Name.StartsWith(word[..^1], StringComparison.Ordinal)));

    private List<string> Vary()
    {
        Node? node = tree.At("study.vary");
        if (node is null) { return []; }
        if (node.Kind != NodeKind.List)
        {
            findings.Error(node.Mark, node.Path, new("is not a list", "不是列表"),
                new("[telling.r, sweep.*, …]", "[telling.r, sweep.*, …]"));
            return [];
        }

        var words = new List<string>();
        foreach (Node item in node.Items.TakeWhile(_ => !findings.IsFull))
        {
            string word = item.Kind == NodeKind.Scalar ? item.Text : "";
            string shown = SafeText.Of(word);
            if (!Names(word))
            {
                findings.Error(item.Mark, item.Path, new(
                    $"'{shown}' names no parameter", $"“{shown}”不是参数"),
                    new("a parameter, a group as telling.*, assumptions, all", "参数名、分组如 telling.*、assumptions、all"),
                    findings.Nearest(word, ParameterCatalog.All.Select(definition => definition.Name)
                        .Concat(StudyChoice.Groups)));
            }
            else if (words.Contains(word, StringComparer.Ordinal))
            {
                findings.Error(item.Mark, item.Path, new($"'{shown}' was named before", $"“{shown}”重复"));
            }
            else
            {
                words.Add(word);
            }
        }

        return words;
    }
}
