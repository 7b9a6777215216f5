using System.Globalization;
using Downshift.Scenarios;
using Spectre.Console;

namespace Downshift.Cli.Output;

/// <summary>Everything a command knows of the world outside: streams, environment, the wish to stop.</summary>
internal sealed record Terminal
{
    /// <summary>Columns of output that nobody watches.</summary>
    private const int WidthOfFile = 140;

    private const int LeastWidth = 60;

    /// <summary>Results.</summary>
    public required TextWriter Out { get; init; }

    /// <summary>Progress, remarks and errors; writing here never fails a command.</summary>
    public required TextWriter Error
    {
        get;
        init => field = value is ForgivingWriter ? value : new ForgivingWriter(() => value);
    }

    /// <summary>Results go to a screen.</summary>
    public bool OutIsScreen { get; init; }

    /// <summary>Errors go to a screen.</summary>
    public bool ErrorIsScreen { get; init; }

    /// <summary>Columns of the screen.</summary>
    public int Width { get; init; } = WidthOfFile;

    /// <summary>Environment variables.</summary>
    public Func<string, string?> Environment { get; init; } = _ => null;

    /// <summary>The user wants to stop.</summary>
    public CancellationToken Stop { get; init; }

    /// <summary>The terminal of this process.</summary>
    /// <param name="stop">Signalled when the user wants to stop.</param>
    public static Terminal OfSystem(CancellationToken stop) => new()
    {
        Out = Console.Out,
        Error = new ForgivingWriter(() => Console.Error),
        OutIsScreen = !Console.IsOutputRedirected,
        ErrorIsScreen = !Console.IsErrorRedirected,
        Width = Console.IsOutputRedirected ? WidthOfFile : Math.Max(LeastWidth, ScreenWidth()),
        Environment = System.Environment.GetEnvironmentVariable,
        Stop = stop,
    };

    /// <summary>The language of the system: LC_ALL, LC_MESSAGES, LANG, then the culture.</summary>
    public Language SystemLanguage()
    {
        foreach (string name in (string[])["LC_ALL", "LC_MESSAGES", "LANG"])
        {
            string value = Environment(name) ?? "";
            if (value.Length > 0) { return OfTag(value); }
        }

        return OfTag(CultureInfo.CurrentUICulture.Name);
    }

    /// <summary>A console for tables: plain text unless a screen shows it and colours are wanted.</summary>
    /// <param name="output">Where to.</param>
    public IAnsiConsole Tables(TextWriter output)
    {
        bool plain = !OutIsScreen || !string.IsNullOrEmpty(Environment("NO_COLOR"));
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = Width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }

    private static Language OfTag(string tag) =>
        tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? Language.Chinese : Language.English;

    private static int ScreenWidth()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return WidthOfFile;
        }
    }
}
