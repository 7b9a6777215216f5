namespace Downshift.Scenarios.Tests.Findings;

public sealed class FindingTests
{
    public static TheoryData<string> Cases()
    {
        var data = new TheoryData<string>();
        foreach (string path in Directory.EnumerateFiles(FindingCase.Folder, "*.txt").Order(StringComparer.Ordinal))
        {
            data.Add(Path.GetFileNameWithoutExtension(path));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Bad_input_gets_exactly_these_findings(string name)
    {
        FindingCase bad = FindingCase.Read(name);
        ScenarioLoad load = bad.Load();
        Assert.NotEmpty(load.Findings);
        Assert.Null(load.Scenario);
        Assert.Equal(bad.English, load.Findings.Select(finding => finding.Format(Language.English)));
        Assert.Equal(bad.Chinese, load.Findings.Select(finding => finding.Format(Language.Chinese)));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Findings_come_in_the_order_of_file_line_and_column(string name)
    {
        IReadOnlyList<Finding> findings = FindingCase.Read(name).Load().Findings;
        IEnumerable<Finding> ordered = findings.OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line).ThenBy(finding => finding.Column);
        Assert.Equal(ordered, findings);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_finding_never_echoes_what_a_terminal_would_obey(string name)
    {
        foreach (Finding finding in FindingCase.Read(name).Load().Findings)
        {
            string text = finding.Format(Language.English) + finding.Format(Language.Chinese);
            Assert.DoesNotContain(text, char.IsControl);
            Assert.DoesNotContain(text, letter => letter is >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069');
        }
    }

    [Fact]
    public void A_warning_lets_the_scenario_run()
    {
        ScenarioLoad load = Texts.LoadAfterHead(
            "variants:\n  a: {beds: {policy: city}}\n  b: {}\n", "beds.policy=district");
        Assert.Equal(
            ["--set:1:1  beds.policy  warning: does not act on variants that set it themselves: a"
                + "  allowed: variants.NAME.beds.policy=…"],
            Texts.English(load));
        Assert.Equal(Severity.Warning, load.Findings[0].Severity);
        Assert.NotNull(load.Scenario);
    }

    [Fact]
    public void There_are_never_more_findings_than_can_be_read()
    {
        string keys = string.Concat(Enumerable.Range(0, 2000).Select(i => $"k{i}: 1\n"));
        ScenarioLoad load = Texts.LoadAfterHead(keys);
        Assert.Equal(501, load.Findings.Count);
        Assert.Equal("more findings than can be shown; mend these first", load.Findings[^1].Problem);
    }
}
