namespace Downshift.Experiments.Designs;

/// <summary>How the points of a design lie in the space of its factors.</summary>
public enum DesignKind
{
    /// <summary>All factors vary at once, each over its whole range (McKay, Beckman, Conover 1979): for shares of
    /// sign.</summary>
    LatinHypercube,

    /// <summary>One factor after the other, the others as the scenario has them: for tornado charts and
    /// break-evens.</summary>
    OneAtATime,

    /// <summary>Every combination of the levels of a few factors: for surfaces.</summary>
    Grid,
}
