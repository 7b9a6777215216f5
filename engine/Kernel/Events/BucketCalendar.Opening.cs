using System.Diagnostics;

namespace Downshift.Kernel.Events;

/// <summary>How buckets are opened.</summary>
public sealed partial class BucketCalendar<TPayload>
{
    /// <summary>Makes the first entry a pending one, if any bucket is open; whether there is one.</summary>
    private bool DropCancelledFirst()
    {
        while (_next < _end || _late.Count > 0)
        {
            var isLate = IsLateFirst();
            var ticket = (isLate ? _late.First : _batch[_next]).Ticket - 1;
            if (ticket < 0 || !_book.IsCancelled(ticket))
            {
                return true;
            }

            _book.Return(ticket);
            RemoveFirst(isLate);
        }

        return false;
    }

    /// <summary>Opens buckets from the earliest on until a pending event before a bound is found.</summary>
    private bool Open(long before)
    {
        Debug.Assert(_next == _end && _late.Count == 0, "what is open comes first");
        _next = _end = 0;
        while (_end == 0)
        {
            if (!_waiting.TryFirst(out var span))
            {
                if (_waiting.EarliestFar() >= before)
                {
                    return false;
                }

                _waiting.JumpToFar();

                // The window may have moved in vain, when what was found there is cancelled.
                _openUntil = Math.Max(_openUntil, _waiting.OpenedFrom);
                _earliestWaiting = Unknown;
                continue;
            }

            if (_waiting.EndOf(span) > before && EarliestWaiting() >= before)
            {
                return false;
            }

            OpenBucket(span);
        }

        return true;
    }

    private void OpenBucket(long span)
    {
        var count = _waiting.Open(span, ref _scratch);
        _openUntil = Math.Max(_openUntil, _waiting.OpenedUntil);
        _earliestWaiting = Unknown;
        _waiting.PrefetchNext();
        if (_book.CancelledCount > 0)
        {
            count = DropCancelled(_scratch.AsSpan(0, count));
        }

        if (_batch.Length < count)
        {
            _batch = new KeyedEntry<TPayload>[_scratch.Length];
        }

        var start = (ulong)_waiting.OpenedFrom ^ (1UL << 63);
        if (!EntrySort.Sort(_scratch.AsSpan(0, count), _batch, start, _waiting.Shift))
        {
            (_scratch, _batch) = (_batch, _scratch);
        }

        _end = count;
        Judge();
    }

    private int DropCancelled(Span<KeyedEntry<TPayload>> entries)
    {
        var kept = 0;
        foreach (ref readonly var entry in entries)
        {
            if (_book.IsWanted(entry))
            {
                entries[kept++] = entry;
            }
        }

        return kept;
    }

    /// <summary>Time of the earliest event in no opened bucket, cancelled ones included.</summary>
    /// <remarks>Looked up once for each bucket that comes first; what is added meanwhile is compared.</remarks>
    private long EarliestWaiting()
    {
        if (_earliestWaiting == Unknown)
        {
            _earliestWaiting = _waiting.Earliest();
        }

        return _earliestWaiting;
    }
}
