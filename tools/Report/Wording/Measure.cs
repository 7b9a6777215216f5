using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>How the values of an outcome are written: scale, decimals, unit and the words for more and less.</summary>
/// <param name="Unit">Unit of a value, directly behind the number.</param>
/// <param name="DifferenceUnit">Unit of a difference.</param>
/// <param name="Factor">What a value is multiplied by before it is written.</param>
/// <param name="Decimals">Usual number of decimals.</param>
/// <param name="More">Word for a larger value.</param>
/// <param name="Less">Word for a smaller value.</param>
/// <param name="InDays">Hours long enough are given in days too.</param>
internal sealed record Measure(
    BilingualText Unit, BilingualText DifferenceUnit, double Factor, int Decimals, BilingualText More,
    BilingualText Less, bool InDays = false)
{
    private static readonly string[] WorkingHours =
    [
        "worker_hours", "worker_hours_all", "staff_hours", "cadre_hours", "field_hours", "field_hours_per_cadre",
        "chasing_hours", "hours_per_case_found",
    ];

    /// <summary>The measure of an outcome.</summary>
    /// <param name="outcome">Outcome of the catalogue.</param>
    public static Measure Of(OutcomeDefinition outcome) => outcome.Unit switch
    {
        "share" => Make("share", 100, 1, "height"),
        "h" when WorkingHours.Contains(outcome.Id, StringComparer.Ordinal) => Make("workHours", 1, 1, "amount"),
        "h" => Make("hours", 1, 1, "length") with { InDays = true },
        "d" when outcome.Id == "bed_days" => Make("bedDays", 1, 0, "amount"),
        "d" when outcome.Id == "cadre_days" => Make("personDays", 1, 0, "amount"),
        "d" => Make("days", 1, 2, "length"),
        "people" => Make("people", 1, 0, "amount"),
        "bed-h" => Make("bedHours", 1, 0, "amount"),
        "count" when outcome.Id is "tests_done" or "trips" or "requests_filed" => Make(outcome.Id, 1, 0, "amount"),
        "count" => Make("count", 1, 0, "amount"),
        "ratio" => Make("plain", 1, 2, "height"),
        "0-1" => Make("plain", 1, 3, "height"),
        _ => Make("plain", 1, 2, "height") with
        {
            Unit = Both.Same(outcome.Unit), DifferenceUnit = Both.Same(outcome.Unit),
        },
    };

    private static Measure Make(string unit, double factor, int decimals, string scale) => new(
        Phrases.Of("unit." + unit), Phrases.Of("unit." + unit + ".difference"), factor, decimals,
        Phrases.Of("more." + scale), Phrases.Of("less." + scale));
}
