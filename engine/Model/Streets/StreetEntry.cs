using System.Runtime.CompilerServices;
using Downshift.Model.Events;

namespace Downshift.Model.Streets;

/// <summary>
/// A pending event of a street in 24 bytes: its place in the order of a run and what most events carry. What does not
/// fit lies on the street's shelf and the entry says where.
/// </summary>
/// <remarks>
/// The order is that of the kernel's keys: time, class, destination, source, the source's sequence. The class is the
/// kind of event and no kind is sent both by the street and by headquarters, so the source never decides.
/// </remarks>
internal readonly struct StreetEntry
{
    /// <summary>Most units of a street.</summary>
    public const int MostUnits = 1 << ClassShift;

    private const int TimeShift = 32;
    private const int ClassBits = 8;
    private const int ClassShift = TimeShift - ClassBits;

    // Time (32 bits), priority class (8), unit counted within the street (24).
    private readonly ulong place;
    private readonly uint sequence;
    private readonly int index;
    private readonly int data;
    private readonly ushort version;
    private readonly byte form;

    private StreetEntry(ulong place, uint sequence, int index, in CityEvent item, Form form)
    {
        this.place = place;
        this.sequence = sequence;
        this.index = index;
        this.form = (byte)form;
        data = (int)item.Data0;
        version = item.Version;
    }

    /// <summary>What the index of an entry means.</summary>
    private enum Form : byte
    {
        Subject,
        Person,
        Shelf,
    }

    /// <summary>Second at which it happens.</summary>
    public long Time => (long)(place >> TimeShift);

    /// <summary>Unit it happens to, counted within the street.</summary>
    public int Unit => (int)(place & (MostUnits - 1));

    /// <summary>The event lies on the shelf, at <see cref="Place"/>.</summary>
    public bool OnShelf => form == (byte)Form.Shelf;

    /// <summary>Place on the shelf.</summary>
    public int Place => index;

    /// <summary>Slot of the person it is about, -1 if nobody or not known here.</summary>
    public int Person => form == (byte)Form.Person ? index : -1;

    private EventKind Kind => (EventKind)(byte)(place >> ClassShift);

    /// <summary>Whether an entry can hold all of an event of this street.</summary>
    /// <param name="item">The event.</param>
    /// <param name="street">The street.</param>
    public static bool Fits(in CityEvent item, int street) =>
        item.Person == 0 && item.Data1 == 0 && item.Data0 == (int)item.Data0
        && (item.Patient == 0 || (item.Subject == 0 && item.Patient >> 32 == street));

    /// <summary>An entry that holds all of an event; see <see cref="Fits"/>.</summary>
    public static StreetEntry Of(long time, int unit, uint sequence, in CityEvent item) => item.Patient == 0
        ? new StreetEntry(PlaceOf(time, item.Kind, unit), sequence, item.Subject, item, Form.Subject)
        : new StreetEntry(PlaceOf(time, item.Kind, unit), sequence, (int)item.Patient, item, Form.Person);

    /// <summary>An entry for an event that lies on the shelf.</summary>
    public static StreetEntry OnShelfAt(int shelf, long time, int unit, uint sequence, EventKind kind) =>
        new(PlaceOf(time, kind, unit), sequence, shelf, default, Form.Shelf);

    /// <summary>Whether <paramref name="a"/> happens strictly before <paramref name="b"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBefore(in StreetEntry a, in StreetEntry b) =>
        a.place != b.place ? a.place < b.place : a.sequence < b.sequence;

    /// <summary>The event of an entry that holds all of it.</summary>
    /// <param name="street">The street.</param>
    public CityEvent Event(int street)
    {
        bool person = form == (byte)Form.Person;
        return new CityEvent
        {
            Kind = Kind,
            Version = version,
            Subject = person ? 0 : index,
            Patient = person ? ((long)street << 32) | (uint)index : 0,
            Data0 = data,
        };
    }

    private static ulong PlaceOf(long time, EventKind kind, int unit) =>
        ((ulong)time << TimeShift) | ((ulong)(byte)kind << ClassShift) | (uint)unit;
}
