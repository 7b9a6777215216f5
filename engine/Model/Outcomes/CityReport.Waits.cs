using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Streets;

namespace Downshift.Model.Outcomes;

/// <content>Waiting for a bed and the error of information.</content>
internal sealed partial class CityReport
{
    private void WriteWaits(ObservationBuilder builder)
    {
        double worst = double.NaN;
        for (int d = 0; d < waits.Length; d++)
        {
            (OutcomeLevel level, int unit) = PlaceOf(d);
            WaitTally tally = waits[d];
            builder.Ratio("request_to_bed_hours", level, unit, tally.Seconds / (double)Clock.Hour, tally.Count);
            builder.Ratio("bed_within_24h_share", level, unit, tally.Within[0], tally.Count);
            builder.Ratio("bed_within_72h_share", level, unit, tally.Within[1], tally.Count);
            builder.Ratio("bed_within_7d_share", level, unit, tally.Within[2], tally.Count);
            builder.Ratio("bed_within_72h_share_severe", level, unit, tally.SevereWithin72, tally.SevereCount);
            builder.Row("deaths_waiting", level, unit, tally.DeathsWaiting);
            if (level == OutcomeLevel.District && tally.Count >= FewestRequests)
            {
                double mean = tally.Seconds / (double)Clock.Hour / tally.Count;
                worst = double.IsNaN(worst) ? mean : Math.Max(worst, mean);
            }
        }

        builder.Row("worst_district_wait_hours", OutcomeLevel.City, 0, worst);
        WaitTally city = waits[^1];
        string[] parts = ["wait_information_hours", "wait_queue_hours", "wait_blocked_hours", "wait_transport_hours"];
        for (int p = 0; p < parts.Length; p++)
        {
            builder.Ratio(parts[p], OutcomeLevel.City, 0, city.Parts[p] / (double)Clock.Hour, city.Count);
        }

        builder.Row("wait_gini", OutcomeLevel.City, 0, Gini(w => (w.Count, w.Seconds)));
        builder.Row("wait_gini_severe", OutcomeLevel.City, 0, Gini(w => (w.SevereCount, w.SevereSeconds)));
        builder.Row("wait_gini_null", OutcomeLevel.City, 0, GiniByChance(city));
    }

    // sum_ij n_i n_j |w_i - w_j| / (2 N^2 w): the specification's K8.
    private double Gini(Func<WaitTally, (long Count, long Seconds)> read)
    {
        int districts = waits.Length - 1;
        long[] counts = new long[districts];
        double[] means = new double[districts];
        for (int d = 0; d < districts; d++)
        {
            (long count, long seconds) = read(waits[d]);
            counts[d] = count;
            means[d] = count > 0 ? seconds / (double)count : 0;
        }

        return Gini(counts, means);
    }

    /// <summary>Weighted Gini coefficient of group means.</summary>
    internal static double Gini(ReadOnlySpan<long> counts, ReadOnlySpan<double> means)
    {
        double total = 0;
        double sum = 0;
        double differences = 0;
        for (int i = 0; i < counts.Length; i++)
        {
            total += counts[i];
            sum += counts[i] * means[i];
            for (int j = 0; j < counts.Length; j++)
            {
                differences += (double)counts[i] * counts[j] * Math.Abs(means[i] - means[j]);
            }
        }

        return sum > 0 ? differences / (2 * total * sum) : double.NaN;
    }

    // The same index when districts are dealt to requests by chance: a Fisher-Yates permutation by addressed draws.
    private double GiniByChance(WaitTally city)
    {
        int[] order = [.. city.Waits];
        for (int i = order.Length - 1; i > 0; i--)
        {
            int j = context.Draws.Index(Purpose.GiniNull, (ulong)i, 0, 0, i + 1);
            (order[i], order[j]) = (order[j], order[i]);
        }

        int districts = waits.Length - 1;
        long[] counts = new long[districts];
        double[] means = new double[districts];
        int next = 0;
        for (int d = 0; d < districts; d++)
        {
            counts[d] = waits[d].Count;
            long seconds = 0;
            for (int k = 0; k < counts[d]; k++)
            {
                seconds += order[next++];
            }

            means[d] = counts[d] > 0 ? seconds / (double)counts[d] : 0;
        }

        return Gini(counts, means);
    }

    private void WriteInformation(ObservationBuilder builder)
    {
        (double sum, long count) = (headquarters.InformationSums.ErrorSum, headquarters.InformationSums.Errors);
        foreach (StreetPartition street in streets)
        {
            sum += street.Outcomes.StreetError.Sum;
            count += street.Outcomes.StreetError.Count;
        }

        builder.Ratio("information_error", OutcomeLevel.City, 0, sum, count);
        Beds.InformationSums above = headquarters.InformationSums;
        builder.Ratio(
            "information_staleness_hours", OutcomeLevel.City, 0, above.StalenessHoursSum, above.CityTotals);
    }
}
