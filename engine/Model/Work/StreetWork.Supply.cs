using Downshift.Model.Command;
using Downshift.Model.Events;

namespace Downshift.Model.Work;

/// <content>Labour still to come: the basis of the worker's choice between doors, calls and old records.</content>
internal sealed partial class StreetWork
{
    /// <summary>
    /// Worker-hours of the unit until a deadline: hands present for the rest of today, expected hands on the days
    /// after, less what guard posts take. Other work that competes is not foreseen.
    /// </summary>
    /// <param name="unit">Unit, index in the world.</param>
    /// <param name="now">Now.</param>
    /// <param name="deadline">The deadline.</param>
    /// <returns>Hours, 0 or more.</returns>
    public double HoursLeft(int unit, long now, long deadline)
    {
        ref UnitWork work = ref units[unit - firstUnit];
        int today = Clock.DayOf(now);
        long midnight = Midnight(now);
        double seconds = 0;
        if (work.Day == today)
        {
            seconds += SecondsLeftToday(work, now - midnight, Math.Min(Clock.Day, deadline - midnight));
        }
        else if (now - midnight <= WorkPlan.StaffStart)
        {
            seconds += ExpectedSeconds(work, today);
        }

        for (int day = today + 1; day * Clock.Day < deadline; day++) { seconds += ExpectedSeconds(work, day); }

        return seconds / Clock.Hour;
    }

    private double SecondsLeftToday(in UnitWork unit, long timeOfDay, long until)
    {
        long end = Math.Min(WorkPlan.StaffStart + plan.StaffSeconds, until);
        double staff = (double)unit.PresentStaff * Math.Max(0, end - Math.Max(timeOfDay, WorkPlan.StaffStart));
        double cadres = (double)unit.PresentCadres * Math.Max(0, office.Passed(until) - office.Passed(timeOfDay));
        double whole = ((double)unit.PresentStaff * plan.StaffSeconds) + ((double)unit.PresentCadres * office.Length);
        return LessGuards(staff + cadres, whole, unit.GuardSeconds);
    }

    private double ExpectedSeconds(in UnitWork unit, int day)
    {
        double staff = (unit.FirstCadre - unit.FirstHand) * (1 - plan.StaffAbsent) * plan.StaffSeconds;
        double cadres = 0;
        CommandRules then = plan.Regime.RulesOn(day);
        if (then.Cadres && day < days)
        {
            int stationed = 0;
            for (int pool = 0; pool < CadreStock.Pools; pool++)
            {
                stationed += plan.Stock.Stationed(pool, unit.Index, day);
            }

            double present = 1 - plan.Presence.Absence(plan.Presence.Base(then.SeenShare), 0);
            double kept = then.Detached ? 1 : 1 - plan.RecallShare;
            cadres = stationed * present * kept * Math.Max(0, office.Length - then.MeetingSeconds);
        }

        double guards = plan.Exists(TaskKind.ClosureGuard, day)
            ? (double)plan.Context.Geography.Units[unit.Index].Compounds
                * plan.Classes[(int)TaskKind.ClosureGuard].Seconds
            : 0;
        return LessGuards(staff + cadres, staff + cadres, guards);
    }

    /// <summary>Guards take their posts' time, at most the cap's share of the hands, evenly over the day.</summary>
    private double LessGuards(double left, double whole, double guards)
    {
        double share = whole <= 0 ? 0 : Math.Min(plan.GuardCap, guards / whole);
        return left * (1 - share);
    }
}
