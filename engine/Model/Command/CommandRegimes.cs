using Downshift.Model.Parameters;

namespace Downshift.Model.Command;

/// <summary>Chooses the regime of a variant.</summary>
internal static class CommandRegimes
{
    /// <summary>The regime that the settings name.</summary>
    /// <param name="parameters">The variant.</param>
    public static ICommandRegime Of(ModelParameters parameters)
    {
        CommandSettings command = parameters.Command;

        // M12b ablated: departments ask for nothing.
        int forms = parameters.Mechanisms.Departments ? parameters.Numbers.Whole("command.heads") : 0;
        return !command.Cadres ? new NoCadres(forms)
            : command.Regime == CommandRegimeKind.Branch ? new TemporaryBranch(parameters.Numbers, command, forms)
            : new MultiHeadCommand(parameters.Numbers, forms);
    }
}
