using System.Text.Json;
using Downshift.Experiments.Store;
using Downshift.Experiments.Tests.Fakes;

namespace Downshift.Experiments.Tests.Store;

/// <summary>The shape of summary.json is public: keys, their order, what stands for a missing number.</summary>
public sealed class SummaryFileTests : IDisposable
{
    private static readonly string[] Head =
    [
        "scenario", "hash", "seed", "replications", "confidence", "baseline", "control", "households", "people", "days",
        "resolution", "scale", "events", "elapsedSeconds", "peakBytes", "stateHash", "variants", "outcomes",
        "districts", "complete", "cancelled", "failures",
    ];

    private static readonly string[] OutcomeKeys =
        ["id", "unit", "better", "primary", "smallestThatMatters", "values", "differences"];

    private static readonly string[] DistrictKeys =
    [
        "id", "district", "name", "nameZh", "unit", "better", "primary", "smallestThatMatters", "values", "differences",
    ];

    private readonly TempFolder temp = new();
    private readonly JsonDocument summary;

    public SummaryFileTests()
    {
        Results.Make(temp.Path, TestScenario.Make(replications: 3));
        summary = JsonDocument.Parse(File.ReadAllText(temp["summary.json"]));
    }

    private JsonElement Root => summary.RootElement;

    public void Dispose()
    {
        summary.Dispose();
        temp.Dispose();
    }

    [Fact]
    public void Keys_stand_in_the_order_of_the_contract()
    {
        Assert.Equal(Head, Names(Root));
        JsonElement outcome = Root.GetProperty("outcomes")[0];
        Assert.Equal(OutcomeKeys, Names(outcome));
        Assert.Equal(["variant", "mean", "low", "high", "n"], Names(outcome.GetProperty("values")[0]));
        Assert.Equal(
            ["variant", "mean", "low", "high", "n", "varianceReduction", "positive", "negative"],
            Names(outcome.GetProperty("differences")[0]));
        Assert.Equal(DistrictKeys, Names(Root.GetProperty("districts")[0]));
    }

    [Fact]
    public void Every_variant_has_a_value_and_every_other_one_a_difference()
    {
        JsonElement outcome = Root.GetProperty("outcomes")[0];
        Assert.Equal("case_finding_sensitivity", outcome.GetProperty("id").GetString());
        Assert.True(outcome.GetProperty("primary").GetBoolean());
        Assert.Equal("higher", outcome.GetProperty("better").GetString());
        Assert.Equal(TestScenario.DefaultVariants, Variants(outcome, "values"));
        Assert.Equal(["no-sweep", "second-sweep"], Variants(outcome, "differences"));
    }

    [Fact]
    public void What_is_not_defined_is_null()
    {
        JsonElement ratio = Root.GetProperty("outcomes")[1];
        Assert.Equal("hours_per_case_found", ratio.GetProperty("id").GetString());
        Assert.Equal(JsonValueKind.Null, ratio.GetProperty("values")[0].GetProperty("mean").ValueKind);
        Assert.Equal(["second-sweep"], Variants(ratio, "differences"));
    }

    [Fact]
    public void Equal_runs_give_equal_text() // apart from the clock and the memory
    {
        Results.Make(temp["again"], TestScenario.Make(replications: 3), threads: 3);
        Assert.Equal(Results.Bytes(temp.Path), Results.Bytes(temp["again"]));
    }

    private static string[] Names(JsonElement element) => [.. element.EnumerateObject().Select(p => p.Name)];

    private static string?[] Variants(JsonElement outcome, string list) =>
        [.. outcome.GetProperty(list).EnumerateArray().Select(item => item.GetProperty("variant").GetString())];
}
