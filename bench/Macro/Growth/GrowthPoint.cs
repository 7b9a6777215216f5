namespace Downshift.Bench.Macro.Growth;

/// <summary>What one size of a city costs at one resolution with one thread.</summary>
/// <param name="Resolution"><c>household</c> or <c>grid</c>.</param>
/// <param name="Households">Households of the world, at least 1.</param>
/// <param name="Seconds">Seconds of a run without building the world, above 0.</param>
/// <param name="PeakBytes">Largest working set of the process, above 0.</param>
public readonly record struct GrowthPoint(string Resolution, long Households, double Seconds, double PeakBytes);
