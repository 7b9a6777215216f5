namespace Downshift.Experiments.Hypotheses;

/// <summary>What can be said of a hypothesis. A contradicted one is a result.</summary>
public enum HypothesisVerdict
{
    /// <summary>It holds in at least 95 % of what is assumed possible, with 95 % confidence.</summary>
    Supported,

    /// <summary>The opposite holds in as much.</summary>
    Contradicted,

    /// <summary>Anything else: it hangs on what is assumed.</summary>
    Undecided,

    /// <summary>The model cannot test it yet.</summary>
    NotTestable,

    /// <summary>It can be tested, but no point of its study has been run.</summary>
    NotRun,
}
