using Downshift.Model.Events;

namespace Downshift.Model.Sweeps;

/// <summary>
/// Two temperatures and two reports a day, in the morning and in the afternoon; a household that missed two reports is
/// called. Above the threshold it goes to the community at once.
/// </summary>
internal sealed class DoubleTemperatureSweep : ISweepProcedure
{
    private const long MorningFrom = 8 * Clock.Hour;
    private const long MorningTo = 12 * Clock.Hour;
    private const long AfternoonFrom = 14 * Clock.Hour;
    private const long AfternoonTo = 18 * Clock.Hour;

    public bool AsksSymptoms => false;

    public bool TwiceDaily => true;

    public CallRule Calls => CallRule.MissedTwice;

    public VisitRule Visits => VisitRule.Nobody;

    public void Morning(SweepField field, in SweepWindow window, int day, long now)
    {
        long midnight = day * Clock.Day;
        field.IssueCalls(now, due: midnight + Clock.Day);
        field.ReportRound(midnight + MorningFrom, midnight + MorningTo, field.TwiceParticipation, (uint)(2 * day));
    }

    public void Afternoon(SweepField field, in SweepWindow window, int day, long now)
    {
        long midnight = day * Clock.Day;
        field.ReportRound(
            midnight + AfternoonFrom, midnight + AfternoonTo, field.TwiceParticipation, (uint)((2 * day) + 1));
    }
}
