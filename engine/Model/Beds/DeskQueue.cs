namespace Downshift.Model.Beds;

/// <summary>
/// A desk: servers, first come first served, the same time for every request. Because that time is fixed, the moment
/// at which a request is done is known on arrival and no queue need be kept.
/// </summary>
internal sealed class DeskQueue
{
    private readonly long[] freeAt;
    private readonly long service;

    /// <summary>A desk.</summary>
    /// <param name="servers">
    /// Servers; at a small scale a fraction. There is at least one, and the time is stretched or shortened so that the
    /// capacity is that of the fraction.
    /// </param>
    /// <param name="seconds">Time for a request with whole servers.</param>
    public DeskQueue(double servers, double seconds)
    {
        freeAt = new long[Math.Max(1, (int)Math.Round(servers))];
        service = Math.Max(1, (long)Math.Round(seconds * freeAt.Length / servers));
    }

    /// <summary>A request comes in. O(servers).</summary>
    /// <param name="now">Time, seconds; not before the last call.</param>
    /// <returns>The moment at which it is done.</returns>
    public long Enter(long now)
    {
        int first = 0;
        for (int i = 1; i < freeAt.Length; i++)
        {
            if (freeAt[i] < freeAt[first]) { first = i; }
        }

        return freeAt[first] = Math.Max(now, freeAt[first]) + service;
    }
}
