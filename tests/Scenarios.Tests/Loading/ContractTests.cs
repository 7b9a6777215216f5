using Downshift.Model.Parameters;

namespace Downshift.Scenarios.Tests.Loading;

/// <summary>What the contract and the specification say of the scenarios that ship.</summary>
public sealed class ContractTests
{
    [Theory]
    [InlineData("wuhan-sweeps", "first-sweep", "no-sweep",
        "no-sweep first-sweep second-sweep double-temperature targeted as-happened",
        "case_finding_sensitivity hours_per_case_found")]
    [InlineData("wuhan-beds", "city", null, "city daily-quota district reserve",
        "request_to_bed_hours worst_district_wait_hours")]
    [InlineData("wuhan-cadres", "multi-head", "no-cadres", "no-cadres multi-head branch-27-feb branch-10-feb",
        "cadre_productive_share verified_coverage")]
    [InlineData("wuhan-as-happened", "as-happened", "no-sweep", "as-happened no-sweep", "confirmed_by_report deaths")]
    [InlineData("sweep-shortfall", "first-sweep", "no-sweep",
        "no-sweep first-sweep everybody-reports everybody-tells symptoms-asked fever-throughout no-sweep-fever "
            + "checked-at-once no-old-records tests-and-beds",
        "case_finding_sensitivity removed_within_10d_share")]
    [InlineData("sweep-context", "first-6-feb", null,
        "no-sweep-6-feb first-6-feb second-6-feb double-6-feb no-sweep-17-feb first-17-feb second-17-feb double-17-feb",
        "case_finding_sensitivity verified_coverage")]
    [InlineData("beds-shares", "city", null,
        "city by-population by-known-cases by-site need-error-0 need-error-30 need-error-50",
        "request_to_bed_hours worst_district_wait_hours")]
    [InlineData("beds-reserve", "city", null, "city district reserve-10 reserve-20 reserve-30 reserve-50",
        "request_to_bed_hours wait_gini")]
    [InlineData("beds-walk-in", "base", null, "base graded-care-off w-10 w-50 w-90 no-notice-11",
        "request_to_bed_hours unanswered_calls")]
    [InlineData("beds-timing", "city-on-time", null,
        "city-on-time city-week-earlier city-week-later district-on-time district-week-earlier district-week-later",
        "request_to_bed_hours deaths")]
    [InlineData("tests-bottleneck", "as-happened", null, "as-happened double-capacity clinical-earlier no-test-needed",
        "confirmed_by_report request_to_bed_hours")]
    [InlineData("command-heads", "heads-1", null, "heads-1 heads-2 heads-4 heads-8",
        "cadre_productive_share verified_coverage")]
    [InlineData("branch-parts", "multi-head", null, "multi-head b1 b2 b3 b4 all no-team-leaders merge-only",
        "cadre_productive_share verified_coverage")]
    [InlineData("cadres-marginal", "multi-head", "multi-head",
        "multi-head multi-head-more branch-10-feb branch-10-feb-more", "field_hours verified_coverage")]
    [InlineData("community-closure", "open", null, "open closed", "community_load case_finding_sensitivity")]
    public void Shipped_comparisons_have_their_variants(
        string name, string baseline, string? control, string variants, string primary)
    {
        Scenario scenario = Shipped(name);
        Assert.Equal(baseline, scenario.Baseline);
        Assert.Equal(control, scenario.Control);
        Assert.Equal(variants.Split(' '), scenario.Variants.Select(variant => variant.Name));
        Assert.Equal(primary.Split(' '), scenario.Primary);
        Assert.Empty(scenario.Outcomes);
        Assert.Equal(4, scenario.Replications);
        Assert.Equal(new DateOnly(2020, 1, 23), scenario.FirstDay);
        Assert.Equal(48, scenario.Days);
    }

    [Fact]
    public void Every_scenario_has_a_title_and_a_purpose_in_both_languages()
    {
        foreach (ScenarioListing listing in ScenarioLoader.List(ShippedFiles.Root))
        {
            Assert.NotEqual(listing.Title.English, listing.Title.Chinese);
            Assert.NotEqual(listing.Purpose.English, listing.Purpose.Chinese);
            Assert.Contains(listing.Title.Chinese, letter => letter >= '\u4e00');
            Assert.Contains(listing.Purpose.Chinese, letter => letter >= '\u4e00');
            Assert.InRange(listing.Purpose.English.Split(' ').Length, 8, 40);
        }
    }

    [Fact]
    public void Sweeps_compare_procedures_in_one_window()
    {
        foreach (ScenarioVariant variant in Shipped("wuhan-sweeps").Variants)
        {
            Assert.Equal(25, variant.Parameters.Sweep.WindowFrom);
            Assert.Equal(3, variant.Parameters.Sweep.WindowDays);
        }

        Assert.Equal(
            Enum.GetValues<ProcedureKind>().Order(),
            Shipped("wuhan-sweeps").Variants.Select(variant => variant.Parameters.Sweep.Procedure).Order());
    }

    [Fact]
    public void Bed_policies_differ_in_the_policy_alone()
    {
        foreach (ScenarioVariant variant in Shipped("wuhan-beds").Variants)
        {
            Assert.StartsWith("beds.policy: ", variant.PatchText, StringComparison.Ordinal);
            Assert.Single(variant.PatchText.Split('\n', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(ProcedureKind.AsHappened, variant.Parameters.Sweep.Procedure);
        }
    }

    [Fact]
    public void A_branch_is_ordered_on_its_day()
    {
        Scenario cadres = Shipped("wuhan-cadres");
        Assert.Equal(35, cadres.Variant("branch-27-feb").Parameters.Command.BranchFrom);
        Assert.Equal(18, cadres.Variant("branch-10-feb").Parameters.Command.BranchFrom);
        Assert.Equal(CommandRegimeKind.MultiHead, cadres.Variant("multi-head").Parameters.Command.Regime);
        Assert.False(cadres.Variant("no-cadres").Parameters.Command.Cadres);
        Assert.All(cadres.Variants.Skip(1), variant => Assert.True(variant.Parameters.Command.Cadres));
    }

    [Fact]
    public void The_base_runs_as_it_stands_as_one_variant()
    {
        Scenario scenario = Shipped("wuhan-base");
        Assert.Equal(["as-written"], scenario.Variants.Select(variant => variant.Name));
        CommandSettings command = scenario.Variants[0].Parameters.Command;
        Assert.Equal(CommandRegimeKind.Branch, command.Regime);
        Assert.Equal(35, command.BranchFrom);
    }

    [Fact]
    public void Words_stand_in_the_order_of_the_model_s_enumerations()
    {
        Assert.Equal(ProcedureKind.Targeted, Procedure("targeted"));
        Assert.Equal(BedPolicyKind.Adaptive, Sound("beds: {policy: adaptive}").Beds.Policy);
        Assert.Equal(BedPolicyKind.Community, Sound("beds: {policy: community}").Beds.Policy);
        Assert.Equal(ShareBasis.BySite, Sound("beds: {shares: by-site}").Beds.Shares);
        Assert.Equal(ShareBasis.ByPopulation, Sound("beds: {shares: by-population}").Beds.Shares);
        Assert.True(Sound("demand: {shares: even}").Mechanisms.EvenDemand);
        CommandSettings command = Sound("command: {parts: [b2, b4]}").Command;
        Assert.Equal((false, true, false, true),
            (command.OneQueue, command.Merging, command.Detached, command.AttendanceSeen));
    }

    [Fact]
    public void The_contract_s_example_of_a_file_loads()
    {
        Scenario scenario = Texts.Sound(
            """
            title: {en: First and second sweep, zh: 两次拉网式排查}
            horizon: {from: 2020-01-23, to: 2020-03-10} # whole days, local time
            replications: 4
            baseline: first-sweep
            primary: [case_finding_sensitivity, hours_per_case_found]
            outcomes: [reported_coverage, verified_coverage, record_accuracy, onset_to_found_days, worker_hours]
            variants:
              no-sweep:           {sweep: {procedure: none}}
              first-sweep:        {sweep: {procedure: self-report}}
              second-sweep:       {sweep: {procedure: door-to-door, deadline: 3 d}}
            sweep:
              window: {from: 2020-02-17, to: 2020-02-19}
            parameters:
              sweep.doorVisit: {value: 3 min, range: [2 min, 6 min], evidence: assumption, source: "press accounts"}
              bed.stayDesignated: {value: lognormal(median 14 d, iqr 10 d..19 d), range: [10 d, 21 d],
                evidence: literature, source: "Rees et al. 2020"}

            """);
        ParameterValue stay = scenario.Variants[0].Parameters.Numbers.Find("bed.stayDesignated");
        Assert.Equal(14 * 86400, stay.Value);
        Assert.Equal(0.475807, stay.LogSd, 6);
        Assert.Equal((10 * 86400.0, 21 * 86400.0), (stay.RangeLow, stay.RangeHigh));
        Assert.Equal(7, scenario.Outcomes.Count);
        Assert.Equal(3, scenario.Variant("second-sweep").Parameters.Sweep.WindowDays);
    }

    [Fact]
    public void A_name_or_a_path_finds_the_same_scenario()
    {
        var options = new ScenarioOptions { ScenariosRoot = ShippedFiles.Root };
        Scenario byName = ScenarioLoader.Load("wuhan-sweeps", options).Scenario!;
        Scenario byPath = ScenarioLoader.Load(
            Path.Combine(ShippedFiles.Root, "wuhan", "sweeps.yaml"), new ScenarioOptions()).Scenario!;
        Assert.Equal(byName.Hash, byPath.Hash);
        Assert.Equal("wuhan/sweeps.yaml", byPath.Files[0].Name);
    }

    [Fact]
    public void A_manifest_s_texts_give_the_scenario_again()
    {
        Scenario read = Shipped("wuhan-cadres");
        var texts = read.Files.ToDictionary(file => file.Name, file => file.Text, StringComparer.Ordinal);
        Scenario again = ScenarioLoader.LoadTexts(read.Files[0].Name, texts, new ScenarioOptions()).Scenario!;
        Assert.Equal(read.Hash, again.Hash);
        Assert.Equal(read.CanonicalText, again.CanonicalText);
        Assert.Equal(read.Files.Select(file => file.Sha256), again.Files.Select(file => file.Sha256));
    }

    private static ProcedureKind Procedure(string word) => Sound($"sweep: {{procedure: {word}}}").Sweep.Procedure;

    private static ModelParameters Sound(string line) => Texts.Sound(line + "\n").Variants[0].Parameters;

    private static Scenario Shipped(string name) =>
        ScenarioLoader.Load(name, new ScenarioOptions { ScenariosRoot = ShippedFiles.Root }).Scenario!;
}
