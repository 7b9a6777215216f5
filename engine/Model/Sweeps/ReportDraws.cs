using System.Numerics;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <summary>
/// What the draws of a round of reports mean for households next to each other: eight at a time where the processor
/// has AVX2, else one by one, with the same bits.
/// </summary>
internal static class ReportDraws
{
    private const uint IndexFactor = 0x9E3779B9;
    private const uint SumFactor = 0x85EBCA6B;

    /// <summary>Reads the draws and puts what they mean in their place.</summary>
    /// <param name="lasting">What is lasting about the households.</param>
    /// <param name="thresholds">Chance of a report by inclination, as a threshold of a draw.</param>
    /// <param name="seconds">Length of the round.</param>
    /// <param name="falseAlarm">Chance of a false reading of one person, as a threshold of a draw.</param>
    /// <param name="reports">In: draws. Out: all bits set where the household reports, else none.</param>
    /// <param name="moments">In: draws. Out: second of the round at which it would report.</param>
    /// <param name="alarms">In: draws. Out: all bits set where it reports a false reading, if nobody is ill.</param>
    /// <param name="members">Out: a bit for each member.</param>
    /// <returns>How many report, and a checksum over who does and when.</returns>
    public static (int Reports, ulong Sum) Read(
        ReadOnlySpan<uint> lasting, uint[] thresholds, uint seconds, uint falseAlarm, Span<uint> reports,
        Span<uint> moments, Span<uint> alarms, Span<uint> members)
    {
        int count = 0;
        ulong sum = 0;
        int i = 0;
        if (Avx2.IsSupported && thresholds.Length == Register.InclinationLevels)
        {
            Vector256<ulong> sums = default;
            for (; i + Vector256<uint>.Count <= lasting.Length; i += Vector256<uint>.Count)
            {
                count += ReadEight(
                    i, lasting, thresholds, seconds, falseAlarm, reports, moments, alarms, members, ref sums);
            }

            sum = Vector256.Sum(sums);
        }

        for (; i < lasting.Length; i++)
        {
            uint household = lasting[i];
            int size = Register.Size(household);
            bool tells = Register.IsPresent(household) && reports[i] < thresholds[Register.Inclination(household)];
            reports[i] = tells ? uint.MaxValue : 0;
            moments[i] = (uint)(((ulong)moments[i] * seconds) >> 32);
            alarms[i] = tells && alarms[i] < falseAlarm * (uint)size ? uint.MaxValue : 0;
            members[i] = (1u << size) - 1;
            count += tells ? 1 : 0;
            sum += tells ? (moments[i] + ((uint)i * IndexFactor)) * SumFactor : 0;
        }

        return (count, sum);
    }

    private static unsafe int ReadEight(
        int i, ReadOnlySpan<uint> lasting, uint[] thresholds, uint seconds, uint falseAlarm, Span<uint> reports,
        Span<uint> moments, Span<uint> alarms, Span<uint> members, ref Vector256<ulong> sums)
    {
        Vector256<uint> household = Load(lasting, i);
        Vector256<uint> present = Vector256.Equals(household & Vector256.Create(8u), Vector256.Create(8u));
        Vector256<int> inclination = (Vector256.ShiftRightLogical(household, 8)
            & Vector256.Create((uint)Register.InclinationLevels - 1)).AsInt32();
        Vector256<uint> threshold;
        fixed (uint* table = thresholds)
        {
            threshold = Avx2.GatherVector256(table, inclination, sizeof(uint));
        }

        Vector256<uint> tells = present & Vector256.LessThan(Load(reports, i), threshold);
        Vector256<uint> moment = High(Load(moments, i), seconds);
        Vector256<uint> size = household & Vector256.Create(7u);
        Vector256<uint> alarm = tells & Vector256.LessThan(Load(alarms, i), size * Vector256.Create(falseAlarm));
        Vector256<uint> all = Avx2.ShiftLeftLogicalVariable(Vector256<uint>.One, size) - Vector256<uint>.One;
        tells.CopyTo(reports[i..]);
        moment.CopyTo(moments[i..]);
        alarm.CopyTo(alarms[i..]);
        all.CopyTo(members[i..]);
        Vector256<uint> index = Vector256.Create((uint)i) + Vector256<uint>.Indices;
        Vector256<uint> mixed = tells
            & ((moment + (index * Vector256.Create(IndexFactor))) * Vector256.Create(SumFactor));
        (Vector256<ulong> low, Vector256<ulong> high) = Vector256.Widen(mixed);
        sums += low + high;
        return BitOperations.PopCount(tells.ExtractMostSignificantBits());
    }

    // The high half of a product: the whole number below u x seconds.
    private static Vector256<uint> High(Vector256<uint> u, uint seconds)
    {
        Vector256<uint> factor = Vector256.Create(seconds);
        Vector256<ulong> even = Vector256.ShiftRightLogical(Avx2.Multiply(u, factor), 32);
        Vector256<ulong> odd = Avx2.Multiply(Vector256.ShiftRightLogical(u.AsUInt64(), 32).AsUInt32(), factor);
        return Avx2.Blend(even.AsUInt32(), odd.AsUInt32(), 0b10101010);
    }

    private static Vector256<uint> Load(ReadOnlySpan<uint> from, int i) => Vector256.Create(from.Slice(i, 8));
}
