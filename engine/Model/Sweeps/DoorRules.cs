using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <summary>Chances at a door and on the telephone, and the mix of households of the whole world.</summary>
internal sealed class DoorRules
{
    /// <summary>Steps in which shares of households with an earlier record are told apart.</summary>
    public const int EverSteps = 32;

    private const int MostRevisits = 6;

    private readonly double[] sizes = new double[Register.Slots];
    private readonly double[] met = new double[(Register.Slots + 1) * (Register.Slots + 1)];
    private readonly double written;
    private AskedRules? asked;
    private readonly DoorChain?[] roots = new DoorChain?[(EverSteps + 1) * (EverSteps + 1)];

    /// <summary>Reads the numbers and the mix of the world.</summary>
    /// <param name="context">The run.</param>
    /// <param name="notDigital">Of the present, only households without digital access.</param>
    public DoorRules(RunContext context, bool notDigital)
    {
        ParameterSet numbers = context.Numbers;
        DoorOpened = numbers.Number("sweep.doorOpened");
        MemberOut = (uint)(numbers.Number("sweep.memberOut") * 65536) / 65536.0;
        Proxy = context.Parameters.Sweep.ProxyAllowed ? numbers.Number("sweep.proxy") : 0;
        Answered = numbers.Number("sweep.answerShare");
        written = numbers.Number("sweep.written");
        Revisits = Math.Min(MostRevisits, numbers.Whole("sweep.revisits"));
        ReadMix(context, notDigital);
        for (int n = 0; n <= Register.Slots; n++)
        {
            for (int k = 0; k <= n; k++)
            {
                met[(n * (Register.Slots + 1)) + k] = Binomial(n, k, 1 - MemberOut);
            }
        }
    }

    /// <summary>Share of visits of present households at which the door opens.</summary>
    public double DoorOpened { get; }

    /// <summary>Chance of a member to be out at a visit.</summary>
    public double MemberOut { get; }

    /// <summary>Chance that somebody met speaks for those who are out.</summary>
    public double Proxy { get; }

    /// <summary>Share of calls answered.</summary>
    public double Answered { get; }

    /// <summary>Visits after the first.</summary>
    public int Revisits { get; }

    /// <summary>Share of a size among present households.</summary>
    public double SizeShare(int size) => sizes[size - 1];

    /// <summary>Share for which a record is copied or written without contact, given the share that has one.</summary>
    public double Copied(double ever) => ever + ((1 - ever) * written);

    /// <summary>Chance that so many of the unread are met behind an open door.</summary>
    public double Met(int unread, int members) => met[(unread * (Register.Slots + 1)) + members];

    /// <summary>The chain before the first pass, for shares of households recorded before, in steps of
    /// 1/<see cref="EverSteps"/>. Made once, whichever thread asks first.</summary>
    public DoorChain Root(int everStep, int everAbsentStep)
    {
        ref DoorChain? root = ref roots[(everStep * (EverSteps + 1)) + everAbsentStep];
        DoorChain? known = Volatile.Read(ref root);
        if (known is not null)
        {
            return known;
        }

        DoorChain made = new(this, everStep / (double)EverSteps, everAbsentStep / (double)EverSteps);
        return Interlocked.CompareExchange(ref root, made, null) ?? made;
    }

    /// <summary>What chains of households that report and are visited share. Made once, whichever thread asks
    /// first.</summary>
    /// <param name="context">The run.</param>
    /// <param name="chances">Chances of silence in a round.</param>
    /// <param name="rounds">Rounds of the window.</param>
    public AskedRules Asked(RunContext context, StratumChances chances, int rounds)
    {
        AskedRules? known = Volatile.Read(ref asked);
        return known ?? Interlocked.CompareExchange(ref asked, new AskedRules(context, this, chances, rounds), null)
            ?? asked;
    }

    private void ReadMix(RunContext context, bool notDigital)
    {
        double present = 0;
        for (int u = 0; u < context.Geography.Units.Length; u++)
        {
            ref readonly UnitMix mix = ref context.World.Register.Mix(u);
            for (int s = 0; s < Register.Slots; s++)
            {
                int households = notDigital ? mix.NotDigitalBySize[s] : mix.BySize[s];
                sizes[s] += households;
                present += households;
            }
        }

        for (int s = 0; s < Register.Slots; s++)
        {
            sizes[s] /= Math.Max(1, present);
        }
    }

    private static double Binomial(int n, int k, double p)
    {
        double value = 1;
        for (int i = 1; i <= k; i++)
        {
            value *= p * (n - k + i) / i;
        }

        for (int i = 0; i < n - k; i++)
        {
            value *= 1 - p;
        }

        return value;
    }
}
