using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <summary>
/// Chances of silence by class of inclination: the mean over a class of (1 - p)^j. Because the moments are those of the
/// class and not powers of its mean, silence in a row is as lasting as among single households.
/// </summary>
internal sealed class StratumChances
{
    /// <summary>Highest power.</summary>
    public const int MostRounds = 4;

    private readonly double[][] silent = new double[MostRounds + 1][];
    private readonly double[] deviation = new double[UnitMix.Strata];

    /// <summary>Averages over the levels of inclination of each class.</summary>
    public StratumChances(uint[] thresholds)
    {
        Thresholds = thresholds;
        int levels = Register.InclinationLevels / UnitMix.Strata;
        for (int j = 0; j <= MostRounds; j++)
        {
            silent[j] = new double[UnitMix.Strata];
            for (int level = 0; level < Register.InclinationLevels; level++)
            {
                double miss = 1 - (thresholds[level] / 4294967296.0);
                double power = 1;
                for (int i = 0; i < j; i++)
                {
                    power *= miss;
                }

                silent[j][level / levels] += power / levels;
            }
        }

        for (int k = 0; k < deviation.Length; k++)
        {
            deviation[k] = Math.Sqrt(Math.Max(0, silent[2][k] - (silent[1][k] * silent[1][k])));
        }
    }

    /// <summary>Chance of silence in one round at one of two points that stand for a class: its mean less or plus its
    /// standard deviation, which keeps the first three moments of a symmetric class.</summary>
    /// <param name="stratum">The class.</param>
    /// <param name="upper">The upper point.</param>
    public double SilentAt(int stratum, bool upper) => Math.Clamp(
        silent[1][stratum] + (upper ? deviation[stratum] : -deviation[stratum]), 0, 1);

    /// <summary>The chances by level of inclination that were averaged.</summary>
    public uint[] Thresholds { get; }

    /// <summary>Chance by class of being silent in a number of rounds in a row.</summary>
    /// <param name="rounds">0 to <see cref="MostRounds"/>.</param>
    public ReadOnlySpan<double> Silent(int rounds) => silent[rounds];
}
