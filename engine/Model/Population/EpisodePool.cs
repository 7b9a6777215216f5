using System.Runtime.CompilerServices;
using Downshift.Model.Events;

namespace Downshift.Model.Population;

/// <summary>The episodes of one street, in one array; slots of ended background illness are used again.</summary>
/// <param name="expected">Slots expected to be used; more are possible.</param>
internal sealed class EpisodePool(int expected)
{
    private Episode[] items = new Episode[Math.Max(16, expected)];
    private int free = -1;

    /// <summary>Slots ever used.</summary>
    public int Count { get; private set; }

    /// <summary>An episode by slot. The reference is void after the next <see cref="Add"/>.</summary>
    public ref Episode this[int slot] => ref items[slot];

    /// <summary>Asks for an episode that will be looked at soon.</summary>
    public void Fetch(int slot)
    {
        ref Episode episode = ref items[slot];
        CacheLine.Fetch(in episode);
        CacheLine.Fetch(in Unsafe.AddByteOffset(ref episode, CacheLine.Bytes));
    }

    /// <summary>Takes a cleared slot. O(1) amortised.</summary>
    public int Add()
    {
        int slot = free;
        if (slot >= 0)
        {
            free = items[slot].NextInHousehold;
            ushort version = items[slot].Version;
            items[slot] = default;
            items[slot].Version = (ushort)(version + 1);
        }
        else
        {
            slot = Count++;
            if (slot == items.Length)
            {
                Array.Resize(ref items, items.Length + Math.Max(16, items.Length / 4));
            }
        }

        ref Episode episode = ref items[slot];
        episode.NextInHousehold = -1;
        episode.KnownAt = int.MaxValue;
        episode.RemovedAt = int.MaxValue;
        episode.EndedAt = int.MaxValue;
        episode.FeverFrom = int.MaxValue;
        episode.SeekAt = int.MaxValue;
        episode.RecordAt = -1;
        return slot;
    }

    /// <summary>Gives a slot back. Only for people headquarters has never heard of.</summary>
    public void Release(int slot)
    {
        items[slot].Flags = EpisodeFlags.Detached;
        items[slot].Stage = Stage.Recovered;
        items[slot].NextInHousehold = free;
        free = slot;
    }
}
