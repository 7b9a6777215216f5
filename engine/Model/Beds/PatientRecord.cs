namespace Downshift.Model.Beds;

/// <summary>
/// What headquarters holds of a person: one cache line. Times are seconds since the first day; pools and accounts -1
/// if none.
/// </summary>
internal struct PatientRecord
{
    /// <summary>The person's partition and slot.</summary>
    public long Patient;

    /// <summary>Identity: the address of draws.</summary>
    public ulong Person;

    /// <summary>Newest facts.</summary>
    public PatientFacts Facts;

    /// <summary>First filing of the current request.</summary>
    public int Filed;

    /// <summary>Beginning of the severe or critical stage.</summary>
    public int StageSince;

    /// <summary>Version of the request: steps of an older one are void.</summary>
    public ushort Request;

    /// <summary>Version of the stay: its end is void once the stay changed.</summary>
    public ushort Stay;

    /// <summary>Version of the place in the walk-in queue.</summary>
    public ushort WalkInStamp;

    /// <summary>Version of the place in the test queue.</summary>
    public ushort TestStamp;

    /// <summary>Pool of the granted bed.</summary>
    public short Held;

    /// <summary>Account of the granted bed.</summary>
    public short HeldAccount;

    /// <summary>Pool of the occupied bed.</summary>
    public short Occupied;

    /// <summary>Account of the occupied bed.</summary>
    public short OccupiedAccount;

    /// <summary>Grants so far.</summary>
    public ushort Grants;

    /// <summary>News of this person so far: addresses the hops of each.</summary>
    public ushort News;

    /// <summary>District of the clinic in whose observation room the person waits.</summary>
    public ushort ClinicDistrict;

    /// <summary>State of the request.</summary>
    public RequestStep State;

    /// <summary>State of the test.</summary>
    public TestStep Test;

    /// <summary>Samples taken so far: addresses the outcome of each.</summary>
    public byte Samples;

    /// <summary>Samples of the current order.</summary>
    public byte Series;

    /// <summary>Bed type under which the person counts as waiting, or <see cref="BedNeed.None"/>.</summary>
    public sbyte CountedType;

    /// <summary>In an observation room: no hops, no car.</summary>
    public bool WalkIn;

    /// <summary>The question of the district's desk was asked.</summary>
    public bool Queried;

    /// <summary>The current request has had a bed.</summary>
    public bool Served;

    /// <summary>The current request has been on a list: when, <see cref="PatientRegister.TimesOf"/> tells.</summary>
    public bool WasListed;

    // Two marks in one byte, so that the record fills its line and no more.
    private const byte Stepped = 1;
    private const byte Direct = 2;
    private byte marks;

    /// <summary>In a Fangcang after improving in a designated hospital.</summary>
    public bool SteppedDown
    {
        readonly get => (marks & Stepped) != 0;
        set => marks = (byte)(value ? marks | Stepped : marks & ~Stepped);
    }

    /// <summary>The current bed was reached without a trip.</summary>
    public bool PlacedDirectly
    {
        readonly get => (marks & Direct) != 0;
        set => marks = (byte)(value ? marks | Direct : marks & ~Direct);
    }
}
