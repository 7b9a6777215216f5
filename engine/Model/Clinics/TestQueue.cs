namespace Downshift.Model.Clinics;

/// <summary>People whose sample is to be taken: first come first served within severity.</summary>
internal sealed class TestQueue
{
    /// <summary>Classes: critical, severe, pneumonia, others.</summary>
    public const int Classes = 4;

    private readonly Queue<(int Record, ushort Stamp)>[] lines = [new(), new(), new(), new()];

    /// <summary>Adds a person at the end of a class.</summary>
    public void Add(int urgency, int record, ushort stamp) => lines[urgency].Enqueue((record, stamp));

    /// <summary>Takes the next line; it may be void.</summary>
    /// <returns>False if there is none.</returns>
    public bool TryTake(out int record, out ushort stamp)
    {
        foreach (Queue<(int Record, ushort Stamp)> line in lines)
        {
            if (line.TryDequeue(out (int Record, ushort Stamp) next))
            {
                (record, stamp) = next;
                return true;
            }
        }

        (record, stamp) = (-1, 0);
        return false;
    }
}
