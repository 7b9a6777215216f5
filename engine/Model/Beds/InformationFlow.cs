using Downshift.Model.Events;
using Downshift.Model.Hierarchy;

namespace Downshift.Model.Beds;

/// <summary>Sums behind the outcomes of information, for the levels above the street.</summary>
/// <param name="ErrorSum">Sum of abs(reported - true) / true over complete totals with cases.</param>
/// <param name="Errors">How many such totals.</param>
/// <param name="StalenessHoursSum">Sum over the city's totals of the age of the oldest figure in them, hours.</param>
/// <param name="CityTotals">Complete totals of the city.</param>
internal readonly record struct InformationSums(
    double ErrorSum, long Errors, double StalenessHoursSum, long CityTotals);

/// <summary>A total.</summary>
/// <param name="Count">Known cases as reported.</param>
/// <param name="Oldest">Time stamp of its oldest figure, seconds.</param>
internal readonly record struct Figures(long Count, long Oldest);

/// <summary>
/// Collects figures into totals. A total is complete when every part has come at least once since the last one; a
/// part that comes twice counts with its newer figure.
/// </summary>
internal sealed class InformationFlow
{
    private readonly Figures[] streets;
    private readonly Figures[] districts;
    private readonly bool[] streetIn;
    private readonly bool[] districtIn;
    private readonly int[] missing;
    private readonly int[] streetsOf;
    private readonly int[] firstStreet;
    private readonly int[] batches;
    private readonly int reporting;
    private int districtsMissing;

    /// <summary>Nothing reported yet.</summary>
    /// <param name="geography">Which streets belong to which district.</param>
    public InformationFlow(Geography geography)
    {
        streets = new Figures[geography.Streets.Length];
        streetIn = new bool[streets.Length];
        districts = new Figures[geography.Districts.Length];
        districtIn = new bool[districts.Length];
        batches = new int[districts.Length];
        streetsOf = [.. geography.Districts.Select(district => district.StreetCount)];
        firstStreet = [.. geography.Districts.Select(district => district.FirstStreet)];
        missing = [.. streetsOf];

        // At a small scale a district may have no street; nobody waits for its figures.
        reporting = streetsOf.Count(count => count > 0);
        districtsMissing = reporting;
    }

    /// <summary>Sums so far.</summary>
    public InformationSums Sums { get; private set; }

    /// <summary>Complete totals of a district so far.</summary>
    public int BatchesOf(int district) => batches[district];

    /// <summary>A street's figure reaches its district.</summary>
    /// <param name="street">Street.</param>
    /// <param name="district">Its district.</param>
    /// <param name="count">Known cases it reports.</param>
    /// <param name="oldest">Oldest time stamp in it.</param>
    /// <param name="truth">Cases of the district truly known now.</param>
    /// <param name="total">The district's total, if complete.</param>
    /// <returns>Whether it is complete.</returns>
    public bool FromStreet(int street, int district, long count, long oldest, long truth, out Figures total)
    {
        streets[street] = new Figures(count, oldest);
        if (!streetIn[street])
        {
            streetIn[street] = true;
            missing[district]--;
        }

        total = default;
        if (missing[district] > 0) { return false; }
        Range own = new(firstStreet[district], firstStreet[district] + streetsOf[district]);
        total = Sum(streets.AsSpan()[own]);
        streetIn.AsSpan()[own].Clear();
        missing[district] = streetsOf[district];
        batches[district]++;
        AddError(total.Count, truth);
        return true;
    }

    /// <summary>A district's total reaches the city.</summary>
    /// <param name="district">District.</param>
    /// <param name="count">Known cases it reports.</param>
    /// <param name="oldest">Oldest time stamp in it.</param>
    /// <param name="truth">Cases of the city truly known now.</param>
    /// <param name="now">Time, seconds.</param>
    public void FromDistrict(int district, long count, long oldest, long truth, long now)
    {
        districts[district] = new Figures(count, oldest);
        if (!districtIn[district])
        {
            districtIn[district] = true;
            districtsMissing--;
        }

        if (districtsMissing > 0) { return; }
        Figures total = default;
        long stamp = long.MaxValue;
        for (int d = 0; d < districts.Length; d++)
        {
            if (streetsOf[d] == 0) { continue; }
            total = new Figures(total.Count + districts[d].Count, 0);
            stamp = Math.Min(stamp, districts[d].Oldest);
            districtIn[d] = false;
        }

        districtsMissing = reporting;
        AddError(total.Count, truth);
        Sums = Sums with
        {
            StalenessHoursSum = Sums.StalenessHoursSum + ((double)(now - stamp) / Clock.Hour),
            CityTotals = Sums.CityTotals + 1,
        };
    }

    private static Figures Sum(ReadOnlySpan<Figures> parts)
    {
        long count = 0;
        long oldest = long.MaxValue;
        foreach (Figures part in parts)
        {
            count += part.Count;
            oldest = Math.Min(oldest, part.Oldest);
        }

        return new Figures(count, oldest);
    }

    private void AddError(long reported, long truth)
    {
        if (truth <= 0) { return; }
        double error = (double)Math.Abs(reported - truth) / truth;
        Sums = Sums with { ErrorSum = Sums.ErrorSum + error, Errors = Sums.Errors + 1 };
    }
}
