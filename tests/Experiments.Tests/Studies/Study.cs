using System.Text;
using System.Text.RegularExpressions;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Store;
using Downshift.Experiments.Studies;
using Downshift.Experiments.Tests.Fakes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Studies;

/// <summary>Makes studies of the town and reads them as text.</summary>
internal static partial class Study
{
    public static StudyPlan Plan(int points = 8, Scenario? scenario = null, bool own = true)
    {
        scenario ??= SweepTown.Scenario();
        return new StudyPlan(scenario, Design.LatinHypercube(SweepTown.Factors(scenario), points, scenario.Seed))
        {
            Threads = 1, OwnValues = own,
        };
    }

    public static StudyPlan OneAtATime(int levels, Scenario? scenario = null)
    {
        scenario ??= SweepTown.Scenario();
        return new StudyPlan(scenario, Design.OneAtATime(SweepTown.Factors(scenario), levels)) { Threads = 1 };
    }

    /// <summary>Makes a study in a folder, all of it or until some runs have ended.</summary>
    public static (StudyResult Result, int Runs) Make(
        string folder, StudyPlan plan, bool resume = false, int stopAfter = int.MaxValue)
    {
        using var stop = new CancellationTokenSource();
        int ended = 0;
        var town = new SweepTown((parameters, settings) =>
        {
            if (Interlocked.Increment(ref ended) > stopAfter) { stop.Cancel(); }
            settings.Cancellation.ThrowIfCancellationRequested();
            return SweepTown.Observe(parameters, settings);
        });
        using var store = StudyStore.Open(folder, plan, resume);
        StudyResult result = new StudyRunner(town).Run(plan, store, null, stop.Token);
        StudyFiles.Write(folder, result);
        return (result, Math.Min(town.Runs, stopAfter));
    }

    /// <summary>All files of a study as one text, without the wall clock.</summary>
    public static string Text(StudyResult result)
    {
        using var bytes = new MemoryStream();
        StudyFiles.WriteSummary(bytes, result);
        StudyFiles.WritePoints(bytes, result);
        StudyFiles.WriteEffects(bytes, result);
        return Clock().Replace(Encoding.UTF8.GetString(bytes.ToArray()), "");
    }

    [GeneratedRegex("\"elapsedSeconds\": [0-9.E+-]+")]
    private static partial Regex Clock();
}
