using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>Which cancellable events are still wanted: a pool of numbered tickets with a version each.</summary>
/// <remarks>
/// A ticket returns to the pool when its entry is met, not when it is cancelled: until then an entry names it.
/// </remarks>
internal sealed class TicketBook(int capacity, int limit)
{
    private const int Pending = -2;
    private const int Cancelled = -3;
    private const int End = -1;

    // Pending, cancelled, or the next free ticket.
    private int[] _states = new int[capacity];
    private int[] _versions = new int[capacity];
    private int _firstFree = End;
    private int _used;

    /// <summary>How many entries are marked and not yet met.</summary>
    public int CancelledCount { get; private set; }

    /// <summary>How many tickets fit without growing.</summary>
    public int Capacity => _states.Length;

    /// <summary>A ticket for a new event.</summary>
    /// <exception cref="CalendarLimitException">All tickets are out.</exception>
    public int Issue()
    {
        var ticket = _firstFree;
        if (ticket == End)
        {
            if (_used == _states.Length)
            {
                Grow();
            }

            ticket = _used++;
        }
        else
        {
            _firstFree = _states[ticket];
        }

        _states[ticket] = Pending;
        return ticket;
    }

    /// <summary>The handle of a ticket just issued.</summary>
    public EventHandle HandleOf(int ticket) => new(ticket + 1, _versions[ticket]);

    /// <summary>Marks the event of a handle; whether it was pending.</summary>
    public bool Cancel(EventHandle handle)
    {
        var ticket = handle.Ticket - 1;
        if ((uint)ticket >= (uint)_used || _versions[ticket] != handle.Version || _states[ticket] != Pending)
        {
            return false;
        }

        _states[ticket] = Cancelled;
        CancelledCount++;
        return true;
    }

    /// <summary>Whether the event of a ticket is marked.</summary>
    public bool IsCancelled(int ticket) => _states[ticket] == Cancelled;

    /// <summary>Takes a ticket back whose entry was met; whether its event was still wanted.</summary>
    public bool Return(int ticket)
    {
        var wanted = _states[ticket] == Pending;
        CancelledCount -= wanted ? 0 : 1;
        _versions[ticket]++;
        _states[ticket] = _firstFree;
        _firstFree = ticket;
        return wanted;
    }

    /// <summary>Whether an entry's event is pending; a cancelled one gives its ticket back.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool IsWanted<TEntry>(in TEntry entry)
        where TEntry : unmanaged, IEntry<TEntry>
    {
        var ticket = entry.Ticket - 1;
        if (ticket < 0 || _states[ticket] != Cancelled)
        {
            return true;
        }

        Return(ticket);
        return false;
    }

    private void Grow()
    {
        if (_states.Length >= limit)
        {
            throw CalendarLimitException.At(limit);
        }

        var capacity = (int)Math.Min(_states.Length * 2L, limit);
        Array.Resize(ref _states, capacity);
        Array.Resize(ref _versions, capacity);
    }
}
