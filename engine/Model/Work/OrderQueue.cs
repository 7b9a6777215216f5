using System.Diagnostics;

namespace Downshift.Model.Work;

/// <summary>
/// Orders waiting for a hand: highest priority, then earliest due, then lowest id. Single orders and packs of equal
/// ones; a pack stands where its first order stands.
/// </summary>
internal struct OrderQueue
{
    private const int IdBits = 29;
    private const int DueBits = 31;
    private const ulong IdMask = (1UL << IdBits) - 1;

    // Orders due later than in 68 years, as those without a due time, are equally late.
    private const long LatestDue = (1L << DueBits) - 1;

    private SortedBuffer<Entry> entries;

    // The pack that the last stacked order joined, its place + 1; 0 if none.
    private int lastPack;

    /// <summary>Orders waiting, those of packs included.</summary>
    public int Count { get; private set; }

    /// <summary>Single orders waiting whose start others must see; see
    /// <see cref="OrderPool.IsStartPublic(int)"/>.</summary>
    public int PublicStarts { get; private set; }

    /// <summary>What waits, the first first.</summary>
    public readonly ReadOnlySpan<Entry> Entries => entries.Items;

    /// <summary>The rank of an order: priority, due, id in one number; smaller is first.</summary>
    public static ulong RankOf(in WorkOrder order)
    {
        Debug.Assert(order.Priority < 16, "a priority has four bits");
        Debug.Assert(order.Id is >= 0 and < 1 << IdBits, "an id of a unit");
        ulong due = (ulong)Math.Clamp(order.Due, 0, LatestDue);
        return ((ulong)order.Priority << (DueBits + IdBits)) | (due << IdBits) | (uint)order.Id;
    }

    /// <summary>Asks for the first order, which will be taken soon.</summary>
    public readonly void FetchFirst(OrderPool pool)
    {
        if (entries.Count > 0) { pool.Fetch(entries[0]); }
    }

    /// <summary>Adds an order.</summary>
    /// <param name="pool">The street's orders.</param>
    /// <param name="place">Its place in the pool.</param>
    public void Add(OrderPool pool, int place)
    {
        ref WorkOrder order = ref pool[place];
        entries.Add(new Entry(RankOf(order), place, order.Kind, order.Head));
        Count++;
        if (pool.IsStartPublic(place)) { PublicStarts++; }
    }

    /// <summary>Adds an order on which nobody has worked, together with equal ones added just before. O(1) for
    /// these.</summary>
    /// <param name="pool">The street's orders; there it gets a place when it is taken.</param>
    /// <param name="order">The order; its id is the highest so far.</param>
    public void Stack(OrderPool pool, in WorkOrder order)
    {
        Count++;
        if (lastPack > 0 && pool.Packs[lastPack - 1].TryAdd(order))
        {
            return;
        }

        int pack = pool.Packs.Add(new OrderPack(order));
        lastPack = pack + 1;
        entries.Add(new Entry(RankOf(order), ~pack, order.Kind, -1));
    }

    /// <summary>Takes the first order; there must be one. O(1).</summary>
    /// <returns>Its place in the pool.</returns>
    public int TakeFirst(OrderPool pool) => TakeAt(pool, 0, 0);

    /// <summary>Takes the first order that a head has issued, or -1. O(n).</summary>
    public int TakeFirstOf(OrderPool pool, int head)
    {
        (int found, int foundMember) = (-1, 0);
        ulong first = ulong.MaxValue;
        for (int position = 0; position < entries.Count; position++)
        {
            ref Entry entry = ref entries[position];
            if (entry.Rank >= first)
            {
                break;
            }

            int member = entry.IsPack ? pool.Packs[entry.Pack].FirstOf(head) : entry.Head == head ? 0 : -1;
            ulong rank = member <= 0 ? entry.Rank : RankOf(pool.Packs[entry.Pack][member]);
            if (member >= 0 && rank < first) { (first, found, foundMember) = (rank, position, member); }
        }

        return found < 0 ? -1 : TakeAt(pool, found, foundMember);
    }

    /// <summary>A waiting order has become public or ceased to be.</summary>
    public void StartIsPublic(bool now) => PublicStarts += now ? 1 : -1;

    /// <summary>Moves everything into another queue.</summary>
    public void MoveTo(ref OrderQueue other)
    {
        foreach (ref readonly Entry entry in Entries) { other.entries.Add(entry); }

        other.Count += Count;
        other.PublicStarts += PublicStarts;
        (Count, lastPack, PublicStarts) = (0, 0, 0);
        entries.Clear();
    }

    /// <summary>Keeps only orders for which the test holds; those whose start is public stay. O(n).</summary>
    /// <param name="leaving">How many orders of an entry leave: none or all.</param>
    /// <param name="state">First argument of the test.</param>
    public void Keep<T>(Func<T, Entry, int> leaving, T state)
    {
        int kept = 0;
        Span<Entry> all = entries.Items;
        for (int position = 0; position < all.Length; position++)
        {
            int gone = leaving(state, all[position]);
            Count -= gone;
            if (gone == 0) { all[kept++] = all[position]; }
        }

        entries.Cut(kept);

        // No order issued later is equal to one that stays.
        lastPack = 0;
    }

    private int TakeAt(OrderPool pool, int position, int member)
    {
        Entry entry = entries[position];
        Count--;
        if (!entry.IsPack)
        {
            if (pool.IsStartPublic(entry.Place)) { PublicStarts--; }

            entries.RemoveAt(position);
            return entry.Place;
        }

        ref OrderPack pack = ref pool.Packs[entry.Pack];
        int place = pool.Take(ref pack, member);
        if (pack.Count == 0)
        {
            pool.Packs.Remove(entry.Pack);
            if (lastPack == entry.Pack + 1) { lastPack = 0; }

            entries.RemoveAt(position);
        }
        else if (member == 0)
        {
            ulong rank = (entry.Rank & ~IdMask) | (uint)pack.FirstId;
            entries[position] = new Entry(rank, entry.Place, entry.Kind, entry.Head);
            entries.Lower(position);
        }

        return place;
    }

    /// <summary>A waiting order or pack, with what is asked of all that wait: nobody need look at the orders
    /// themselves.</summary>
    internal readonly struct Entry(ulong rank, int place, TaskKind kind, sbyte head) : IRanked
    {
        /// <inheritdoc/>
        public ulong Rank { get; } = rank;

        /// <summary>Place of a single order in the pool; below 0 for a pack.</summary>
        public readonly int Place = place;

        /// <summary>Its class.</summary>
        public readonly TaskKind Kind = kind;

        /// <summary>The head that issued it, or -1; says nothing of a pack.</summary>
        public readonly sbyte Head = head;

        /// <summary>A pack, not a single order.</summary>
        public bool IsPack => Place < 0;

        /// <summary>Place of the pack.</summary>
        public int Pack => ~Place;

        /// <summary>Moment at which it is due; the latest there is for an order without one.</summary>
        public long Due => (long)(Rank >> IdBits) & LatestDue;
    }
}
