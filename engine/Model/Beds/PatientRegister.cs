namespace Downshift.Model.Beds;

/// <summary>
/// The records of headquarters, found by partition and slot. A record is never given up, so a slot that ever had one
/// must not be given to another person.
/// </summary>
internal sealed class PatientRegister
{
    private readonly int[][] index;
    private PatientRecord[] records = new PatientRecord[1024];

    /// <summary>No records.</summary>
    /// <param name="partitions">Partitions that hold people.</param>
    public PatientRegister(int partitions)
    {
        index = new int[partitions][];
        Array.Fill(index, []);
    }

    /// <summary>Records so far.</summary>
    public int Count { get; private set; }

    /// <summary>A record.</summary>
    public ref PatientRecord At(int record) => ref records[record];

    /// <summary>The record of a person, or -1.</summary>
    /// <param name="patient">Partition in the high half, slot in the low half.</param>
    public int Find(long patient)
    {
        int[] slots = index[patient >> 32];
        int slot = (int)patient;
        return slot < slots.Length ? slots[slot] - 1 : -1;
    }

    /// <summary>The record of a person, made if there is none yet.</summary>
    /// <param name="patient">Partition and slot.</param>
    /// <param name="person">Identity.</param>
    /// <param name="facts">Packed facts, for a new record.</param>
    public int FindOrAdd(long patient, ulong person, long facts)
    {
        int found = Find(patient);
        if (found >= 0) { return found; }
        if (Count == records.Length) { Array.Resize(ref records, Count * 2); }
        ref int[] slots = ref index[patient >> 32];
        int slot = (int)patient;
        if (slot >= slots.Length) { Array.Resize(ref slots, Math.Max(64, Math.Max(slot + 1, slots.Length * 2))); }
        slots[slot] = Count + 1;
        records[Count] = new PatientRecord
        {
            Patient = patient, Person = person, Facts = facts, ListedAt = -1, Held = -1, Occupied = -1,
            CountedType = BedNeed.None,
        };
        return Count++;
    }
}
