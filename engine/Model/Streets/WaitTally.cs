using Downshift.Model.Events;

namespace Downshift.Model.Streets;

/// <summary>Waits for a bed of one street or, merged, of more. Whole seconds; a wait without a bed counts 336
/// h.</summary>
internal sealed class WaitTally
{
    private readonly List<int> waits = [];

    /// <summary>Requests read.</summary>
    public long Count { get; private set; }

    /// <summary>Of them severe or critical when filed.</summary>
    public long SevereCount { get; private set; }

    /// <summary>Seconds waited.</summary>
    public long Seconds { get; private set; }

    /// <summary>Seconds waited by the severe.</summary>
    public long SevereSeconds { get; private set; }

    /// <summary>In a bed within a day, three days, seven days.</summary>
    public long[] Within { get; } = new long[3];

    /// <summary>Severe in a bed within three days.</summary>
    public long SevereWithin72 { get; private set; }

    /// <summary>Seconds by part: information, queue, blocked, transport.</summary>
    public long[] Parts { get; } = new long[4];

    /// <summary>Deaths between request and bed.</summary>
    public long DeathsWaiting { get; set; }

    /// <summary>Each wait in seconds, the order of closing; for permutations.</summary>
    public IReadOnlyList<int> Waits => waits;

    public long Fingerprint => unchecked((Count * 31) + (Seconds * 17) + DeathsWaiting);

    /// <summary>A request that ended without a bed, or was open at the horizon.</summary>
    public void AddWithoutBed(bool severe)
    {
        // Where in the chain it would have waited is not known to anybody: the whole ceiling is waiting for a bed.
        Parts[1] += StreetOutcomes.MostWait;
        Add(StreetOutcomes.MostWait, severe);
    }

    /// <summary>A request that ended in a bed. Parts are cut at the ceiling in the order in which they
    /// happen.</summary>
    public void AddServed(
        long filed, long listed, long firstRound, long granted, long grantArrived, long arrived, bool severe)
    {
        long wait = Math.Clamp(arrived - filed, 0, StreetOutcomes.MostWait);
        long information = Math.Clamp(Math.Max(listed, firstRound) - filed, 0, wait);
        long queue = Math.Clamp(granted - filed, information, wait);
        long blocked = Math.Clamp(grantArrived - filed, queue, wait);
        Parts[0] += information;
        Parts[1] += queue - information;
        Parts[2] += blocked - queue;
        Parts[3] += wait - blocked;
        Within[0] += wait <= Clock.Day ? 1 : 0;
        Within[1] += wait <= 3 * Clock.Day ? 1 : 0;
        Within[2] += wait <= 7 * Clock.Day ? 1 : 0;
        SevereWithin72 += severe && wait <= 3 * Clock.Day ? 1 : 0;
        Add(wait, severe);
    }

    /// <summary>Adds another tally; the order of merging is that of the streets.</summary>
    public void Merge(WaitTally other)
    {
        Count += other.Count;
        SevereCount += other.SevereCount;
        Seconds += other.Seconds;
        SevereSeconds += other.SevereSeconds;
        SevereWithin72 += other.SevereWithin72;
        DeathsWaiting += other.DeathsWaiting;
        for (int i = 0; i < Within.Length; i++)
        {
            Within[i] += other.Within[i];
        }

        for (int i = 0; i < Parts.Length; i++)
        {
            Parts[i] += other.Parts[i];
        }

        waits.AddRange(other.waits);
    }

    private void Add(long wait, bool severe)
    {
        Count++;
        Seconds += wait;
        waits.Add((int)wait);
        if (severe)
        {
            SevereCount++;
            SevereSeconds += wait;
        }
    }
}
