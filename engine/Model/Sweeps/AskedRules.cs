using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <summary>
/// What all chains of households that report and are visited share: doors, sizes, and the groups into which reports of
/// the window divide households. One group is that of no report, each other that of a half day of the last report and a
/// number of reports. However likely a household is to report, the ways into one group are equally likely, so that what
/// becomes of a group at the doors does not depend on inclination, and is the same in every unit.
/// </summary>
internal sealed class AskedRules
{
    private const int PointsOfStratum = 2;

    // Groups of the chains kept: 200 to 400 MB [measured]. A window of three days at 1/20 needs about a twentieth.
    private const int MostKept = 1 << 20;

    private readonly StratumChances chances;
    private readonly double[][] ways;
    private readonly AskedChain?[] roots = new AskedChain?[(DoorRules.EverSteps + 1) * (DoorRules.EverSteps + 1)];
    private int kept;

    /// <summary>Reads the mix of the world.</summary>
    /// <param name="context">The run.</param>
    /// <param name="doors">Chances at a door and on the telephone; of sizes, the mix without digital access.</param>
    /// <param name="chances">Chances of silence in a round.</param>
    /// <param name="rounds">Rounds of the window, one a day.</param>
    public AskedRules(RunContext context, DoorRules doors, StratumChances chances, int rounds)
    {
        this.chances = chances;
        Doors = doors;
        Rounds = rounds;
        ReadSizes(context);
        Halves = new int[GroupsAfter(rounds)];
        Halves[0] = int.MinValue;
        ways = new double[rounds + 1][];
        for (int day = 0; day <= rounds; day++)
        {
            ways[day] = new double[day + 1];
            for (int reports = 0; reports <= day; reports++)
            {
                ways[day][reports] = reports == 0 || reports == day ? 1
                    : ways[day - 1][reports - 1] + ways[day - 1][reports];
            }

            for (int reports = 1; reports <= day + 1 && day < rounds; reports++)
            {
                int group = GroupOf(day, reports);
                (Halves[group], Halves[group + 1]) = (2 * day, (2 * day) + 1);
            }
        }
    }

    /// <summary>Chances at a door and on the telephone.</summary>
    public DoorRules Doors { get; }

    /// <summary>Rounds of the window.</summary>
    public int Rounds { get; }

    /// <summary>Half day of the window of each group's last report; that of no report lies before all.</summary>
    public int[] Halves { get; }

    /// <summary>Share of each size among present households with digital access.</summary>
    public double[] Digital { get; } = new double[Register.Slots];

    /// <summary>Share of each size among present households without digital access.</summary>
    public double[] Others { get; } = new double[Register.Slots];

    /// <summary>Groups after so many rounds: a group keeps its number.</summary>
    public static int GroupsAfter(int rounds) => 1 + (rounds * (rounds + 1));

    /// <summary>The group of so many reports with the last in the morning of a day; that of the afternoon is the
    /// next.</summary>
    public static int GroupOf(int day, int reports) => GroupsAfter(day) + (2 * (reports - 1));

    /// <summary>Ways in which some of the days before a day may be those of reports.</summary>
    public double Ways(int day, int reports) => ways[day][reports];

    /// <summary>Shares of a unit's present households that are in each group after some rounds.</summary>
    /// <param name="mix">The unit's households.</param>
    /// <param name="rounds">Rounds held.</param>
    /// <param name="shares">To be filled.</param>
    public void Read(in UnitMix mix, int rounds, Span<double> shares)
    {
        shares.Clear();
        for (int k = 0; k < UnitMix.Strata; k++)
        {
            double weight = mix.ByInclination[k] / (double)(PointsOfStratum * Math.Max(1, mix.Present));
            for (int point = 0; point < PointsOfStratum; point++)
            {
                double silent = chances.SilentAt(k, point > 0);
                shares[0] += weight * Power(silent, rounds);
                for (int reports = 1; reports <= rounds; reports++)
                {
                    // Of reports between 8 and 20 h, half come before the afternoon's list.
                    double each = weight * Power(1 - silent, reports) * Power(silent, rounds - reports) / 2;
                    for (int day = reports - 1; day < rounds; day++)
                    {
                        int group = GroupOf(day, reports);
                        shares[group] += each * ways[day][reports - 1];
                        shares[group + 1] += each * ways[day][reports - 1];
                    }
                }
            }
        }
    }

    /// <summary>The chain before the first round, for shares of households recorded before, in steps. Made once,
    /// whichever thread asks first, and again when too many have been made from it: all are equal.</summary>
    public AskedChain Root(int everStep, int everAbsentStep)
    {
        if (Volatile.Read(ref kept) > MostKept)
        {
            Array.Clear(roots);
            Volatile.Write(ref kept, 0);
        }

        ref AskedChain? root = ref roots[(everStep * (DoorRules.EverSteps + 1)) + everAbsentStep];
        AskedChain? known = Volatile.Read(ref root);
        if (known is not null)
        {
            return known;
        }

        AskedChain made = new(
            this, everStep / (double)DoorRules.EverSteps, everAbsentStep / (double)DoorRules.EverSteps);
        return Interlocked.CompareExchange(ref root, made, null) ?? made;
    }

    /// <summary>A chain was made.</summary>
    public void Count() => Interlocked.Add(ref kept, Halves.Length);

    private void ReadSizes(RunContext context)
    {
        for (int u = 0; u < context.Geography.Units.Length; u++)
        {
            ref readonly UnitMix mix = ref context.World.Register.Mix(u);
            for (int s = 0; s < Register.Slots; s++)
            {
                Digital[s] += mix.BySize[s] - mix.NotDigitalBySize[s];
            }
        }

        double all = Math.Max(1, Digital.Sum());
        for (int s = 0; s < Register.Slots; s++)
        {
            Digital[s] /= all;
            Others[s] = Doors.SizeShare(s + 1);
        }
    }

    private static double Power(double value, int exponent)
    {
        double power = 1;
        for (int i = 0; i < exponent; i++)
        {
            power *= value;
        }

        return power;
    }
}
