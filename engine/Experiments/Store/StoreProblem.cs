namespace Downshift.Experiments.Store;

/// <summary>Why a result folder cannot be used.</summary>
public enum StoreProblem
{
    /// <summary>Nothing can be written there.</summary>
    Unwritable,

    /// <summary>Another process is writing there.</summary>
    Locked,

    /// <summary>It holds a result of the same scenario and continuing was not asked for.</summary>
    HoldsSameScenario,

    /// <summary>It holds a result of another scenario, seed or setting.</summary>
    HoldsOtherScenario,

    /// <summary>It holds a result of another version of the program.</summary>
    HoldsOtherVersion,

    /// <summary>It holds a result whose runs are missing or damaged from the start.</summary>
    HoldsUnreadable,
}
