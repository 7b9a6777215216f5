namespace Downshift.Model.Sweeps;

/// <summary>A way of asking a whole city. It issues work and rounds of reports; what they find is not its
/// business.</summary>
internal interface ISweepProcedure
{
    /// <summary>It asks the whole city; otherwise a day has neither a morning nor an afternoon of its own.</summary>
    bool AsksCity => true;

    /// <summary>Symptoms and contacts are asked beside the temperature.</summary>
    bool AsksSymptoms { get; }

    /// <summary>Two reports a day are compiled by the unit (task double_temperature).</summary>
    bool TwiceDaily { get; }

    /// <summary>Whom workers call, as of the moment of the call.</summary>
    CallRule Calls { get; }

    /// <summary>Whom workers visit, as of the moment the order was made.</summary>
    VisitRule Visits { get; }

    /// <summary>08:00 of a day of the window.</summary>
    void Morning(SweepField field, in SweepWindow window, int day, long now);

    /// <summary>14:00 of a day of the window.</summary>
    void Afternoon(SweepField field, in SweepWindow window, int day, long now);
}
