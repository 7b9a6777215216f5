namespace Downshift.Model.Command;

/// <summary>
/// The people of a unit who give orders to cadres, served first come first served. A service takes a fixed time, so
/// the queue needs no events: whoever asks learns at once when his turn ends.
/// </summary>
/// <remarks>Offered load of n cadres with orders of length w and service d: n d / w.</remarks>
internal struct Dispatcher
{
    private readonly long[] freeAt;
    private int servers;

    /// <summary>A dispatcher with room for a number of servers.</summary>
    /// <param name="most">Most servers of any day, 1 or more.</param>
    public Dispatcher(int most) => freeAt = new long[most];

    /// <summary>Seconds of service so far that fell into office hours.</summary>
    public long BusySeconds { readonly get; private set; }

    /// <summary>Begins a day.</summary>
    /// <param name="count">Servers of the day.</param>
    /// <param name="from">Office seconds from which orders are given (after the meeting).</param>
    /// <param name="secretaryLost">Further office seconds the first of them, the secretary, has no time.</param>
    public void Open(int count, long from, long secretaryLost)
    {
        servers = Math.Clamp(count, 1, freeAt.Length);
        Array.Fill(freeAt, from, 0, servers);
        freeAt[0] += secretaryLost;
    }

    /// <summary>Joins the queue.</summary>
    /// <param name="now">Office seconds now.</param>
    /// <param name="service">Seconds of one service.</param>
    /// <param name="length">Office seconds of the day.</param>
    /// <returns>Office seconds at which the service ends; it may lie beyond the end of the day.</returns>
    public long Ask(long now, long service, long length)
    {
        int first = 0;
        for (int server = 1; server < servers; server++)
        {
            if (freeAt[server] < freeAt[first]) { first = server; }
        }

        long start = Math.Max(now, freeAt[first]);
        long end = start + service;
        freeAt[first] = end;
        BusySeconds += Math.Min(end, length) - Math.Min(start, length);
        return end;
    }
}
