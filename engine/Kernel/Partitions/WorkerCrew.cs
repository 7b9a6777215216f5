namespace Downshift.Kernel.Partitions;

/// <summary>Persistent threads that, together with the caller, run the same work once a round.</summary>
internal sealed class WorkerCrew : IDisposable
{
    private readonly Gate _start = new();
    private readonly Gate _done = new();
    private readonly Thread[] _threads;
    private readonly Action<int> _work;
    private int _busy;
    private bool _stopping;

    /// <summary>Starts <paramref name="helpers"/> threads beside the caller.</summary>
    /// <param name="helpers">How many threads, at least 0.</param>
    /// <param name="work">What each does in a round, given its number; the caller is 0. Must not throw.</param>
    public WorkerCrew(int helpers, Action<int> work)
    {
        _work = work;
        _threads = new Thread[helpers];
        for (var i = 0; i < helpers; i++)
        {
            var worker = i + 1;
            _threads[i] = new Thread(() => Loop(worker)) { IsBackground = true, Name = "partition worker" };
            _threads[i].Start();
        }
    }

    /// <summary>Runs the work on all threads and returns when the last is done.</summary>
    public void Round()
    {
        var rounds = _done.Version;
        Volatile.Write(ref _busy, _threads.Length);
        _start.Open();
        _work(0);
        if (_threads.Length > 0)
        {
            _done.WaitBeyond(rounds);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Volatile.Write(ref _stopping, true);
        _start.Open();
        foreach (var thread in _threads)
        {
            thread.Join();
        }
    }

    private void Loop(int worker)
    {
        for (var round = 0L; ; round++)
        {
            _start.WaitBeyond(round);
            if (Volatile.Read(ref _stopping))
            {
                return;
            }

            _work(worker);
            if (Interlocked.Decrement(ref _busy) == 0)
            {
                _done.Open();
            }
        }
    }
}
