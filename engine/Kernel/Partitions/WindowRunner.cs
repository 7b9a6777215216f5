using System.Runtime.ExceptionServices;

namespace Downshift.Kernel.Partitions;

/// <summary>Advances partitions in windows as long as their shortest message; any threads, same bits.</summary>
/// <typeparam name="TPayload">What a message carries.</typeparam>
/// <remarks>
/// Synchronous conservative windows (Nicol 1993, JACM 40:304): no message sent in a window can matter before its end,
/// so the partitions of one window need not know of each other. A window starts at the earliest pending event, so
/// quiet time costs nothing. With a lookahead of 0 there is no such window: events run sequentially, one time at a
/// time, whatever the number of threads.
/// </remarks>
public sealed partial class WindowRunner<TPayload>
    where TPayload : unmanaged
{
    private readonly IPartition<TPayload>[] _partitions;
    private readonly Exchange<TPayload> _exchange;
    private readonly long _lookahead;
    private ClaimBoard _claims;
    private readonly long[] _nextTimes;
    private readonly int[] _active;
    private readonly Exception?[] _failures;
    private long _window;
    private int _threads;
    private int _activeCount;
    private WorkerCrew? _crew;
    private Action<int>? _each;
    private long _windowEnd;

    /// <summary>A runner of the given partitions; messages name them by their index.</summary>
    /// <param name="partitions">The partitions.</param>
    /// <param name="lookahead">Least ticks that a message takes between partitions; 0 runs sequentially.</param>
    /// <param name="threads">Number of threads including the caller's, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one thread, or a lookahead below 0.</exception>
    public WindowRunner(IPartition<TPayload>[] partitions, long lookahead, int threads)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threads, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(lookahead);
        _partitions = partitions;
        _exchange = new Exchange<TPayload>(partitions);
        _lookahead = lookahead;
        _window = lookahead;
        _threads = threads;
        _claims = new ClaimBoard(WorkersOf(threads));
        _nextTimes = new long[partitions.Length];
        _active = new int[partitions.Length];
        _failures = new Exception?[partitions.Length];
    }

    /// <summary>Longest window in ticks, the lookahead unless set; a shorter one gives the same bits.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Longer than the lookahead, or below 1.</exception>
    public long Window
    {
        get => _window;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            if (value > _lookahead)
            {
                throw new ArgumentOutOfRangeException(nameof(value), value, FormattableString.Invariant(
                    $"The window is longer than the lookahead of {_lookahead}: messages would reach the past."));
            }

            _window = value;
        }
    }

    /// <summary>Threads including the caller's. The callback of a barrier may change it: the bits stay the
    /// same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one.</exception>
    public int Threads
    {
        get => _threads;
        set
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            _threads = value;
        }
    }

    /// <summary>Windows run so far; windows without an event are never run.</summary>
    public long Windows { get; private set; }

    /// <summary>Handles every event with a time before <paramref name="end"/>.</summary>
    /// <param name="end">Exclusive bound in ticks.</param>
    /// <param name="barriers">Ascending times that no window crosses; those after the end are ignored.</param>
    /// <param name="onBarrier">Called here with (index, time) of a barrier once every earlier event is done.</param>
    /// <param name="onWindow">Called here with its end after each window.</param>
    /// <param name="cancellation">Looked at between windows.</param>
    /// <exception cref="CausalityException">A message was sent into the window in which it was sent.</exception>
    /// <exception cref="OperationCanceledException">The run was cancelled.</exception>
    public void Run(
        long end,
        ReadOnlySpan<long> barriers = default,
        Action<int, long>? onBarrier = null,
        Action<long>? onWindow = null,
        CancellationToken cancellation = default)
    {
        try
        {
            TakeOnThreads();
            RunAcross(end, barriers, onBarrier, onWindow, cancellation);
        }
        finally
        {
            _crew?.Dispose();
            _crew = null;
        }
    }

    private int WorkersOf(int threads) => _lookahead > 0 ? Math.Clamp(_partitions.Length, 1, threads) : 1;

    /// <summary>As many threads as are wanted now, between two windows.</summary>
    private void TakeOnThreads()
    {
        var workers = WorkersOf(_threads);
        if (_crew is not null && workers == _claims.Workers)
        {
            return;
        }

        _crew?.Dispose();
        _claims = new ClaimBoard(workers);
        var crew = new WorkerCrew(workers - 1, WorkClaimed);
        _crew = crew;
    }

    private void RunAcross(
        long end, ReadOnlySpan<long> barriers, Action<int, long>? onBarrier, Action<long>? onWindow,
        CancellationToken cancellation)
    {
        for (var barrier = 0; barrier < barriers.Length && barriers[barrier] <= end; barrier++)
        {
            RunTo(barriers[barrier], onWindow, cancellation);
            onBarrier?.Invoke(barrier, barriers[barrier]);
            TakeOnThreads();
        }

        RunTo(end, onWindow, cancellation);
    }

    /// <summary>The same without a call after each window.</summary>
    /// <param name="end">Exclusive bound in ticks.</param>
    /// <param name="barriers">Ascending times that no window crosses; those after the end are ignored.</param>
    /// <param name="onBarrier">Called here with (index, time) of a barrier once every earlier event is done.</param>
    /// <param name="cancellation">Looked at between windows.</param>
    public void Run(
        long end, ReadOnlySpan<long> barriers, Action<int, long>? onBarrier, CancellationToken cancellation) =>
        Run(end, barriers, onBarrier, null, cancellation);

    private void RunTo(long end, Action<long>? onWindow, CancellationToken cancellation)
    {
        // Whoever called or was called back may have scheduled something: ask everybody once.
        ReadNextTimes();
        for (var start = Earliest(); start < end; start = Earliest())
        {
            cancellation.ThrowIfCancellationRequested();
            _windowEnd = WindowEnd(start, end);
            if (_lookahead > 0)
            {
                RunWindow();
            }
            else
            {
                RunOneTime(start);
            }

            Windows++;
            if (onWindow is not null)
            {
                onWindow(_windowEnd);
                ReadNextTimes();
            }
        }
    }

    /// <summary>start + window, but not beyond the end, and safe where the sum would overflow.</summary>
    private long WindowEnd(long start, long end)
    {
        var length = Math.Max(_window, 1);
        return start > end - length && end - start < length ? end : start + length;
    }

    private void RunWindow()
    {
        _activeCount = 0;
        for (var i = 0; i < _nextTimes.Length; i++)
        {
            if (_nextTimes[i] < _windowEnd)
            {
                _active[_activeCount++] = i;
            }
        }

        WorkActive();
        var active = _active.AsSpan(0, _activeCount);
        _exchange.Carry(active, _windowEnd);
        foreach (var receiver in _exchange.Receivers)
        {
            _nextTimes[receiver] = _partitions[receiver].NextTime;
        }
    }

    /// <summary>All threads work on the active partitions; the first failure is thrown here.</summary>
    private void WorkActive()
    {
        _claims.Reset(_active.AsSpan(0, _activeCount), _partitions.Length);
        if (_activeCount == 1)
        {
            WorkClaimed(0);
        }
        else
        {
            _crew!.Round();
        }

        ThrowFirstFailure(_active.AsSpan(0, _activeCount));
    }

    /// <summary>The work of one thread: claim partitions until none is left.</summary>
    private void WorkClaimed(int worker)
    {
        while (_claims.TryClaim(worker, out var claim))
        {
            var index = _active[claim];
            try
            {
                if (_each is null)
                {
                    var partition = _partitions[index];
                    partition.Advance(_windowEnd);
                    _nextTimes[index] = partition.NextTime;
                }
                else
                {
                    _each(index);
                }
            }
            catch (Exception failure)
            {
                _failures[index] = failure;
            }
        }
    }

    /// <summary>Throws the failure with the lowest index: the same run always fails with the same error.</summary>
    private void ThrowFirstFailure(ReadOnlySpan<int> active)
    {
        ExceptionDispatchInfo? first = null;
        foreach (var index in active)
        {
            if (_failures[index] is { } failure)
            {
                first ??= ExceptionDispatchInfo.Capture(failure);
                _failures[index] = null;
            }
        }

        first?.Throw();
    }

    private void ReadNextTimes()
    {
        for (var i = 0; i < _partitions.Length; i++)
        {
            _nextTimes[i] = _partitions[i].NextTime;
        }
    }

    private long Earliest()
    {
        var earliest = long.MaxValue;
        foreach (var time in _nextTimes)
        {
            earliest = Math.Min(earliest, time);
        }

        return earliest;
    }
}
