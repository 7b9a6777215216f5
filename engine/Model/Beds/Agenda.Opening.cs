using System.Runtime.CompilerServices;
using Downshift.Model.Events;

namespace Downshift.Model.Beds;

/// <content>How a bucket is reached and sorted.</content>
internal sealed partial class Agenda
{
    private const int Seconds = 1 << NearShift;

    // Ties of one second up to this number are sorted by insertion.
    private const int FewTies = 24;

    private bool OpenAny(long before)
    {
        while (next == end && late.Count == 0)
        {
            long bucket = FirstNear();
            long wide = FirstFar();
            if (wide <= bucket >> NearBits)
            {
                if (wide << (NearShift + NearBits) >= before) { return false; }
                Spread(wide);
            }
            else if (bucket == long.MaxValue || near[bucket & (Near - 1)].First >= before)
            {
                return false;
            }
            else
            {
                OpenBucket(bucket);
            }
        }

        return NextTime < before;
    }

    /// <summary>Moves a far bucket that is reached to the near ones, in the order in which it was filled.</summary>
    private void Spread(long wide)
    {
        int index = (int)wide & (Far - 1);
        EntryList list = far[index];
        far[index] = default;
        farFilled &= ~(1UL << index);
        unopened = Math.Max(unopened, wide << NearBits);
        int count = list.Count;
        MakeRoom(count);
        while (list.Count > 0)
        {
            ReadOnlySpan<AgendaEntry> newest = chunks.Newest(list);
            newest.CopyTo(batch.AsSpan(list.Count - newest.Length));
            EntryList rest = chunks.Older(list);
            chunks.Release(list);
            list = rest;
        }

        for (int i = 0; i < count; i++) { Add(batch[i]); }
    }

    private void MakeRoom(int count)
    {
        if (batch.Length < count) { batch = new AgendaEntry[Math.Max(count, batch.Length * 2)]; }
    }

    /// <summary>Sorts a bucket: dealt by second, then by the rest of the order within a second.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void OpenBucket(long bucket)
    {
        int index = (int)bucket & (Near - 1);
        EntryList list = near[index];
        near[index] = default;
        nearFilled[index >> 6] &= ~(1UL << index);
        unopened = bucket + 1;
        IsFresh = true;
        FetchNext();
        MakeRoom(list.Count);
        next = 0;
        end = list.Count;
        Span<int> places = stackalloc int[Seconds + 1];
        places.Clear();
        for (EntryList part = list; part.Count > 0; part = chunks.Older(part))
        {
            foreach (ref readonly AgendaEntry entry in chunks.Newest(part)) { places[SecondOf(entry)]++; }
        }

        for (int second = 1; second <= Seconds; second++) { places[second] += places[second - 1]; }
        while (list.Count > 0)
        {
            // From the newest back to the oldest, so that what was added in order stays in order.
            ReadOnlySpan<AgendaEntry> newest = chunks.Newest(list);
            for (int i = newest.Length - 1; i >= 0; i--) { batch[--places[SecondOf(newest[i])]] = newest[i]; }
            EntryList rest = chunks.Older(list);
            chunks.Release(list);
            list = rest;
        }

        for (int second = 0; second < Seconds; second++)
        {
            int ties = places[second + 1] - places[second];
            if (ties > 1) { SortTies(batch.AsSpan(places[second], ties)); }
        }
    }

    private static int SecondOf(in AgendaEntry entry) => (int)entry.Time & (Seconds - 1);

    private static void SortTies(Span<AgendaEntry> ties)
    {
        for (int i = 1; i < ties.Length; i++)
        {
            if (!AgendaEntry.IsBefore(ties[i], ties[i - 1])) { continue; }
            if (ties.Length > FewTies)
            {
                ties.Sort();
                return;
            }

            AgendaEntry entry = ties[i];
            int hole = i;
            for (; hole > 0 && AgendaEntry.IsBefore(entry, ties[hole - 1]); hole--) { ties[hole] = ties[hole - 1]; }
            ties[hole] = entry;
        }
    }

    private void FetchNext()
    {
        long following = FirstNear();
        if (following != long.MaxValue) { chunks.Fetch(near[following & (Near - 1)]); }
    }
}
