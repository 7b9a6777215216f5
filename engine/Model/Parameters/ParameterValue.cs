namespace Downshift.Model.Parameters;

/// <summary>A number with its range, its evidence class and its source.</summary>
/// <param name="Value">The value (of a distribution, the median) in the dimension's held unit.</param>
/// <param name="LogSd">Standard deviation on the log scale; 0 unless the parameter is a distribution.</param>
/// <param name="RangeLow">Low end of the plausible range that designs explore, held unit.</param>
/// <param name="RangeHigh">High end of the plausible range, held unit.</param>
/// <param name="Evidence">How well it is known.</param>
/// <param name="Source">Where it comes from; never empty.</param>
public sealed record ParameterValue(
    double Value, double LogSd, double RangeLow, double RangeHigh, Evidence Evidence, string Source)
{
    /// <summary>The source in Chinese; the same text where there is only one.</summary>
    public string SourceChinese
    {
        get => field.Length == 0 ? Source : field;
        init;
    } = "";
}
