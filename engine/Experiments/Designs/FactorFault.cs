namespace Downshift.Experiments.Designs;

/// <summary>A word that names no factor.</summary>
/// <param name="Word">The word.</param>
/// <param name="Fitness">Why.</param>
public sealed record FactorFault(string Word, FactorFitness Fitness);
