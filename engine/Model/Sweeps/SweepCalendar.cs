using Downshift.Model.Parameters;

namespace Downshift.Model.Sweeps;

/// <summary>Which procedure runs on which day of the variant.</summary>
internal sealed class SweepCalendar
{
    private readonly List<(SweepWindow Window, ISweepProcedure Procedure)> entries = [];
    private readonly NoSweep none = new();

    // Asked for with every person met: the list above, spread out by day.
    private readonly (SweepWindow Window, ISweepProcedure Procedure)[] byDay;
    private readonly bool[] symptoms;

    public SweepCalendar(ModelParameters parameters)
    {
        SweepSettings settings = parameters.Sweep;
        Outcome = new SweepWindow(settings.WindowFrom, settings.WindowDays);
        switch (settings.Procedure)
        {
            case ProcedureKind.None:
                break;
            case ProcedureKind.SelfReport:
                entries.Add((Outcome, new SelfReportSweep()));
                break;
            case ProcedureKind.DoorToDoor:
                entries.Add((Outcome, new DoorToDoorSweep()));
                break;
            case ProcedureKind.DoubleTemperature:
                entries.Add((Outcome, new DoubleTemperatureSweep()));
                break;
            case ProcedureKind.Targeted:
                entries.Add((Outcome, new TargetedSweep()));
                break;
            case ProcedureKind.AsHappened:
                AddRecord(parameters);
                break;
            default:
                throw new ArgumentException($"Unknown procedure {settings.Procedure}.", nameof(parameters));
        }

        byDay = new (SweepWindow, ISweepProcedure)[entries.Count == 0 ? 0 : entries.Max(e => e.Window.EndDay)];
        symptoms = new bool[byDay.Length];
        for (int day = 0; day < byDay.Length; day++)
        {
            byDay[day] = Find(day);
            symptoms[day] = Asks(byDay[day].Procedure, settings.Symptoms);
        }
    }

    /// <summary>Procedures of the variant with their windows, in the order of their days.</summary>
    public IReadOnlyList<(SweepWindow Window, ISweepProcedure Procedure)> Entries => entries;

    /// <summary>The window over which outcomes are read, the same for all variants.</summary>
    public SweepWindow Outcome { get; }

    /// <summary>The procedure of a day with its window; outside all windows <see cref="NoSweep"/>.</summary>
    public (SweepWindow Window, ISweepProcedure Procedure) On(int day) =>
        (uint)day < (uint)byDay.Length ? byDay[day] : (new SweepWindow(day, 1), none);

    /// <summary>The procedure of a day asks for symptoms beside the temperature.</summary>
    public bool AsksSymptoms(int day) => (uint)day < (uint)symptoms.Length && symptoms[day];

    // Without a procedure nobody is asked anything.
    private static bool Asks(ISweepProcedure procedure, SymptomAsking asking) => asking switch
    {
        SymptomAsking.Always => procedure is not NoSweep,
        SymptomAsking.Never => false,
        _ => procedure.AsksSymptoms,
    };

    private (SweepWindow Window, ISweepProcedure Procedure) Find(int day)
    {
        foreach ((SweepWindow window, ISweepProcedure procedure) in entries)
        {
            if (window.Contains(day))
            {
                return (window, procedure);
            }
        }

        return (new SweepWindow(day, 1), none);
    }

    /// <summary>A procedure of the variant lists households for visits by this rule.</summary>
    public bool Asks(VisitRule rule) => entries.Exists(e => e.Procedure.Visits == rule);

    /// <summary>Equal parts into which procedures of the variant divide a grid.</summary>
    public int Parts
    {
        get
        {
            int parts = 1;
            foreach ((SweepWindow window, ISweepProcedure procedure) in entries)
            {
                parts = procedure.Visits == VisitRule.Everybody ? Math.Max(parts, window.Days) : parts;
            }

            return parts;
        }
    }

    /// <summary>A window of the variant, or the one of the outcomes, begins on this day.</summary>
    public bool WindowBegins(int day) =>
        day == Outcome.FirstDay || entries.Exists(e => e.Window.FirstDay == day);

    /// <summary>On a day another variant's procedure and window are the same, and the same windows begin.</summary>
    public bool IsLike(SweepCalendar other, int day)
    {
        (SweepWindow window, ISweepProcedure procedure) = On(day);
        (SweepWindow itsWindow, ISweepProcedure its) = other.On(day);
        return window == itsWindow && procedure.GetType() == its.GetType()
            && WindowBegins(day) == other.WindowBegins(day);
    }

    // The record with its dates: first sweep, second sweep, double temperature to the end.
    private void AddRecord(ModelParameters parameters)
    {
        CaseCalendar calendar = parameters.Inputs.Calendar;
        entries.Add((Between(calendar.FirstSweepFrom, calendar.FirstSweepTo), new SelfReportSweep()));
        entries.Add((Between(calendar.SecondSweepFrom, calendar.SecondSweepTo), new DoorToDoorSweep()));
        entries.Add((
            new SweepWindow(calendar.DoubleTemperature, Math.Max(1, parameters.Days - calendar.DoubleTemperature)),
            new DoubleTemperatureSweep()));
    }

    private static SweepWindow Between(int first, int last) => new(first, last - first + 1);
}
