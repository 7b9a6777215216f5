using Downshift.Model.Events;

namespace Downshift.Model.Sweeps;

/// <summary>
/// First sweep: every household may report once a day between 8 and 20 h; the silent of 14 h are called; each abnormal
/// report is verified at the door. Temperature alone is asked.
/// </summary>
internal sealed class SelfReportSweep : ISweepProcedure
{
    private const long From = 8 * Clock.Hour;
    private const long To = 20 * Clock.Hour;

    public bool AsksSymptoms => false;

    public bool TwiceDaily => false;

    public CallRule Calls => CallRule.SilentToday;

    public VisitRule Visits => VisitRule.Nobody;

    public void Morning(SweepField field, in SweepWindow window, int day, long now)
    {
        long midnight = day * Clock.Day;
        field.ReportRound(midnight + From, midnight + To, field.DailyParticipation, round: (uint)(2 * day));
    }

    public void Afternoon(SweepField field, in SweepWindow window, int day, long now) =>
        field.IssueCalls(now, due: (day + 1) * Clock.Day);
}
