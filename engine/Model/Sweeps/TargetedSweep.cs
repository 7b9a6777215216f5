using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Population;

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

    public bool WantsVisit(in HouseholdState state, uint lasting, long asOf) =>
        !state.Done && (!Register.IsDigital(lasting) || state.Contact || Silent(state, asOf));

    public bool WantsCall(in HouseholdState state, uint lasting, long now) => false;

    private static bool Silent(in HouseholdState state, long asOf) =>
        state.Missed > 0 && state.RecordAt < asOf - Clock.Day;
}
