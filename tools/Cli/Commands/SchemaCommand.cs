using System.CommandLine;
using Downshift.Scenarios;

namespace Downshift.Cli.Commands;

/// <summary><c>downshift schema</c>: the JSON schema of scenario files.</summary>
internal sealed class SchemaCommand(Session session) : ICommand
{
    /// <inheritdoc/>
    public string Example => "schema > scenario.schema.json";

    /// <inheritdoc/>
    public Command Build()
    {
        var command = new Command("schema", session.Say(
            "JSON schema of scenario files, for editors", "场景文件的 JSON schema，供编辑器使用"));
        command.SetAction(_ =>
        {
            session.Terminal.Out.Write(SchemaGenerator.Generate());
            return ExitCode.Done;
        });
        return command;
    }
}
