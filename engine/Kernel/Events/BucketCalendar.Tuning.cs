using System.Numerics;

namespace Downshift.Kernel.Events;

/// <summary>The span of a bucket follows the density of events.</summary>
public sealed partial class BucketCalendar<TPayload>
{
    /// <summary>Entries of a bucket that sort within the first-level cache, with room for the scratch space (measured).</summary>
    private const int MostWanted = 256;

    private const int FewestWanted = 8;

    /// <summary>A bucket should hold this share of all events, or too many new ones would fall into the opened one.</summary>
    private const int ShareBits = 5;

    private const int BucketsToJudge = 32;
    private const int Tolerance = 4;
    private const int MostCounted = 16 * MostWanted;
    private const int WidestShift = 40;

    private int _judged;
    private long _judgedEntries;
    private long _handledSinceTuning;
    private long _lateSinceTuning;

    private int Wanted => Math.Clamp((_wheel.Count + _end) >> ShareBits, FewestWanted, MostWanted);

    /// <summary>Counts the bucket just opened and, from time to time, gives those that wait another span.</summary>
    private void Judge()
    {
        _handledSinceTuning += _end;
        if (_end > MostWanted && IsOneTime(_batch.AsSpan(0, _end)))
        {
            // A tie cannot be spread over finer buckets, however large it is.
            return;
        }

        _judged++;
        _judgedEntries += Math.Min(_end, MostCounted);
        if (_judged < BucketsToJudge && _judgedEntries < BucketsToJudge * MostWanted)
        {
            return;
        }

        var mean = _judgedEntries / _judged;
        var wanted = Wanted;
        _judged = 0;
        _judgedEntries = 0;
        if (mean <= wanted * Tolerance && mean * Tolerance >= wanted)
        {
            return;
        }

        var change = BitOperations.Log2((uint)wanted) - BitOperations.Log2((ulong)mean);
        var shift = Math.Clamp(_wheel.Shift + change, 0, WidestShift);

        // Rebuilding moves every event once, so it must be rarer than handling them.
        if (shift != _wheel.Shift && _handledSinceTuning * Tolerance >= _wheel.Count)
        {
            _handledSinceTuning = 0;
            _wheel.Rebuild(shift, _wheel.Position);
        }
    }

    private static bool IsOneTime(ReadOnlySpan<KeyedEntry<TPayload>> entries)
    {
        foreach (ref readonly var entry in entries)
        {
            if (entry.Key.Time != entries[0].Key.Time)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Adds to the opened span; when the heap outgrows what a bucket should hold, the span was too wide.</summary>
    private void AddLate(in KeyedEntry<TPayload> entry)
    {
        _late.Add(entry, Limit);
        if (_late.Count > MostWanted * Tolerance && _wheel.Shift > 0 && ++_lateSinceTuning > Count)
        {
            Retune(Math.Max(0, _wheel.Shift - BitOperations.Log2((uint)(_late.Count / Wanted))));
        }
    }

    /// <summary>Gives all buckets another span, puts what is open back into them and drops what is cancelled.</summary>
    private void Retune(int shift)
    {
        _handledSinceTuning = 0;
        _lateSinceTuning = 0;
        _late.DropCancelled(_book);
        var earliest = Math.Min(
            _next < _end ? _batch[_next].Key.Time : long.MaxValue,
            _late.Count > 0 ? _late.First.Key.Time : long.MaxValue);
        _wheel.Rebuild(shift, Math.Max(0, Math.Min(earliest, _wheel.Position)));
        _openUntil = _wheel.Position;
        var (first, end) = (_next, _end);
        _next = _end = 0;
        for (var i = first; i < end; i++)
        {
            PutBack(_batch[i]);
        }

        // What lies before the position stays in the heap: it is taken out first and added last.
        var late = new KeyedEntry<TPayload>[_late.Count];
        for (var i = 0; i < late.Length; i++)
        {
            late[i] = _late.First;
            _late.RemoveFirst();
        }

        foreach (ref readonly var entry in late.AsSpan())
        {
            PutBack(entry);
        }
    }

    private void PutBack(in KeyedEntry<TPayload> entry)
    {
        var ticket = entry.Ticket - 1;
        if (ticket >= 0 && _book.IsCancelled(ticket))
        {
            _book.Return(ticket);
        }
        else if (entry.Key.Time >= _wheel.Position)
        {
            _wheel.Add(entry);
        }
        else
        {
            _late.Add(entry, Limit);
        }
    }
}
