using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;

namespace Downshift.Model.Work;

/// <summary>Outcomes K9 to K15, K17, K19 of work and command, and their series, from the totals of streets.</summary>
internal static class WorkReport
{
    private static readonly (string Id, WorkSeries Column)[] HourSeries =
    [
        ("hours_sweep", WorkSeries.Sweep), ("hours_care", WorkSeries.Care), ("hours_guard", WorkSeries.Guard),
        ("hours_supply", WorkSeries.Supply), ("hours_calls", WorkSeries.Calls), ("hours_forms", WorkSeries.Forms),
        ("hours_other", WorkSeries.Other), ("hours_lost", WorkSeries.Lost), ("backlog_hours", WorkSeries.Backlog),
    ];

    /// <summary>Writes all rows, city first, then districts, streets and units, and the city's series.</summary>
    /// <param name="builder">Takes rows and series.</param>
    /// <param name="world">The world.</param>
    /// <param name="streets">The work systems of all streets in their order.</param>
    public static void Write(ObservationBuilder builder, World world, ReadOnlySpan<StreetWork> streets)
    {
        Geography geography = world.Geography;
        WorkTotals city = default;
        WorkTotals[] districts = new WorkTotals[geography.Districts.Length];
        WorkTotals[] perStreet = new WorkTotals[streets.Length];
        LoadHistogram loads = new();
        BacklogDecay backlog = new();
        for (int index = 0; index < streets.Length; index++)
        {
            foreach (ref WorkTotals unit in streets[index].Totals) { perStreet[index].Add(ref unit); }

            districts[streets[index].Street.District].Add(ref perStreet[index]);
            city.Add(ref perStreet[index]);
            loads.Merge(streets[index].Loads);
            backlog.Merge(streets[index].Backlog);
        }

        WriteRows(builder, OutcomeLevel.City, 0, city);
        WriteCity(builder, city, loads, backlog);
        for (int index = 0; index < districts.Length; index++)
        {
            WriteRows(builder, OutcomeLevel.District, index, districts[index]);
        }

        for (int index = 0; index < perStreet.Length; index++)
        {
            WriteRows(builder, OutcomeLevel.Street, streets[index].Street.Index, perStreet[index]);
        }

        foreach (StreetWork street in streets)
        {
            Span<WorkTotals> units = street.Totals;
            for (int local = 0; local < units.Length; local++)
            {
                WriteRows(builder, OutcomeLevel.Unit, street.Street.FirstUnit + local, units[local]);
            }
        }

        WriteSeries(builder, streets);
    }

    private static void WriteRows(ObservationBuilder builder, OutcomeLevel level, int unit, in WorkTotals all)
    {
        Ratio("community_load", all.DueSeconds, all.PresentSeconds);
        Ratio("cadre_productive_share", all.CadreContent, all.CadreRostered);
        Ratio("order_to_start_hours", (double)all.StartWait / Clock.Hour, all.Started);
        Ratio("dispatcher_utilisation", all.DispatchBusy, all.DispatchOpen);
        if (level > OutcomeLevel.District)
        {
            return;
        }

        Ratio("overload_share", all.OverloadedDays, all.UnitDays);
        Hours("field_hours", all.Field);
        Ratio("form_to_field_ratio", all.Paper, all.Field);
        Hours("worker_hours", all.Sweep);
        Hours("worker_hours_all", all.StaffWorked + all.CadreWorked);
        Ratio("unanswered_calls", all.Unanswered, all.Calls);

        void Ratio(string outcome, double numerator, double denominator) =>
            builder.Ratio(outcome, level, unit, numerator, denominator);
        void Hours(string outcome, long seconds) =>
            builder.Row(outcome, level, unit, (double)seconds / Clock.Hour);
    }

    private static void WriteCity(
        ObservationBuilder builder, in WorkTotals all, LoadHistogram loads, BacklogDecay backlog)
    {
        Row("community_load_p50", loads.Quantile(.5));
        Row("community_load_p90", loads.Quantile(.9));
        double rostered = all.CadreRostered;
        Share("cadre_duplicate_share", all.CadreDuplicate, rostered);
        Share("cadre_switching_share", all.CadreSwitching, rostered);
        Share("cadre_forms_share", all.CadrePaper, rostered);
        Share("cadre_meetings_share", all.CadreMeetings, rostered);
        Share("cadre_idle_share", all.CadreIdle, rostered);
        Share("cadre_absent_share", all.CadreAbsent, rostered);
        Share("cadre_recalled_share", all.CadreRecalled, rostered);
        Row("cadre_days", all.CadreDays);
        Share("duplicate_share", all.Duplicate, all.StaffWorked + all.CadreWorked);
        Row("backlog_half_life_hours", backlog.HalfLifeHours());
        Row("staff_hours", (double)all.StaffWorked / Clock.Hour);
        Row("cadre_hours", (double)all.CadreWorked / Clock.Hour);

        void Row(string outcome, double value) => builder.Row(outcome, OutcomeLevel.City, 0, value);
        void Share(string outcome, double part, double whole) =>
            builder.Ratio(outcome, OutcomeLevel.City, 0, part, whole);
    }

    private static void WriteSeries(ObservationBuilder builder, ReadOnlySpan<StreetWork> streets)
    {
        double[] present = builder.SeriesOf("cadres_present", OutcomeLevel.City, 0);
        for (int day = 0; day < present.Length; day++)
        {
            present[day] = Sum(streets, day, WorkSeries.CadresPresent);
        }

        foreach ((string id, WorkSeries column) in HourSeries)
        {
            double[] hours = builder.SeriesOf(id, OutcomeLevel.City, 0);
            for (int day = 0; day < hours.Length; day++)
            {
                hours[day] = (double)Sum(streets, day, column) / Clock.Hour;
            }
        }
    }

    private static long Sum(ReadOnlySpan<StreetWork> streets, int day, WorkSeries column)
    {
        long sum = 0;
        foreach (StreetWork street in streets) { sum += street.SeriesAt(day, column); }

        return sum;
    }
}
