using System.Globalization;

namespace Downshift.Model.Outcomes;

/// <summary>Which direction of an outcome its readers want.</summary>
public enum Better
{
    /// <summary>More is better.</summary>
    Higher,

    /// <summary>Less is better.</summary>
    Lower,

    /// <summary>Anything but zero is a fault of the program.</summary>
    Zero,
}

/// <summary>How an outcome of a comparison follows from the observations of runs.</summary>
public enum Derivation
{
    /// <summary>Observed in every run.</summary>
    Observed,

    /// <summary>Observed value minus the control's, replication by replication.</summary>
    DifferenceFromControl,

    /// <summary>Ratio of means of two such differences, with a jackknife interval.</summary>
    RatioOfDifferences,
}

/// <summary>One outcome: what it is, its unit, and the smallest difference that matters, fixed before any
/// run.</summary>
/// <param name="Id">Snake-case id, public contract.</param>
/// <param name="Key">The specification's key, K1 to K20 with suffix.</param>
/// <param name="Unit">share, h, d, people, ratio, bed-h or count.</param>
/// <param name="Better">Wanted direction.</param>
/// <param name="Matters">Smallest difference that matters, in the unit; of a total, in the full city of the case
/// [assumption].</param>
/// <param name="MattersRelative">The same as a share of the baseline's mean; 0 where <paramref name="Matters"/> is
/// used.</param>
/// <param name="Finest">Finest level at which it is reported.</param>
/// <param name="Derivation">How it follows from runs.</param>
/// <param name="Numerator">Observed id behind a derived outcome.</param>
/// <param name="Denominator">Observed id below the line of a ratio.</param>
/// <param name="English">Name.</param>
/// <param name="Chinese">Name in Chinese.</param>
/// <param name="Definition">Definition in one sentence.</param>
/// <param name="DefinitionChinese">The same in Chinese.</param>
public sealed record OutcomeDefinition(
    string Id, string Key, string Unit, Better Better, double Matters, double MattersRelative, OutcomeLevel Finest,
    Derivation Derivation, string Numerator, string Denominator, string English, string Chinese, string Definition,
    string DefinitionChinese)
{
    /// <summary>A total that grows with the city, as people found; not a share and not a mean.</summary>
    public bool IsTotal { get; init; }

    /// <summary>Lowest value it can take, in the unit; of a difference from the control, lowest difference.</summary>
    public double Lowest { get; init; } = double.NegativeInfinity;

    /// <summary>Highest value it can take, in the unit.</summary>
    public double Highest { get; init; } = double.PositiveInfinity;

    /// <summary>
    /// The smallest difference that matters in a city of that size: of a total, <see cref="Matters"/> in proportion to
    /// households, to two digits. A hundredth of a city that finds a hundredth of the cases says the same.
    /// </summary>
    /// <param name="households">Households of the run, 1 or more.</param>
    public double MattersAt(long households)
    {
        if (!IsTotal) { return Matters; }
        double scaled = Matters * households / OutcomeCatalog.FullCityHouseholds;
        return double.Parse(scaled.ToString("E1", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
    }
}
