using Downshift.Model.Parameters;

namespace Downshift.Scenarios.Tests.Loading;

/// <summary>What every comparison that ships has, and what data of counterfactuals keep of the record.</summary>
public sealed class ShippedComparisonsTests
{
    /// <summary>All scenarios that ship but the base of the others, which has no variants.</summary>
    public static TheoryData<string> Names =>
        [.. ScenarioLoader.List(ShippedFiles.Root).Select(one => one.Name).Where(name => name != "wuhan-base")];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_comparison_says_in_its_file_what_is_compared_with_what_and_by_which_outcomes(string name)
    {
        Scenario scenario = Shipped(name);
        string text = scenario.Files[0].Text;
        Assert.Contains("\nbaseline: ", text, StringComparison.Ordinal);
        Assert.Contains("\nprimary: [", text, StringComparison.Ordinal);
        Assert.True(scenario.Variants.Count > 1);
        Assert.Equal(2, scenario.Primary.Count);
        Assert.All(scenario.Variants, variant =>
        {
            Assert.NotEqual(variant.Name, variant.Title.English);
            Assert.Contains(variant.Title.Chinese, letter => letter >= '\u4e00');
        });
        string[] titles = [.. scenario.Variants.SelectMany(v => new[] { v.Title.English, v.Title.Chinese })];
        Assert.Equal(titles.Length, titles.Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Two_variants_differ_unless_they_are_meant_to_be_one_and_the_same(string name)
    {
        (string Variant, string Own)[] variants = Own(Shipped(name));
        string[] alike = [.. variants.SelectMany((one, at) => variants.Skip(at + 1)
            .Where(other => string.Equals(one.Own, other.Own, StringComparison.Ordinal))
            .Select(other => $"{one.Variant} {other.Variant}"))];
        Assert.Equal(
            name switch
            {
                "beds-shares" => ["by-known-cases need-error-0"],
                "beds-walk-in" => ["base w-50"],
                _ => Array.Empty<string>(),
            },
            alike);
    }

    [Fact]
    public void Tasks_checked_at_once_differ_from_the_record_in_one_row()
    {
        string[] record = Rows("tasks.csv");
        string[] other = Rows("tasks-checked-at-once.csv");
        Assert.Equal(record.Length, other.Length);
        string changed = Assert.Single(other.Except(record, StringComparer.Ordinal));
        Assert.StartsWith("fever_verify,", changed, StringComparison.Ordinal);
        Assert.Equal(.1 * 60, Shipped("sweep-shortfall").Variant("checked-at-once").Parameters.Inputs.Tasks
            .Single(task => task.Id == "fever_verify").Seconds);
    }

    [Fact]
    public void Plenty_of_beds_and_tests_begins_after_5_February()
    {
        Scenario scenario = Shipped("sweep-shortfall");
        CaseInputs record = scenario.Variant("first-sweep").Parameters.Inputs;
        CaseInputs plenty = scenario.Variant("tests-and-beds").Parameters.Inputs;
        for (int day = 0; day <= 13; day++)
        {
            Assert.Equal(CaseDataTests.Interpolate(record.DesignatedOpen, day),
                CaseDataTests.Interpolate(plenty.DesignatedOpen, day), 1e-6);
            Assert.Equal(CaseDataTests.Interpolate(record.TestCapacity, day),
                CaseDataTests.Interpolate(plenty.TestCapacity, day), 1e-6);
            Assert.Equal(0, CaseDataTests.Interpolate(plenty.FangcangOpen, day));
        }

        Assert.All(
            [plenty.DesignatedOpen, plenty.FangcangOpen, plenty.IsolationOpen, plenty.TestCapacity],
            knots => Assert.True(CaseDataTests.Interpolate(knots, 14) >= 30_000));
    }

    // What is each variant's own in the canonical text.
    private static (string Variant, string Own)[] Own(Scenario scenario) =>
        [.. scenario.CanonicalText.Split("[comparison]")[0].Split("[variant ").Skip(1)
            .Select(part => part.Split("]\n")).Select(part => (part[0], part[1]))];

    private static string[] Rows(string file) =>
        [.. File.ReadLines(Path.Combine(ShippedFiles.Root, "wuhan", file)).Where(line => !line.StartsWith('#'))];

    private static Scenario Shipped(string name) =>
        ScenarioLoader.Load(name, new ScenarioOptions { ScenariosRoot = ShippedFiles.Root }).Scenario!;
}
