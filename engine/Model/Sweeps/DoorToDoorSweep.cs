namespace Downshift.Model.Sweeps;

/// <summary>
/// Second sweep: grids walk their households in order, an equal part a day; every member met is read and asked for
/// symptoms and contacts; households not complete are visited again.
/// </summary>
internal sealed class DoorToDoorSweep : ISweepProcedure
{
    public bool AsksSymptoms => true;

    public bool TwiceDaily => false;

    public CallRule Calls => CallRule.Nobody;

    public VisitRule Visits => VisitRule.Everybody;

    public void Morning(SweepField field, in SweepWindow window, int day, long now)
    {
        int part = day - window.FirstDay;
        field.IssueVisits(now, window.Deadline, 0, part, window.Days, again: true);
        field.IssueVisits(now, window.Deadline, part, part + 1, window.Days, again: false);
    }

    public void Afternoon(SweepField field, in SweepWindow window, int day, long now) =>
        field.IssueVisits(now, window.Deadline, 0, day - window.FirstDay + 1, window.Days, again: true);
}
