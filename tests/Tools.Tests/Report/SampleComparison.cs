using Downshift.Experiments.Comparison;
using Downshift.Experiments.Statistics;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

/// <summary>A made-up comparison with plausible numbers: all outcomes, series, districts; four replications.</summary>
internal static class SampleComparison
{
    private const int Replications = 4;
    private const long Households = 4_270_012;
    private const double Confidence = .95;

    // Against the first sweep: what each variant does to finding, to waiting and to hours.
    private static readonly double[] Finding = [.63, 1, 1.243, 1.003, 1.236, 1.055];
    private static readonly double[] Waiting = [1.09, 1, .93, 1.001, .94, .97];
    private static readonly double[] Effort = [.13, 1, 4.1, 1.9, 2.2, 4.9];

    private static readonly double[] OpenDesignated = [.13, .15, .31, .33, .4, .7, 1, 1];
    private static readonly double[] OpenFangcang = [0, 0, .12, .3, .55, .9, 1, .8];
    private static readonly double[] OpenIsolation = [0, .1, 1, 1, 1, 1, 1, .9];

    /// <summary>The comparison.</summary>
    /// <param name="scenario">The scenario; null: the usual one.</param>
    public static ComparisonResult Make(Scenario? scenario = null)
    {
        Scenario used = scenario ?? SampleScenario.Make();
        return new ComparisonResult
        {
            Scenario = used,
            Threads = 2,
            Replications = Replications,
            Confidence = Confidence,
            Runs = [],
            Outcomes = [.. City(used), .. Districts(used)],
            Series = [.. Series(used)],
            Geography = SampleScenario.City(),
            Households = Households,
            People = 10_702_345,
            Failures = [],
            Cancelled = false,
            Precision = null,
            Versions = new Versions("0.1.0", "3f0c2ab", 1, ".NET 10.0.1", "Linux X64"),
            ElapsedSeconds = 655,
            PeakBytes = 1_420_000_000,
        };
    }

    /// <summary>One outcome with a difference given by hand, for the second of two variants.</summary>
    /// <param name="id">Outcome id.</param>
    /// <param name="baseline">Values of the baseline, one a replication.</param>
    /// <param name="variant">Values of the variant.</param>
    /// <param name="matters">Smallest difference that matters; NaN: the catalogue's.</param>
    public static OutcomeComparison Pair(string id, double[] baseline, double[] variant, double matters = double.NaN)
    {
        OutcomeDefinition definition = OutcomeCatalog.Find(id);
        return new OutcomeComparison(
            definition, OutcomeLevel.City, 0, true,
            [Sample.Of(baseline).Interval(Confidence), Sample.Of(variant).Interval(Confidence)],
            [null, Paired.Compare(variant, baseline, Confidence)],
            double.IsNaN(matters) ? definition.MattersAt(Households) : matters);
    }

    private static IEnumerable<OutcomeComparison> City(Scenario scenario)
    {
        for (int i = 0; i < OutcomeCatalog.All.Length; i++)
        {
            OutcomeDefinition definition = OutcomeCatalog.All[i];
            double[][] values = Values(definition, i, 1);
            yield return Compare(definition, OutcomeLevel.City, 0, values, scenario);
        }
    }

    private static IEnumerable<OutcomeComparison> Districts(Scenario scenario)
    {
        OutcomeDefinition wait = OutcomeCatalog.Find("request_to_bed_hours");
        for (int district = 0; district < 15; district++)
        {
            double place = .45 + (Noise(district, 7) * .95);
            yield return Compare(wait, OutcomeLevel.District, district, Values(wait, 40 + district, place), scenario);
        }
    }

    private static OutcomeComparison Compare(
        OutcomeDefinition definition, OutcomeLevel level, int unit, double[][] values, Scenario scenario)
    {
        int baseline = 1;
        double matters = definition.MattersRelative > 0
            ? definition.MattersRelative * Sample.Of(values[baseline]).Mean
            : definition.MattersAt(Households);
        return new OutcomeComparison(
            definition, level, unit, scenario.Primary.Contains(definition.Id, StringComparer.Ordinal),
            [.. values.Select(v => Sample.Of(v).Interval(Confidence))],
            [.. values.Select((v, i) => i == baseline || double.IsNaN(v[0])
                ? (PairedDifference?)null : Paired.Compare(v, values[baseline], Confidence))], matters);
    }

    private static double[][] Values(OutcomeDefinition definition, int salt, double place)
    {
        double start = place * Start(definition);
        return
        [
            .. Enumerable.Range(0, Finding.Length).Select(variant => Enumerable.Range(0, Replications)
                .Select(run => definition.Id switch
                {
                    "conservation_residual" => 0,
                    "hours_per_case_found" when variant == 0 => double.NaN,
                    _ => start * Factor(definition, variant)
                        * (1 + (.05 * (Noise(salt, run) - .5)) + (.028 * (Noise(salt + variant, run + 9) - .5))),
                }).ToArray()),
        ];
    }

    private static double Factor(OutcomeDefinition definition, int variant) => definition.Id switch
    {
        "case_finding_sensitivity" or "cases_found" or "verified_coverage" or "removed_within_10d_share"
            => Finding[variant],
        "hours_per_case_found" => Math.Sqrt(Effort[variant]),
        "worker_hours" or "form_to_field_ratio" => Effort[variant],
        "tests_done" or "trips" or "wait_gini_null" or "deaths" => 1,
        _ when definition.Unit == "h" && definition.Key.StartsWith("K5", StringComparison.Ordinal) => Waiting[variant],
        _ => 1 + (.04 * (Waiting[variant] - 1)),
    };

    private static double Start(OutcomeDefinition definition) => definition.Id switch
    {
        "case_finding_sensitivity" => .511,
        "hours_per_case_found" => 88,
        "request_to_bed_hours" => 118,
        "worst_district_wait_hours" => 171,
        "worker_hours" => 214_000,
        "cases_found" => 6_740,
        _ => definition.Unit switch
        {
            "share" => .42, "h" => definition.Matters >= 1000 ? 1_640_000 : 31, "d" => 4.6, "people" => 18_300,
            "bed-h" => 412_000, "count" => 61_000, "ratio" => .87, _ => .23,
        },
    };

    private static IEnumerable<SeriesComparison> Series(Scenario scenario)
    {
        foreach (SeriesDefinition series in SeriesCatalog.All)
        {
            for (int variant = 0; variant < scenario.Variants.Count; variant++)
            {
                double[] mean = [.. Enumerable.Range(0, scenario.Days).Select(day => Day(series.Id, variant, day))];
                yield return new SeriesComparison(
                    series.Id, OutcomeLevel.City, 0, variant, mean,
                    [.. mean.Select((v, day) => v * (1 - Band(series.Id, day)))],
                    [.. mean.Select((v, day) => v * (1 + Band(series.Id, day)))]);
            }
        }
    }

    private static double Band(string id, int day) =>
        id.StartsWith("usable", StringComparison.Ordinal) ? 0 : .012 + (.004 * Math.Sin(day / 5.0));

    private static double Day(string id, int variant, int day)
    {
        double swept = 1 / (1 + Math.Exp(-(day - 27) / 1.6));
        double grown = 1 / (1 + Math.Exp(-(day - 17) / 5.0));
        double known = (44_000 * grown) + (9_500 * swept * (Finding[variant] - .5));
        double beds = Math.Min(known * .52, 22_000 * Math.Clamp(1.7 - (day / 42.0), 0, 1));
        return id switch
        {
            "known_cases" => known,
            "confirmed_cases" => known * .71 * grown,
            "ill_unknown" => (15_500 * Math.Exp(-Math.Pow((day - 14) / 13.0, 2)))
                * (1 - (swept * .5 * (Finding[variant] - .6))),
            "waiting" => 7_400 * Math.Exp(-Math.Pow((day - 13) / 8.5, 2)) * Waiting[variant],
            "usable_designated" => Knots(OpenDesignated, day, 26_900),
            "occupied_designated" => Math.Min(Knots(OpenDesignated, day, 26_900) * .985, beds * .8),
            "usable_fangcang" => Knots(OpenFangcang, day, 13_467),
            "occupied_fangcang" => Math.Min(Knots(OpenFangcang, day, 13_467) * .94, beds * .42 * Finding[variant]),
            "usable_isolation" => Knots(OpenIsolation, day, 11_172),
            "occupied_isolation" => Math.Min(Knots(OpenIsolation, day, 11_172) * .9, beds * .3),
            "hours_sweep" => 1_800 + (Math.Abs(day - 26) <= 1 ? 66_000 * Effort[variant] : 0),
            "hours_guard" => day < 18 ? 9_000 : 72_000,
            "hours_supply" => day < 20 ? 12_000 : 64_000,
            "hours_care" => 21_000 * Math.Exp(-Math.Pow((day - 18) / 14.0, 2)) + 2_000,
            "hours_calls" => 17_000, "hours_forms" => 26_000, "hours_other" => 6_500, "hours_lost" => 14_500,
            _ => 1_000 + (40 * day),
        };
    }

    private static double Knots(double[] open, int day, double most)
    {
        double at = day / 47.0 * (open.Length - 1);
        int before = Math.Min((int)at, open.Length - 2);
        return most * (open[before] + ((at - before) * (open[before + 1] - open[before])));
    }

    private static double Noise(int first, int second)
    {
        double wave = Math.Sin((first * 12.9898) + (second * 78.233)) * 43758.5453;
        return wave - Math.Floor(wave);
    }
}
