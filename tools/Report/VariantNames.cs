using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report;

/// <summary>Names of variants as reports write them.</summary>
internal static class VariantNames
{
    /// <summary>Names as the scenario gives them, in its order.</summary>
    /// <param name="scenario">The scenario.</param>
    public static IReadOnlyList<BilingualText> Full(Scenario scenario) => [.. scenario.Variants.Select(NameOf)];

    /// <summary>The same without a remark in brackets at the end, where they stay different without it.</summary>
    /// <param name="scenario">The scenario.</param>
    public static IReadOnlyList<BilingualText> Brief(Scenario scenario)
    {
        IReadOnlyList<BilingualText> names = Full(scenario);
        BilingualText[] brief = [.. names.Select(name => new BilingualText(Brief(name.English), Brief(name.Chinese)))];
        return brief.DistinctBy(name => name.Chinese).Count() == brief.Length
            && brief.DistinctBy(name => name.English).Count() == brief.Length ? brief : names;
    }

    private static string Brief(string name)
    {
        int open = name.LastIndexOfAny(['(', '（']);
        return open > 0 && name[^1] is ')' or '）' ? name[..open].Trim() : name;
    }

    // A file may leave titles out; the built-in variants have names in both languages all the same.
    private static BilingualText NameOf(ScenarioVariant variant)
    {
        BilingualText known = Phrases.OfOr("variant." + variant.Name, variant.Name);
        return new BilingualText(
            Chosen(variant.Title.English, known.English), Chosen(variant.Title.Chinese, known.Chinese));

        string Chosen(string title, string otherwise) =>
            string.IsNullOrWhiteSpace(title) || title == variant.Name ? otherwise : title;
    }
}
