using Downshift.Model.Outcomes;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Keys;
using Downshift.Scenarios.Quantities;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>Reads what stands above the variants: names, horizon, seed, and what is compared with what.</summary>
internal sealed class HeadReader(TreeReader tree, ScenarioOptions options)
{
    /// <summary>Variants of a scenario.</summary>
    public const int MostVariants = 100;

    private const int MostDays = 3660;
    private const int MostScale = 10_000;
    private const int LongestName = 60;

    private readonly FindingCollector findings = tree.Findings;

    public string Name()
    {
        string? text = tree.Text("scenario", out Node? node);
        if (text is null || IsKebab(text))
        {
            return text ?? "";
        }

        NotKebab(text, node!.Mark, "scenario");
        return "";
    }

    /// <summary>A text in both languages; the fallback where the key is left out.</summary>
    public BilingualText Bilingual(Node? node, string path, string fallback)
    {
        if (node is null)
        {
            return new BilingualText(fallback, fallback);
        }

        string? english = node.Kind == NodeKind.Scalar ? Line(node, path) : null;
        string? chinese = english;
        foreach (Entry entry in node.Entries)
        {
            if (entry.Key == "en") { english = Line(entry.Value, path); }
            else if (entry.Key == "zh") { chinese = Line(entry.Value, path); }
            else
            {
                findings.Error(entry.KeyMark, Frame.Join(path, entry.Key),
                    new($"unknown key '{SafeText.Of(entry.Key)}'", $"未知的键“{SafeText.Of(entry.Key)}”"),
                    Phrase.Same("en, zh"), findings.Nearest(entry.Key, ["en", "zh"]));
            }
        }

        if (node.Kind != NodeKind.Scalar && node.Entries.Count == 0)
        {
            findings.Error(node.Mark, path, new("has no text", "没有文字"), Phrase.Same("{en: …, zh: …}"));
        }

        return new BilingualText(english ?? chinese ?? fallback, chinese ?? english ?? fallback);
    }

    public Horizon Horizon()
    {
        DateOnly? from = tree.Date("horizon.from", out _);
        DateOnly? to = tree.Date("horizon.to", out Node? toNode);
        if (from is null || to is null)
        {
            return new Horizon(new DateOnly(2020, 1, 1), MostDays, MostDays, false);
        }

        int days = to.Value.DayNumber - from.Value.DayNumber + 1;
        if (days is < 1 or > MostDays)
        {
            findings.Error(toNode!.Mark, toNode.Path, days < 1
                ? new("the horizon ends before it begins", "模拟期结束早于开始")
                : new($"the horizon has {days} days", $"模拟期有 {days} 天"), Phrase.Same($"1 – {MostDays} d"));
            return new Horizon(from.Value, MostDays, MostDays, false);
        }

        int run = Option("--days", options.Days, 1, days) ?? days;
        return new Horizon(from.Value, days, run);
    }

    public uint Seed()
    {
        long? seed = tree.Whole("seed", 0, uint.MaxValue);
        return options.Seed ?? (uint)(seed ?? 1);
    }

    public int Replications()
    {
        long? replications = tree.Whole("replications", 1, Scenario.MostReplications);
        return Option("--replications", options.Replications, 1, Scenario.MostReplications) ?? (int)(replications ?? 1);
    }

    public int ScaleDivisor() => Option("--scale", options.ScaleDivisor, 1, MostScale) ?? 1;

    /// <summary>The variants with their patches; a file without any has one, as written.</summary>
    public IReadOnlyList<Entry> Variants()
    {
        Node? node = tree.At("variants");
        if (node is null)
        {
            return [new Entry("as-written", tree.Tree.Mark, Node.Map(tree.Tree.Mark, PathPart.Root, []))];
        }

        if (node.Kind == NodeKind.Map && node.Entries.Count is 0 or > MostVariants)
        {
            findings.Error(node.Mark, "variants", new("has no variant or too many", "没有方案或方案过多"),
                Phrase.Same($"1 – {MostVariants}"));
            return [];
        }

        foreach (Entry entry in node.Entries)
        {
            if (!IsKebab(entry.Key))
            {
                NotKebab(entry.Key, entry.KeyMark, Frame.Join("variants", entry.Key));
            }
        }

        return [.. node.Entries.Where(entry => IsKebab(entry.Key) && entry.Value.Kind == NodeKind.Map)];
    }

    /// <summary>The name of a variant that a key gives; null if it gives none.</summary>
    public string? VariantName(string path, IReadOnlyList<Entry> variants)
    {
        string? text = tree.Text(path, out Node? node);
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        string[] names = [.. (tree.At("variants")?.Entries ?? variants).Select(entry => entry.Key)];
        if (names.Length == 0)
        {
            // The variants have a finding of their own; no name can be held against what cannot be read.
            return text;
        }

        if (!names.Contains(text, StringComparer.Ordinal))
        {
            findings.Error(node!.Mark, path, new(
                $"there is no variant '{SafeText.Of(text)}'", $"没有方案“{SafeText.Of(text)}”"),
                Phrase.Same(SafeText.Of(string.Join(", ", names), 400)), findings.Nearest(text, names));
        }

        return text;
    }

    /// <summary>Ids of outcomes that a key lists.</summary>
    public IReadOnlyList<string> Outcomes(string path)
    {
        Node? node = tree.At(path);
        if (node is null)
        {
            return [];
        }

        if (node.Kind != NodeKind.List)
        {
            findings.Error(node.Mark, path, new("is not a list", "不是列表"), new("[id, id, …]", "[结局, 结局, …]"));
            return [];
        }

        string[] known = [.. OutcomeCatalog.All.Select(outcome => outcome.Id)];
        var ids = new List<string>();
        foreach (Node item in node.Items.TakeWhile(_ => !findings.IsFull))
        {
            string id = item.Kind == NodeKind.Scalar ? item.Text : "";
            if (!OutcomeCatalog.TryFind(id, out _))
            {
                findings.Error(item.Mark, item.Path, new(
                    $"there is no outcome '{SafeText.Of(id)}'", $"没有结局“{SafeText.Of(id)}”"),
                    new("an id that section 2 of docs/results.md lists", "docs/results.md 第2节所列标识"),
                    findings.NearestOrAlike(id, known));
            }
            else if (ids.Contains(id, StringComparer.Ordinal))
            {
                findings.Error(item.Mark, item.Path, new($"'{id}' was named before", $"“{id}”重复"));
            }
            else
            {
                ids.Add(id);
            }
        }

        return ids;
    }

    private static bool IsKebab(string text) =>
        text.Length is > 0 and <= LongestName && char.IsAsciiLetterLower(text[0]) && text[^1] != '-'
        && text.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
        && !text.Contains("--", StringComparison.Ordinal);

    private void NotKebab(string text, SourceMark mark, string path) => findings.Error(mark, path, new(
        $"'{SafeText.Of(text)}' is not a kebab-case name", $"“{SafeText.Of(text)}”不是小写连字符名称"),
        new($"a to z, 0 to 9 and single hyphens, at most {LongestName}", $"a–z、0–9 与单个连字符，最长 {LongestName}"));

    private int? Option(string option, int? value, int low, int high)
    {
        if (value is null || (value >= low && value <= high))
        {
            return value;
        }

        findings.Error(new SourceMark(option, 0, 0), "", new(
            $"{value} is out of bounds", $"{value} 超出允许范围"), Phrase.Same($"{low} – {high}"));
        return null;
    }

    private string? Line(Node node, string path)
    {
        string text = node.Text.TrimEnd('\n');
        if (text.Length is > 0 and <= 2000 && SafeText.IsClean(text))
        {
            return text;
        }

        findings.Error(node.Mark, path, node.IsEmpty
            ? new("has no value", "没有值") : new("is not a plain line of text", "不是一行普通文字"),
            new("1 to 2000 visible characters", "1 至 2000 个可见字符"));
        return null;
    }
}
