using System.Text.RegularExpressions;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Studies;
using Downshift.Report;
using Downshift.Report.Sections;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

/// <summary>The page of a study: complete, inert, the same twice, in both languages.</summary>
public sealed class StudyReportTests
{
    private static readonly string Sampled = Write(SampleStudy.Make(DesignKind.LatinHypercube));
    private static readonly string Single = Write(SampleStudy.Make(DesignKind.OneAtATime));
    private static readonly string Grid = Write(SampleStudy.Make(DesignKind.Grid));

    public static TheoryData<DesignKind> Kinds => new(Enum.GetValues<DesignKind>());

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_page_is_sound(DesignKind kind)
    {
        string page = Write(SampleStudy.Make(kind));
        PageChecks.Sound(page);
        Assert.Equal(page, Write(SampleStudy.Make(kind) with { ElapsedSeconds = 99 }));
    }

    [Theory]
    [InlineData("</title></script><script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>")]
    [InlineData("\" onmouseover=\"alert(1)\" x='")]
    [InlineData("{{facts}} ⟦bold⟧ {value} <!-- -->")]
    public void Texts_of_a_scenario_are_inert(string text) => Assert.Equal(
        PageChecks.Tags(Sampled), PageChecks.Tags(Write(SampleStudy.Make(DesignKind.LatinHypercube, text))));

    [Fact]
    public void A_verdict_stands_in_words_with_its_shape_and_only_where_points_are_a_sample()
    {
        Assert.Contains("站得住：在所假设的可能范围中至少 95% 更高（置信度 95%）。", Sampled, StringComparison.Ordinal);
        Assert.Contains("Holds: higher in at least 95 % of what is assumed possible", Sampled,
            StringComparison.Ordinal);
        Assert.Contains("Undecided: higher in at least ", Sampled, StringComparison.Ordinal);
        Assert.Contains("class=\"shape supported\"", Sampled, StringComparison.Ordinal);
        Assert.Contains("class=\"shape undecided\"", Sampled, StringComparison.Ordinal);
        Assert.DoesNotContain("Holds:", Single + Grid, StringComparison.Ordinal);
        Assert.Contains(Markup.Encode("With the scenario's own values"), Sampled, StringComparison.Ordinal);
        Assert.Contains("Defined nowhere.", Sampled, StringComparison.Ordinal);
    }

    [Fact]
    public void All_points_are_dots_beside_zero_and_the_band_of_what_does_not_matter()
    {
        string strip = Regex.Match(Sampled, "<svg class=\"strip\".*?</svg>").Value;
        Assert.Equal(60, Regex.Count(strip, "<circle"));
        Assert.Equal(1, Regex.Count(strip, "class=\"point corner"));
        foreach (string mark in (string[])["band", "zero", "own"])
        {
            Assert.Equal(1, Regex.Count(strip, $"class=\"{mark}\""));
        }
    }

    [Fact]
    public void A_sample_shows_what_it_hangs_on_in_words()
    {
        Assert.Contains("id=\"influences\"", Sampled, StringComparison.Ordinal);
        Assert.Contains("mean chance that an ill person tells", Sampled, StringComparison.Ordinal);
        Assert.Contains($"<b>{Markup.Encode("+0.93")}</b>", Sampled, StringComparison.Ordinal);
        Assert.Contains("range 20% to 80%, here 45%", Sampled, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"tornado\"", Sampled, StringComparison.Ordinal);
    }

    [Fact]
    public void One_at_a_time_is_a_tornado_that_marks_where_zero_is_crossed()
    {
        string figure = Regex.Match(
            Single, "<figure class=\"bars tornado\">(?:(?!</figure>).)*Double temperature.*?</figure>",
            RegexOptions.Singleline).Value;
        Assert.Contains("class=\"bar crosses\"", figure, StringComparison.Ordinal);
        Assert.Contains("crosses zero: no difference at about ", figure, StringComparison.Ordinal);
        Assert.Contains("Parameters that alone move nothing: 1.", figure, StringComparison.Ordinal);
        Assert.Contains("No parameter alone takes the difference across zero.", Single, StringComparison.Ordinal);
    }

    [Fact]
    public void A_grid_of_two_is_a_heat_map_of_one_a_line_of_three_a_table()
    {
        Assert.Contains("<table class=\"surface\">", Grid, StringComparison.Ordinal);
        Assert.Equal(2 * 9, Regex.Count(Grid, "class=\"n tint"));
        string line = Write(SampleStudy.Make(DesignKind.Grid, null, "telling.r"));
        Assert.DoesNotContain("<table class=\"surface\">", line, StringComparison.Ordinal);
        Assert.Equal(2 * 3, Regex.Count(line, "class=\"interval\""));
        string table = Write(SampleStudy.Make(
            DesignKind.Grid, null, "telling.r", "telling.icc", "telling.concealAtDoor"));
        Assert.DoesNotContain("<table class=\"surface\">", table, StringComparison.Ordinal);
        Assert.Contains("Each row is a combination.", table, StringComparison.Ordinal);
    }

    [Fact]
    public void A_counterexample_has_its_values_and_the_command_that_makes_it_again()
    {
        StudyResult study = SampleStudy.Make(DesignKind.LatinHypercube);
        EffectAtPoint most = study.Effects[1].Counterexamples.MinBy(at => at.Difference.Mean)!;
        string sets = string.Concat(most.Point.Choices.Select(choice => " --set " + choice.Override));
        Assert.Contains(
            Markup.Encode(
                "downshift compare scenarios/wuhan/sweeps.yaml --replications 4 --seed 20200123 --days 48" + sets),
            Sampled, StringComparison.Ordinal);
        Assert.Contains("the other sign was met neither there nor at 1 corners", Sampled,
            StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(DesignKind.LatinHypercube, "latin-hypercube --points 60 --vary telling.r,telling.icc --replications 4")]
    [InlineData(DesignKind.OneAtATime, "one-at-a-time --levels 3 --vary telling.r,telling.icc --replications 4")]
    [InlineData(DesignKind.Grid, "grid --levels 3 --vary telling.r,telling.icc --replications 4")]
    public void The_study_can_be_made_again_by_its_command(DesignKind kind, string written) => Assert.Equal(
        $"downshift study mine.yaml --design {written} --seed 20200123 --days 48 --scale 1/1",
        Reproduction.Study(SampleStudy.Make(kind), "mine.yaml"));

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, " --vary assumptions")]
    public void A_study_of_all_assumptions_says_so_where_the_file_proposes_others(bool proposes, string vary)
    {
        StudyResult study = SampleStudy.Make(DesignKind.LatinHypercube);
        IReadOnlyList<DesignFactor> all = FactorChoice.Of(study.Scenario, [StudyChoice.Assumptions], out _);
        study = study with { Design = study.Design with { Factors = all } };
        if (proposes)
        {
            study = study with
            {
                Scenario = study.Scenario with { Study = new StudyChoice(null, null, null, ["telling.r"]) },
            };
        }

        Assert.Contains($"--points 60{vary} --replications", Reproduction.Study(study, "mine.yaml"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_cut_short_or_scaled_says_so_before_any_number()
    {
        StudyResult study = SampleStudy.Make(DesignKind.LatinHypercube);
        string page = Write(study with { Cancelled = true, Scenario = study.Scenario with { ScaleDivisor = 50 } });
        int first = page.IndexOf("<main>", StringComparison.Ordinal);
        Assert.InRange(page.IndexOf("1/50 缩样上做的", StringComparison.Ordinal), 0, first);
        Assert.InRange(page.IndexOf("运行被提前停止", StringComparison.Ordinal), 0, first);
        Assert.DoesNotContain("class=\"warning\"", Sampled, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_primary_outcomes_there_is_a_page_all_the_same()
    {
        StudyResult study = SampleStudy.Make(DesignKind.OneAtATime);
        string page = Write(study with { Effects = [study.Effects[3]] });
        PageChecks.Sound(page);
        Assert.Contains("没有指定主要结果", page, StringComparison.Ordinal);
    }

    private static string Write(StudyResult result)
    {
        using StringWriter writer = new();
        StudyReport.Write(writer, result, new ReportOptions { Language = Language.English });
        return writer.ToString();
    }
}
