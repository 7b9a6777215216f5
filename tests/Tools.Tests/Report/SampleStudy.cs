using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Statistics;
using Downshift.Experiments.Studies;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

/// <summary>Made-up studies and hypotheses: an effect that holds, one that turns round, one that is nowhere.</summary>
internal static class SampleStudy
{
    private const int Points = 60;
    private const double Confidence = .95;
    private const long Households = 4_270_012;

    private static readonly Versions Made = new("0.1.0", "3f0c2ab", 1, ".NET 10.0.1", "Linux X64");

    /// <summary>A study.</summary>
    /// <param name="kind">How its points lie.</param>
    /// <param name="title">Title and purpose in both languages; null: the usual ones.</param>
    /// <param name="factors">Parameters that vary; null: telling.r and telling.icc.</param>
    public static StudyResult Make(DesignKind kind, string? title = null, params string[] factors)
    {
        Scenario scenario = SampleScenario.Make(title);
        if (title is not null) { scenario = scenario with { Purpose = new BilingualText(title, title) }; }
        IReadOnlyList<DesignFactor> varied = FactorChoice.Of(
            scenario, factors.Length > 0 ? factors : ["telling.r", "telling.icc"], out _);
        Design design = kind switch
        {
            DesignKind.LatinHypercube => Design.LatinHypercube(varied, Points, scenario.Seed),
            DesignKind.OneAtATime => Design.OneAtATime(varied, 3),
            _ => Design.Grid(varied, 3),
        };
        bool sampled = kind == DesignKind.LatinHypercube;
        DesignPoint corner = new(design.Points.Count, [varied[0].At(0)]);
        DesignPoint own = new(design.Points.Count + 1, []);
        return new StudyResult
        {
            Scenario = scenario,
            Design = design,
            Points = [.. design.Points.Select(Ran)],
            Searched = sampled ? [Ran(corner)] : [],
            AsShipped = sampled ? Ran(own) : null,
            Effects =
            [
                Effect("case_finding_sensitivity", 2, .08, .002),
                Effect("case_finding_sensitivity", 3, .05, .2),
                Effect("hours_per_case_found", 0, double.NaN, 0),
                Effect("deaths", 2, -400, 100),
            ],
            Confidence = Confidence,
            Cancelled = false,
            Versions = Made,
            ElapsedSeconds = 12.5,
        };

        StudyEffect Effect(string id, int variant, double middle, double reach)
        {
            var effect = new StudyEffect(
                OutcomeCatalog.Find(id), scenario.Primary.Contains(id), variant, 1,
                [.. design.Points.Select(point => At(point))], sampled ? [At(corner)] : [], Confidence)
            {
                AsShipped = sampled ? At(own) : null,
                Influences = sampled && !double.IsNaN(middle)
                    ? [.. varied.Select((factor, i) => new FactorInfluence(
                        factor, new RankCorrelation(i == 0 ? .93 : -.1, Points), i == 0))] : [],
            };
            return kind != DesignKind.OneAtATime ? effect : effect with
            {
                Profiles = [.. varied.Select(factor => new FactorProfile(factor, [.. effect.At
                    .Where(at => at.Point.Choices.All(choice => choice.Name == factor.Name))
                    .OrderBy(at => at.Point.ValueOf(factor))])).OrderByDescending(profile => profile.Swing)],
            };

            EffectAtPoint At(DesignPoint point) => SampleStudy.At(varied[0], point, middle, reach, id);
        }
    }

    /// <summary>A reproduction with one hypothesis of each verdict, and one that cannot be tested.</summary>
    /// <param name="claim">Text of all claims; null: plausible ones.</param>
    public static ReproductionResult Reproduction(string? claim = null)
    {
        StudyResult study = Make(DesignKind.LatinHypercube);
        HypothesisResult[] results =
        [
            Judged("H2", ClaimSign.For, ClaimSign.For), Judged("H3", ClaimSign.Against, ClaimSign.Against),
            Judged("H4", ClaimSign.For, ClaimSign.Against), new(Hypothesis("H1"), []),
        ];
        return new ReproductionResult(
            new ReproductionPlan([.. results.Select(one => one.Hypothesis)], new ScenarioOptions { ScaleDivisor = 50 })
            {
                Points = Points,
            },
            results, [study], false, Made, 33);

        HypothesisResult Judged(string id, ClaimSign most, ClaimSign one)
        {
            var part = new HypothesisPart(Text("people found: second above first", "发现的人：第二轮高于第一轮"),
                study.Scenario.Name, ["first-sweep", "second-sweep"], new NoClaim());
            return new HypothesisResult(Hypothesis(id, part),
            [
                new PartResult(
                    part, [.. study.Design.Points.Select((point, i) => (point, Say(i % 7 == 0 ? one : most)))], [],
                    Say(most), study.Effects[0].Influences, Confidence),
            ]);
        }

        Hypothesis Hypothesis(string id, params HypothesisPart[] parts) => new(
            id, Text("claim " + id, "论断 " + id), Text("it is not so", "并非如此"), parts,
            Text("what is missing", "缺少什么"));

        BilingualText Text(string english, string chinese) => claim is null ? new(english, chinese) : new(claim, claim);
    }

    private static ClaimAtPoint Say(ClaimSign sign) => ClaimAtPoint.Of(
        sign == ClaimSign.For ? new Interval(.08, .06, .1, 4) : new Interval(-.05, -.07, -.03, 4), .02,
        "case_finding_sensitivity");

    private static StudyPoint Ran(DesignPoint point) => new(point, "00", [], Households, []);

    // The effect goes up along the first parameter, from the middle minus its reach to the middle plus its reach.
    private static EffectAtPoint At(DesignFactor factor, DesignPoint point, double middle, double reach, string id)
    {
        (double low, double high) = (factor.Value.RangeLow, factor.Value.RangeHigh);
        double part = (point.ValueOf(factor) - low) / (high - low);
        double mean = middle + (reach * ((2 * part) - 1));
        double half = Math.Abs(middle) / 10;
        return new EffectAtPoint(
            point, double.IsNaN(mean) ? Interval.Undefined(4) : new Interval(mean, mean - half, mean + half, 4),
            OutcomeCatalog.Find(id).MattersAt(Households));
    }

    private sealed class NoClaim : IClaim
    {
        public ClaimAtPoint At(PointValues values) => throw new NotSupportedException();
    }
}
