using System.Runtime.CompilerServices;
using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <summary>The packs of a street in one array with a list of free places; grown, it allocates nothing.</summary>
internal sealed class OrderPacks
{
    private OrderPack[] packs = new OrderPack[16];
    private int[] free = new int[16];
    private int freeCount;
    private int used;

    /// <summary>A pack; the reference is void after the next <see cref="Add"/>.</summary>
    public ref OrderPack this[int place] => ref packs[place];

    /// <summary>Asks for a pack, which may lie on two lines.</summary>
    public void Fetch(int place)
    {
        ref OrderPack pack = ref packs[place];
        CacheLine.Fetch(in pack);
        CacheLine.Fetch(in Unsafe.AddByteOffset(ref pack, CacheLine.Bytes - 1));
    }

    /// <summary>Adds a pack.</summary>
    /// <returns>Its place, valid until it is removed.</returns>
    public int Add(in OrderPack pack)
    {
        if (freeCount == 0 && used == packs.Length) { Array.Resize(ref packs, used * 2); }

        int place = freeCount > 0 ? free[--freeCount] : used++;
        packs[place] = pack;
        return place;
    }

    /// <summary>Removes a pack; its place is used again.</summary>
    public void Remove(int place)
    {
        if (freeCount == free.Length) { Array.Resize(ref free, freeCount * 2); }

        free[freeCount++] = place;
    }
}
