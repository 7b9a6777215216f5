using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Keys;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>Finds keys that do not exist, or that a variant may not set.</summary>
internal static class ShapeCheck
{
    private static readonly string[] Fixed =
        ["horizon", "seed", "replications", "places", "schema", "scenario", "extends", "baseline", "control",
         "primary", "outcomes", "variants", "purpose"];

    /// <summary>Checks a whole tree, variants included.</summary>
    public static void Tree(Node tree, FindingCollector findings)
    {
        Keys(tree, "", findings);
        foreach (Entry variant in tree.Find("variants")?.Entries ?? [])
        {
            Variant(variant, findings);
        }
    }

    private static void Variant(Entry variant, FindingCollector findings)
    {
        Node patch = variant.Value;
        if (patch.Kind != NodeKind.Map)
        {
            findings.Error(patch.Mark, patch.Path, new("is not a mapping of changes", "不是改动映射"),
                new("keys of the file, or {} for no change", "本文件的键，无改动写 {}"));
            return;
        }

        foreach (Entry entry in patch.Entries)
        {
            if (Fixed.Contains(entry.Key, StringComparer.Ordinal))
            {
                findings.Error(entry.KeyMark, Frame.Join(patch.Path, entry.Key), new(
                    "a variant may not set the horizon, the seed, the geography or the comparison itself",
                    "方案不得改动模拟期、种子、地理或比较设置"), Phrase.Same(string.Join(", ", InVariant(""))));
            }
        }

        foreach (Entry parameter in patch.Find("parameters")?.Entries ?? [])
        {
            if (parameter.Key.StartsWith("city.", StringComparison.Ordinal))
            {
                findings.Error(parameter.KeyMark, Frame.Join(patch.Path, "parameters." + parameter.Key), new(
                    "a variant may not set the geography (city.*)", "方案不得改动地理参数（city.*）"),
                    new("set it in the base, for all variants", "请在基础部分对所有方案统一设定"));
            }
        }

        Keys(patch.Without(Fixed), "", findings, patch.Path, true);
    }

    private static void Keys(
        Node map, string prefix, FindingCollector findings, string shown = "", bool inVariant = false)
    {
        foreach (Entry entry in map.Entries)
        {
            string path = Frame.Join(prefix, entry.Key);
            string place = Frame.Join(shown, path);
            Key? key = KeyTable.Find(path);
            if (key is null)
            {
                Unknown(entry, prefix, place, inVariant, findings);
                continue;
            }

            bool wantsMap = key.Kind is KeyKind.Section or KeyKind.Variants or KeyKind.Parameters or KeyKind.ByDistrict;
            if (wantsMap && entry.Value.Kind != NodeKind.Map)
            {
                findings.Error(entry.Value.Mark, place, entry.Value.IsEmpty
                    ? new("has no value", "没有值") : new("is not a mapping", "不是映射"), key.Meaning);
            }
            else if (key.Kind == KeyKind.Section)
            {
                Keys(entry.Value, path, findings, shown, inVariant);
            }
        }
    }

    private static void Unknown(
        Entry entry, string prefix, string place, bool inVariant, FindingCollector findings)
    {
        string[] names = inVariant ? InVariant(prefix) : [.. KeyTable.Below(prefix).Select(key => key.Name)];
        string nearest = Spelling.Nearest(entry.Key, names);
        Phrase fix = Phrase.None;
        string parameter = Frame.Join(prefix, entry.Key);
        if (ParameterCatalog.TryIndexOf(parameter, out _))
        {
            nearest = "parameters." + parameter;
            fix = new($"write it as parameters: {{{parameter}: …}}", $"请写作 parameters: {{{parameter}: …}}");
        }

        findings.Error(entry.KeyMark, place,
            new($"unknown key '{SafeText.Of(entry.Key)}'", $"未知的键“{SafeText.Of(entry.Key)}”"),
            Phrase.Same(string.Join(", ", names)), nearest, fix);
    }

    private static string[] InVariant(string prefix) =>
        [.. KeyTable.Below(prefix).Where(key => key.InVariant).Select(key => key.Name)];
}
