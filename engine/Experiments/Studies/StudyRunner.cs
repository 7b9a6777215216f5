using System.Diagnostics;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Running;
using Downshift.Experiments.Store;
using Downshift.Scenarios;

namespace Downshift.Experiments.Studies;

/// <summary>Makes a comparison at every point of a design, with the same random numbers at all of them.</summary>
/// <param name="engine">What makes runs.</param>
public sealed class StudyRunner(IRunEngine engine)
{
    /// <summary>Makes the study.</summary>
    /// <param name="plan">What to run.</param>
    /// <param name="store">Where finished runs are kept; null keeps them in memory only.</param>
    /// <param name="progress">Called now and then, by one thread at a time; may be null.</param>
    /// <param name="cancellation">Stops all runs; what finished is kept.</param>
    /// <exception cref="MemoryLimitException">Not even one run fits into memory.</exception>
    /// <exception cref="IOException">The store could not keep a run.</exception>
    public StudyResult Run(
        StudyPlan plan, StudyStore? store = null, Action<StudyProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        Stopwatch clock = Stopwatch.StartNew();
        Scenario scenario = plan.Scenario;
        var analysis = new EffectAnalysis(scenario, plan.Design, plan.Confidence);
        var watch = new Watch(clock, progress, plan.Design.Points.Count);
        StudyPoint[] points = [.. Make(plan, plan.Design.Points, store, watch, cancellation)];
        StudyPoint[] own = [];
        StudyPoint[] searched = [];
        bool sampled = plan.Design.Kind == DesignKind.LatinHypercube;
        if (sampled && points.Length == plan.Design.Points.Count)
        {
            IReadOnlyList<DesignPoint> corners = plan.Corners is null
                ? Corners(analysis.Named(points, [], []), points.Length) : plan.Corners(points);
            watch.Total += corners.Count + (plan.OwnValues ? 1 : 0);
            DesignPoint[] shipped = plan.OwnValues ? [new(points.Length + corners.Count, [])] : [];
            own = [.. Make(plan, shipped, store, watch, cancellation)];
            searched = [.. Make(plan, corners, store, watch, cancellation)];
        }

        return new StudyResult
        {
            Scenario = scenario,
            Design = plan.Design,
            Points = points,
            Searched = searched,
            AsShipped = own.Length > 0 ? own[0] : null,
            Effects = analysis.Named(points, searched, own),
            Confidence = plan.Confidence,
            Cancelled = watch.Done < watch.Total,
            Versions = Versions.Current,
            ElapsedSeconds = clock.Elapsed.TotalSeconds,
        };
    }

    private static IReadOnlyList<DesignPoint> Corners(IReadOnlyList<StudyEffect> effects, int from) =>
        CounterexampleSearch.Points(
            effects.Where(effect => effect.Searchable)
                .Select(effect => (effect.Influences, effect.Leading == EffectSign.Higher)),
            from);

    private IEnumerable<StudyPoint> Make(
        StudyPlan plan, IReadOnlyList<DesignPoint> points, StudyStore? store, Watch watch,
        CancellationToken cancellation)
    {
        foreach (DesignPoint point in points)
        {
            if (cancellation.IsCancellationRequested) { yield break; }
            Scenario here = plan.Scenario.At(point.Choices);
            RunsMade made = new ComparisonRunner(engine).Make(
                new ComparisonPlan(here) { Threads = plan.Threads, Confidence = plan.Confidence },
                store?.At(here), watch.Tell, cancellation);
            if (made.Cancelled) { yield break; }
            watch.Next();
            yield return new StudyPoint(
                point, here.Hash, CityRows.Of(made.Runs), made.City.Households, made.Failures);
        }
    }

    /// <summary>Tells how far the study is.</summary>
    private sealed class Watch(Stopwatch clock, Action<StudyProgress>? listener, int total)
    {
        private double found;
        private bool within;

        public int Total { get; set; } = total;

        public int Done { get; private set; }

        public void Next()
        {
            Done++;
            within = false;
        }

        public void Tell(ComparisonProgress here)
        {
            if (listener is null) { return; }
            double part = here.RunsTotal == 0 ? 0 : (double)here.RunsDone / here.RunsTotal;

            // What an earlier invocation left took no time of this one.
            if (!within) { found += part; }
            within = true;
            double worked = Done + part - found;
            TimeSpan? left = worked < 0.1 ? null : clock.Elapsed * ((Total - Done - part) / worked);
            listener(new StudyProgress(Done, Total, here, clock.Elapsed, left));
        }
    }
}
