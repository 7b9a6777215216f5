namespace Downshift.Experiments.Studies;

/// <summary>What a paired difference at one point says.</summary>
public enum EffectSign
{
    /// <summary>Higher, by at least the smallest difference that matters, and the interval excludes zero.</summary>
    Higher,

    /// <summary>Lower, likewise.</summary>
    Lower,

    /// <summary>No difference that matters was seen; of one replication none ever is.</summary>
    Unseen,

    /// <summary>The difference does not exist there, as a ratio whose denominator may be zero, or no replication ended
    /// soundly.</summary>
    Undefined,
}
