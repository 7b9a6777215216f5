namespace Downshift.Model.Clinics;

/// <summary>People whose sample is to be taken: first come first served within severity.</summary>
internal sealed class TestQueue
{
    /// <summary>Classes: critical, severe, pneumonia, others.</summary>
    public const int Classes = 4;

    private readonly Line[] lines = new Line[Classes];

    /// <summary>Adds a person at the end of a class.</summary>
    public void Add(int urgency, int record, ushort stamp) => lines[urgency].Add((record, stamp));

    /// <summary>Takes the next line; it may be void.</summary>
    /// <returns>False if there is none.</returns>
    public bool TryTake(out int record, out ushort stamp)
    {
        foreach (ref Line line in lines.AsSpan())
        {
            if (line.Count > 0)
            {
                (record, stamp) = line.Take();
                return true;
            }
        }

        (record, stamp) = (-1, 0);
        return false;
    }

    /// <summary>Whose turn it will be some turns after the next one, as far as one class tells.</summary>
    /// <returns>The record, or -1.</returns>
    public int Ahead(int turns)
    {
        foreach (ref readonly Line line in lines.AsSpan())
        {
            if (line.Count > 0) { return line.Ahead(turns); }
        }

        return -1;
    }

    /// <summary>A ring; the default one is empty.</summary>
    private struct Line
    {
        private (int Record, ushort Stamp)[]? ring;
        private int first;

        public int Count { readonly get; private set; }

        public void Add((int Record, ushort Stamp) entry)
        {
            ring ??= new (int, ushort)[8];
            if (Count == ring.Length)
            {
                (int, ushort)[] larger = new (int, ushort)[Count * 2];
                for (int i = 0; i < Count; i++) { larger[i] = ring[(first + i) & (ring.Length - 1)]; }
                ring = larger;
                first = 0;
            }

            ring[(first + Count++) & (ring.Length - 1)] = entry;
        }

        public (int Record, ushort Stamp) Take()
        {
            (int Record, ushort Stamp) entry = ring![first];
            first = (first + 1) & (ring.Length - 1);
            Count--;
            return entry;
        }

        public readonly int Ahead(int turns) =>
            turns < Count ? ring![(first + turns) & (ring.Length - 1)].Record : -1;
    }
}
