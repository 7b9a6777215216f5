using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Downshift.Model.Finding;

/// <summary>
/// What changes about a household, in 8 bytes: its last record, who was recorded and verified in the window, and
/// whether somebody in it is ill or a contact.
/// </summary>
internal partial struct HouseholdState
{
    private const int RecordBits = 29;
    private const ulong RecordMask = (1UL << RecordBits) - 1;
    private const int StateShift = 29;
    private const int MembersShift = 33;
    private const int VerifiedShift = 39;
    private const int VisitsShift = 45;
    private const int MissedShift = 48;
    private const int IllBit = 50;
    private const int ContactBit = 51;
    private const int DoneBit = 52;
    private const int EverBit = 53;
    private const int InfectedShift = 54;

    private ulong word;

    /// <summary>Longest horizon in days that a record's time fits in.</summary>
    public const int MostDays = (int)(RecordMask / 86400);

    /// <summary>Second of the last record; -1 if there is none. It may lie ahead: a report of later today.</summary>
    public readonly int RecordAt => (int)(word & RecordMask) - 1;

    /// <summary>State of the last record.</summary>
    public readonly RecordState State => (RecordState)(word >> StateShift & 15);

    /// <summary>Members with a record in the window, a bit each.</summary>
    public readonly uint Members => (uint)(word >> MembersShift & 63);

    /// <summary>Members read or verified by a worker in the window, a bit each.</summary>
    public readonly uint Verified => (uint)(word >> VerifiedShift & 63);

    /// <summary>Visits made in the window, 0 to 7.</summary>
    public readonly int Visits => (int)(word >> VisitsShift & 7);

    /// <summary>Reports missed in a row, 0 to 3.</summary>
    public readonly int Missed => (int)(word >> MissedShift & 3);

    /// <summary>Somebody in it has an episode that is not over.</summary>
    public readonly bool Ill => (word >> IllBit & 1) != 0;

    /// <summary>Somebody in it is a listed contact.</summary>
    public readonly bool Contact => (word >> ContactBit & 1) != 0;

    /// <summary>The window's visit is over.</summary>
    public readonly bool Done => (word >> DoneBit & 1) != 0;

    /// <summary>A record was ever made, also before the window.</summary>
    public readonly bool EverRecorded => (word >> EverBit & 1) != 0;

    /// <summary>Members who are or were infected, a bit each.</summary>
    public readonly uint Infected => (uint)(word >> InfectedShift & 63);

    public void MarkInfected(int slot) => word |= 1UL << (InfectedShift + slot);

    public void MarkInfectedBefore(uint members) => word |= (ulong)members << InfectedShift;

    /// <summary>Writes a record for the members of the mask.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Record(long time, RecordState state, uint members)
    {
        const ulong Keep = ~(RecordMask | (15UL << StateShift));
        word = (word & Keep) | (ulong)(time + 1) | ((ulong)state << StateShift) | ((ulong)members << MembersShift)
            | (1UL << EverBit);
    }

    /// <summary>A report of a whole household: a record for all, and no report missed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void RecordReport(long time, RecordState state, uint members)
    {
        const ulong Keep = ~(RecordMask | (15UL << StateShift) | (3UL << MissedShift));
        word = (word & Keep) | (ulong)(time + 1) | ((ulong)state << StateShift) | ((ulong)members << MembersShift)
            | (1UL << EverBit);
    }

    /// <summary><see cref="RecordReport"/> by the household itself where it reports, else <see cref="Miss"/>; eight at
    /// a time where the processor can.</summary>
    /// <param name="states">Households next to each other.</param>
    /// <param name="reports">All bits set where the household reports, else none.</param>
    /// <param name="from">Beginning of the round.</param>
    /// <param name="moments">Second of the round at which it would report.</param>
    /// <param name="members">Its members, a bit each.</param>
    public static void ReportOrMiss(
        Span<HouseholdState> states, ReadOnlySpan<uint> reports, long from, ReadOnlySpan<uint> moments,
        ReadOnlySpan<uint> members)
    {
        Span<ulong> words = MemoryMarshal.Cast<HouseholdState, ulong>(states);
        int i = 0;
        for (; Vector256.IsHardwareAccelerated && i + 8 <= words.Length; i += 8)
        {
            (Vector256<long> tellsLow, Vector256<long> tellsHigh) =
                Vector256.Widen(Vector256.Create(reports.Slice(i, 8)).AsInt32());
            (Vector256<ulong> momentLow, Vector256<ulong> momentHigh) =
                Vector256.Widen(Vector256.Create(moments.Slice(i, 8)));
            (Vector256<ulong> membersLow, Vector256<ulong> membersHigh) =
                Vector256.Widen(Vector256.Create(members.Slice(i, 8)));
            Four(words.Slice(i, 4), tellsLow.AsUInt64(), from, momentLow, membersLow);
            Four(words.Slice(i + 4, 4), tellsHigh.AsUInt64(), from, momentHigh, membersHigh);
        }

        for (; i < words.Length; i++)
        {
            if (reports[i] != 0) { states[i].RecordReport(from + moments[i], RecordState.Self, members[i]); }
            else { states[i].Miss(); }
        }
    }

    private static void Four(
        Span<ulong> words, Vector256<ulong> tells, long from, Vector256<ulong> moments, Vector256<ulong> members)
    {
        const ulong Keep = ~(RecordMask | (15UL << StateShift) | (3UL << MissedShift));
        const ulong Self = ((ulong)RecordState.Self << StateShift) | (1UL << EverBit);
        Vector256<ulong> word = Vector256.Create((ReadOnlySpan<ulong>)words);
        Vector256<ulong> reported = (word & Vector256.Create(Keep)) | (moments + Vector256.Create((ulong)from + 1))
            | Vector256.Create(Self) | Vector256.ShiftLeft(members, MembersShift);
        Vector256<ulong> three = Vector256.Create(3UL << MissedShift);
        Vector256<ulong> missed = word
            + Vector256.AndNot(Vector256.Create(1UL << MissedShift), Vector256.Equals(word & three, three));
        Vector256.ConditionalSelect(tells, reported, missed).CopyTo(words);
    }

    public void Verify(uint members) => word |= (ulong)members << VerifiedShift;

    public void Visit() => word = Visits < 7 ? word + (1UL << VisitsShift) : word;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Miss() => word = Missed < 3 ? word + (1UL << MissedShift) : word;

    public void MarkIll(bool ill) => Mark(IllBit, ill);

    public void MarkContact(bool contact) => Mark(ContactBit, contact);

    public void MarkEverRecorded() => Mark(EverBit, true);

    public void MarkDone() => Mark(DoneBit, true);

    /// <summary>A window begins: who was recorded, verified and visited counts anew; the last record stays.</summary>
    public void OpenWindow() =>
        word &= ~((63UL << MembersShift) | (63UL << VerifiedShift) | (7UL << VisitsShift) | (1UL << DoneBit));

    private void Mark(int bit, bool on) => word = on ? word | (1UL << bit) : word & ~(1UL << bit);
}
