namespace Downshift.Model.Parameters;

/// <summary>What a parameter measures. It decides the units a scenario may write and the unit the model computes
/// in.</summary>
public enum Dimension
{
    /// <summary>A part of a whole, 0 to 1; written as a plain number or with %.</summary>
    Share,

    /// <summary>A dimensionless factor, 0 or more; a plain number.</summary>
    Ratio,

    /// <summary>A number of things (people, beds, cars, heads, visits); a plain number, optionally with the thing's
    /// name.</summary>
    Count,

    /// <summary>A length of time; written with s, min, h or d, held in seconds.</summary>
    Duration,

    /// <summary>A duration that varies, lognormal: <c>lognormal(median 14 d, iqr 10 d..19 d)</c> or
    /// <c>lognormal(median 6 d, logsd 0.5)</c>; the median is held in seconds beside the log-scale deviation.</summary>
    DurationDistribution,

    /// <summary>A temperature or a difference of temperatures; written with C or K, held in kelvin or degrees
    /// Celsius.</summary>
    Temperature,

    /// <summary>Happenings a day; written with <c>/d</c>, held a day.</summary>
    RatePerDay,
}
