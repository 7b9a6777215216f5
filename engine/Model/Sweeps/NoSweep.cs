namespace Downshift.Model.Sweeps;

/// <summary>The control: walk-in, residents' calls and contact lists only.</summary>
internal sealed class NoSweep : ISweepProcedure
{
    public bool AsksCity => false;

    public bool AsksSymptoms => false;

    public bool TwiceDaily => false;

    public CallRule Calls => CallRule.Nobody;

    public VisitRule Visits => VisitRule.Nobody;

    public void Morning(SweepField field, in SweepWindow window, int day, long now)
    {
    }

    public void Afternoon(SweepField field, in SweepWindow window, int day, long now)
    {
    }
}
