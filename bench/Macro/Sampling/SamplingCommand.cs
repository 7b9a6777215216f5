using System.CommandLine;
using System.Globalization;

namespace Downshift.Bench.Macro.Sampling;

/// <summary><c>sampling</c>: draws from every distribution, in nanoseconds a draw.</summary>
/// <remarks>With <c>DOTNET_EnableAVX2=0</c> in its environment it must print the same hash.</remarks>
public static class SamplingCommand
{
    /// <summary>The command.</summary>
    public static Command Create()
    {
        var draws = SharedOptions.Number(
            "--events", "draws in a timed run, made in blocks of 8192", 10_000_000, 1, SharedOptions.MostEvents);
        var (repeats, lines) = (SharedOptions.Repeats(), SharedOptions.Lines());
        var command = new Command("sampling", "Addressed draws from every distribution of the kernel.")
        {
            draws, repeats, lines,
        };
        command.SetAction(parsed =>
            Run(parsed.GetValue(draws), parsed.GetValue(repeats), parsed.GetValue(lines)));
        return command;
    }

    private static int Run(long draws, int repeats, int lines)
    {
        var loop = new SamplingLoop();
        loop.Run(draws);
        for (var line = 0; line < lines; line++)
        {
            var measured = Measurement.Of(repeats, () => loop.Run(draws));
            new BenchResult
            {
                Benchmark = "sampling",
                Events = draws,
                Unit = "draw",
                ElapsedSeconds = measured.MedianSeconds,
                CpuSeconds = measured.MedianCpuSeconds,
                AllocatedBytes = measured.AllocatedBytes,
                PeakBytes = BenchResult.PeakSoFar(),
                Hash = loop.Hash.ToString("x32", CultureInfo.InvariantCulture),
            }.Print();
        }

        return 0;
    }
}
