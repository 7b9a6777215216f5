using System.Globalization;

namespace Downshift.Cli.Output;

/// <summary>How many of some things are done, written over and over; only on a screen, on the error stream.</summary>
/// <param name="terminal">Where to.</param>
/// <param name="wanted">Progress was not switched off.</param>
internal sealed class CountLine(Terminal terminal, bool wanted) : IDisposable
{
    private int last;

    /// <summary>Shows how far it is.</summary>
    /// <param name="done">Done.</param>
    /// <param name="all">In all.</param>
    public void Show(int done, int all)
    {
        if (!wanted || !terminal.ErrorIsScreen) { return; }
        string text = string.Create(CultureInfo.InvariantCulture, $"{done}/{all}");
        terminal.Error.Write("\r" + text);
        terminal.Error.Flush();
        last = text.Length;
    }

    /// <summary>Clears the line.</summary>
    public void Clear()
    {
        if (last > 0) { terminal.Error.Write("\r" + new string(' ', last) + "\r"); }
        last = 0;
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();
}
