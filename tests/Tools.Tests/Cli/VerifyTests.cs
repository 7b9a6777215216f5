using System.CommandLine;
using System.Text.Json;
using Downshift.Cli;
using Downshift.Cli.Commands;
using Downshift.Cli.Output;
using Downshift.Model.Verification;
using Downshift.Scenarios;

namespace Downshift.Tools.Tests.Cli;

public sealed class VerifyTests
{
    private static readonly OracleCheck Sound =
        new(OracleSection.Queues, "Sound", "正确", "a, \"source\"", book => book.Near("half", "一半", .5, .25, .5));

    private static readonly OracleCheck Wrong =
        new(OracleSection.Beds, "Wrong", "错误", "the book", book => book.Exact("two", "二", 2, 3));

    private static readonly OracleCheck Broken =
        new(OracleSection.Beds, "Broken", "中断", "", _ => throw new InvalidOperationException("\u001b[31mred"));

    [Fact]
    public void The_shipped_checks_run_from_the_command_line()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run("verify", "--filter", "statistics"));
        Assert.Contains("NIST accumulation: NumAcc4, standard deviation", shell.Out, StringComparison.Ordinal);
        Assert.Contains("rows pass.", shell.Out, StringComparison.Ordinal);
        Assert.Equal("", shell.Error);
    }

    [Fact]
    public void A_row_that_does_not_match_gives_1_and_is_named_last()
    {
        (int code, string text, _) = Run([Sound, Wrong]);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("1 of 2 rows pass.", text, StringComparison.Ordinal);
        Assert.EndsWith("Does not match: Wrong: two (the book)", text.TrimEnd(), StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, Run([Sound]).Code);
    }

    [Fact]
    public void A_check_that_breaks_off_gives_1_and_cannot_colour_the_screen()
    {
        (int code, string text, _) = Run([Broken]);
        Assert.Equal(ExitCode.Failed, code);
        Assert.Contains("InvalidOperationException: <U+001B>[31mred", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void Json_is_an_array_with_the_fields_of_the_contract()
    {
        (int code, string text, _) = Run([Sound, Wrong, Broken], args: ["--format", "json"]);
        Assert.Equal(ExitCode.Failed, code);
        using JsonDocument json = JsonDocument.Parse(text);
        Assert.Equal(3, json.RootElement.GetArrayLength());
        JsonElement row = json.RootElement[0];
        Assert.Equal(
            ["name", "value", "oracle", "tolerance", "pass", "section", "source"],
            row.EnumerateObject().Select(field => field.Name));
        Assert.Equal("Sound: half", row.GetProperty("name").GetString());
        Assert.Equal(.5, row.GetProperty("value").GetDouble());
        Assert.Equal(.25, row.GetProperty("oracle").GetDouble());
        Assert.Equal(.5, row.GetProperty("tolerance").GetDouble());
        Assert.True(row.GetProperty("pass").GetBoolean());
        Assert.Equal("queues", row.GetProperty("section").GetString());
        Assert.False(json.RootElement[1].GetProperty("pass").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.RootElement[2].GetProperty("value").ValueKind);
    }

    [Fact]
    public void Csv_quotes_what_needs_it()
    {
        (_, string text, _) = Run([Sound], args: ["--format", "csv"]);
        Assert.Equal(
            "section,name,value,oracle,tolerance,pass,source\n"
                + "queues,\"Sound: half\",0.5,0.25,0.5,true,\"a, \"\"source\"\"\"\n",
            text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void The_table_speaks_both_languages_and_json_one()
    {
        string chinese = Run([Sound, Wrong], Language.Chinese).Out;
        foreach (string word in (string[])["排队", "名称", "容差", "正确：一半", "否", "2 行中 1 行通过", "不符：错误：二"])
        {
            Assert.Contains(word, chinese, StringComparison.Ordinal);
        }

        string english = Run([Sound, Wrong]).Out;
        foreach (string word in (string[])["Queues", "name", "tolerance", "Sound: half", "NO"])
        {
            Assert.Contains(word, english, StringComparison.Ordinal);
        }

        Assert.Equal(
            Run([Sound], args: ["--format", "json"]).Out,
            Run([Sound], Language.Chinese, args: ["--format", "json"]).Out);
    }

    [Theory]
    [InlineData("sOuN", 0)]
    [InlineData("正确", 0)]
    [InlineData("queues", 0)]
    [InlineData("beds", 1)]
    [InlineData("nothing of the kind", 2)]
    public void A_filter_chooses_by_section_or_title(string text, int code) =>
        Assert.Equal(code, Run([Sound, Wrong], args: ["--filter", text]).Code);

    [Fact]
    public void Progress_goes_to_a_screen_only()
    {
        Assert.Equal("", Run([Sound, Wrong]).Error);
        Assert.Contains("\r2/2", Run([Sound, Wrong], screen: true).Error, StringComparison.Ordinal);
        Assert.Equal("", Run([Sound, Wrong], screen: true, args: ["--quiet"]).Error);
    }

    private static (int Code, string Out, string Error) Run(
        OracleCheck[] checks, Language language = Language.English, bool screen = false, params string[] args)
    {
        using var output = new StringWriter();
        using var errors = new StringWriter();
        var terminal = new Terminal { Out = output, Error = errors, ErrorIsScreen = screen };
        Command command = new VerifyCommand(new Session(terminal, language, new FakeCity()), checks).Build();
        return (command.Parse(args).Invoke(), output.ToString(), errors.ToString());
    }
}
