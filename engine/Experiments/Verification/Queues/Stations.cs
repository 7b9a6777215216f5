using System.Globalization;
using Downshift.Kernel.Events;

namespace Downshift.Experiments.Verification.Queues;

/// <summary>Replications of a station.</summary>
internal static class Stations
{
    /// <summary>Twenty replications on the reference calendar.</summary>
    /// <param name="seed">Seed of the check.</param>
    /// <param name="plan">The queue.</param>
    /// <param name="customers">Customers of one replication, about.</param>
    public static Replicated<StationRecord> Replicate(uint seed, StationPlan plan, double customers = 50_000)
    {
        double length = customers / plan.Rates.Sum();
        return new Replicated<StationRecord>(
            seed, draws => new Station(plan, draws, new HeapCalendar<int>()).Run(length));
    }

    /// <summary>A number as it stands in a name.</summary>
    /// <param name="value">The number.</param>
    public static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
