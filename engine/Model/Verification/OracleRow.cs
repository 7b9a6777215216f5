namespace Downshift.Model.Verification;

/// <summary>One comparison of what the engine computes with what is known.</summary>
/// <param name="Section">What it is about.</param>
/// <param name="English">Name.</param>
/// <param name="Chinese">Name in Chinese.</param>
/// <param name="Value">What the engine computes.</param>
/// <param name="Oracle">What is known.</param>
/// <param name="Tolerance">Largest distance that passes; 0 where the two must be equal.</param>
/// <param name="Source">Where the oracle comes from.</param>
public sealed record OracleRow(
    OracleSection Section, string English, string Chinese, double Value, double Oracle, double Tolerance, string Source)
{
    /// <summary>Value and oracle agree. They never do where one of them is not a number.</summary>
    public bool Passes => Math.Abs(Value - Oracle) <= Tolerance;
}
