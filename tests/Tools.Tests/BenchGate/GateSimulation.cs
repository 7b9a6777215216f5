using Downshift.BenchGate.Judging;

namespace Downshift.Tools.Tests.BenchGate;

/// <summary>Comparisons of simulated log-normal times, from a fixed seed.</summary>
internal static class GateSimulation
{
    private const int Comparisons = 4_000;

    /// <summary>Share of comparisons that fail.</summary>
    /// <param name="samples">Samples of each side.</param>
    /// <param name="times">True time of the candidate over the baseline's.</param>
    /// <param name="noise">Standard deviation of the logarithm of a time.</param>
    /// <param name="heavyTail">Every tenth sample takes five times as long.</param>
    public static double FailureRate(int samples, double times, double noise, bool heavyTail)
    {
        var judge = new TimeJudge(new GateOptions());
        var draws = new Draws(20_240_601);
        int failures = 0;
        for (int i = 0; i < Comparisons; i++)
        {
            double[] baseline = Sample(1);
            double[] candidate = Sample(times);
            if (judge.Judge(baseline, candidate, TimeMeasure.Unit).Verdict == TimeVerdict.Slower) { failures++; }
        }

        return failures / (double)Comparisons;

        double[] Sample(double scale) => [.. Enumerable.Range(0, samples).Select(_ =>
            100 * scale * Math.Exp(noise * draws.Normal()) * (heavyTail && draws.Uniform() < 0.1 ? 5 : 1))];
    }

    /// <summary>SplitMix64 (Steele, Lea, Flood 2014) and the polar method: the same draws on every run.</summary>
    private sealed class Draws(ulong state)
    {
        private ulong state = state;

        public double Uniform()
        {
            state += 0x9E3779B97F4A7C15;
            ulong z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }

        public double Normal()
        {
            while (true)
            {
                double x = (2 * Uniform()) - 1;
                double y = (2 * Uniform()) - 1;
                double square = (x * x) + (y * y);
                if (square is > 0 and < 1) { return x * Math.Sqrt(-2 * Math.Log(square) / square); }
            }
        }
    }
}
