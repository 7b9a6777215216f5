using System.CommandLine;

namespace Downshift.Cli.Commands;

/// <summary>One command of the tool.</summary>
internal interface ICommand
{
    /// <summary>An example to copy, without the program's name.</summary>
    string Example { get; }

    /// <summary>Declares its arguments, options and action.</summary>
    Command Build();
}
