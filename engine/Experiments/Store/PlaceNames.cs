using System.Globalization;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;

namespace Downshift.Experiments.Store;

/// <summary>Stable codes and names of places. Codes are the same at every scale.</summary>
/// <param name="geography">The tree.</param>
public sealed class PlaceNames(Geography geography)
{
    /// <summary>The code of the whole city.</summary>
    public const string City = "city";

    /// <summary>The code of a place, as D03, D03-S07 or D03-S07-U012.</summary>
    /// <param name="level">Level of the place.</param>
    /// <param name="unit">Index within its level.</param>
    public string Code(OutcomeLevel level, int unit) => level switch
    {
        OutcomeLevel.City => City,
        OutcomeLevel.District => District(unit),
        OutcomeLevel.Street when unit < geography.Streets.Length => geography.Streets[unit].Code,
        OutcomeLevel.Unit when unit < geography.Units.Length => geography.Units[unit].Code,
        _ => $"{level.ToString()[0]}{unit.ToString(CultureInfo.InvariantCulture)}",
    };

    /// <summary>English name; empty where a place has none.</summary>
    /// <param name="level">Level of the place.</param>
    /// <param name="unit">Index within its level.</param>
    public string English(OutcomeLevel level, int unit) =>
        level == OutcomeLevel.District && unit < geography.Districts.Length
            ? geography.Districts[unit].Input.Name
            : "";

    /// <summary>Chinese name; empty where a place has none.</summary>
    /// <param name="level">Level of the place.</param>
    /// <param name="unit">Index within its level.</param>
    public string Chinese(OutcomeLevel level, int unit) =>
        level == OutcomeLevel.District && unit < geography.Districts.Length
            ? geography.Districts[unit].Input.Chinese
            : "";

    /// <summary>The word for a level in the files.</summary>
    /// <param name="level">The level.</param>
    public static string Word(OutcomeLevel level) => level switch
    {
        OutcomeLevel.City => "city",
        OutcomeLevel.District => "district",
        OutcomeLevel.Street => "street",
        OutcomeLevel.Unit => "unit",
        _ => "grid",
    };

    private string District(int unit)
    {
        // A street's code opens with its district's.
        int street = unit < geography.Districts.Length ? geography.Districts[unit].FirstStreet : int.MaxValue;
        return street < geography.Streets.Length && geography.Streets[street].District == unit
            ? geography.Streets[street].Code.Split('-')[0]
            : string.Create(CultureInfo.InvariantCulture, $"D{unit + 1:00}");
    }
}
