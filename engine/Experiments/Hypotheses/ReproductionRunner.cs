using System.Diagnostics;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Running;
using Downshift.Experiments.Store;
using Downshift.Experiments.Studies;
using Downshift.Scenarios;

namespace Downshift.Experiments.Hypotheses;

/// <summary>Tests hypotheses: one study a scenario over all assumptions, then every claim at every point.</summary>
/// <param name="engine">What makes runs.</param>
public sealed class ReproductionRunner(IRunEngine engine)
{
    /// <summary>Tests them.</summary>
    /// <param name="plan">What to test.</param>
    /// <param name="scenarios">The scenarios of <see cref="ReproductionPlan.Needed"/>, in its order, as loaded.</param>
    /// <param name="stores">Where the finished runs of a scenario's study are kept, closed by the caller; null keeps
    /// none.</param>
    /// <param name="progress">Called now and then with the number of the scenario; may be null.</param>
    /// <param name="cancellation">Stops all runs; what finished is kept.</param>
    /// <exception cref="MemoryLimitException">Not even one run fits into memory.</exception>
    /// <exception cref="IOException">A store could not keep a run.</exception>
    public ReproductionResult Run(
        ReproductionPlan plan, IReadOnlyList<Scenario> scenarios, Func<StudyPlan, StudyStore?> stores,
        Action<int, StudyProgress>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scenarios);
        ArgumentNullException.ThrowIfNull(stores);
        Stopwatch clock = Stopwatch.StartNew();
        var studies = new List<StudyResult>();
        for (int i = 0; i < scenarios.Count && !cancellation.IsCancellationRequested; i++)
        {
            int number = i;
            StudyPlan study = StudyOf(plan, scenarios[i]);
            studies.Add(new StudyRunner(engine).Run(
                study, stores(study), progress is null ? null : here => progress(number, here), cancellation));
        }

        bool cancelled = studies.Count < scenarios.Count || studies.Any(study => study.Cancelled);
        HypothesisResult[] results = [.. plan.Hypotheses.Select(hypothesis => new HypothesisResult(
            hypothesis, [.. hypothesis.Parts.Select(part => Judge(part, plan, studies)).OfType<PartResult>()]))];
        return new ReproductionResult(
            plan, results, studies, cancelled, Versions.Current, clock.Elapsed.TotalSeconds);
    }

    /// <summary>The study of a scenario that a plan needs.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="scenario">The scenario, as loaded.</param>
    public static StudyPlan StudyOf(ReproductionPlan plan, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(scenario);
        string[] variants = [.. plan.Needed.Single(need => need.Scenario == scenario.Name).Variants];
        Scenario needed = scenario.Only([.. scenario.Variants.Select(variant => variant.Name)
            .Where(name => variants.Contains(name, StringComparer.Ordinal))]);
        Design design = Design.LatinHypercube(
            FactorChoice.Of(needed, [StudyChoice.Assumptions], out _), plan.Points, needed.Seed);
        return new StudyPlan(needed, design)
        {
            Threads = plan.Threads,
            Confidence = plan.Confidence,
            OwnValues = true,
            Corners = points => Corners(plan, needed, design, points),
        };
    }

    private static IReadOnlyList<DesignPoint> Corners(
        ReproductionPlan plan, Scenario scenario, Design design, IReadOnlyList<StudyPoint> points) =>
        CounterexampleSearch.Points(
            plan.Hypotheses.SelectMany(hypothesis => hypothesis.Parts).Where(part => part.Scenario == scenario.Name)
                .Select(part =>
                {
                    (DesignPoint Point, ClaimAtPoint Claim)[] at = At(part, plan, scenario, points);
                    bool mostlyFor = at.Count(point => point.Claim.Sign == ClaimSign.For)
                        >= at.Count(point => point.Claim.Sign == ClaimSign.Against);
                    bool lower = mostlyFor && part.Holds == Quantifier.Everywhere;
                    return (Influences(plan, design, at), lower);
                }),
            design.Points.Count);

    private static PartResult? Judge(HypothesisPart part, ReproductionPlan plan, IReadOnlyList<StudyResult> studies)
    {
        StudyResult? study = studies.FirstOrDefault(
            study => string.Equals(study.Scenario.Name, part.Scenario, StringComparison.Ordinal));
        if (study is null || study.Points.Count == 0) { return null; }
        (DesignPoint Point, ClaimAtPoint Claim)[] at = At(part, plan, study.Scenario, study.Points);
        (DesignPoint Point, ClaimAtPoint Claim)[] searched = At(part, plan, study.Scenario, study.Searched);
        ClaimAtPoint? shipped = study.AsShipped is null
            ? null : At(part, plan, study.Scenario, [study.AsShipped])[0].Claim;
        return new PartResult(part, at, searched, shipped, Influences(plan, study.Design, at), plan.Confidence);
    }

    private static (DesignPoint Point, ClaimAtPoint Claim)[] At(
        HypothesisPart part, ReproductionPlan plan, Scenario scenario, IReadOnlyList<StudyPoint> points) =>
        [.. points.Select(point =>
            (point.Design, part.Claim.At(new PointValues(scenario, point, plan.Confidence))))];

    private static IReadOnlyList<FactorInfluence> Influences(
        ReproductionPlan plan, Design design, (DesignPoint Point, ClaimAtPoint Claim)[] at) =>
        EffectAnalysis.Influences(
            design, [.. at.Select(point => point.Point)], [.. at.Select(point => point.Claim.Size)],
            plan.Confidence);
}
