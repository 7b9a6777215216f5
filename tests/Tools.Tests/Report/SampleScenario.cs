using System.Collections.Immutable;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

/// <summary>A made-up scenario of the right shape: the sweeps of Wuhan with plausible numbers.</summary>
internal static class SampleScenario
{
    private static readonly (string Name, string Chinese, DistrictKind Kind, long People, int Cases)[] Places =
    [
        ("Jiang'an", "江岸", DistrictKind.Core, 965260, 6549), ("Jianghan", "江汉", DistrictKind.Core, 647932, 5182),
        ("Qiaokou", "硚口", DistrictKind.Core, 666661, 6834), ("Hanyang", "汉阳", DistrictKind.Core, 837263, 4670),
        ("Wuchang", "武昌", DistrictKind.Core, 1092750, 7457), ("Qingshan", "青山", DistrictKind.Core, 463295, 2782),
        ("Hongshan", "洪山", DistrictKind.Core, 1728811, 4679), ("Dongxihu", "东西湖", DistrictKind.Outer, 845782, 2462),
        ("Caidian", "蔡甸", DistrictKind.Outer, 554383, 1416), ("Jiangxia", "江夏", DistrictKind.Outer, 974715, 848),
        ("Huangpi", "黄陂", DistrictKind.Outer, 1151644, 2114), ("Xinzhou", "新洲", DistrictKind.Outer, 860377, 1072),
        ("WEDZ (Hannan)", "武汉经开（汉南）", DistrictKind.Zone, 481338, 1085),
        ("East Lake Hi-tech", "东湖高新", DistrictKind.Zone, 935146, 2148),
        ("East Lake Scenic", "东湖风景", DistrictKind.Zone, 121161, 480),
    ];

    private static readonly (string Start, double Value, double Low, double High, Evidence Evidence, string Source)[]
        Sources =
        [
            ("city.households", 4_270_000, 4_270_000, 4_270_000, Evidence.Computed,
                "households of the first sweep / its coverage: 4,210,000 / 0.986"),
            ("city.communities", 1406, 1406, 1406, Evidence.Data, "city bulletin of 14 Mar 2020"),
            ("city.grids", 13822, 13822, 13822, Evidence.Data, "Wuhan Political-Legal Commission, 2020"),
            ("city.presentShare", .95, .84, 1, Evidence.Assumption, "mayor on 26 Jan against the first sweep's count"),
            ("demand.clinicalFactor", 1.6, 1.4, 1.8, Evidence.Data, "bulletins of 12 Feb 2020: 32,994 / 20,630"),
            ("demand.ascertainment", .2, .06, .47, Evidence.Literature, "antibody surveys; Hao et al. 2020 give .13"),
            ("course.", 250560, 216000, 302400, Evidence.Literature, "Hao et al. 2020, doi:10.1038/s41586-020-2554-8"),
            ("fever.", .752, .7, .85, Evidence.Literature, "Wang X et al. 2020, 761 of 1,012 in Fangcang"),
            ("reading.threshold", 37.3, 37.3, 37.3, Evidence.Paper, "Liu and Liu 2021, ref. 23: the one standard"),
            ("telling.", .45, .2, .8, Evidence.Assumption, "no figure found; the surface of candour is explored"),
            ("sweep.doorVisit", 180, 120, 360, Evidence.Assumption, "press accounts of 2 to 6 minutes"),
            ("bed.stayDesignated", 14 * 86400, 10 * 86400, 21 * 86400, Evidence.Literature, "Rees et al. 2020"),
            ("tests.", .3, .1, .5, Evidence.Literature, "reviews of RT-PCR sensitivity, spring 2020"),
            ("staff.residentsPerWorker", 450, 300, 1000, Evidence.Data, "press account of Feb 2020, headline only"),
            ("command.", .1, 0, .4, Evidence.Assumption, "ours; explored by Latin hypercube"),
        ];

    /// <summary>The scenario.</summary>
    /// <param name="title">Title in Chinese; null: the usual one.</param>
    /// <param name="source">Source of every parameter; null: plausible ones.</param>
    public static Scenario Make(string? title = null, string? source = null) => new()
    {
        Name = "wuhan-sweeps",
        Title = new BilingualText(
            title ?? "First and second sweep: which way of asking finds more of the ill?",
            title ?? "两次拉网式排查：怎样问，才能多发现病人？"),
        Purpose = new BilingualText(
            "Which way of asking finds more of the infected, at what price in working hours? All procedures run in the "
            + "same window, with the control beside them.",
            "同一座城市、同一个窗口期，换不同的排查办法：能多发现多少感染者，要多花多少工时？并与不排查对照。"),
        Hash = "5f1d7c0e9b2a4c6688aa13579bdf02468ace13579bdf02468ace5f1d7c0e9b2a",
        RunsHash = "0e9b2a4c6688aa13579bdf02468ace13579bdf02468ace5f1d7c0e9b2a5f1d7c",
        CanonicalText = "",
        Files = [new ScenarioFile("wuhan/sweeps.yaml", "", ""), new ScenarioFile("wuhan/base.yaml", "", "")],
        Overrides = [],
        Seed = 20200123,
        Replications = 4,
        ScaleDivisor = 1,
        Resolution = Resolution.Household,
        FirstDay = new DateOnly(2020, 1, 23),
        Days = 48,
        Baseline = "first-sweep",
        Control = "no-sweep",
        Primary = ["case_finding_sensitivity", "hours_per_case_found"],
        Outcomes = [],
        Variants =
        [
            Variant("no-sweep", ProcedureKind.None, source), Variant("first-sweep", ProcedureKind.SelfReport, source),
            Variant("second-sweep", ProcedureKind.DoorToDoor, source),
            Variant("double-temperature", ProcedureKind.DoubleTemperature, source),
            Variant("targeted", ProcedureKind.Targeted, source),
            Variant("as-happened", ProcedureKind.AsHappened, source),
        ],
    };

    /// <summary>A tree of the fifteen districts with one street, unit and grid each.</summary>
    public static Geography City() => new(
        [.. Inputs().Select((input, i) => new District(i, input, i, 1, 284_000))],
        [.. Inputs().Select((_, i) => new Street(i, i, $"D{i + 1:00}-S01", i, 1))],
        [.. Inputs().Select((_, i) => new Unit(
            i, i, i, i, UnitKind.Community, 0, i * 284_000, 284_000, i * 284_000L, i, 1, 2))],
        [.. Enumerable.Range(0, Places.Length + 1).Select(i => i * 284_000)], 1);

    private static ScenarioVariant Variant(string name, ProcedureKind procedure, string? source) => new(
        name, new BilingualText(name, name),
        new ModelParameters(
            new DateOnly(2020, 1, 23), 48, Numbers(source, procedure == ProcedureKind.DoorToDoor ? 2 : 1), Case(),
            new SweepSettings(procedure, 25, 3, procedure == ProcedureKind.SelfReport, true),
            new BedSettings(BedPolicyKind.City, ShareBasis.ByKnownCases, false, true, true, true),
            new CommandSettings(
                true, CommandRegimeKind.MultiHead, 35, false, false, false, false, false, false),
            new MechanismSettings(false, true, true, true, true, true, true)),
        "sweep.procedure: " + procedure);

    private static ParameterSet Numbers(string? source, double crew) => new(
    [
        .. ParameterCatalog.All.Select((definition, index) =>
        {
            ParameterValue value = Known(definition) ?? Filler(definition, index);
            value = definition.Name == "sweep.crew" ? value with { Value = crew } : value;
            return source is null ? value : value with { Source = source };
        }),
    ]);

    private static ParameterValue? Known(ParameterDefinition definition)
    {
        foreach ((string start, double value, double low, double high, Evidence evidence, string from) in Sources)
        {
            if (definition.Name.StartsWith(start, StringComparison.Ordinal)
                && value >= definition.Low && value <= definition.High)
            {
                double spread = definition.Dimension == Dimension.DurationDistribution ? .48 : 0;
                return new ParameterValue(value, spread, low, high, evidence, from);
            }
        }

        return null;
    }

    private static ParameterValue Filler(ParameterDefinition definition, int index)
    {
        double value = definition.Dimension switch
        {
            Dimension.Share => .05 + (index * 37 % 80 / 100.0),
            Dimension.Duration => Math.Clamp(3600 * (1 + (index % 20)), definition.Low, definition.High),
            Dimension.DurationDistribution => 6 * 86400,
            Dimension.Temperature => Math.Clamp(36.6, definition.Low, definition.High),
            Dimension.RatePerDay => Math.Clamp(.0009, definition.Low, definition.High),
            _ => Math.Clamp(1 + (index % 9), definition.Low, definition.High),
        };
        Evidence evidence = (Evidence)(index % 5);
        return new ParameterValue(
            value, definition.Dimension == Dimension.DurationDistribution ? .5 : 0, value * .7,
            Math.Min(value * 1.4, definition.High), evidence,
            evidence == Evidence.Assumption ? "ours: no figure was found" : "bulletin of Feb 2020");
    }

    private static IEnumerable<DistrictInput> Inputs() => Places.Select((place, i) => new DistrictInput(
        place.Name, place.Chinese, $"4201{i:00}", place.Kind, place.People, 10, 10, 90, place.Cases, 800));

    private static CaseInputs Case()
    {
        ImmutableArray<SeriesKnot> none = [new SeriesKnot(0, 0)];
        return new CaseInputs(
            [.. Inputs()], -46, [1.0], none, none, none, none, none, none, none,
            [
                new TaskInput("home_visit", "visit of a household", "入户走访", 1, 47, TaskBase.HouseholdVisit, 180, 3,
                    true, "assumption", "press accounts of 2 to 6 minutes"),
                new TaskInput("group_purchase", "supplies of a household", "保供代购", 18, 47, TaskBase.HouseholdDay, 45,
                    4, true, "data, assumption", "press, Feb 2020; minutes ours"),
            ],
            new CaseCalendar(1, 14, 17, 25, 27, 28, 13, 10, 20, 18, 4, 18));
    }
}
