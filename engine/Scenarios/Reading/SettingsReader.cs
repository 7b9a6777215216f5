using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Quantities;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>Reads the choices of a variant.</summary>
internal sealed class SettingsReader(TreeReader tree, Horizon horizon)
{
    /// <summary>Days by which the timetable of beds may be moved either way.</summary>
    private const int MostShift = 60;

    private readonly CalendarReader calendar = new(tree, horizon);

    public SweepSettings Sweep()
    {
        var procedure = (ProcedureKind)tree.Word("sweep.procedure");
        (int from, int days) = Window();
        return new SweepSettings(
            procedure, from, days, tree.Flag("sweep.proxyAllowed"), tree.Flag("sweep.retestAbnormal"),
            (SymptomAsking)tree.Word("sweep.asksSymptoms"));
    }

    public BedSettings Beds() => new(
        (BedPolicyKind)tree.Word("beds.policy"), (ShareBasis)tree.Word("beds.shares"), tree.Flag("beds.lending"),
        tree.Flag("beds.mildToDesignated"), tree.Flag("beds.stepDown"), tree.Flag("beds.ownDistrictWalkIn"), Shift());

    public CommandSettings Command()
    {
        bool[] parts = tree.Words("command.parts");
        var regime = (CommandRegimeKind)tree.Word("command.regime");
        if (regime == CommandRegimeKind.Branch && tree.At("command.branchFrom") is null
            && !tree.Findings.IsMisshaped("command"))
        {
            Node at = tree.At("command.regime")!;
            tree.Findings.Error(at.Mark, at.Path, new(
                "a branch needs its day: command.branchFrom is missing", "支部制须给出日期：缺少 command.branchFrom"),
                new("a date inside the horizon, or never", "模拟期内的日期，或 never"));
        }

        return new CommandSettings(
            tree.Flag("command.cadres"), regime, calendar.Day("command.branchFrom"), parts[0], parts[1], parts[2],
            parts[3], tree.Flag("command.teamLeaders"), tree.Flag("command.curesDepartments"));
    }

    public MechanismSettings Mechanisms() => new(
        tree.Word("demand.shares") == 1, tree.Flag("mechanisms.gradedCare"), tree.Flag("mechanisms.closure"),
        tree.Flag("mechanisms.departments"), tree.Flag("mechanisms.walkIn"), tree.Flag("mechanisms.tests"),
        tree.Flag("mechanisms.clinicalDiagnosis"));

    private (int From, int Days) Window()
    {
        DateOnly? from = tree.Date("sweep.window.from", out Node? fromNode);
        DateOnly? to = tree.Date("sweep.window.to", out Node? toNode);
        int? deadline = Deadline(out Node? deadlineNode);
        if (from is null)
        {
            return (0, 1);
        }

        if (to is null && deadline is null)
        {
            if (toNode is null && deadlineNode is null && !tree.Findings.IsMisshaped("sweep.window"))
            {
                tree.Findings.Error(fromNode!.Mark, "sweep.window", new(
                    "the window has no end", "窗口期没有结束日"), new("window.to or deadline", "window.to 或 deadline"));
            }

            return (0, 1);
        }

        int days = deadline ?? (to!.Value.DayNumber - from.Value.DayNumber + 1);
        CheckWindow(from.Value, to, days, deadline, fromNode!, toNode ?? deadlineNode!);
        return (horizon.Offset(from.Value), Math.Max(1, days));
    }

    private void CheckWindow(DateOnly from, DateOnly? to, int days, int? deadline, Node fromNode, Node endNode)
    {
        int first = calendar.Inside(from, fromNode);
        if (to < from)
        {
            tree.Findings.Error(endNode.Mark, endNode.Path, new(
                "the window ends before it begins", "窗口期结束早于开始"),
                Phrase.Same($"{DateText.Write(from)} – {DateText.Write(horizon.Last)}"));
            return;
        }

        if (to is { } end && deadline is { } given && end.DayNumber - from.DayNumber + 1 != given)
        {
            tree.Findings.Error(endNode.Mark, endNode.Path, new(
                "the window's last day and the deadline disagree", "窗口期末日与截止时长不一致"),
                new("one of the two", "只写其中之一"));
            return;
        }

        DateOnly last = from.AddDays(days - 1);
        calendar.Inside(last, endNode);
        if (horizon.Days < horizon.FileDays && first + days > horizon.Days)
        {
            tree.Findings.Error(new SourceMark("--days", 0, 0), "sweep.window", new(
                $"{horizon.Days} days end before the sweep's window does, on {DateText.Write(last)}",
                $"{horizon.Days} 天在排查窗口期结束（{DateText.Write(last)}）之前"),
                Phrase.Same($"{first + days} – {horizon.FileDays}"), "",
                new("more days, or move the window with --set sweep.window.from=… and to=…", "增加天数，或用 --set 移动窗口期"));
        }
    }

    /// <summary>Days by which open beds come later; 0 where none are given or they are wrong.</summary>
    public int Shift()
    {
        string? text = tree.Text("beds.shift", out Node? node);
        if (text is null || node is null)
        {
            return 0;
        }

        double? days = WholeDays(text, out Phrase problem);
        if (days is >= -MostShift and <= MostShift)
        {
            return (int)days;
        }

        tree.Findings.Error(node.Mark, node.Path,
            days is null ? problem : new($"'{SafeText.Of(text)}' is out of bounds", $"“{SafeText.Of(text)}”超出界限"),
            new(
                $"whole days from -{MostShift} d to {MostShift} d; -7 d is a week earlier",
                $"-{MostShift} d 至 {MostShift} d 的整天数；-7 d 为提前一周"));
        return 0;
    }

    /// <summary>Days of the window by its deadline; null where none is given or it is wrong.</summary>
    public int? Deadline(out Node? node)
    {
        string? text = tree.Text("sweep.deadline", out node);
        if (text is null or "" || node is null)
        {
            return null;
        }

        double? days = WholeDays(text, out Phrase problem);
        if (days is >= 1 and <= 3660)
        {
            return (int)days;
        }

        tree.Findings.Error(node.Mark, node.Path, problem, new("whole days, as 3 d", "整天数，如 3 d"));
        return null;
    }

    /// <summary>Whole days, or null; the problem is then that it is none, or what else is wrong.</summary>
    private static double? WholeDays(string text, out Phrase problem)
    {
        if (!Quantity.TryParse(text, out Quantity quantity, out problem))
        {
            return null;
        }

        problem = new($"'{SafeText.Of(text)}' is not a whole number of days", $"“{SafeText.Of(text)}”不是整天数");
        int seconds = Units.SecondsOf(quantity.Unit);
        double days = quantity.Times(seconds) / 86400;
        return seconds > 0 && days == Math.Floor(days) ? days : null;
    }
}
