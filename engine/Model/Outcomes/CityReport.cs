using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;
using Downshift.Model.Streets;
using Downshift.Model.Sweeps;
using Downshift.Model.Work;

namespace Downshift.Model.Outcomes;

/// <summary>Merges streets into districts and the city, in the order of streets, and writes the outcomes.</summary>
internal sealed partial class CityReport
{
    // A district mean of fewer requests says nothing about the worst district (specification, K5d).
    private const int FewestRequests = 30;

    private readonly RunContext context;
    private readonly StreetPartition[] streets;
    private readonly Headquarters headquarters;
    private readonly SweepWindow window;
    private readonly Geography geography;
    private readonly CaseTally[] cases;
    private readonly WaitTally[] waits;

    public CityReport(
        RunContext context, StreetPartition[] streets, Headquarters headquarters, SweepWindow window)
    {
        this.context = context;
        this.streets = streets;
        this.headquarters = headquarters;
        this.window = window;
        geography = context.Geography;
        int districts = geography.Districts.Length;
        cases = new CaseTally[districts + 1];
        waits = [.. Enumerable.Range(0, districts + 1).Select(_ => new WaitTally())];
    }

    /// <summary>Writes all rows of the run.</summary>
    public void Write(ObservationBuilder builder, long residual)
    {
        Merge();
        WriteCoverage(builder);
        WriteCases(builder);
        WriteWaits(builder);
        WorkReport.Write(builder, context.World, [.. streets.Select(s => s.Work)]);
        headquarters.Report(builder);
        WriteInformation(builder);
        builder.Row("conservation_residual", OutcomeLevel.City, 0, residual);
    }

    /// <summary>Writes the stocks and flows of a day that ended.</summary>
    public static void WriteDay(
        int day, ObservationBuilder builder, ReadOnlySpan<DayCounts> streets, Geography geography)
    {
        DayCounts city = default;
        DayCounts[] districts = new DayCounts[geography.Districts.Length];
        for (int s = 0; s < streets.Length; s++)
        {
            city.Add(streets[s]);
            districts[geography.Streets[s].District].Add(streets[s]);
        }

        WriteCounts(day, builder, OutcomeLevel.City, 0, city);
        for (int d = 0; d < districts.Length; d++)
        {
            WriteCounts(day, builder, OutcomeLevel.District, d, districts[d]);
        }
    }

    private static void WriteCounts(
        int day, ObservationBuilder builder, OutcomeLevel level, int unit, in DayCounts counts)
    {
        builder.SeriesOf("onsets", level, unit)[day] = counts.Onsets;
        builder.SeriesOf("known_cases", level, unit)[day] = counts.KnownInfected;
        builder.SeriesOf("confirmed_cases", level, unit)[day] = counts.Confirmed;
        builder.SeriesOf("ill_unknown", level, unit)[day] = counts.IllUnknown;
        builder.SeriesOf("waiting", level, unit)[day] = counts.Waiting;
        builder.SeriesOf("deaths", level, unit)[day] = counts.Deaths;
    }

    private void Merge()
    {
        long horizon = context.Days * Clock.Day;
        long before = context.Numbers.Seconds("course.presymptomatic");
        long after = context.Numbers.Seconds("course.symptomaticInfectious");
        int city = cases.Length - 1;
        foreach (StreetPartition street in streets)
        {
            int d = geography.Streets[street.Index].District;
            street.CloseOpenRequests();
            CaseTally tally = street.ReadCases(window, horizon, before, after);
            cases[d].Add(tally);
            cases[city].Add(tally);
            waits[d].Merge(street.Outcomes.Waits);
            waits[city].Merge(street.Outcomes.Waits);
        }
    }

    private void WriteCoverage(ObservationBuilder builder)
    {
        UnitCoverage city = default;
        long[] cityHours = new long[(window.Days * 24) + 1];
        UnitCoverage[] districts = new UnitCoverage[geography.Districts.Length];
        long[][] districtHours = [.. districts.Select(_ => new long[cityHours.Length])];
        foreach (StreetPartition street in streets)
        {
            Street place = geography.Streets[street.Index];
            UnitCoverage whole = default;
            for (int u = 0; u < street.Outcomes.Units.Length; u++)
            {
                UnitCoverage unit = street.Outcomes.Units[u];
                WriteCoverage(builder, OutcomeLevel.Unit, place.FirstUnit + u, unit, unit.MedianAge);
                whole.Add(unit);
            }

            long[] hours = street.Outcomes.CoverageHours;
            WriteCoverage(builder, OutcomeLevel.Street, street.Index, whole, StreetOutcomes.Median(hours));
            districts[place.District].Add(whole);
            city.Add(whole);
            for (int i = 0; i < hours.Length; i++)
            {
                districtHours[place.District][i] += hours[i];
                cityHours[i] += hours[i];
            }
        }

        for (int d = 0; d < districts.Length; d++)
        {
            double age = StreetOutcomes.Median(districtHours[d]);
            WriteCoverage(builder, OutcomeLevel.District, d, districts[d], age);
        }

        WriteCoverage(builder, OutcomeLevel.City, 0, city, StreetOutcomes.Median(cityHours));
    }

    private static void WriteCoverage(
        ObservationBuilder builder, OutcomeLevel level, int unit, in UnitCoverage c, double medianAge)
    {
        builder.Ratio("reported_coverage", level, unit, c.Recorded, c.People);
        builder.Ratio("reported_coverage_households", level, unit, c.RecordedHouseholds, c.Households);
        builder.Ratio("verified_coverage", level, unit, c.Verified, c.Present);
        builder.Ratio("record_accuracy", level, unit, c.Valued - c.Wrong, c.Valued);
        builder.Row("record_age_hours", level, unit, medianAge);
    }

    private void WriteCases(ObservationBuilder builder)
    {
        for (int d = 0; d < cases.Length; d++)
        {
            (OutcomeLevel level, int unit) = PlaceOf(d);
            CaseTally tally = cases[d];
            builder.Ratio("case_finding_sensitivity", level, unit, tally.Found, tally.Sought);
            builder.Row("cases_found", level, unit, tally.Found);
            builder.Ratio("onset_to_found_days", level, unit, tally.SecondsToFound / (double)Clock.Day, tally.Onsets);
            builder.Ratio("removed_within_10d_share", level, unit, tally.Removed, tally.Sought);
            builder.Ratio(
                "infectious_days_at_home", level, unit, tally.InfectiousSeconds / (double)Clock.Day, tally.Infections);
            long deaths = 0;
            long confirmed = 0;
            long filed = 0;
            foreach (StreetPartition street in streets)
            {
                if (level == OutcomeLevel.City || geography.Streets[street.Index].District == d)
                {
                    deaths += street.Outcomes.DeathsInHorizon;
                    confirmed += street.Outcomes.ConfirmedCases;
                    filed += street.Outcomes.Filed;
                }
            }

            builder.Row("deaths", level, unit, deaths);
            builder.Row("confirmed_by_report", level, unit, confirmed);
            builder.Row("requests_filed", level, unit, filed);
        }

        long alarms = streets.Sum(s => s.Outcomes.FalseVerifications);
        builder.Ratio("false_alarms_per_case", OutcomeLevel.City, 0, alarms, cases[^1].Found);
        builder.Row("trips", OutcomeLevel.City, 0, streets.Sum(s => s.Outcomes.Trips));
    }

    private (OutcomeLevel Level, int Unit) PlaceOf(int index) =>
        index == cases.Length - 1 ? (OutcomeLevel.City, 0) : (OutcomeLevel.District, index);
}
