namespace Downshift.Model.Beds;

/// <summary>
/// The people who wait for one type of bed with one holder, in order. New lines gather unsorted and are merged when
/// somebody looks; void lines fall out on the way, so that nothing is ever searched.
/// </summary>
internal sealed class WaitingList
{
    private WaitingEntry[] lines = [];
    private WaitingEntry[] spare = [];
    private WaitingEntry[] fresh = [];
    private int head;
    private int end;
    private int freshCount;

    /// <summary>Adds a line. O(1).</summary>
    public void Add(in WaitingEntry line)
    {
        if (freshCount == fresh.Length) { Array.Resize(ref fresh, Math.Max(8, freshCount * 2)); }
        fresh[freshCount++] = line;
    }

    /// <summary>
    /// The first line that is not void, without removing it. O(new lines + length) when there are new lines.
    /// </summary>
    public bool TryPeek(WaitingBook book, out WaitingEntry first)
    {
        if (freshCount > 0) { Merge(book); }
        while (head < end && !book.IsCurrent(lines[head])) { head++; }
        first = head < end ? lines[head] : default;
        return head < end;
    }

    /// <summary>The record some lines further on, which may be void.</summary>
    public bool TryPeekAhead(int ahead, out int record)
    {
        bool isThere = head + ahead < end;
        record = isThere ? lines[head + ahead].Record : -1;
        return isThere;
    }

    /// <summary>Removes the line that <see cref="TryPeek"/> showed.</summary>
    public void Take() => head++;

    /// <summary>Lines that are not void, in order; for handing a list over.</summary>
    public ReadOnlySpan<WaitingEntry> Current(WaitingBook book)
    {
        Merge(book);
        return lines.AsSpan(head, end - head);
    }

    private void Merge(WaitingBook book)
    {
        Span<WaitingEntry> added = fresh.AsSpan(0, freshCount);
        added.Sort();
        int needed = end - head + freshCount;
        if (spare.Length < needed) { spare = new WaitingEntry[Math.Max(needed, spare.Length * 2)]; }
        int kept = 0;
        int a = head;
        int b = 0;
        while (a < end || b < added.Length)
        {
            bool old = b == added.Length || (a < end && lines[a].CompareTo(added[b]) <= 0);
            ref readonly WaitingEntry next = ref old ? ref lines[a++] : ref added[b++];
            if (book.IsCurrent(next)) { spare[kept++] = next; }
        }

        (lines, spare) = (spare, lines);
        head = 0;
        end = kept;
        freshCount = 0;
    }
}
