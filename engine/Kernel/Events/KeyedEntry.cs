using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>An event with its whole key and its payload in one place: 32 bytes for a payload of 4.</summary>
internal readonly struct KeyedEntry<TPayload>(in EventKey key, int ticket, in TPayload payload)
    : IOrderedEntry<KeyedEntry<TPayload>>, INearEntry<KeyedEntry<TPayload>, KeyedEntry<TPayload>>
    where TPayload : unmanaged
{
    private const ulong SignBit = 1UL << 63;

    public readonly EventKey Key = key;
    public readonly int TicketPlusOne = ticket;
    public readonly TPayload Payload = payload;

    public long Time => Key.Time;

    public int Ticket => TicketPlusOne;

    public KeyedEntry<TPayload> Near => this;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool IsBefore(in KeyedEntry<TPayload> a, in KeyedEntry<TPayload> b) =>
        EventKey.IsBefore(a.Key, b.Key);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Word(in KeyedEntry<TPayload> entry, int index) => index switch
    {
        0 => (ulong)entry.Key.Time ^ SignBit,
        1 => entry.Key.Order,
        _ => entry.Key.Origin,
    };

    public static KeyedEntry<TPayload> Restore(in KeyedEntry<TPayload> near, long bucketStart) => near;
}
