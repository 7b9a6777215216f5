namespace Downshift.Model.Beds;

/// <summary>
/// A desk: servers, first come first served, the same time for every request. Because that time is fixed, the moment
/// at which a request is done is known on arrival and no queue need be kept.
/// </summary>
internal struct DeskQueue
{
    private readonly long[]? freeAt;
    private readonly long service;

    // The only server, where there is one, so that a desk of a street is two words side by side with the next.
    private long singleFreeAt;
    private int turn;

    /// <summary>A desk.</summary>
    /// <param name="servers">
    /// Servers; at a small scale a fraction. There is at least one, and the time is stretched or shortened so that the
    /// capacity is that of the fraction.
    /// </param>
    /// <param name="seconds">Time for a request with whole servers.</param>
    public DeskQueue(double servers, double seconds)
    {
        int whole = Math.Max(1, (int)Math.Round(servers));
        freeAt = whole > 1 ? new long[whole] : null;
        service = Math.Max(1, (long)Math.Round(seconds * whole / servers));
    }

    /// <summary>A request comes in. O(1).</summary>
    /// <param name="now">Time, seconds; not before the last call.</param>
    /// <returns>The moment at which it is done.</returns>
    public long Enter(long now)
    {
        if (freeAt is null) { return singleFreeAt = Math.Max(now, singleFreeAt) + service; }

        // With one time for all, whoever began first is free first: the servers take turns.
        long done = Math.Max(now, freeAt[turn]) + service;
        freeAt[turn] = done;
        turn = turn + 1 == freeAt.Length ? 0 : turn + 1;
        return done;
    }
}
