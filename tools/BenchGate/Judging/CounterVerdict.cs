namespace Downshift.BenchGate.Judging;

/// <summary>What became of a counter, harmless first.</summary>
internal enum CounterVerdict
{
    /// <summary>The same, or within what the runtime allocates beside the work.</summary>
    Same,

    /// <summary>Only the candidate records it.</summary>
    NewlyRecorded,

    /// <summary>Fewer bytes, and those may fall.</summary>
    FewerBytes,

    /// <summary>Another value.</summary>
    Changed,

    /// <summary>Only the baseline records it.</summary>
    NoLongerRecorded,

    /// <summary>One side's own samples disagree, so there is nothing to compare.</summary>
    NotRepeatable,
}
