using Spectre.Console;

namespace Downshift.Cli.Output;

/// <summary>Writes tables without the blanks that pad their last columns.</summary>
/// <param name="terminal">Where to.</param>
internal sealed class TableWriter(Terminal terminal)
{
    /// <summary>A new table in the house style.</summary>
    public static Table New() => new Table().Border(TableBorder.Simple);

    /// <summary>A heading in bold where a screen shows it.</summary>
    /// <param name="text">Markup-free text.</param>
    public void Heading(string text) => terminal.Tables(terminal.Out).MarkupLine($"[bold]{Markup.Escape(text)}[/]");

    /// <summary>Writes a table.</summary>
    /// <param name="table">The table.</param>
    public void Write(Table table)
    {
        using var text = new StringWriter();
        terminal.Tables(text).Write(table);
        foreach (string line in text.ToString().ReplaceLineEndings("\n").Split('\n'))
        {
            string trimmed = line.TrimEnd();
            if (trimmed.Length > 0) { terminal.Out.WriteLine(trimmed); }
        }

        terminal.Out.WriteLine();
    }
}
