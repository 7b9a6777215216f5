using System.Text;

namespace Downshift.Scenarios.Tests.Files;

/// <summary>Hostile files and folders on a real disk.</summary>
public sealed class DiskTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("downshift-").FullName;

    private string Root => Path.Combine(folder, "scenarios");

    public DiskTests()
    {
        Directory.CreateDirectory(Path.Combine(Root, "wuhan"));
        foreach ((string name, string text) in ShippedFiles.Texts())
        {
            Write(name, text);
        }
    }

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void A_file_finds_its_root_above_itself()
    {
        Write("own/test.yaml", Texts.Head);
        ScenarioLoad load = Load("own/test.yaml");
        Assert.Empty(Texts.English(load));
        Assert.Equal("own/test.yaml", load.Scenario!.Files[0].Name);
    }

    [Fact]
    public void Findings_name_the_file_as_seen_from_above_the_root()
    {
        Write("own/test.yaml", Texts.Head + "sed: 3\n");
        Finding finding = Load("own/test.yaml").Findings.Single();
        Assert.Equal("scenarios/own/test.yaml", finding.File);
        Assert.Equal("seed", finding.Nearest);
    }

    [Fact]
    public void A_file_outside_any_root_uses_its_own_folder_and_the_given_root()
    {
        string path = Path.Combine(folder, "mine.yaml");
        File.WriteAllText(path, Texts.Head + "series: {tests: t.csv}\n");
        File.WriteAllText(Path.Combine(folder, "t.csv"), "date,capacity\n2020-01-22,5\n");
        ScenarioLoad load = ScenarioLoader.Load(path, new ScenarioOptions { ScenariosRoot = Root });
        Assert.Empty(Texts.English(load));
        Assert.Equal(5, load.Scenario!.Variants[0].Parameters.Inputs.TestCapacity[0].Value);
    }

    [Fact]
    public void A_symbolic_link_is_not_followed()
    {
        string secret = Path.Combine(folder, "secret.csv");
        File.WriteAllText(secret, "date,capacity\n2020-01-22,5\n");
        File.CreateSymbolicLink(Path.Combine(Root, "link.csv"), secret);
        Directory.CreateSymbolicLink(Path.Combine(Root, "out"), folder);
        AssertProblem("series: {tests: /link.csv}\n", "'/link.csv' is an absolute path or an address");
        AssertProblem("series: {tests: link.csv}\n", "'link.csv': the path goes through a symbolic link");
        AssertProblem("series: {tests: out/secret.csv}\n", "'out/secret.csv': the path goes through a symbolic link");
    }

    [Fact]
    public void What_is_no_regular_file_is_not_opened()
    {
        Write("empty.csv", "");
        Directory.CreateDirectory(Path.Combine(Root, "folder.csv"));
        AssertProblem("series: {tests: empty.csv}\n", "'empty.csv': the file is empty or not a regular file");
        AssertProblem("series: {tests: folder.csv}\n", "'folder.csv': this is a folder, not a file");
        Assert.Equal("this is a folder, not a file", Load("wuhan").Findings.Single().Problem);
        Assert.Equal("this is a folder, not a file", Load("").Findings.Single().Problem);
        if (OperatingSystem.IsLinux())
        {
            Finding device = ScenarioLoader.Load("/dev/zero", new ScenarioOptions()).Findings.Single();
            Assert.Equal("the file is empty or not a regular file", device.Problem);
        }
    }

    [Fact]
    public void A_file_over_1_MiB_is_refused_before_it_is_read()
    {
        Write("test.yaml", Texts.Head + new string('#', 1 << 20));
        Assert.Equal("scenarios/test.yaml  the file is larger than 1 MiB", Only("test.yaml"));
        Write("big.csv", "date,capacity\n" + new string('#', 1 << 20));
        AssertProblem("series: {tests: big.csv}\n", "'big.csv': the file is larger than 1 MiB");
    }

    [Fact]
    public void Bytes_that_are_not_UTF_8_and_NUL_are_refused_with_their_place()
    {
        File.WriteAllBytes(Path.Combine(Root, "test.yaml"), [.. Encoding.UTF8.GetBytes("schema: 1\nti"), 0xFF, 0x41]);
        Assert.Equal("scenarios/test.yaml:2:3  the file is not UTF-8  allowed: UTF-8", Only("test.yaml"));
        Write("test.yaml", "schema: 1\na\0b: 1\n");
        Assert.Equal("scenarios/test.yaml:2:2  the file holds a NUL character  allowed: text", Only("test.yaml"));
    }

    [Fact]
    public void A_byte_order_mark_is_no_fault()
    {
        File.WriteAllBytes(Path.Combine(Root, "test.yaml"), [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Texts.Head)]);
        Assert.Empty(Texts.English(Load("test.yaml")));
    }

    [Theory]
    [InlineData("wuhan-sweps", "wuhan-sweeps")]
    [InlineData("Wuhan-Beds", "wuhan-beds")]
    public void A_mistyped_name_is_answered_with_the_nearest(string name, string nearest)
    {
        Finding finding = ScenarioLoader.Load(name, new ScenarioOptions { ScenariosRoot = Root }).Findings.Single();
        Assert.Equal("there is neither a file nor a built-in scenario of this name", finding.Problem);
        Assert.Equal("既没有此文件，也没有此名的内置场景", finding.ProblemZh);
        Assert.Equal(nearest, finding.Nearest);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0")]
    [InlineData("no/such/file.yaml")]
    [InlineData("a\u001b[31m.yaml")]
    [InlineData("https://example.org/x.yaml")]
    public void Any_name_gives_a_finding_and_no_exception(string name)
    {
        ScenarioLoad load = ScenarioLoader.Load(name, new ScenarioOptions { ScenariosRoot = Root });
        Assert.Single(load.Findings);
        Assert.DoesNotContain(load.Findings[0].ToString(), char.IsControl);
    }

    private void AssertProblem(string lines, string problem)
    {
        Write("test.yaml", Texts.Head + lines);
        Assert.Equal(problem, Load("test.yaml").Findings.Single().Problem);
    }

    private string Only(string name) => Load(name).Findings.Single().ToString();

    private ScenarioLoad Load(string name) => ScenarioLoader.Load(Path.Combine(Root, name), new ScenarioOptions());

    private void Write(string name, string text)
    {
        string path = Path.Combine(Root, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }
}
