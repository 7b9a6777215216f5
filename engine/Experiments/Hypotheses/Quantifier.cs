namespace Downshift.Experiments.Hypotheses;

/// <summary>Where a claim is said to hold.</summary>
public enum Quantifier
{
    /// <summary>Whatever values the assumptions have.</summary>
    Everywhere,

    /// <summary>For some values of the assumptions at least.</summary>
    Somewhere,
}
