using Downshift.Model.Parameters;

namespace Downshift.Model.Command;

/// <summary>Several heads, each with its own queue, its own cadres and its own form [LL21, Fig. 3, before].</summary>
internal sealed class MultiHeadCommand : ICommandRegime
{
    private readonly CommandRules rules;

    /// <summary>The regime.</summary>
    /// <param name="numbers">Parameters <c>command.*</c>.</param>
    /// <param name="forms">Departments that want a form a day.</param>
    public MultiHeadCommand(ParameterSet numbers, int forms) =>
        rules = new(true, false, 0, false, numbers.Number("command.seenByHead"), 1, 0, 0, forms);

    /// <inheritdoc/>
    public CommandRules RulesOn(int day) => rules;
}
