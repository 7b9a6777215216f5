using Downshift.Model.Events;

namespace Downshift.Model.Beds;

/// <summary>
/// All waiting lists: by level, holder and type of bed. Knows of each record whether and where it is listed.
/// </summary>
internal sealed class WaitingBook
{
    private const int Levels = 3;

    private readonly WaitingList?[][] lists = new WaitingList?[Levels][];
    private readonly int[][] listed = new int[Levels][];
    private Listing[] listings = [];

    /// <summary>Empty lists.</summary>
    /// <param name="streets">Streets.</param>
    /// <param name="districts">Districts.</param>
    public WaitingBook(int streets, int districts)
    {
        ReadOnlySpan<int> holders = [streets, districts, 1];
        for (int level = 0; level < Levels; level++)
        {
            listed[level] = new int[holders[level] * BedStock.Types];
            lists[level] = new WaitingList?[holders[level] * BedStock.Types];
        }
    }

    /// <summary>The list of a holder and type.</summary>
    public WaitingList Of(LedgerLevel level, int holder, BedType type) =>
        lists[(int)level][(holder * BedStock.Types) + (int)type] ??= new WaitingList();

    /// <summary>People listed with a holder whose first choice is the type.</summary>
    public int Listed(LedgerLevel level, int holder, BedType type) =>
        listed[(int)level][(holder * BedStock.Types) + (int)type];

    /// <summary>Whether a record is on a list.</summary>
    public bool IsListed(int record) => record < listings.Length && listings[record].Levels != 0;

    /// <summary>Asks for what is known of a record's listing.</summary>
    public void Fetch(int record)
    {
        if (record < listings.Length) { CacheLine.Fetch(in listings[record]); }
    }

    /// <summary>Whether a line is still in force.</summary>
    public bool IsCurrent(in WaitingEntry line)
    {
        ref readonly Listing listing = ref listings[line.Record];
        return listing.Stamp == line.Stamp && listing.Levels != 0;
    }

    /// <summary>
    /// Enters a record on a level's list beside those it is on already. All its lists share one need.
    /// </summary>
    /// <param name="record">Record of the person.</param>
    /// <param name="level">Level.</param>
    /// <param name="need">What the holder knows of the need.</param>
    /// <param name="street">Street of residence.</param>
    /// <param name="district">District of residence.</param>
    /// <param name="filed">Time of filing, seconds.</param>
    /// <param name="person">Identity of the person.</param>
    public void Enter(
        int record, LedgerLevel level, in BedNeed need, int street, int district, long filed, ulong person)
    {
        if (record >= listings.Length)
        {
            Array.Resize(ref listings, Math.Max(record + 1, Growth.After(listings.Length)));
        }

        byte levels = (byte)(listings[record].Levels | (1 << (int)level));
        Withdraw(record);
        ref Listing listing = ref listings[record];
        listing.Levels = levels;
        listing.First = need.First;
        listing.Street = (short)street;
        listing.District = (short)district;
        Write(record, need, filed, person);
    }

    /// <summary>Changes the need of a listed record: it takes its new place on the lists it is on.</summary>
    public void Restate(int record, in BedNeed need, long filed, ulong person)
    {
        byte levels = listings[record].Levels;
        Withdraw(record);
        listings[record].Levels = levels;
        listings[record].First = need.First;
        Write(record, need, filed, person);
    }

    /// <summary>Takes a record off all lists. O(1): its lines are void from now on.</summary>
    public void Withdraw(int record)
    {
        if (!IsListed(record)) { return; }
        Count(listings[record], -1);
        listings[record].Levels = 0;
        listings[record].Stamp++;
    }

    /// <summary>Hands everybody on one level's lists over to another's, as when authority moves. O(records).</summary>
    public void HandOver(LedgerLevel from, LedgerLevel to)
    {
        foreach (ref Listing listing in listings.AsSpan())
        {
            if ((listing.Levels & (1 << (int)from)) == 0) { continue; }
            Count(listing, -1);
            listing.Levels = (byte)((listing.Levels & ~(1 << (int)from)) | (1 << (int)to));
            Count(listing, 1);
        }

        for (int i = 0; i < lists[(int)from].Length; i++)
        {
            if (lists[(int)from][i] is not { } list) { continue; }
            foreach (WaitingEntry line in list.Current(this))
            {
                Of(to, HolderOf(listings[line.Record], to), (BedType)(i % BedStock.Types)).Add(line);
            }

            lists[(int)from][i] = null;
        }
    }

    private static int HolderOf(in Listing listing, LedgerLevel level) => level switch
    {
        LedgerLevel.Street => listing.Street,
        LedgerLevel.District => listing.District,
        _ => 0,
    };

    private void Write(int record, in BedNeed need, long filed, ulong person)
    {
        ref readonly Listing listing = ref listings[record];
        WaitingEntry line = new(need.Tier, filed, person, record, listing.Stamp);
        Count(listing, 1);
        for (LedgerLevel level = 0; level <= LedgerLevel.City; level++)
        {
            if ((listing.Levels & (1 << (int)level)) == 0) { continue; }
            int holder = HolderOf(listing, level);
            if (need.First >= 0) { Of(level, holder, (BedType)need.First).Add(line); }
            if (need.Second >= 0) { Of(level, holder, (BedType)need.Second).Add(line); }
        }
    }

    private void Count(in Listing listing, int change)
    {
        if (listing.First < 0) { return; }
        for (LedgerLevel level = 0; level <= LedgerLevel.City; level++)
        {
            if ((listing.Levels & (1 << (int)level)) != 0)
            {
                listed[(int)level][(HolderOf(listing, level) * BedStock.Types) + listing.First] += change;
            }
        }
    }

    private struct Listing
    {
        public ushort Stamp;
        public byte Levels;
        public sbyte First;
        public short Street;
        public short District;
    }
}
