namespace Downshift.Kernel.Partitions;

/// <summary>Work of every partition between two windows, on all threads.</summary>
public sealed partial class WindowRunner<TPayload>
{
    /// <summary>Does something once with every partition, on the threads of the run, and returns when all is
    /// done.</summary>
    /// <param name="work">
    /// Called with the index of a partition. It may change that partition and schedule its own events, but send no
    /// message and touch no other partition: then the bits do not depend on the number of threads.
    /// </param>
    /// <remarks>For a callback of a barrier; before and after a run threads are started for the call. With a
    /// lookahead of 0 partitions take turns on the calling thread, as their events do.</remarks>
    /// <exception cref="InvalidOperationException">Called by the work itself.</exception>
    public void ForEachPartition(Action<int> work)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (_each is not null)
        {
            throw new InvalidOperationException("Work of every partition cannot begin within such work.");
        }

        var started = _crew is null ? new WorkerCrew(_claims.Workers - 1, WorkClaimed) : null;
        _crew ??= started;
        _each = work;
        try
        {
            _activeCount = _partitions.Length;
            for (var i = 0; i < _activeCount; i++)
            {
                _active[i] = i;
            }

            WorkActive();
        }
        finally
        {
            _each = null;
            if (started is not null)
            {
                started.Dispose();
                _crew = null;
            }
        }
    }
}
