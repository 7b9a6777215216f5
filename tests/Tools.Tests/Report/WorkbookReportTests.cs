using System.Net;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Report;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Report;

public sealed class WorkbookReportTests
{
    private static readonly ComparisonResult Sample = WithStreets(SampleComparison.Make());
    private static readonly WorkbookFile Chinese = new(Write(Sample));
    private static readonly WorkbookFile English = new(Write(Sample, Language.English));

    [Fact]
    public void Sheets_have_names_in_the_language_of_the_workbook()
    {
        Assert.Equal(["摘要", "方案对比", "各区", "各街道", "参数与来源", "说明"], Chinese.Names);
        Assert.Equal(["Summary", "Comparison", "Districts", "Streets", "Parameters", "Notes"], English.Names);
        Assert.DoesNotContain(English.Rows("Notes").SelectMany(row => row.Values), cell => HasChinese(cell.Text));
        Assert.DoesNotContain(English.Rows("Summary").SelectMany(row => row.Values), cell => HasChinese(cell.Text));
    }

    [Theory]
    [InlineData(Language.Chinese)]
    [InlineData(Language.English)]
    public void The_file_keeps_the_rules_of_its_format(Language language) => AssertValid(Write(Sample, language));

    [Theory]
    [InlineData(Language.Chinese, "zh", "摘要")]
    [InlineData(Language.English, "en", "Summary")]
    public void The_sentences_of_the_summary_are_those_of_the_page(Language language, string mark, string name)
    {
        using StringWriter page = new();
        HtmlReport.Write(page, Sample, new ReportOptions());
        string[] sentences =
        [
            .. Regex.Matches(page.ToString(), "<li><span class=\"mark[^>]*>.*?</span></span><p>(.*?)</p>")
                .Select(item => Regex.Match(item.Groups[1].Value, $"<span lang=\"{mark}\">(.*?)</span>"))
                .Select(item => item.Groups[1].Value)
                .Select(text => WebUtility.HtmlDecode(Regex.Replace(text, "</?b>", ""))),
        ];
        Assert.Equal(10, sentences.Length);
        List<string?> cells = [.. new WorkbookFile(Write(Sample, language)).Rows(name)
            .Where(row => row.ContainsKey("B")).Select(row => row["B"].Text)];
        int at = -1;
        foreach (string sentence in sentences)
        {
            int next = cells.IndexOf(sentence, at + 1);
            Assert.True(next > at, sentence);
            at = next;
        }
    }

    [Fact]
    public void Every_outcome_of_the_city_has_a_row_a_variant_with_numbers_as_numbers()
    {
        List<Dictionary<string, WorkbookFile.Cell>> rows = English.Table("Comparison");
        OutcomeComparison[] outcomes = [.. Sample.CityInOrder()];
        Assert.Equal(outcomes.Length * 6, rows.Count);
        for (int i = 0; i < rows.Count; i++)
        {
            OutcomeComparison outcome = outcomes[i / 6];
            Assert.Equal(outcome.Definition.Id, rows[i]["Outcome id"].Text);
            Assert.Equal(Sample.Scenario.Variants[i % 6].Name, rows[i]["Variant id"].Text);
            AssertNumber(outcome.Values[i % 6].Mean, rows[i], "Mean");
            AssertNumber(outcome.ShownValues[i % 6].Low, rows[i], "95% interval, low");
            AssertNumber(outcome.Differences[i % 6]?.Interval.Mean, rows[i], "Difference from baseline");
            AssertNumber(outcome.Differences[i % 6]?.Interval.High, rows[i], "Difference, 95% high");
        }
    }

    [Fact]
    public void Numbers_are_shown_as_the_page_shows_them()
    {
        Assert.Equal("0.0%", Row("case_finding_sensitivity")["Mean"].Code);
        Assert.Equal("+0.0%;-0.0%;0.0%", Row("case_finding_sensitivity")["Difference from baseline"].Code);
        Assert.Equal("percentage points", Row("case_finding_sensitivity")["Unit of the difference"].Text);
        Assert.Equal("#,##0", Row("worker_hours")["Mean"].Code);
        Assert.Equal("working hours", Row("worker_hours")["Unit"].Text);
        Assert.Equal("better", Row("case_finding_sensitivity")["Verdict"].Text);
        Assert.Equal("0;0;0", Row("conservation_residual")["Mean"].Code.Replace("#,##", "", StringComparison.Ordinal));
        Assert.Equal(.02, Row("case_finding_sensitivity")["Smallest difference that matters"].Number);

        static Dictionary<string, WorkbookFile.Cell> Row(string id) => English.Table("Comparison").Single(row =>
            row["Outcome id"].Text == id && row["Variant id"].Text == "second-sweep");
    }

    [Fact]
    public void No_number_is_kept_as_a_text()
    {
        WorkbookFile.Cell[] cells = [.. English.Cells().Concat(Chinese.Cells())];
        Assert.DoesNotContain(cells, cell => cell.Text is { } text && Regex.IsMatch(text, "^[-+−]?[0-9][0-9,.]*%?$"));
        Assert.Contains(cells, cell => cell.Text is null);
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+cmd|' /C calc'!A0")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("=HYPERLINK(\"http://x.example\",\"x\")")]
    public void A_text_that_looks_like_a_formula_stays_a_text(string text)
    {
        WorkbookFile file = new(Write(Hostile(text)));
        Assert.Equal(0, file.Formulas);
        WorkbookFile.Cell title = file.Rows("摘要")[0]["A"];
        Assert.Equal((text, true), (title.Text, title.Quoted));
        Assert.Equal(text + "0", file.Table("方案对比")[0]["方案"].Text);
        Assert.True(file.Table("各街道")[0]["方案"].Quoted);
        Assert.True(file.Table("参数与来源")[0]["来源"].Quoted);
    }

    [Theory]
    [InlineData("a\0b\u0001\u0008\u000B\u001F\u007F\u0085c", "a\uFFFDb\uFFFD\uFFFD\uFFFD\uFFFD\uFFFD\nc")]
    [InlineData("_x0041_ _x000D_", "_x005F_x0041_ _x005F_x000D_")]
    [InlineData("</t></is></c><c><f>1</f>]]>&amp;", "</t></is></c><c><f>1</f>]]>&amp;")]
    [InlineData("⟦bold⟧ {value}\r\nnext ", "⟦bold⟧ {value}\nnext ")]
    [InlineData("𠮷野家", "𠮷野家")]
    public void No_text_breaks_the_file(string text, string kept)
    {
        byte[] bytes = Write(Hostile(text));
        WorkbookFile file = new(bytes);
        Assert.Equal(kept, file.Rows("摘要")[0]["A"].Text);
        Assert.Equal(0, file.Formulas);
        AssertValid(bytes);
    }

    [Fact]
    public void Halves_of_letters_are_replaced()
    {
        // Attributes cannot hold them, hence no row of the theory above.
        WorkbookFile file = new(Write(Hostile("\uD800x\uDC00\uFFFE\uFFFF")));
        Assert.Equal("\uFFFDx\uFFFD\uFFFD\uFFFD", file.Rows("摘要")[0]["A"].Text);
    }

    [Fact]
    public void A_text_too_long_for_a_cell_is_cut()
    {
        WorkbookFile file = new(Write(Hostile(new string('x', 32766) + "𠮷" + new string('y', 50))));
        string title = file.Rows("摘要")[0]["A"].Text!;
        Assert.True(title.Length <= 32767 && title.EndsWith("x…", StringComparison.Ordinal));
    }

    [Fact]
    public void Equal_results_give_equal_bytes_whatever_the_clock_says()
    {
        byte[] first = Write(Sample);
        ComparisonResult slower = Sample with { ElapsedSeconds = 9, PeakBytes = 1, Threads = 64 };
        Assert.Equal(first, Write(slower));
        Assert.NotEqual(first, Write(Sample with { People = 7 }));
        Assert.All(Chinese.Moments, moment => Assert.Equal(new DateTime(1980, 1, 1), moment));
    }

    [Fact]
    public void Places_stand_in_the_order_of_the_geography()
    {
        string[] districts = [.. Chinese.Table("各区").Select(row => row["区"].Text!).Distinct()];
        Assert.Equal(Sample.Geography.Districts.Select(district => district.Input.Chinese), districts);
        string[] streets = [.. Chinese.Table("各街道").Select(row => row["街道"].Text!).Distinct()];
        Assert.Equal(["D01-S01", "D02-S01", "D03-S01"], streets);
        Assert.Equal("D02", Chinese.Table("各区")[6]["地点代码"].Text);
    }

    [Fact]
    public void A_sheet_that_would_be_empty_is_left_out_and_said_to_be()
    {
        WorkbookFile file = new(Write(SampleComparison.Make(), Language.English));
        Assert.Equal(["Summary", "Comparison", "Districts", "Parameters", "Notes"], file.Names);
        Assert.Contains(file.Cells(), cell => Says(cell, "There is no sheet Streets"));
    }

    [Fact]
    public void Parameters_have_numbers_units_and_the_variants_that_differ()
    {
        List<Dictionary<string, WorkbookFile.Cell>> rows = English.Table("Parameters");
        Assert.True(rows.Count > ParameterCatalog.All.Length);
        Dictionary<string, WorkbookFile.Cell> door = rows.Single(row => row["Parameter id"].Text == "sweep.doorVisit");
        Assert.Equal((3, "min", 2, 6), (door["Value"].Number, door["Unit"].Text, door["Plausible range, low"].Number,
            door["Plausible range, high"].Number));
        Assert.Equal("Assumption", door["Evidence"].Text, ignoreCase: true);
        Assert.Equal(
            "Second sweep: 2",
            rows.Single(row => row["Parameter id"].Text == "sweep.crew")["Variants with another value"].Text);
        Assert.Equal("0.0##%", rows.Single(row => row["Parameter id"].Text == "city.presentShare")["Value"].Code);
    }

    [Fact]
    public void Heads_stay_in_sight_and_can_be_filtered()
    {
        foreach (int table in (int[])[1, 2, 3, 4])
        {
            string xml = Chinese.Parts[table].ToString();
            Assert.Contains("state=\"frozen\"", xml, StringComparison.Ordinal);
            Assert.Contains("autoFilter", xml, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void One_variant_alone_has_values_and_no_difference()
    {
        Scenario scenario = SampleScenario.Make();
        ComparisonResult result = SampleComparison.Make() with
        {
            Scenario = scenario with { Variants = [scenario.Variants[1]], Control = null },
            Outcomes = [.. SampleComparison.Make().Outcomes.Select(o =>
                o with { Values = [o.Values[1]], Differences = [null] })],
        };
        WorkbookFile file = new(Write(result, Language.English));
        Assert.Contains(file.Cells(), cell => Says(cell, "sheet Comparison"));
        Assert.All(file.Table("Comparison"), row => Assert.False(row.ContainsKey("Difference from baseline")));
    }

    private static void AssertValid(byte[] bytes)
    {
        using MemoryStream stream = new(bytes);
        using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(document, TestContext.Current.CancellationToken)
            .Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}").Take(5));
    }

    private static void AssertNumber(double? expected, Dictionary<string, WorkbookFile.Cell> row, string column)
    {
        if (expected is not { } number || !double.IsFinite(number))
        {
            Assert.False(row.ContainsKey(column));
            return;
        }

        Assert.Null(row[column].Text);
        Assert.Equal(number, row[column].Number);
    }

    private static ComparisonResult Hostile(string text)
    {
        Scenario scenario = SampleScenario.Make(text, text);
        return WithStreets(SampleComparison.Make(scenario with
        {
            Purpose = new BilingualText(text, text),
            Variants =
            [
                .. scenario.Variants.Select((v, i) => v with { Title = new BilingualText(text + i, text + i) }),
            ],
            Overrides = [text],
        }));
    }

    // The sample has no streets: three get what three districts have.
    private static ComparisonResult WithStreets(ComparisonResult result) => result with
    {
        Outcomes =
        [
            .. result.Outcomes,
            .. result.At(OutcomeLevel.District).Where(o => o.Unit < 3)
                .Select(o => o with { Level = OutcomeLevel.Street }),
        ],
    };

    private static bool Says(WorkbookFile.Cell cell, string words) =>
        cell.Text?.Contains(words, StringComparison.Ordinal) == true;

    private static bool HasChinese(string? text) => text is not null && text.Any(c => c is >= '\u4E00' and <= '\u9FFF');

    private static byte[] Write(ComparisonResult result, Language language = Language.Chinese)
    {
        using MemoryStream stream = new();
        WorkbookReport.Write(stream, result, new ReportOptions { Language = language });
        return stream.ToArray();
    }
}
