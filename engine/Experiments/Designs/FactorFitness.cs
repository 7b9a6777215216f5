namespace Downshift.Experiments.Designs;

/// <summary>Whether a parameter can be a factor of a design.</summary>
public enum FactorFitness
{
    /// <summary>It can.</summary>
    Fit,

    /// <summary>It is a fixed input without a range.</summary>
    Fixed,

    /// <summary>Variants set it to different values.</summary>
    OfVariants,

    /// <summary>Nothing in the model reads it.</summary>
    Unread,

    /// <summary>No parameter has that name, or none of that group can be varied.</summary>
    Unknown,
}
