using System.Text;
using System.Text.Json;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Hypotheses.Claims;
using Downshift.Experiments.Store;
using Downshift.Experiments.Studies;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Model;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Hypotheses;

public sealed class ReproductionRunnerTests
{
    private const string Found = "case_finding_sensitivity";
    private static readonly BilingualText Text = new("a claim", "一条主张");
    private static readonly Scenario Sweeps =
        ScenarioLoader.Load("wuhan-sweeps", new ScenarioOptions { Replications = 4, ScaleDivisor = 50 }).Scenario!;

    [Fact]
    public void Each_claim_is_judged_over_all_points_and_runs_only_the_variants_it_needs()
    {
        var town = new SweepTown();
        ReproductionResult result = Run(town, Plan(8,
            Hypothesis("H1", Part(Found, "second-sweep", "first-sweep")),
            Hypothesis("H2", Part("worker_hours", "second-sweep", "first-sweep")), Hypothesis("H3")));
        Assert.True(result.Complete);
        StudyResult study = Assert.Single(result.Studies);
        Assert.Equal(["first-sweep", "second-sweep"], study.Scenario.Variants.Select(variant => variant.Name));
        Assert.Equal(8 * study.All.Count(), town.Runs);
        Assert.Equal(
            [HypothesisVerdict.Undecided, HypothesisVerdict.Undecided, HypothesisVerdict.NotTestable],
            result.Hypotheses.Select(hypothesis => hypothesis.Verdict));
        PartResult turns = result.Hypotheses[0].Parts[0];
        Assert.True(turns.Count(ClaimSign.For) > 0 && turns.Count(ClaimSign.Against) > 0);
        Assert.Equal("telling.r", turns.Influences[0].Factor.Name);
        Assert.NotNull(turns.Opposite);
        Assert.Equal(8, result.Hypotheses[1].Parts[0].Count(ClaimSign.For));
    }

    [Fact]
    public void Fifty_nine_points_that_agree_support()
    {
        ReproductionResult result = Run(new SweepTown(), Plan(59,
            Hypothesis("H1", Part("worker_hours", "second-sweep", "first-sweep")),
            Hypothesis("H2", Part("worker_hours", "first-sweep", "second-sweep"))));
        Assert.Equal(
            [HypothesisVerdict.Supported, HypothesisVerdict.Contradicted],
            result.Hypotheses.Select(hypothesis => hypothesis.Verdict));
    }

    [Fact]
    public void A_study_that_was_stopped_leaves_its_claims_open_and_says_so_in_the_file()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        ReproductionPlan plan = Plan(8, Hypothesis("H1", Part(Found, "second-sweep", "first-sweep")));
        ReproductionResult result = new ReproductionRunner(new SweepTown()).Run(
            plan, [Sweeps], _ => null, null, stop.Token);
        Assert.True(result.Cancelled);
        Assert.Equal(HypothesisVerdict.NotRun, result.Hypotheses[0].Verdict);
        using JsonDocument json = JsonDocument.Parse(Json(result));
        Assert.False(json.RootElement.GetProperty("complete").GetBoolean());
        Assert.Equal("not-run", json.RootElement.GetProperty("hypotheses")[0].GetProperty("verdict").GetString());
    }

    [Fact]
    public void Runs_that_all_fail_support_and_refute_nothing()
    {
        var town = new SweepTown((_, _) => throw new InvalidOperationException("never"));
        HypothesisPart somewhere = Part(Found, "second-sweep", "first-sweep") with { Holds = Quantifier.Somewhere };
        var same = new HypothesisPart(
            Text, "wuhan-sweeps", ["first-sweep", "second-sweep"],
            new SameClaim("second-sweep", "first-sweep", [Found], Exactly: true));
        ReproductionResult result = Run(town, Plan(59, Hypothesis("H1", somewhere), Hypothesis("H2", same)));
        Assert.False(result.Complete);
        Assert.All(result.Hypotheses, one => Assert.Equal(HypothesisVerdict.Undecided, one.Verdict));
    }

    [Fact]
    public void Files_have_a_row_a_claim_and_do_not_depend_on_threads()
    {
        ReproductionPlan plan = Plan(6,
            Hypothesis(
                "H1", Part(Found, "second-sweep", "first-sweep"), Part("worker_hours", "second-sweep", "no-sweep")),
            Hypothesis("H2"));
        ReproductionResult one = Run(new SweepTown(), plan);
        ReproductionResult other = Run(new SweepTown(), plan with { Threads = 4 });
        string csv = Csv(one);
        Assert.Equal(csv, Csv(other));
        Assert.Equal(one.StateHash, other.StateHash);
        string[] lines = csv.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(4, lines.Length);
        int columns = ReproductionFiles.Header.Split(',').Length;
        Assert.All(lines, line => Assert.Equal(columns, line.Split(',').Length));
        using JsonDocument json = JsonDocument.Parse(Json(one));
        JsonElement first = json.RootElement.GetProperty("hypotheses")[0];
        Assert.Equal(2, first.GetProperty("parts").GetArrayLength());
        Assert.Equal("如不成立", first.GetProperty("contradictedIfZh").GetString());
    }

    private static ReproductionPlan Plan(int points, params Hypothesis[] hypotheses) =>
        new(hypotheses, new ScenarioOptions()) { Points = points, Threads = 1 };

    private static Hypothesis Hypothesis(string id, params HypothesisPart[] parts) =>
        new(id, Text, new BilingualText("if not", "如不成立"), parts, Text);

    private static HypothesisPart Part(string outcome, string variant, string reference) => new(
        Text, "wuhan-sweeps", [reference, variant], ContrastClaim.Higher(outcome, variant, reference));

    private static ReproductionResult Run(SweepTown town, ReproductionPlan plan) =>
        new ReproductionRunner(town).Run(
            plan, [Sweeps], _ => null, null, TestContext.Current.CancellationToken);

    private static string Csv(ReproductionResult result)
    {
        using var bytes = new MemoryStream();
        ReproductionFiles.WriteCsv(bytes, result);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    private static string Json(ReproductionResult result)
    {
        using var bytes = new MemoryStream();
        ReproductionFiles.WriteJson(bytes, result);
        return Encoding.UTF8.GetString(bytes.ToArray());
    }
}
