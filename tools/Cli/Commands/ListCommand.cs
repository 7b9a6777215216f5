using System.CommandLine;
using Downshift.Cli.Output;
using Downshift.Scenarios;
using Spectre.Console;

namespace Downshift.Cli.Commands;

/// <summary><c>downshift list</c>: built-in scenarios by name, with purpose.</summary>
internal sealed class ListCommand(Session session) : ICommand
{
    /// <inheritdoc/>
    public string Example => "list";

    /// <inheritdoc/>
    public Command Build()
    {
        var command = new Command("list", session.Say("built-in scenarios by name, with purpose", "列出内置场景及用途"));
        command.SetAction(_ => List());
        return command;
    }

    private int List()
    {
        IReadOnlyList<ScenarioListing> listings = ScenarioLoader.List();
        if (listings.Count == 0)
        {
            session.Terminal.Error.WriteLine(session.Say(
                "No folder 'scenarios' was found above the current folder or beside the program.",
                "在当前文件夹上层和程序旁均未找到 scenarios 文件夹。"));
            return ExitCode.Failed;
        }

        Table table = TableWriter.New();
        table.AddColumns(
            session.Say("scenario", "场景"), session.Say("file", "文件"), session.Say("what it asks", "用途"));
        foreach (ScenarioListing listing in listings)
        {
            string purpose = listing.Purpose.In(session.Language);
            table.AddRow(
                Markup.Escape(Plain.Text(listing.Name)), Markup.Escape(Plain.Text(listing.File)),
                Markup.Escape(Plain.Text(purpose.Length > 0 ? purpose : listing.Title.In(session.Language))));
        }

        new TableWriter(session.Terminal).Write(table);
        return ExitCode.Done;
    }
}
