using Downshift.Experiments.Tests.Fakes;
using Downshift.Experiments.Tests.Store;
using Downshift.Scenarios;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Downshift.Experiments.Tests.Comparison;

public sealed class CompletionOrderTests : IDisposable
{
    private static readonly Scenario Town = TestScenario.Make();
    private readonly TempFolder temp = new();
    private int tries;

    public void Dispose() => temp.Dispose();

    [Property(MaxTest = 25)]
    public Property Results_do_not_depend_on_threads_or_on_which_run_ends_first()
    {
        Results.Make(temp["reference"], Town);
        string expected = Results.Bytes(temp["reference"]);
        Gen<(int[] Delays, int Threads)> runs =
            from delays in Gen.ArrayOf(Gen.Choose(0, 6), 12)
            from threads in Gen.Choose(1, 8)
            select (delays, threads);
        return Prop.ForAll(runs.ToArbitrary(), run =>
        {
            string folder = temp[$"try-{tries++}"];
            Results.Make(folder, Town, threads: run.Threads, run: (variant, settings) =>
            {
                Thread.Sleep(run.Delays[((int)settings.Replication * 3) + variant]);
                return FakeEngine.Town(variant, settings);
            });
            return Results.Bytes(folder) == expected;
        });
    }
}
