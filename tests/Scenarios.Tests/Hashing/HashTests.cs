using Downshift.Model.Hierarchy;

namespace Downshift.Scenarios.Tests.Hashing;

/// <summary>The hash changes when, and only when, something that can change a result does.</summary>
public sealed class HashTests
{
    private const string Variants =
        "baseline: a\nvariants:\n  a: {sweep: {procedure: none}, beds: {policy: city}}\n  b: {}\n";

    private const string Lines = "title: {en: One, zh: 甲}\n" + Variants;

    private static readonly string Reference = Hash(Lines);

    [Theory]
    [InlineData("title: {en: Two, zh: 乙}\n" + Variants)]
    [InlineData("# x\nvariants:\n  a: {beds: {policy: city}, sweep: {procedure: none}} # y\n  b: {}\nbaseline: a\n")]
    [InlineData(Lines + "parameters: {sweep.doorVisit: 180 s}\n")]
    [InlineData(Lines + "parameters: {sweep.doorVisit: 0.05 h}\n")]
    [InlineData(Lines + "parameters: {clinic.delay: 110.4 h}\n")]
    [InlineData(Lines + "parameters: {city.ageOld: 0.1181}\n")]
    [InlineData(Lines + "parameters: {telling.r: 45 %}\n")]
    [InlineData(Lines + "parameters: {city.households: 4270000 households}\n")]
    [InlineData(Lines + "parameters: {bed.stayFangcang: \"lognormal( median 408 h , logsd 0.40 )\"}\n")]
    [InlineData(Lines + "parameters: {telling.r: {range: [0.3, 0.5], evidence: literature, source: another}}\n")]
    [InlineData(Lines + "sweep: {window: {from: 2020-02-17, to: 2020-02-19}, proxyAllowed: true}\n")]
    [InlineData(Lines + "sweep: {asksSymptoms: by-procedure}\n")]
    [InlineData(Lines + "sweep: {deadline: 3 d}\n")]
    [InlineData(Lines + "beds: {shift: 0 d}\n")]
    [InlineData(Lines + "beds: {shift: 0 h}\n")]
    [InlineData(Lines + "parameters: {cadres.factor: 1.0, tests.factor: 1}\n")]
    [InlineData(Lines + "demand: {cases: {Qiaokou: 6834}}\nseed: 1\nreplications: 4\n")]
    [InlineData(Lines + "purpose: something\n")]
    public void What_cannot_change_a_result_does_not_change_the_hash(string lines) =>
        Assert.Equal(Reference, Hash(lines));

    [Theory]
    [InlineData("seed: 2\n")]
    [InlineData("replications: 5\n")]
    [InlineData("control: a\n")]
    [InlineData("primary: [deaths]\n")]
    [InlineData("outcomes: [deaths]\n")]
    [InlineData("horizon: {to: 2020-03-09}\n")]
    [InlineData("parameters: {sweep.doorVisit: 181 s}\n")]
    [InlineData("parameters: {bed.stayFangcang: \"lognormal(median 17 d, logsd 0.41)\"}\n")]
    [InlineData("parameters: {city.presentShare: 0.9}\n")]
    [InlineData("sweep: {window: {from: 2020-02-16}}\n")]
    [InlineData("sweep: {retestAbnormal: false}\n")]
    [InlineData("sweep: {asksSymptoms: always}\n")]
    [InlineData("sweep: {asksSymptoms: never}\n")]
    [InlineData("beds: {shares: by-site}\n")]
    [InlineData("beds: {lending: false}\n")]
    [InlineData("beds: {shift: 7 d}\n")]
    [InlineData("beds: {shift: -168 h}\n")]
    [InlineData("parameters: {cadres.factor: 1.05}\n")]
    [InlineData("parameters: {tests.factor: 1.05}\n")]
    [InlineData("command: {branchFrom: 2020-02-26}\n")]
    [InlineData("command: {parts: [b1, b2, b3]}\n")]
    [InlineData("command: {curesDepartments: true}\n")]
    [InlineData("mechanisms: {walkIn: false}\n")]
    [InlineData("demand: {shares: even}\n")]
    [InlineData("demand: {cases: {Qiaokou: 6835}}\n")]
    [InlineData("demand: {smooth: {from: 2020-01-30}}\n")]
    [InlineData("series: {tests: tutorial/tests.csv}\n")]
    [InlineData("tasks: tutorial/tasks.csv\n")]
    [InlineData("places: tutorial/places.csv\n")]
    [InlineData("calendar: {gradedCare: 2020-01-25}\n")]
    public void What_can_change_a_result_changes_the_hash(string lines) =>
        Assert.NotEqual(Reference, Hash(Lines + lines));

    [Fact]
    public void Options_that_change_a_result_change_the_hash()
    {
        string plain = Load(new ScenarioOptions()).Hash;
        ScenarioOptions[] changing =
        [
            new() { Seed = 2 }, new() { Replications = 3 }, new() { Days = 40 }, new() { ScaleDivisor = 10 },
            new() { Resolution = Resolution.Grid }, new() { Overrides = ["telling.r=0.5"] },
        ];
        string[] hashes = [plain, .. changing.Select(options => Load(options).Hash)];
        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void Replications_and_choice_of_outcomes_leave_the_runs_as_they_are()
    {
        string runs = Load(new ScenarioOptions()).RunsHash;
        Assert.Equal(runs, Load(new ScenarioOptions { Replications = 40 }).RunsHash);
        Assert.Equal(runs, Texts.Sound(Lines + "primary: [deaths]\ncontrol: b\n").RunsHash);
        Assert.NotEqual(runs, Load(new ScenarioOptions { Seed = 3 }).RunsHash);
    }

    [Fact]
    public void The_order_of_variants_counts_for_it_is_the_order_of_the_result() => Assert.NotEqual(
        Hash("baseline: a\nvariants:\n  a: {}\n  b: {sweep: {procedure: none}}\n"),
        Hash("baseline: a\nvariants:\n  b: {sweep: {procedure: none}}\n  a: {}\n"));

    [Fact]
    public void A_row_of_a_series_counts_and_its_remark_does_not()
    {
        Scenario plain = Texts.Load(Texts.Head).Scenario!;
        Assert.Equal(
            plain.Hash, WithTests("date,capacity,note\n2020-01-22,300,x\n2020-01-31,1.2e3,y\n2020-02-12,9000,z\n"));
        Assert.NotEqual(plain.Hash, WithTests("date,capacity\n2020-01-22,300\n2020-01-31,1201\n2020-02-12,9000\n"));
    }

    [Fact]
    public void The_canonical_text_is_sorted_and_the_same_for_the_same_meaning()
    {
        Scenario scenario = Texts.Sound(Lines);
        string[] shared = [.. scenario.CanonicalText.Split('\n')
            .SkipWhile(line => line != "[all variants]").Skip(1).TakeWhile(line => !line.StartsWith('['))];
        Assert.Equal(shared.Order(StringComparer.Ordinal), shared);
        Assert.Contains("parameters.course.presymptomatic = 198720", shared);
        Assert.Equal(64, scenario.Hash.Length);
        Assert.Equal(scenario.CanonicalText, Texts.Sound(Lines + "# end\n").CanonicalText);
    }

    [Fact]
    public void Symptoms_asked_by_procedure_are_not_in_the_canonical_text_so_that_older_files_keep_their_hash()
    {
        Assert.DoesNotContain("asksSymptoms", Texts.Sound(Lines).CanonicalText, StringComparison.Ordinal);
        Assert.Contains(
            "sweep.asksSymptoms = Never", Texts.Sound(Lines, "sweep.asksSymptoms=never").CanonicalText,
            StringComparison.Ordinal);
    }

    private static string WithTests(string csv) => Texts.Load(
        Texts.Head + "series: {tests: [t.csv]}\n", new ScenarioOptions(), ("t.csv", csv)).Scenario!.Hash;

    private static Scenario Load(ScenarioOptions options) => Texts.Load(Texts.Head + Lines, options).Scenario!;

    private static string Hash(string lines) => Texts.Sound(lines).Hash;
}
