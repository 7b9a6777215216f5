using Downshift.Cli;
using Downshift.Cli.Output;

namespace Downshift.Tools.Tests.Cli;

/// <summary>Runs command lines in this process and keeps what they print.</summary>
internal sealed class Shell : IDisposable
{
    private readonly StringWriter output = new();
    private readonly StringWriter errors = new();
    private readonly CancellationTokenSource stop = new();
    private readonly string folder = Directory.CreateTempSubdirectory("downshift-cli-").FullName;

    public FakeCity City { get; init; } = new();

    public Dictionary<string, string> Environment { get; } = new(StringComparer.Ordinal) { ["LANG"] = "en_GB.UTF-8" };

    /// <summary>Takes the place of what is kept as <see cref="Out"/>.</summary>
    public TextWriter? OutStream { get; init; }

    /// <summary>Takes the place of what is kept as <see cref="Error"/>.</summary>
    public TextWriter? ErrorStream { get; init; }

    public bool OutIsScreen { get; init; }

    public bool ErrorIsScreen { get; init; }

    public string Out => output.ToString();

    public string Error => errors.ToString();

    public string Folder => Path.Combine(folder, "out");

    public void Stop() => stop.Cancel();

    /// <summary>A scenario on 1/50 of the city into the shell's own folder.</summary>
    public int Compare(params string[] more) =>
        Run(["compare", "wuhan-sweeps", "--scale", "1/50", "--out", Folder, "--replications", "4", .. more]);

    public int Run(params string[] args)
    {
        output.GetStringBuilder().Clear();
        errors.GetStringBuilder().Clear();
        return CommandLine.Run(args, new Terminal
        {
            Out = OutStream ?? output,
            Error = ErrorStream ?? errors,
            OutIsScreen = OutIsScreen,
            ErrorIsScreen = ErrorIsScreen,
            Environment = name => Environment.GetValueOrDefault(name),
            Stop = stop.Token,
        }, City);
    }

    public string File(string name, string text)
    {
        string path = Path.Combine(folder, name);
        System.IO.File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        stop.Dispose();
        Directory.Delete(folder, true);
        output.Dispose();
        errors.Dispose();
    }
}
