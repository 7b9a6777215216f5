namespace Downshift.Model.Hierarchy;

/// <summary>How finely routine work of healthy households is simulated.</summary>
public enum Resolution
{
    /// <summary>Every report, call and visit of every household is an event: the reference.</summary>
    Household,

    /// <summary>Routine work of healthy households flows as workload a grid; everybody ill stays an
    /// individual.</summary>
    Grid,
}
