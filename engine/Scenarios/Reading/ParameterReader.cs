using System.Collections.Immutable;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Layers;
using Downshift.Scenarios.Quantities;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>Reads the parameters of one variant, each with value, range, evidence and source.</summary>
/// <param name="findings">Where faults go.</param>
/// <param name="isWhole">What is not given is a fault; otherwise a variant gives it.</param>
internal sealed class ParameterReader(FindingCollector findings, bool isWhole = true)
{
    private const int LongestSource = 1000;

    /// <summary>A file without its base misses all; one finding says so.</summary>
    private const int MostMissing = 8;

    private static readonly string[] Fields = ["value", "range", "evidence", "source", "note"];
    private static readonly string[] Classes = ["paper", "data", "literature", "computed", "assumption"];

    /// <summary>The set, or null if any parameter is missing or wrong.</summary>
    public ParameterSet? Read(Node tree)
    {
        Node? parameters = tree.Find("parameters");
        if (parameters is { Kind: not NodeKind.Map } || findings.IsMisshaped("parameters"))
        {
            return null;
        }

        var byName = new SortedDictionary<string, Entry>(StringComparer.Ordinal);
        foreach (Entry entry in parameters?.Entries ?? [])
        {
            byName[entry.Key] = entry;
        }

        var values = ImmutableArray.CreateBuilder<ParameterValue>(ParameterCatalog.All.Length);
        var missing = new List<ParameterDefinition>();
        foreach (ParameterDefinition definition in ParameterCatalog.All)
        {
            if (byName.TryGetValue(definition.Name, out Entry entry))
            {
                ParameterValue? value = ReadOne(definition, entry);
                if (value is not null)
                {
                    values.Add(value);
                }
            }
            else
            {
                missing.Add(definition);
            }
        }

        ReportMissing(missing, (parameters ?? tree).Mark);
        return values.Count == ParameterCatalog.All.Length ? new ParameterSet(values.ToImmutable()) : null;
    }

    /// <summary>Reads what is given and finds what is wrong with it.</summary>
    public void Check(Node tree)
    {
        foreach (Entry entry in tree.Find("parameters")?.Entries ?? [])
        {
            if (ParameterCatalog.TryIndexOf(entry.Key, out int index) && !IsLeftOpen(entry.Value))
            {
                ReadOne(ParameterCatalog.All[index], entry);
            }
        }
    }

    private void ReportMissing(List<ParameterDefinition> missing, SourceMark mark)
    {
        Phrase fix = new(
            "extend a file that gives it, such as wuhan/parameters.yaml",
            "可用 extends 引用含该参数的文件，如 wuhan/parameters.yaml");
        if (missing.Count > MostMissing)
        {
            string names = string.Join(", ", missing.Take(MostMissing).Select(definition => definition.Name));
            findings.Error(mark, "parameters", new(
                $"{missing.Count} parameters are missing: {names}, …", $"缺少 {missing.Count} 个参数：{names} 等"),
                new("all that 'downshift explain' lists", "downshift explain 所列全部参数"), "", fix);
            return;
        }

        foreach (ParameterDefinition definition in missing)
        {
            findings.Error(mark, "parameters." + definition.Name, new(
                $"the parameter '{definition.Name}' is missing", $"缺少参数“{definition.Name}”"),
                Bounds.Of(definition), "", fix);
        }
    }

    private ParameterValue? ReadOne(ParameterDefinition definition, Entry entry)
    {
        Node map = entry.Value;
        string path = "parameters." + definition.Name;
        if (map.Kind != NodeKind.Map)
        {
            findings.Error(map.Mark, path, new("has no value", "没有值"), Bounds.Of(definition));
            return null;
        }

        CheckFields(map);
        bool valued = ReadValue(definition, map, path, out double value, out double logSd);
        bool sourced = ReadEvidence(map, path, out Evidence evidence) & ReadSource(map, path, out BilingualText source);
        bool ranged = ReadRange(definition, map, path, valued ? value : null, out double low, out double high);
        return valued && sourced && ranged
            ? new ParameterValue(value, logSd, low, high, evidence, source.English) { SourceChinese = source.Chinese }
            : null;
    }

    private void CheckFields(Node map)
    {
        foreach (Entry field in map.Entries)
        {
            if (!Fields.Contains(field.Key, StringComparer.Ordinal))
            {
                findings.Error(field.KeyMark, Frame.Join(map.Path, field.Key),
                    new($"unknown key '{SafeText.Of(field.Key)}'", $"未知的键“{SafeText.Of(field.Key)}”"),
                    Phrase.Same(string.Join(", ", Fields)), findings.Nearest(field.Key, Fields));
            }
        }
    }

    private bool ReadValue(
        ParameterDefinition definition, Node map, string path, out double value, out double logSd)
    {
        value = 0;
        logSd = 0;
        Node? node = Scalar(map, "value", path, Bounds.Of(definition));
        if (node is null)
        {
            return false;
        }

        if (QuantityReader.TryRead(definition, node.Text, out value, out logSd, out Phrase problem))
        {
            return true;
        }

        findings.Error(
            node.Mark, node.Path, problem, Bounds.Of(definition), NearestUnit(definition, node.Text),
            Percent(definition, node.Text));
        return false;
    }

    /// <summary>Who writes 45 for a share means 45 %.</summary>
    private static Phrase Percent(ParameterDefinition definition, string text) =>
        definition.Dimension == Dimension.Share && NumberText.TryParse(text, out double value, out _)
            && value is >= 2 and <= 100
            ? new($"write {value:R} % for a share of {value / 100:R}", $"如指 {value / 100:R}，请写 {value:R} %")
            : Phrase.None;

    private bool ReadRange(
        ParameterDefinition definition, Node map, string path, double? value, out double low, out double high)
    {
        low = value ?? 0;
        high = value ?? 0;
        Node? node = map.Find("range");
        var allowed = new Phrase("range: [LOW, HIGH] or range: fixed", "range: [下限, 上限] 或 range: fixed");
        if (IsLeftOpen(node))
        {
            return true;
        }

        if (node is null)
        {
            findings.Error(map.Mark, path, new("has no range", "缺少区间 range"), allowed);
            return false;
        }

        if (node.Kind == NodeKind.Scalar && node.Text == "fixed")
        {
            return true;
        }

        if (node.Kind != NodeKind.List || node.Items.Count != 2 || node.Items.Any(end => end.Kind != NodeKind.Scalar))
        {
            findings.Error(node.Mark, node.Path, new("is not a range", "不是区间"), allowed);
            return false;
        }

        if (!End(definition, node.Items[0], out low) | !End(definition, node.Items[1], out high))
        {
            return false;
        }

        if (low > high)
        {
            findings.Error(node.Mark, node.Path, new("the range is inverted", "区间上下限颠倒"), allowed);
            return false;
        }

        if (value is { } known && (known < low || known > high))
        {
            Node at = map.Find("value")!;
            string range = $"{Bounds.Written(definition, low)} – {Bounds.Written(definition, high)}";
            findings.Error(at.Mark, at.Path, new(
                $"'{SafeText.Of(at.Text)}' lies outside its own range", $"“{SafeText.Of(at.Text)}”超出其自身区间"),
                Phrase.Same(range), "", new(
                    $"to go beyond it, widen parameters.{definition.Name}.range and say why in its source",
                    $"如需超出，请放宽 parameters.{definition.Name}.range 并在来源中说明"));
            return false;
        }

        return true;
    }

    private bool End(ParameterDefinition definition, Node node, out double held)
    {
        if (QuantityReader.TryReadPlain(definition, node.Text, out held, out Phrase problem))
        {
            return true;
        }

        findings.Error(node.Mark, node.Path, problem, Bounds.Of(definition), NearestUnit(definition, node.Text));
        return false;
    }

    private bool ReadEvidence(Node map, string path, out Evidence evidence)
    {
        evidence = Evidence.Assumption;
        var classes = Phrase.Same(string.Join(", ", Classes));
        Node? word = Scalar(map, "evidence", path, classes);
        if (word is null) { return false; }
        int index = Array.IndexOf(Classes, word.Text);
        evidence = index < 0 ? Evidence.Assumption : (Evidence)index;
        if (index < 0)
        {
            findings.Error(word.Mark, word.Path, new(
                $"'{SafeText.Of(word.Text)}' is no class of evidence", $"“{SafeText.Of(word.Text)}”不是证据等级"),
                classes, findings.Nearest(word.Text, Classes));
        }

        return index >= 0;
    }

    /// <summary>A text, or one in each language as <c>{en, zh}</c>.</summary>
    private bool ReadSource(Node map, string path, out BilingualText source)
    {
        source = new BilingualText("", "");
        var allowed = new Phrase("where the number comes from, in words", "用文字说明数值来源");
        Node? given = map.Find("source");
        Node? english = given;
        Node? chinese = given;
        if (given is { Kind: NodeKind.Map })
        {
            CheckLanguages(given);
            chinese = given.Find("zh") is null ? null : Scalar(given, "zh", given.Path, allowed);
            english = given.Find("en") is null && chinese is not null
                ? chinese : Scalar(given, "en", given.Path, allowed);
            chinese ??= given.Find("zh") is null ? english : null;
        }
        else
        {
            english = chinese = Scalar(map, "source", path, allowed);
        }

        if (english is null || chinese is null || !IsLine(english) || (chinese != english && !IsLine(chinese)))
        {
            return false;
        }

        Phrase before = Provenance(map.Find("value"), given!);
        source = new BilingualText(before.English + english.Text, before.Chinese + chinese.Text);
        return true;
    }

    private void CheckLanguages(Node source)
    {
        foreach (Entry entry in source.Entries.Where(entry => entry.Key is not ("en" or "zh")))
        {
            findings.Error(entry.KeyMark, Frame.Join(source.Path, entry.Key),
                new($"unknown key '{SafeText.Of(entry.Key)}'", $"未知的键“{SafeText.Of(entry.Key)}”"),
                Phrase.Same("en, zh"), findings.Nearest(entry.Key, ["en", "zh"]));
        }
    }

    private bool IsLine(Node text)
    {
        if (text.Text.Length <= LongestSource && SafeText.IsClean(text.Text) && !string.IsNullOrWhiteSpace(text.Text))
        {
            return true;
        }

        findings.Error(text.Mark, text.Path, new(
            "is not a plain line of text", "不是一行普通文字"), new("1 to 1000 visible characters", "1 至 1000 个可见字符"));
        return false;
    }

    /// <summary>A value changed without a new source must not look as if the old one stood behind it.</summary>
    private static Phrase Provenance(Node? value, Node source)
    {
        if (value is null || source.Mark.File == OverrideReader.File)
        {
            return Phrase.None;
        }

        if (value.Mark.File == OverrideReader.File)
        {
            return new("set by --set; source of the file's value: ", "由 --set 设定；文件中原值的来源：");
        }

        bool inPatch = value.Path.StartsWith("variants.", StringComparison.Ordinal)
            && !source.Path.StartsWith("variants.", StringComparison.Ordinal);
        string file = SafeText.Of(value.Mark.File);
        return inPatch || value.Mark.File != source.Mark.File
            ? new($"changed in {file}; source of the value before: ", $"已在 {file} 中改动；原值的来源：")
            : Phrase.None;
    }

    private Node? Scalar(Node map, string field, string path, Phrase allowed)
    {
        Node? node = map.Find(field);
        if (node is { Kind: NodeKind.Scalar, Text.Length: > 0 })
        {
            return node;
        }

        if (IsLeftOpen(node))
        {
            return null;
        }

        if (node is null)
        {
            findings.Error(map.Mark, path, new($"has no {field}", $"缺少 {field}"), allowed);
        }
        else
        {
            findings.Error(node.Mark, node.Path, node.IsEmpty
                ? new("has no value", "没有值") : new("is not a single value", "不是单个值"), allowed);
        }

        return null;
    }

    private bool IsLeftOpen(Node? node) => !isWhole && node is null or { IsEmpty: true };

    private string NearestUnit(ParameterDefinition definition, string text)
    {
        string[] units = [.. Units.Of(definition).Where(unit => unit.Length > 0)];
        if (!Quantity.TryParse(text, out Quantity quantity, out _) || quantity.Unit.Length == 0
            || units.Contains(quantity.Unit, StringComparer.Ordinal))
        {
            return "";
        }

        // Of two single letters none is near the other; of one admitted unit it is clear.
        return units.Length == 1 ? units[0] : quantity.Unit.Length > 1 ? findings.Nearest(quantity.Unit, units) : "";
    }
}
