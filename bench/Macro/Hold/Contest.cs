using System.Globalization;

namespace Downshift.Bench.Macro.Hold;

/// <summary>A queue against a baseline in one process, in turns, on the same events.</summary>
/// <param name="Name">Immutable name of the benchmark.</param>
/// <param name="Events">Events in a timed run.</param>
/// <param name="WarmUp">Events before the first timed run.</param>
/// <param name="Repeats">Timed runs behind a line; the median counts.</param>
/// <param name="Lines">How many lines are printed.</param>
public sealed record Contest(string Name, long Events, long WarmUp, int Repeats, int Lines)
{
    /// <summary>A safe part of the clock's range.</summary>
    private const double MostTicks = 8e18;

    /// <summary>
    /// Runs and prints; the exit code is 1 if the two disagree on what happened, 2 if the clock would run out.
    /// </summary>
    /// <param name="contender">The loop that is measured.</param>
    /// <param name="baseline">The same on the baseline, if there is one.</param>
    /// <param name="ticksPerEvent">How far the clock moves on with an event, on average.</param>
    public int Run(IHoldLoop contender, Func<IHoldLoop>? baseline, double ticksPerEvent)
    {
        var ticks = ticksPerEvent * (WarmUp + (Events * (1.0 + ((double)Repeats * Lines))));
        if (ticks > MostTicks)
        {
            Console.Error.WriteLine(FormattableString.Invariant(
                $"the clock would run to {ticks:0.0e0} ticks; allowed: {MostTicks:0e0} for all events of all repeats"));
            return 2;
        }

        WarmUpLoop(contender);
        contender.Run(Events);
        var peak = BenchResult.PeakSoFar();
        var other = baseline?.Invoke();
        if (other is not null)
        {
            WarmUpLoop(other);
            other.Run(Events);
        }

        for (var line = 0; line < Lines; line++)
        {
            Action work = () => contender.Run(Events);
            var measured = Measurement.Alternating(Repeats, other is null ? [work] : [work, () => other.Run(Events)]);
            if (other is not null && other.Hash != contender.Hash)
            {
                Console.Error.WriteLine("The calendar and the baseline disagree on what happened.");
                return 1;
            }

            Print(measured, peak, contender.Hash);
        }

        return 0;
    }

    private void WarmUpLoop(IHoldLoop loop)
    {
        loop.Fill();
        loop.Run(WarmUp);
    }

    private void Print(Measurement[] measured, long peak, ulong hash) => new BenchResult
    {
        Benchmark = Name,
        Events = Events,
        ElapsedSeconds = measured[0].MedianSeconds,
        CpuSeconds = measured[0].MedianCpuSeconds,
        BaselineNsPerEvent = measured.Length > 1 ? measured[1].MedianSeconds * 1e9 / Events : null,
        BaselineCpuSeconds = measured.Length > 1 ? measured[1].MedianCpuSeconds : null,
        AllocatedBytes = measured[0].AllocatedBytes,
        PeakBytes = peak,
        Hash = hash.ToString("x16", CultureInfo.InvariantCulture),
    }.Print();
}
