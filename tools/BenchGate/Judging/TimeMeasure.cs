namespace Downshift.BenchGate.Judging;

/// <summary>Which time is compared.</summary>
internal enum TimeMeasure
{
    /// <summary>Nanoseconds an event or operation.</summary>
    Unit,

    /// <summary>Time over the time of a baseline measured in the same process: the machine's drift cancels.</summary>
    TimesInProcessBaseline,

    /// <summary>Time of the whole work, because the number of events differs.</summary>
    Whole,
}
