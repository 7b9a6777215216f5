namespace Downshift.Model.Beds;

/// <summary>
/// People in a district's observation rooms who may take a freed bed: a heap of lines, void ones left in it.
/// </summary>
internal sealed class WalkInQueue
{
    private readonly PriorityQueue<WaitingEntry, WaitingEntry> heap = new();

    /// <summary>Adds a line. O(log n).</summary>
    public void Add(in WaitingEntry line) => heap.Enqueue(line, line);

    /// <summary>The first line in force; void lines before it are dropped.</summary>
    /// <param name="register">Records, whose stamp tells.</param>
    /// <param name="first">The line.</param>
    public bool TryPeek(PatientRegister register, out WaitingEntry first)
    {
        while (heap.TryPeek(out first, out _))
        {
            ref readonly PatientRecord record = ref register.At(first.Record);
            if (record.WalkInStamp == first.Stamp && record.State is RequestStep.Travelling or RequestStep.Listed)
            {
                return true;
            }

            heap.Dequeue();
        }

        return false;
    }
}
