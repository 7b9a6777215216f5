using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Downshift.Model.Finding;

/// <content>
/// One question to up to 64 households next to each other; bit i of the answer is that of household i.
/// </content>
internal partial struct HouseholdState
{
    /// <summary>Most households asked at once.</summary>
    public const int MaskSize = 64;

    // A record's time is kept plus one, and 0 says that there is none.
    private const int TimeOffset = 1;

    private static readonly Vector256<ulong> Records = Vector256.Create(RecordMask);

    /// <summary>No record of today, or one that lies ahead.</summary>
    /// <param name="states">Up to <see cref="MaskSize"/> households.</param>
    /// <param name="midnight">00:00 of today.</param>
    /// <param name="now">Now.</param>
    public static ulong Silent(ReadOnlySpan<HouseholdState> states, long midnight, long now)
    {
        ReadOnlySpan<ulong> words = Words(states);
        Vector256<long> today = Vector256.Create(midnight + TimeOffset);
        Vector256<long> present = Vector256.Create(now + TimeOffset);
        ulong mask = 0;
        int i = 0;
        for (; i + Vector256<ulong>.Count <= words.Length; i += Vector256<ulong>.Count)
        {
            Vector256<long> record = (Four(words, i) & Records).AsInt64();
            mask |= Bits(Vector256.LessThan(record, today) | Vector256.GreaterThan(record, present)) << i;
        }

        for (; i < words.Length; i++)
        {
            mask |= states[i].RecordAt < midnight || states[i].RecordAt > now ? 1UL << i : 0;
        }

        return mask;
    }

    /// <summary>The last two reports were missed and there is no record of today.</summary>
    /// <param name="states">Up to <see cref="MaskSize"/> households.</param>
    /// <param name="midnight">00:00 of today.</param>
    public static ulong SilentTwice(ReadOnlySpan<HouseholdState> states, long midnight)
    {
        const int Twice = MissedShift + 1;
        ReadOnlySpan<ulong> words = Words(states);
        Vector256<long> today = Vector256.Create(midnight + TimeOffset);
        ulong mask = 0;
        int i = 0;
        for (; i + Vector256<ulong>.Count <= words.Length; i += Vector256<ulong>.Count)
        {
            Vector256<ulong> four = Four(words, i);
            Vector256<long> missed = Vector256.ShiftLeft(four, 63 - Twice).AsInt64();
            mask |= Bits(missed & Vector256.LessThan((four & Records).AsInt64(), today)) << i;
        }

        for (; i < words.Length; i++)
        {
            mask |= (words[i] >> Twice & 1) != 0 && states[i].RecordAt < midnight ? 1UL << i : 0;
        }

        return mask;
    }

    /// <summary>The window's visit is not over.</summary>
    public static ulong NotDone(ReadOnlySpan<HouseholdState> states)
    {
        ReadOnlySpan<ulong> words = Words(states);
        ulong mask = 0;
        int i = 0;
        for (; i + Vector256<ulong>.Count <= words.Length; i += Vector256<ulong>.Count)
        {
            mask |= Bits(Vector256.ShiftLeft(~Four(words, i), 63 - DoneBit).AsInt64()) << i;
        }

        for (; i < words.Length; i++) { mask |= (~words[i] >> DoneBit & 1) << i; }

        return mask;
    }

    /// <summary>Visited in the window.</summary>
    public static ulong Visited(ReadOnlySpan<HouseholdState> states)
    {
        ulong mask = 0;
        for (int i = 0; i < states.Length; i++) { mask |= states[i].Visits > 0 ? 1UL << i : 0; }

        return mask;
    }

    private static ReadOnlySpan<ulong> Words(ReadOnlySpan<HouseholdState> states) =>
        MemoryMarshal.Cast<HouseholdState, ulong>(states);

    private static Vector256<ulong> Four(ReadOnlySpan<ulong> words, int i) =>
        Vector256.Create(words.Slice(i, Vector256<ulong>.Count));

    private static ulong Bits(Vector256<long> signs) => signs.ExtractMostSignificantBits();
}
