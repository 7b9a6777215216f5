using Downshift.Model.Events;

namespace Downshift.Model.Sweeps;

/// <summary>
/// Self-report for all; workers go only to households silent for a day, without digital access, or with a contact.
/// </summary>
internal sealed class TargetedSweep : ISweepProcedure
{
    private const long From = 8 * Clock.Hour;
    private const long To = 20 * Clock.Hour;

    public bool AsksSymptoms => true;

    public bool TwiceDaily => false;

    public CallRule Calls => CallRule.Nobody;

    public VisitRule Visits => VisitRule.AtRisk;

    public void Morning(SweepField field, in SweepWindow window, int day, long now)
    {
        long midnight = day * Clock.Day;
        // Visits are listed before the day's reports: what counts is the day before.
        field.ForgetOpenVisits();
        field.IssueVisits(now, window.Deadline, 0, 1, 1, again: false);
        field.ReportRound(midnight + From, midnight + To, field.DailyParticipation, (uint)(2 * day));
    }

    public void Afternoon(SweepField field, in SweepWindow window, int day, long now) =>
        field.IssueVisits(now, window.Deadline, 0, 1, 1, again: true);
}
