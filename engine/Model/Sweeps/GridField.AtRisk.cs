using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <content>Records of the targeted procedure: reports of everybody, doors for some.</content>
internal sealed partial class GridField
{
    private void ReadAtRisk(Unit unit, in UnitMix mix, long deadline, MassRecords mass)
    {
        int days = partition.Outcome.Days;
        Span<double> last = stackalloc double[days];
        Span<double> none = stackalloc double[days + 1];
        ReadReportDays(mix, last, none);
        for (int at = unit.FirstHousehold; at < unit.FirstHousehold + unit.Households;)
        {
            Bin bin = bins.At(unit, at);
            at = bin.End;
            double share = ShareOf(bin, mass);
            AddChain(unit, mix, bin, share, last, none, deadline, mass);
            AddDigital(unit, mix, bin, share, last, none, deadline, mass);
        }
    }

    // Chance that the last report is of a day, and that none comes from a day on; mean over inclinations.
    private void ReadReportDays(in UnitMix mix, Span<double> last, Span<double> none)
    {
        last.Clear();
        none.Clear();
        int days = last.Length;
        long start = partition.Outcome.Start;
        for (int k = 0; k < UnitMix.Strata; k++)
        {
            double weight = mix.ByInclination[k] / (double)Math.Max(1, mix.Present) / PointsOfStratum;
            for (int point = 0; point < PointsOfStratum; point++)
            {
                double silent = 1;
                none[days] += weight;
                for (int day = days - 1; day >= 0; day--)
                {
                    long midnight = start + (day * Clock.Day);
                    double before = silent;
                    for (int r = 0; r < rounds.Count; r++)
                    {
                        bool today = rounds[r].From >= midnight && rounds[r].From < midnight + Clock.Day;
                        silent *= today ? rounds[r].Chances.SilentAt(k, point > 0) : 1;
                    }

                    last[day] += weight * (before - silent);
                    none[day] += weight * silent;
                }
            }
        }
    }

    // The absent and those without digital access: doors as in the chain, and reports beside them.
    private void AddChain(
        Unit unit, in UnitMix mix, Bin bin, double share, ReadOnlySpan<double> last, ReadOnlySpan<double> none,
        long deadline, MassRecords mass)
    {
        DoorChain chain = ChainOf(atRisk: true, unit, bin.Index, int.MaxValue);
        double absentSize = (mix.People - mix.PresentPeople) / (double)Math.Max(1, mix.Absent);
        double people = 0;
        double doorRecords = 0;
        for (int size = 1; size <= Register.Slots; size++)
        {
            double households = mix.NotDigitalBySize[size - 1] * share;
            double reported = households * (1 - none[0]);
            mass.RecordedHouseholds += reported + (households * none[0] * chain.Complete(size));
            mass.Verified += households * VerifiedAtRisk(unit, bin.Index, size);
            mass.Valued += (reported * size) + (households * none[0] * chain.Valued(size));
            people += households * size;
            for (int pass = 1; pass <= chain.Passes; pass++)
            {
                doorRecords += households * chain.RecordedAt(size, pass);
            }
        }

        double seen = people > 0 ? doorRecords / people : 0;
        Span<double> after = stackalloc double[last.Length];
        after.Fill(people * (1 - seen));
        int number = 0;
        foreach (ushort word in passes.Of(bin.Index))
        {
            Pass pass = new(word);
            if (!pass.Made)
            {
                break;
            }

            number++;
            int day = Math.Clamp(pass.Hour / 24, 0, last.Length - 1);
            double members = 0;
            for (int size = 1; size <= Register.Slots; size++)
            {
                double households = mix.NotDigitalBySize[size - 1] * share;
                members += households * chain.RecordedAt(size, number);
            }

            double absent = mix.Absent * share * chain.AbsentRecordedAt(number);
            mass.RecordedHouseholds += absent;
            double age = (deadline - windowStart) / (double)Clock.Hour - pass.Hour - .5;
            mass.AddRecords((members * none[day + 1]) + (absent * absentSize), age);
            for (int later = day + 1; later < last.Length; later++)
            {
                after[later] += members;
            }
        }

        AddReportDays(after, last, deadline, mass);
    }

    // Digital households by the day of their last report: the record is that of the first pass that met them when they
    // had been silent for a day since, else the report.
    private void AddDigital(
        Unit unit, in UnitMix mix, Bin bin, double share, ReadOnlySpan<double> last, ReadOnlySpan<double> none,
        long deadline, MassRecords mass)
    {
        double people = 0;
        for (int size = 1; size <= Register.Slots; size++)
        {
            people += (mix.BySize[size - 1] - mix.NotDigitalBySize[size - 1]) * size * share;
        }

        Span<double> unseen = stackalloc double[last.Length];
        unseen.Fill(people);
        double silent = people * none[0];
        double seen = 0;
        foreach (ushort word in passes.Of(bin.Index))
        {
            Pass pass = new(word);
            if (!pass.Made)
            {
                break;
            }

            int day = Math.Clamp(pass.Hour / 24, 0, last.Length - 1);
            double chance = Met(unit, pass, recent: 0);
            double met = silent * chance;
            silent -= met;
            for (int before = 0; before < day; before++)
            {
                double now = unseen[before] * chance * SeenAfter(pass, before, day);
                unseen[before] -= now;
                met += now * last[before];
            }

            seen += met;
            mass.AddRecords(met, ((deadline - windowStart) / (double)Clock.Hour) - pass.Hour - .5);
        }

        double reported = 0;
        for (int day = 0; day < last.Length; day++)
        {
            reported += unseen[day] * last[day];
        }

        double households = (mix.Present - mix.NotDigital) * share;
        mass.Verified += people * VerifiedDigital(unit, bin, households / Math.Max(1e-9, mass.Households * share));
        mass.Valued += reported + seen;
        mass.RecordedHouseholds += people > 0 ? households * (reported + seen) / people : 0;
        AddReportDays(unseen, last, deadline, mass);
    }

    // Of a household met in part, about one member of two and a half is still unread.
    private const double UnreadShare = .4;

    // Members read at the door, of all members of present digital households.
    private double VerifiedDigital(Unit unit, Bin bin, double digital)
    {
        double met = 0;
        ReadOnlySpan<ushort> log = passes.Of(bin.Index);
        for (int j = 0; j < log.Length && log[j] != 0 && digital > 0; j++)
        {
            Pass pass = new(log[j]);
            (long since, int until) = Asked(pass);
            double visited = Unmet(unit, log, j, since, until, recent: 0) / digital;
            double again = Math.Max(0, (Unmet(unit, log, j, since, until, since) / digital) - visited);
            double read = doors.DoorOpened * (1 - doors.MemberOut) * (visited + (again * UnreadShare));
            met += pass.Act == WorkerAct.Visit ? read : 0;
        }

        return Math.Min(1, met);
    }

    // Share of those whose last report is of an earlier day that a pass found silent for a day.
    private static double SeenAfter(Pass pass, int reported, int day)
    {
        // Of reports between 8 and 20 h, half come before the afternoon's list of the next day reaches back to them.
        const double BeforeAfternoon = .5;
        return reported < day - 1 ? 1 : pass.Late ? BeforeAfternoon : 0;
    }

    private void AddReportDays(
        ReadOnlySpan<double> people, ReadOnlySpan<double> last, long deadline, MassRecords mass)
    {
        long start = partition.Outcome.Start;
        for (int r = 0; r < rounds.Count; r++)
        {
            int day = (int)((rounds[r].From - start) / Clock.Day);
            if (rounds[r].From >= start && day < last.Length)
            {
                mass.AddRecords(
                    people[day] * last[day], (deadline - rounds[r].To) / (double)Clock.Hour,
                    (deadline - rounds[r].From) / (double)Clock.Hour);
            }
        }
    }
}
