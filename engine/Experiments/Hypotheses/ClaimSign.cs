namespace Downshift.Experiments.Hypotheses;

/// <summary>What one point of a design says of a claim.</summary>
public enum ClaimSign
{
    /// <summary>It is as the claim says, by at least what matters, and the interval over replications excludes
    /// zero.</summary>
    For,

    /// <summary>It is the other way round, likewise.</summary>
    Against,

    /// <summary>Neither can be seen; of one replication nothing can.</summary>
    Unseen,

    /// <summary>What the claim is about does not exist there, or no replication ended.</summary>
    Undefined,
}
