using Downshift.Model.Events;
using Downshift.Model.Parameters;

namespace Downshift.Model.Command;

/// <summary>
/// A temporary party branch under the community's organisation [LL21, Fig. 3, after]: four switches B1 to B4, and its
/// cost. Until it is formed it answers exactly as <see cref="MultiHeadCommand"/> does.
/// </summary>
internal sealed class TemporaryBranch : ICommandRegime
{
    private readonly MultiHeadCommand before;
    private readonly CommandRules after;
    private readonly long formingSeconds;

    /// <summary>The regime.</summary>
    /// <param name="numbers">Parameters <c>command.*</c> and <c>branch.*</c>.</param>
    /// <param name="command">The switches.</param>
    /// <param name="forms">Departments that want a form a day.</param>
    public TemporaryBranch(ParameterSet numbers, CommandSettings command, int forms)
    {
        before = new MultiHeadCommand(numbers, forms);
        formingSeconds = numbers.Seconds("branch.secretaryCost");
        double formation = numbers.Number("branch.formation") / Clock.Day;
        FormedOn = (int)Math.Ceiling(command.BranchFrom + formation);
        double unseen = 1 - numbers.Number("command.seenByHead");
        after = before.RulesOn(0) with
        {
            OneQueue = command.OneQueue,
            MergeShare = command.Merging ? numbers.Number("branch.merge") : 0,
            Detached = command.Detached,
            SeenShare = command.AttendanceSeen ? 1 - (unseen * (1 - numbers.Number("branch.seen"))) : 1 - unseen,
            Servers = command.OneQueue && command.TeamLeaders ? 1 + numbers.Whole("branch.teamLeaders") : 1,
            MeetingSeconds = numbers.Seconds("branch.meeting"),
            Forms = command.CuresDepartments ? 0 : forms,
        };
    }

    /// <summary>First day under the branch: the morning at or after the order plus <c>branch.formation</c>.</summary>
    public int FormedOn { get; }

    /// <inheritdoc/>
    public CommandRules RulesOn(int day) =>
        day < FormedOn ? before.RulesOn(day)
        : day == FormedOn ? after with { FormingSeconds = formingSeconds }
        : after;
}
