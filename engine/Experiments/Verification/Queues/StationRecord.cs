using Downshift.Kernel.Statistics;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>What one replication of a station saw after its warm-up.</summary>
/// <param name="classes">Number of classes.</param>
/// <param name="thresholds">Number of thresholds.</param>
internal sealed class StationRecord(int classes, int thresholds)
{
    /// <summary>Waits by class, of those who were served.</summary>
    public Tally[] Waits { get; } = new Tally[classes];

    /// <summary>Waits of all who were admitted, until service or giving up.</summary>
    public Tally AllWaits;

    /// <summary>How many waited at most each threshold.</summary>
    public long[] Within { get; } = new long[thresholds];

    /// <summary>How many came.</summary>
    public long Arrived { get; set; }

    /// <summary>How many found no room.</summary>
    public long Lost { get; set; }

    /// <summary>How many had to wait.</summary>
    public long Delayed { get; set; }

    /// <summary>How many gave up.</summary>
    public long GaveUp { get; set; }

    /// <summary>Mean number present.</summary>
    public double Present { get; set; }

    /// <summary>Integral of the census less the sum of all stays, from time 0, in customer-ticks.</summary>
    public Int128 LittleResidual { get; set; }

    /// <summary>Arrivals less departures, losses and those present, from time 0.</summary>
    public long FlowResidual { get; set; }

    /// <summary>Share of the admitted who waited at most a threshold.</summary>
    /// <param name="threshold">Index of the threshold.</param>
    public double ShareWithin(int threshold) => (double)Within[threshold] / AllWaits.Count;
}
