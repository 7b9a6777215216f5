using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Keys;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>
/// Finds keys that do not exist, or that a variant may not set, and leaves them out, so that what reads the tree once a
/// variant meets known keys only.
/// </summary>
internal sealed class ShapeCheck(FindingCollector findings)
{
    /// <summary>Keys at the top that a variant may not set.</summary>
    private static readonly string[] Fixed =
        ["horizon", "seed", "replications", "places", "schema", "scenario", "extends", "baseline", "control",
         "primary", "outcomes", "study", "variants", "purpose"];

    private static readonly string[] ParameterNames =
        [.. ParameterCatalog.All.Select(definition => definition.Name)];

    /// <summary>The tree with known keys only.</summary>
    public Node Run(Node tree)
    {
        Node known = Known(tree, "", "", inVariant: false);
        if (known.Find("variants") is not { Kind: NodeKind.Map } variants)
        {
            return known;
        }

        var patches = new List<Entry>(variants.Entries.Count);
        foreach (Entry variant in variants.Entries.Take(HeadReader.MostVariants + 1))
        {
            patches.Add(variant with { Value = Variant(variant.Value) });
        }

        Node checkedVariants = Node.Map(variants.Mark, variants.Where, patches);
        return Node.Map(known.Mark, known.Where, [.. known.Entries.Select(
            entry => entry.Key == "variants" ? entry with { Value = checkedVariants } : entry)]);
    }

    private Node Variant(Node patch)
    {
        if (patch.Kind != NodeKind.Map)
        {
            findings.Error(patch.Mark, patch.Path, new("is not a mapping of changes", "不是改动映射"),
                new("keys of the file, or {} for no change", "本文件的键，无改动写 {}"));
            return patch;
        }

        foreach (Entry entry in patch.Entries)
        {
            if (Fixed.Contains(entry.Key, StringComparer.Ordinal))
            {
                findings.Error(entry.KeyMark, Frame.Join(patch.Path, entry.Key), new(
                    "a variant may not set the horizon, the seed, the geography or the comparison itself",
                    "方案不得改动模拟期、种子、地理或比较设置"), Phrase.Same(string.Join(", ", Names("", true))));
            }
        }

        foreach (Entry parameter in patch.Find("parameters")?.Entries ?? [])
        {
            if (parameter.Key.StartsWith("city.", StringComparison.Ordinal) && !findings.IsFull)
            {
                findings.Error(parameter.KeyMark, Frame.Join(patch.Path, "parameters." + parameter.Key), new(
                    "a variant may not set the geography (city.*)", "方案不得改动地理参数（city.*）"),
                    new("set it in the base, for all variants", "请在基础部分对所有方案统一设定"));
            }
        }

        return Known(patch.Without(Fixed), "", patch.Path, inVariant: true);
    }

    private Node Known(Node map, string prefix, string shown, bool inVariant)
    {
        string[]? names = null;
        var known = new List<Entry>(map.Entries.Count);
        foreach (Entry entry in map.Entries)
        {
            string path = Frame.Join(prefix, entry.Key);
            string place = Frame.Join(shown, path);
            if (KeyTable.Find(path) is { } key)
            {
                known.Add(entry with { Value = Below(entry.Value, key, place, shown, inVariant) });
            }
            else if (!findings.IsFull)
            {
                names ??= Names(prefix, inVariant);
                Unknown(entry, path, place, names);
            }
        }

        return Node.Map(map.Mark, map.Where, known);
    }

    private Node Below(Node value, Key key, string place, string shown, bool inVariant)
    {
        if (key.Kind is not (KeyKind.Section or KeyKind.Variants or KeyKind.Parameters or KeyKind.ByDistrict))
        {
            return value;
        }

        if (value.Kind != NodeKind.Map)
        {
            if (!inVariant) { findings.NoteMisshaped(key.Path); }
            findings.Error(value.Mark, place, value.IsEmpty
                ? new("has no value", "没有值") : new("is not a mapping", "不是映射"), key.Kind == KeyKind.Section
                ? Phrase.Same(string.Join(", ", Names(key.Path, inVariant))) : key.Meaning);
            return value;
        }

        return key.Kind switch
        {
            KeyKind.Section => Known(value, key.Path, shown, inVariant),
            KeyKind.Parameters => Parameters(value, place),
            _ => value,
        };
    }

    private Node Parameters(Node map, string place)
    {
        var known = new List<Entry>();
        foreach (Entry entry in map.Entries)
        {
            if (ParameterCatalog.TryIndexOf(entry.Key, out _))
            {
                known.Add(entry);
            }
            else if (!findings.IsFull)
            {
                string name = SafeText.Of(entry.Key);
                findings.Error(entry.KeyMark, Frame.Join(place, entry.Key), new(
                    $"the model has no parameter '{name}'", $"模型没有参数“{name}”"),
                    new("a name that 'downshift explain' lists", "downshift explain 所列名称"),
                    findings.Nearest(entry.Key, ParameterNames));
            }
        }

        return Node.Map(map.Mark, map.Where, known);
    }

    private void Unknown(Entry entry, string path, string place, string[] names)
    {
        string nearest = findings.Nearest(entry.Key, names);
        Phrase fix = Phrase.None;
        if (ParameterCatalog.TryIndexOf(path, out _))
        {
            nearest = "parameters." + path;
            fix = new($"write it as parameters: {{{path}: …}}", $"请写作 parameters: {{{path}: …}}");
        }

        findings.Error(entry.KeyMark, place,
            new($"unknown key '{SafeText.Of(entry.Key)}'", $"未知的键“{SafeText.Of(entry.Key)}”"),
            Phrase.Same(string.Join(", ", names)), nearest, fix);
    }

    private static string[] Names(string prefix, bool inVariant) =>
        [.. KeyTable.Below(prefix).Where(key => key.InVariant || !inVariant).Select(key => key.Name)];
}
