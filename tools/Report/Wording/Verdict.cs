namespace Downshift.Report.Wording;

/// <summary>What a paired difference says.</summary>
internal enum Verdict
{
    /// <summary>There is no difference to speak of: one of the two values is not defined.</summary>
    Undefined,

    /// <summary>There is a difference but no interval, as after a single replication.</summary>
    NoInterval,

    /// <summary>Every replication gave exactly the same value.</summary>
    Identical,

    /// <summary>The interval includes zero and stays below the smallest difference that matters.</summary>
    NothingThatMatters,

    /// <summary>The interval includes zero and reaches beyond the smallest difference that matters.</summary>
    NotSeen,

    /// <summary>The interval excludes zero and stays below the smallest difference that matters.</summary>
    TooSmall,

    /// <summary>The interval excludes zero; whether the difference is large enough to matter is open.</summary>
    MayMatter,

    /// <summary>The whole interval lies beyond the smallest difference that matters.</summary>
    Matters,
}
