namespace Downshift.BenchGate.Judging;

/// <summary>What is known of the candidate's time, best first.</summary>
internal enum TimeVerdict
{
    /// <summary>Nobody asked.</summary>
    NotJudged,

    /// <summary>Credibly less time than the baseline.</summary>
    Faster,

    /// <summary>No difference was found, and one as large as the threshold is excluded.</summary>
    Same,

    /// <summary>A time is 0: too short for the clock.</summary>
    TooShort,

    /// <summary>Too few samples to say anything at this confidence.</summary>
    TooFewSamples,

    /// <summary>Neither a slowdown as large as the threshold nor equality is excluded.</summary>
    CannotTell,

    /// <summary>Credibly slower, but not credibly by the threshold.</summary>
    LittleSlower,

    /// <summary>Credibly slower by more than the threshold.</summary>
    Slower,
}
