using System.Numerics;
using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Events;

/// <summary>The span of a bucket follows the density of events.</summary>
public sealed partial class BucketCalendar<TPayload>
{
    /// <summary>As many entries as sort within the second-level cache, scratch space included (measured).</summary>
    private const int MostWanted = 1024;

    private const int FewestWanted = 16;

    /// <summary>
    /// A bucket should hold this share of all events, or too many new ones would fall into the opened one.
    /// </summary>
    private const int ShareBits = 4;

    /// <summary>
    /// The ring should hold this many times the buckets that all events fill, for a tail of long delays.
    /// </summary>
    private const int RingSlackBits = 3;

    private const int FewestRingBits = 8;
    private const int MostRingBits = 13;
    private const int BucketsToJudge = 32;
    private const int Tolerance = 4;
    private const int MostCounted = 16 * MostWanted;
    private const int WidestShift = 40;

    private int _judged;
    private long _judgedEntries;
    private long _handledSinceTuning;
    private long _lateSinceTuning;
    private long _farAtTuning;
    private int _countAtTuning;

    private int Wanted => Math.Clamp((_waiting.Count + _end) >> ShareBits, FewestWanted, MostWanted);

    /// <summary>Counts the bucket just opened and, from time to time, gives those that wait another span.</summary>
    private void Judge()
    {
        _handledSinceTuning += _end;
        if (_end > MostWanted && _batch[0].Time == _batch[_end - 1].Time)
        {
            JudgeTie();
            return;
        }

        _judged++;
        _judgedEntries += Math.Min(_end, MostCounted);
        if (_judged < BucketsToJudge && _judgedEntries < BucketsToJudge * MostWanted)
        {
            return;
        }

        var (shift, ringBits) = Better(Math.Max(1, _judgedEntries / _judged));
        _judged = 0;
        _judgedEntries = 0;

        // Rebuilding moves every event once, so it must be rarer than handling or adding them.
        var work = _handledSinceTuning + Math.Max(0, _waiting.Count - _countAtTuning);
        if ((shift != _waiting.Shift || ringBits > _waiting.RingBits) && work * Tolerance >= _waiting.Count)
        {
            _waiting.Rebuild(shift, ringBits, _waiting.OpenedFrom);
            Tuned();
        }
    }

    /// <summary>
    /// A tie cannot be spread over finer buckets, however large it is; but wider ones may keep its events in the ring.
    /// </summary>
    private void JudgeTie()
    {
        var far = _waiting.FarAdded - _farAtTuning;
        if (far * 2 > _handledSinceTuning && _waiting.Shift < WidestShift && _handledSinceTuning >= _waiting.Count)
        {
            var shift = Math.Min(_waiting.Shift + Tolerance, WidestShift);
            _waiting.Rebuild(shift, _waiting.RingBits, _waiting.OpenedFrom);
            Tuned();
        }
    }

    /// <summary>The span that would bring the mean bucket near what is wanted, if it is far from it.</summary>
    private (int Shift, int RingBits) Better(long mean)
    {
        var wanted = Wanted;
        var wantedBits = BitOperations.Log2((uint)wanted);
        var ringBits = BitOperations.Log2((uint)_waiting.Count | 1) - wantedBits + RingSlackBits;
        var change = mean > wanted * Tolerance || mean * Tolerance < wanted
            ? wantedBits - BitOperations.Log2((ulong)mean)
            : 0;
        return (
            Math.Clamp(_waiting.Shift + change, 0, WidestShift),
            Math.Clamp(ringBits, FewestRingBits, MostRingBits));
    }

    /// <summary>
    /// Adds to the opened span; when the heap outgrows what a bucket should hold, the span was too wide.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void AddLate(in EventKey key, int ticket, in TPayload payload)
    {
        KeyedEntry<TPayload> entry = default;
        entry.Set(key, ticket, payload);
        _late.Add(entry, Limit);
        if (_late.Count > MostWanted * Tolerance && _waiting.Shift > 0 && ++_lateSinceTuning > Count)
        {
            var change = BitOperations.Log2((uint)(_late.Count / Wanted));
            Retune(Math.Max(0, _waiting.Shift - change), _waiting.RingBits);
        }
    }

    /// <summary>Gives all buckets another span, puts what is open back into them and drops what is cancelled.</summary>
    private void Retune(int shift, int ringBits)
    {
        _late.DropCancelled(_book);
        var earliest = Math.Min(
            _next < _end ? _batch[_next].Time : long.MaxValue,
            _late.Count > 0 ? _late.First.Time : long.MaxValue);
        _waiting.Rebuild(shift, ringBits, Math.Max(0, Math.Min(earliest, _waiting.OpenedFrom)));
        _openUntil = _waiting.OpenedFrom;
        foreach (ref readonly var entry in _batch.AsSpan(_next, _end - _next))
        {
            PutBack(entry);
        }

        _next = _end = 0;

        // What lies before the position stays in the heap: it is taken out first and added last.
        var late = _late.Count;
        if (_scratch.Length < late)
        {
            _scratch = new KeyedEntry<TPayload>[late];
        }

        for (var i = 0; i < late; i++)
        {
            _scratch[i] = _late.First;
            _late.RemoveFirst();
        }

        foreach (ref readonly var entry in _scratch.AsSpan(0, late))
        {
            PutBack(entry);
        }

        Tuned();
    }

    private void Tuned()
    {
        _handledSinceTuning = 0;
        _lateSinceTuning = 0;
        _countAtTuning = _waiting.Count;
        _farAtTuning = _waiting.FarAdded;
        _earliestWaiting = Unknown;
    }

    private void PutBack(in KeyedEntry<TPayload> entry)
    {
        if (!_book.IsWanted(entry))
        {
            return;
        }

        if (entry.Time >= _openUntil)
        {
            _waiting.Add(entry);
        }
        else
        {
            _late.Add(entry, Limit);
        }
    }
}
