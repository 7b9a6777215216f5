using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>A parameter as numbers in one unit.</summary>
/// <param name="Value">The value; of a distribution, the median.</param>
/// <param name="Low">Low end of the plausible range; NaN where the value is a fixed input.</param>
/// <param name="High">High end; NaN where the value is a fixed input.</param>
/// <param name="Unit">Unit of all three, without a space before it; empty for plain numbers.</param>
/// <param name="Varies">The value is the median of a distribution.</param>
/// <param name="IsShare">A part of a whole, held as 0 to 1.</param>
internal readonly record struct ParameterNumber(
    double Value, double Low, double High, BilingualText Unit, bool Varies, bool IsShare);
