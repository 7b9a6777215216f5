using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Downshift.Model.Branching;
using Downshift.Model.Events;

namespace Downshift.Model.Beds;

/// <summary>
/// The records of headquarters, found by partition and slot. A record is never given up, so a slot that ever had one
/// must not be given to another person.
/// </summary>
/// <remarks>
/// Records lie in one piece, each on a cache line of its own; nothing is held of a partition without any.
/// </remarks>
internal sealed unsafe class PatientRegister : ICopied
{
    private const int FewestRecords = 16;
    private const int FewestSlots = 16;

    private readonly Slots[] index;

    // Pinned, so that records stay on whole lines: the address of the first is a number that stays true.
    private byte[] memory = [];
    private PatientRecord* records;
    private ListedTimes[] times = [];
    private int capacity;

    /// <summary>No records.</summary>
    /// <param name="partitions">Partitions that hold people.</param>
    public PatientRegister(int partitions)
    {
        Debug.Assert(sizeof(PatientRecord) == CacheLine.Bytes, "a record fills a line");
        index = new Slots[partitions];
    }

    /// <summary>Records so far.</summary>
    public int Count { get; private set; }

    /// <summary>A record.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref PatientRecord At(int record)
    {
        Debug.Assert((uint)record < (uint)Count, "a record there is");
        return ref records[record];
    }

    /// <summary>When a record's request came on a list; only of records that say it was.</summary>
    public ref ListedTimes TimesOf(int record) => ref times[record];

    /// <summary>All records in the order in which they were made.</summary>
    public ReadOnlySpan<PatientRecord> All => new(records, Count);

    /// <summary>The record of a person, or -1.</summary>
    /// <param name="patient">Partition in the high half, slot in the low half.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(long patient)
    {
        ref readonly Slots slots = ref index[patient >> 32];
        return slots.Has((int)patient) ? slots.At((int)patient) - 1 : -1;
    }

    /// <summary>Asks for the place that tells a person's record.</summary>
    public void FetchPlace(long patient)
    {
        ref readonly Slots slots = ref index[patient >> 32];
        if (slots.Has((int)patient)) { CacheLine.Fetch(in slots.At((int)patient)); }
    }

    /// <summary>Asks for the times of a record's listing.</summary>
    public void FetchTimes(int record) => CacheLine.Fetch(in times[record]);

    /// <summary>Asks for a record.</summary>
    public void Fetch(int record) => CacheLine.Fetch(in records[record]);

    /// <summary>The record of a person, made if there is none yet.</summary>
    /// <param name="patient">Partition and slot.</param>
    /// <param name="person">Identity.</param>
    /// <param name="facts">Packed facts, for a new record.</param>
    public int FindOrAdd(long patient, ulong person, long facts)
    {
        int found = Find(patient);
        if (found >= 0) { return found; }
        if (Count == capacity) { Grow(); }
        index[patient >> 32].Set((int)patient, Count + 1);
        records[Count] = new PatientRecord
        {
            Patient = patient, Person = person, Facts = PatientFacts.Unpack(facts), Held = -1, Occupied = -1,
            CountedType = BedNeed.None,
        };
        return Count++;
    }

    private void Grow()
    {
        capacity = Math.Max(FewestRecords, Growth.After(capacity));
        Move();
        Array.Resize(ref times, capacity);
    }

    /// <inheritdoc/>
    void ICopied.BecomeOwn()
    {
        if (capacity > 0) { Move(); }
    }

    // To lines of its own, as many as the capacity says.
    private void Move()
    {
        byte[] larger = GC.AllocateUninitializedArray<byte>((capacity + 1) * CacheLine.Bytes, pinned: true);
        byte* start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(larger));
        PatientRecord* moved = (PatientRecord*)(((nuint)start + CacheLine.Bytes - 1) & ~(nuint)(CacheLine.Bytes - 1));
        All.CopyTo(new Span<PatientRecord>(moved, Count));
        memory = larger;
        records = moved;
    }

    /// <summary>
    /// Records of a partition by slot, plus 1; 0 if none. The length stands here and not before the numbers, so that
    /// a look costs one line of memory and not two.
    /// </summary>
    private struct Slots
    {
        private int[]? numbers;
        private int length;

        public readonly bool Has(int slot) => (uint)slot < (uint)length;

        public readonly ref int At(int slot) => ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(numbers!), slot);

        public void Set(int slot, int number)
        {
            if (slot >= length)
            {
                length = Math.Max(FewestSlots, Math.Max(slot + 1, length * 2));
                Array.Resize(ref numbers, length);
            }

            numbers![slot] = number;
        }
    }
}
