using Downshift.Model.Streets;

namespace Downshift.Model.Sweeps;

/// <summary>Expected records of a unit's healthy households, before they become whole numbers.</summary>
internal sealed class MassRecords(int bins)
{
    private readonly double[] hours = new double[bins];

    /// <summary>People of the healthy households.</summary>
    public long People { get; init; }

    /// <summary>Those present.</summary>
    public long Present { get; init; }

    /// <summary>Healthy households.</summary>
    public long Households { get; init; }

    /// <summary>Households with a record for every member.</summary>
    public double RecordedHouseholds { get; set; }

    /// <summary>People read by a worker.</summary>
    public double Verified { get; set; }

    /// <summary>People whose record has a value.</summary>
    public double Valued { get; set; }

    /// <summary>Adds people with a record of a whole hour.</summary>
    /// <param name="members">How many.</param>
    /// <param name="age">Age of the record at the deadline, hours.</param>
    public void AddRecords(double members, double age) =>
        hours[Math.Clamp((int)age, 0, hours.Length - 1)] += members;

    /// <summary>Adds people with records spread evenly over a time.</summary>
    /// <param name="members">How many.</param>
    /// <param name="youngest">Age of the youngest record, hours.</param>
    /// <param name="oldest">Age of the oldest record, hours.</param>
    public void AddRecords(double members, double youngest, double oldest)
    {
        int from = Math.Max(0, (int)youngest);
        int to = Math.Max(from + 1, (int)oldest);
        for (int hour = from; hour < to; hour++)
        {
            AddRecords(members / (to - from), hour);
        }
    }

    /// <summary>Adds whole people and households to counts; what was lost by rounding in one hour is made good in the
    /// next.</summary>
    public void AddTo(ref UnitCoverage coverage, long[] whole)
    {
        double sum = 0;
        long given = 0;
        for (int i = 0; i < hours.Length - 1; i++)
        {
            sum = Math.Min(People, sum + hours[i]);
            long now = (long)Math.Round(sum);
            whole[i] += now - given;
            given = now;
        }

        long oldest = (long)Math.Round(Math.Min(People, sum + hours[^1]));
        whole[^1] += People - given;
        coverage.People += People;
        coverage.Present += Present;
        coverage.Households += Households;
        coverage.Recorded += oldest;
        coverage.RecordedHouseholds += Math.Min(Households, (long)Math.Round(RecordedHouseholds));
        coverage.Verified += Math.Min(Present, (long)Math.Round(Verified));
        coverage.Valued += Math.Min(oldest, (long)Math.Round(Valued));
    }
}
