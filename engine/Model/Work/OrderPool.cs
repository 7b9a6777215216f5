using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <summary>The open orders of a street in one array with a list of free places, and packs of those on which nobody has
/// worked; grown, it allocates nothing.</summary>
internal sealed class OrderPool
{
    private const int None = -1;

    // A street with a million open orders has no work system left to simulate (assumption).
    private const int Limit = 1 << 24;

    private Slot[] slots = new Slot[64];
    private int firstFree = None;
    private int used;

    /// <summary>Orders with a place of their own.</summary>
    public int Count { get; private set; }

    /// <summary>Equal orders that wait together.</summary>
    public OrderPacks Packs { get; } = new();

    /// <summary>An order. The reference is void after the next <see cref="Add"/>.</summary>
    public ref WorkOrder this[int place] => ref slots[place].Order;

    /// <summary>What the work system itself keeps about an order; void after the next <see cref="Add"/>.</summary>
    public ref OrderBook Book(int place) => ref slots[place].Book;

    /// <summary>Asks for what waits.</summary>
    public void Fetch(in OrderQueue.Entry entry)
    {
        if (entry.IsPack) { Packs.Fetch(entry.Pack); } else { CacheLine.Fetch(in slots[entry.Place]); }
    }

    /// <summary>Seconds of work still open in an order.</summary>
    public int Open(int place) => slots[place].Order.Remaining + slots[place].Book.Owed;

    /// <summary>Others must see the start of a waiting order at its moment: a walk that may find somebody, or the rest
    /// of a verification. Of one not begun only the end matters.</summary>
    public bool IsStartPublic(int place) => slots[place].Book.Public && !slots[place].Order.IsFreshCheck;

    /// <summary>Adds an order.</summary>
    /// <returns>Its place, valid until it is removed.</returns>
    public int Add(in WorkOrder order)
    {
        int place = FreePlace();
        slots[place].Order = order;
        slots[place].Book = default;
        return place;
    }

    /// <summary>Gives an order of a pack a place of its own.</summary>
    /// <returns>Its place, valid until it is removed.</returns>
    public int Take(ref OrderPack pack, int member)
    {
        int place = FreePlace();
        ref Slot slot = ref slots[place];
        pack.TakeAt(member, out slot.Order);
        slot.Book = new OrderBook { Overdue = pack.Overdue };
        return place;
    }

    /// <summary>Removes an order; its place is used again.</summary>
    public void Remove(int place)
    {
        slots[place].Book.NextFree = firstFree;
        firstFree = place;
        Count--;
    }

    private int FreePlace()
    {
        Count++;
        int place = firstFree;
        if (place != None)
        {
            firstFree = slots[place].Book.NextFree;
            return place;
        }

        if (used == slots.Length) { Grow(); }

        return used++;
    }

    private void Grow()
    {
        if (slots.Length >= Limit)
        {
            throw new InvalidOperationException(
                $"A street holds {Limit} open orders: work arrives faster than it can ever be done or dropped.");
        }

        Array.Resize(ref slots, slots.Length * 2);
    }

    private struct Slot
    {
        public WorkOrder Order;
        public OrderBook Book;
    }

    /// <summary>What the work system itself keeps about an order.</summary>
    internal struct OrderBook
    {
        /// <summary>Seconds of a sweep stretch that the street has planned but nobody has worked yet.</summary>
        public int Owed;

        /// <summary>Seconds counted in the backlog of the sweep's deadline, 0 if not counted.</summary>
        public int Overdue;

        /// <summary>Others must see its doing at its moment; see <see cref="StreetWork.Advance"/>.</summary>
        public bool Public;

        /// <summary>Next free place.</summary>
        public int NextFree;
    }
}
