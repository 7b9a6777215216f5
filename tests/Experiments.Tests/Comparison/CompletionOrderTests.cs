using Downshift.Experiments.Tests.Fakes;
using Downshift.Experiments.Tests.Store;
using Downshift.Scenarios;
using FsCheck;
using FsCheck.Xunit;

namespace Downshift.Experiments.Tests.Comparison;

public sealed class CompletionOrderTests : IDisposable
{
    private static readonly Scenario Town = TestScenario.Make();
    private readonly TempFolder temp = new();

    public void Dispose() => temp.Dispose();

    [Property(MaxTest = 25)]
    public void Results_do_not_depend_on_threads_or_on_which_run_ends_first(int[] delays, PositiveInt threads)
    {
        string calm = temp[Guid.NewGuid().ToString("N")];
        string hurried = temp[Guid.NewGuid().ToString("N")];
        Results.Make(calm, Town);
        Results.Make(hurried, Town, threads: 1 + (threads.Get % 8), run: (variant, settings) =>
        {
            int number = ((int)settings.Replication * 3) + variant;
            Thread.Sleep(delays.Length == 0 ? 0 : Math.Abs(delays[number % delays.Length] % 7));
            return FakeEngine.Town(variant, settings);
        });
        Assert.Equal(Results.Bytes(calm), Results.Bytes(hurried));
    }
}
