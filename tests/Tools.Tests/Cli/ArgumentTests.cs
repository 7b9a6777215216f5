namespace Downshift.Tools.Tests.Cli;

/// <summary>
/// What is wrong with a command line is said in both languages, with the nearest name, before anything runs.
/// </summary>
public sealed class ArgumentTests
{
    private const string Commands =
        "list, check, run, compare, study, reproduce, explain, diff, schema, verify, verify-run";

    [Theory]
    [InlineData("compare", "wuhan-sweeps", "--set")]
    [InlineData("compare", "wuhan-sweeps", "--set=")]
    [InlineData("compare", "wuhan-sweeps", "--set", "--quiet")]
    [InlineData("compare", "--set", "--", "wuhan-sweeps")]
    [InlineData("check", "wuhan-sweeps", "--set")]
    public void An_override_without_its_value_is_refused(params string[] args)
    {
        using var shell = new Shell();
        Assert.Equal(2, shell.Run(args));
        Assert.StartsWith("--set has no value; allowed: path=value", shell.Error, StringComparison.Ordinal);
        Assert.Equal("", shell.Out);
        Assert.Equal(0, shell.City.Runs);
    }

    [Theory]
    [InlineData("compare", "")]
    [InlineData("run", "")]
    [InlineData("run", "  ")]
    public void An_empty_name_of_a_folder_is_refused(string command, string folder)
    {
        using var shell = new Shell();
        Assert.Equal(2, shell.Run(command, "wuhan-sweeps", "--scale", "1/50", "--out", folder));
        Assert.Contains(
            $"--out '{folder}' is not allowed; allowed: the name of a folder", shell.Error, StringComparison.Ordinal);
        Assert.Equal(2, shell.Run(command, "wuhan-sweeps", "--scale", "1/50", "--out", folder, "--lang", "zh"));
        Assert.Contains($"--out “{folder}” 不允许；允许：文件夹名", shell.Error, StringComparison.Ordinal);
        Assert.Equal(0, shell.City.Runs);
    }

    [Theory]
    [InlineData(
        new[] { "nope" }, "there is no command 'nope'; allowed: " + Commands, "没有命令“nope”；允许：" + Commands)]
    [InlineData(
        new[] { "comapre" }, $"there is no command 'comapre'; allowed: {Commands}; nearest: compare",
        $"没有命令“comapre”；允许：{Commands}；最接近：compare")]
    [InlineData(
        new[] { "compare" }, "FILE is missing: scenario file or name of a built-in scenario",
        "缺少 FILE：场景文件或内置场景名")]
    [InlineData(
        new[] { "diff", "a" }, "B is missing: the scenario to compare it with", "缺少 B：与之比较的场景")]
    [InlineData(
        new[] { "explain", "a", "b" }, "'b' is one word too many; allowed: downshift explain FILE",
        "多余的词“b”；允许：downshift explain FILE")]
    [InlineData(
        new[] { "list", "--lang", "fr" }, "--lang 'fr' is not allowed; allowed: en, zh", "--lang “fr” 不允许；允许：en, zh")]
    [InlineData(
        new[] { "list", "--lang=\u001b" }, "--lang '<U+001B>' is not allowed; allowed: en, zh",
        "--lang “<U+001B>” 不允许；允许：en, zh")]
    [InlineData(
        new[] { "run", "a", "--seed", "1", "--seed=2" }, "--seed is given more than once; allowed: once",
        "--seed 重复给出；只允许一次")]
    [InlineData(
        new[] { "run", "a", "--quiet=perhaps" }, "--quiet 'perhaps' is not allowed; allowed: true, false",
        "--quiet “perhaps” 不允许；允许：true, false")]
    [InlineData(
        new[] { "run", "a", "--seed" }, "--seed has no value; allowed: S", "--seed 缺少值；允许：S")]
    public void Every_mistake_has_one_sentence_in_each_language(string[] args, string english, string chinese)
    {
        using var shell = new Shell();
        Assert.Equal(2, shell.Run(args));
        Assert.Equal(english, Lines(shell)[0]);
        shell.Environment["LANG"] = "zh_CN.UTF-8";
        Assert.Equal(2, shell.Run(args));
        Assert.Equal(chinese, Lines(shell)[0]);
        Assert.Equal(2, Lines(shell).Length);
        Assert.Equal("", shell.Out);
    }

    [Theory]
    [InlineData("compare", "wuhan-sweeps", "--replication", "2", "--replications")]
    [InlineData("check", "wuhan-sweeps", "--dayz", "20", "--days")]
    [InlineData("check", "--formt=json", "wuhan-sweeps", "x", "--format")]
    [InlineData("run", "--vairant", "x", "wuhan-sweeps", "--variant")]
    public void A_mistyped_option_is_one_mistake_about_the_option(
        string command, string second, string third, string fourth, string nearest)
    {
        using var shell = new Shell();
        Assert.Equal(2, shell.Run(command, second, third, fourth));
        Assert.StartsWith($"{command} has no option '--", Lines(shell)[0], StringComparison.Ordinal);
        Assert.EndsWith($"; nearest: {nearest}", Lines(shell)[0], StringComparison.Ordinal);
        Assert.Equal($"downshift {command} --help shows its arguments and options.", Lines(shell)[1]);
        Assert.Equal(2, shell.Run(command, second, third, fourth, "--lang", "zh"));
        Assert.StartsWith($"{command} 没有选项“--", Lines(shell)[0], StringComparison.Ordinal);
        Assert.EndsWith($"；最接近：{nearest}", Lines(shell)[0], StringComparison.Ordinal);
        Assert.Equal($"downshift {command} --help 列出其参数与选项。", Lines(shell)[1]);
        Assert.Equal(0, shell.City.Runs);
    }

    [Fact]
    public void An_option_of_other_commands_is_said_to_be_theirs_and_is_never_read_as_a_file()
    {
        using var shell = new Shell();
        Assert.Equal(2, shell.Run("check", "wuhan-sweeps", "--seed", "6"));
        Assert.Equal(
            "check has no option '--seed' (run, compare, study, reproduce have it); allowed: --set, --days, --scale, "
                + "--format, --help, --lang",
            Lines(shell)[0]);
        Assert.DoesNotContain("neither a file", shell.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_whose_name_begins_with_a_hyphen_stands_behind_two()
    {
        using var shell = new Shell();
        Assert.Equal(2, shell.Run("check", "--", "--seed"));
        Assert.StartsWith("--seed  there is neither a file nor a built-in", shell.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nope", "--help")]
    [InlineData("--help", "nope")]
    [InlineData("-h", "nope", "compare")]
    [InlineData("nope", "--version")]
    public void Help_for_a_command_that_does_not_exist_is_refused(params string[] args)
    {
        using var shell = new Shell();
        Assert.Equal(2, shell.Run(args));
        Assert.StartsWith("there is no command 'nope'", shell.Error, StringComparison.Ordinal);
        Assert.Equal("", shell.Out);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("compare", "--help")]
    [InlineData("compare", "-h", "--lang=zh")]
    [InlineData("--lang:en", "compare", "a", "b", "-?")]
    [InlineData("--version")]
    public void Help_and_version_need_nothing_else(params string[] args)
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run(args));
        Assert.Equal("", shell.Error);
        Assert.NotEqual("", shell.Out);
    }

    [Fact]
    public void Values_may_stand_behind_a_colon_and_flags_may_have_one()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run(
            "run", "--quiet", "true", "--seed:7", "wuhan-sweeps", "--scale=1/50", "--set", "telling.r=0.5",
            "--set=telling.icc=1"));
        Assert.Equal(1, shell.City.Runs);
    }

    [Fact]
    public void An_unknown_variant_is_answered_with_the_nearest()
    {
        using var shell = new Shell();
        Assert.Equal(2, shell.Run("run", "wuhan-sweeps", "--variant", "secondsweep"));
        Assert.EndsWith("; nearest: second-sweep", shell.Error.Trim(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_hash_of_a_run_is_named_in_the_language_asked_for()
    {
        using var shell = new Shell();
        Assert.Equal(0, shell.Run("run", "wuhan-sweeps", "--scale", "1/50", "--lang", "zh"));
        Assert.Contains("状态哈希 0000", shell.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("state hash", shell.Out, StringComparison.Ordinal);
    }

    private static string[] Lines(Shell shell) =>
        shell.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
