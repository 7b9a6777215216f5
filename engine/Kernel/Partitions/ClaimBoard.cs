using System.Runtime.InteropServices;

namespace Downshift.Kernel.Partitions;

/// <summary>Hands the active partitions of a window to workers, each exactly once.</summary>
/// <remarks>
/// Every worker first takes those of its own stretch of indices and then helps the others: the same partitions mostly
/// stay with the same core and its cache, and neighbours in memory are not written by two cores at once. The last are
/// taken first: a hub that all send to has more to do than others and mostly comes last in the list, and what begins
/// last should be short.
/// </remarks>
internal sealed class ClaimBoard(int workers)
{
    private readonly Stretch[] _stretches = new Stretch[workers];

    /// <summary>How many workers share the work.</summary>
    public int Workers => _stretches.Length;

    /// <summary>Starts a window.</summary>
    /// <param name="active">Indices of the active partitions, ascending.</param>
    /// <param name="partitions">How many partitions there are.</param>
    public void Reset(ReadOnlySpan<int> active, int partitions)
    {
        var start = 0;
        for (var worker = 0; worker < _stretches.Length; worker++)
        {
            var end = start;
            var bound = (worker + 1L) * partitions / _stretches.Length;
            while (end < active.Length && active[end] < bound)
            {
                end++;
            }

            _stretches[worker].Start = start;
            _stretches[worker].Left = end;
            start = end;
        }
    }

    /// <summary>Takes the place of a partition in the list of active ones; false when all are taken.</summary>
    public bool TryClaim(int worker, out int claim)
    {
        for (var turn = 0; turn < _stretches.Length; turn++)
        {
            ref var stretch = ref _stretches[(worker + turn) % _stretches.Length];
            if (Volatile.Read(ref stretch.Left) <= stretch.Start)
            {
                continue;
            }

            claim = Interlocked.Decrement(ref stretch.Left);
            if (claim >= stretch.Start)
            {
                return true;
            }
        }

        claim = -1;
        return false;
    }

    /// <summary>A stretch of the active list on cache lines of its own.</summary>
    [StructLayout(LayoutKind.Explicit, Size = 128)]
    private struct Stretch
    {
        [FieldOffset(0)]
        public int Left;

        [FieldOffset(4)]
        public int Start;
    }
}
