using Downshift.Kernel.Numerics;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>A queue: who comes, how long a service takes, how many serve. Time is in mean services.</summary>
internal sealed record StationPlan
{
    /// <summary>Arrivals (batches) per mean service, by class; the first class is served first.</summary>
    public required double[] Rates { get; init; }

    /// <summary>Servers, at least 1.</summary>
    public int Servers { get; init; } = 1;

    /// <summary>Most customers present; who comes then is lost.</summary>
    public int Room { get; init; } = int.MaxValue;

    /// <summary>Rate at which a waiting customer gives up; 0 for never.</summary>
    public double Impatience { get; init; }

    /// <summary>Gap between arrivals with mean 1, from a uniform number.</summary>
    public Func<double, double> Gap { get; init; } = u => Quantile.Exponential(u, 1);

    /// <summary>Service of a class, from a uniform number.</summary>
    public Func<double, int, double> Service { get; init; } = (u, _) => Quantile.Exponential(u, 1);

    /// <summary>How many come at once, from a uniform number.</summary>
    public Func<double, int> Batch { get; init; } = _ => 1;

    /// <summary>Waits whose distribution is asked for.</summary>
    public double[] Thresholds { get; init; } = [];

    /// <summary>Share of the servers' time that is asked for.</summary>
    public required double Load { get; init; }

    /// <summary>
    /// Time after which the start from empty is forgotten. Unless set: five relaxation times of M/M/1 at this load
    /// (Cohen 1982) divided by the servers, and twenty services.
    /// </summary>
    public double WarmUp
    {
        get => field > 0 ? field : 20 + (5 / (Servers * Math.Pow(1 - Math.Sqrt(Load), 2)));
        init;
    }
}
