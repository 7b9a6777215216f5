using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;

namespace Downshift.Model.Population;

/// <summary>
/// What is lasting about every household: size, presence, digital access and inclination to report. It is computed
/// from the household's identity by addressed draws (<see cref="Compute"/>); the array is only a read-only copy of
/// 4 bytes a household, shared by all runs of a world, because routine rounds read it hundreds of times.
/// </summary>
internal sealed class Register
{
    /// <summary>Slots of a household's people: sizes run from 1 to 6.</summary>
    public const int Slots = 6;

    /// <summary>Levels of the inclination to report.</summary>
    public const int InclinationLevels = 4096;

    // Sizes 1 to 6 of the specification, 4.1 [assumption]: national shape of 2010 shifted to a mean of 2.507.
    private static readonly double[] SizeShares = [.229, .325, .254, .116, .054, .022];

    private readonly uint[] households;
    private readonly UnitMix[] units;
    private readonly uint[] sizeBounds = new uint[Slots];
    private readonly uint present;
    private readonly uint digital;
    private readonly uint digitalOldAlone;
    private readonly DrawSource draws;
    private readonly double[] ageBounds;

    /// <summary>Reads every household once. O(households).</summary>
    /// <param name="geography">The units.</param>
    /// <param name="parameters">Shares of presence and access.</param>
    /// <param name="draws">Draws of the world.</param>
    /// <param name="keep">Keeps 4 bytes a household, which runs at household resolution need.</param>
    public Register(Geography geography, ModelParameters parameters, DrawSource draws, bool keep = true)
    {
        this.draws = draws;
        ParameterSet numbers = parameters.Numbers;
        double sum = 0;
        for (int i = 0; i < Slots; i++)
        {
            sum += SizeShares[i];
            sizeBounds[i] = i == Slots - 1 ? uint.MaxValue : Threshold(sum);
        }

        present = Threshold(numbers.Number("city.presentShare"));
        digital = Threshold(numbers.Number("city.digitalShare"));
        digitalOldAlone = Threshold(numbers.Number("city.digitalShareOldAlone"));
        double child = numbers.Number("city.ageChild");
        double old = numbers.Number("city.ageOld");
        double older = numbers.Number("city.ageOlder");
        ageBounds = [child, 1 - older - old, 1 - old];
        households = new uint[keep ? geography.HouseholdCount : 0];
        units = new UnitMix[geography.Units.Length];
        foreach (Unit unit in geography.Units)
        {
            Read(unit, ref units[unit.Index]);
            People += units[unit.Index].People;
        }
    }

    /// <summary>People on the register.</summary>
    public long People { get; private set; }

    /// <summary>The packed households, by index in the world; empty if they were not kept.</summary>
    public ReadOnlySpan<uint> Households => households;

    /// <summary>Households of a unit by what is lasting about them.</summary>
    public ref readonly UnitMix Mix(int unit) => ref units[unit];

    /// <summary>What is lasting about a household, computed from its identity.</summary>
    public uint Of(long identity)
    {
        PhiloxBlock block = draws.Block(Purpose.HouseholdSize, (ulong)identity);
        return Compute(identity, block.X0, block.X1, block.X2, block.X3);
    }

    /// <summary>A 32-bit threshold for a probability: a word below it is a yes; 1 is always yes.</summary>
    public static uint Threshold(double probability) =>
        probability >= 1 ? uint.MaxValue : (uint)(Math.Max(0, probability) * 4294967296.0);

    public static int Size(uint household) => (int)(household & 7);

    public static bool IsPresent(uint household) => (household & 8) != 0;

    public static bool IsDigital(uint household) => (household & 16) != 0;

    /// <summary>Inclination to report, 0 to 4095, uniform: a procedure maps it to its own chance.</summary>
    public static int Inclination(uint household) => (int)(household >> 8 & (InclinationLevels - 1));

    /// <summary>Chances of a report by inclination: a beta distribution of the given mean and correlation.</summary>
    /// <param name="mean">Mean participation.</param>
    /// <param name="icc">Intra-household correlation, 0 to 1.</param>
    public static uint[] ParticipationThresholds(double mean, double icc)
    {
        uint[] thresholds = new uint[InclinationLevels];
        QuantileTable? beta = icc is > 0 and < 1 && mean is > 0 and < 1
            ? QuantileTable.Beta(mean * (1 - icc) / icc, (1 - mean) * (1 - icc) / icc)
            : null;
        for (int i = 0; i < thresholds.Length; i++)
        {
            double u = (i + .5) / InclinationLevels;
            double chance = beta is not null ? beta.At(u) : icc >= 1 ? (u > 1 - mean ? 1 : 0) : mean;
            thresholds[i] = Threshold(chance);
        }

        return thresholds;
    }

    /// <summary>Age band of a person, computed from identity.</summary>
    public AgeBand AgeOf(ulong person)
    {
        double u = draws.Uniform(Purpose.PersonAge, person);
        return u < ageBounds[0] ? AgeBand.Child
            : u < ageBounds[1] ? AgeBand.Adult
            : u < ageBounds[2] ? AgeBand.Older
            : AgeBand.Old;
    }

    /// <summary>Identity of a person: eight addresses a household.</summary>
    public static ulong Person(long householdIdentity, int slot) => ((ulong)householdIdentity << 3) | (uint)slot;

    /// <summary>The definition: what is lasting about a household, from its identity and its block of draws.</summary>
    public uint Compute(long identity, uint size, uint presence, uint access, uint inclination)
    {
        int people = 1;
        while (people < Slots && size >= sizeBounds[people - 1])
        {
            people++;
        }

        uint threshold = people == 1 && AgeOf(Person(identity, 0)) == AgeBand.Old ? digitalOldAlone : digital;
        uint packed = (uint)people;
        packed |= presence < present || present == uint.MaxValue ? 8u : 0;
        packed |= access < threshold || threshold == uint.MaxValue ? 16u : 0;
        return packed | (inclination >> 20 << 8);
    }

    private void Read(Unit unit, ref UnitMix mix)
    {
        const int Batch = 512;
        Span<uint> x0 = stackalloc uint[Batch];
        Span<uint> x1 = stackalloc uint[Batch];
        Span<uint> x2 = stackalloc uint[Batch];
        Span<uint> x3 = stackalloc uint[Batch];
        for (int start = 0; start < unit.Households; start += Batch)
        {
            int count = Math.Min(Batch, unit.Households - start);
            long identity = unit.FirstHouseholdIdentity + start;
            Philox4x32.FillConsecutive(
                (uint)identity, (uint)(identity >> 32), 0, Purpose.HouseholdSize, draws.Seed, draws.Replication,
                x0[..count], x1[..count], x2[..count], x3[..count]);
            for (int i = 0; i < count; i++)
            {
                uint packed = Compute(identity + i, x0[i], x1[i], x2[i], x3[i]);
                mix.Add(packed);
                if (households.Length > 0)
                {
                    households[unit.FirstHousehold + start + i] = packed;
                }
            }
        }
    }
}
