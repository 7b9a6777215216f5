using Downshift.Model.Beds;
using Downshift.Model.Events;

namespace Downshift.Model;

/// <content>The hourly clock: beds come into use, shares are set, samples taken, chasing counted.</content>
internal sealed partial class Headquarters
{
    private void OnHour(long now)
    {
        if (now % Clock.Day == 0) { BeginDay(Clock.DayOf(now), now); }
        timetable.Apply(now, stock);
        for (BedType type = 0; (int)type < BedStock.Types; type++) { NoteIdle(type, now); }
        Settle(now);
        TakeSamples(now);
        BeginWorriedHour(now);
        CountChasing();
        Later(now + Clock.Hour, EventKind.BedsAdded, AgendaEntry.NoRecord);
    }

    private void BeginDay(int day, long now)
    {
        shares.NewDay(day, known);
        if (day == context.Calendar.FangcangAdmission || day == context.Calendar.IsolationAdmission
            || day == context.Calendar.ClinicalDiagnosis)
        {
            LookAgain(now);
        }
    }

    /// <summary>A district short of a bed makes its streets ask for it: time per waiting patient and hour.</summary>
    private void CountChasing()
    {
        for (int d = 0; d < Districts.Length; d++)
        {
            for (BedType type = 0; (int)type < BedStock.Types; type++)
            {
                int waiting = statistics.Waiting(type, d);
                if (waiting > 0 && waiting > policy.AvailableTo(type, d))
                {
                    statistics.ChasingSeconds += waiting * numbers.ChasePerPatient * Clock.Hour / Clock.Day;
                }
            }
        }
    }
}
