namespace Downshift.Model.Parameters;

/// <summary>Everything one variant of a scenario tells the model. Frozen; shared by all replications of the
/// variant.</summary>
/// <param name="FirstDay">First day of the horizon; tick 0 is its 00:00 local time.</param>
/// <param name="Days">Whole days of the horizon, 1 to 3660.</param>
/// <param name="Numbers">All numbers with units, evidence and sources.</param>
/// <param name="Inputs">Dated inputs of the case.</param>
/// <param name="Sweep">Choices of the sweep.</param>
/// <param name="Beds">Choices of bed allocation.</param>
/// <param name="Command">Choices of command.</param>
/// <param name="Mechanisms">Mechanisms on and off.</param>
public sealed record ModelParameters(
    DateOnly FirstDay, int Days, ParameterSet Numbers, CaseInputs Inputs, SweepSettings Sweep, BedSettings Beds,
    CommandSettings Command, MechanismSettings Mechanisms);
