namespace Downshift.Model.Work;

/// <summary>Daily series that the work system records, in the order of their columns.</summary>
internal enum WorkSeries
{
    /// <summary>Seconds of sweep work.</summary>
    Sweep,

    /// <summary>Seconds of care and transfers.</summary>
    Care,

    /// <summary>Seconds of guarding.</summary>
    Guard,

    /// <summary>Seconds of supplies and services.</summary>
    Supply,

    /// <summary>Seconds of residents' calls and complaints.</summary>
    Calls,

    /// <summary>Seconds of forms and reports.</summary>
    Forms,

    /// <summary>Seconds of other work.</summary>
    Other,

    /// <summary>Seconds of duplicates, switching and meetings.</summary>
    Lost,

    /// <summary>Cadres present.</summary>
    CadresPresent,

    /// <summary>Overdue seconds at midnight.</summary>
    Backlog,
}
