namespace Downshift.Model.Command;

/// <summary>Nobody is sent down: staff alone serve the unit's queue. The departments' forms remain.</summary>
internal sealed class NoCadres : ICommandRegime
{
    private readonly int forms;

    /// <summary>The regime.</summary>
    /// <param name="forms">Departments that want a form a day.</param>
    public NoCadres(int forms) => this.forms = forms;

    /// <inheritdoc/>
    public CommandRules RulesOn(int day) => new(false, false, 0, false, 0, 1, 0, 0, forms);
}
