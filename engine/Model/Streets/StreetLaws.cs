using Downshift.Model.Finding;
using Downshift.Model.Population;
using Downshift.Model.Sweeps;
using Downshift.Model.Work;

namespace Downshift.Model.Streets;

/// <summary>Distributions and rules that all streets of a run share: built once, read only.</summary>
internal sealed class StreetLaws
{
    public StreetLaws(RunContext context)
    {
        Demand = new ObservedDemand(context);
        Maker = new EpisodeMaker(context);
        Course = new DiseaseCourse(context);
        Delay = new PreHistoryDelay(context);
        Thermometer = new Thermometer(context);
        Candour = new Candour(context);
        Participation = new Participation(context.Numbers);
        Sweeps = new SweepCalendar(context.Parameters);
        Doors = new DoorRules(context, notDigital: false);
        RiskDoors = new DoorRules(context, notDigital: true);
        Work = new WorkPlan(context);
    }

    public ObservedDemand Demand { get; }

    public EpisodeMaker Maker { get; }

    public DiseaseCourse Course { get; }

    public PreHistoryDelay Delay { get; }

    public Thermometer Thermometer { get; }

    public Candour Candour { get; }

    public Participation Participation { get; }

    public SweepCalendar Sweeps { get; }

    public DoorRules Doors { get; }

    /// <summary>The same for households without digital access.</summary>
    public DoorRules RiskDoors { get; }

    public WorkPlan Work { get; }
}
