using System.Collections.Immutable;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Files;
using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Reading;

/// <summary>Reads the classes of work that reach a unit from above.</summary>
internal sealed class TasksReader(FindingCollector findings)
{
    private const int MostTasks = 200;

    private static readonly string[] Columns =
    [
        "id", "name_en", "name_zh", "from", "to", "per_what", "minutes", "low", "high", "priority", "visible",
        "evidence", "source",
    ];

    /// <summary>In the order of <see cref="TaskBase"/>.</summary>
    private static readonly string[] Bases =
    [
        "abnormal_report", "trip", "call", "household_visit", "household_day", "contact_day", "known_person_day",
        "resident_call", "complaint", "isolated_person_day", "compound_day", "grid_day", "head_day", "batch",
        "inspection", "volunteer_day",
    ];

    private static readonly string[] Classes =
        ["paper", "data", "literature", "computed", "assumption", "paper+assumption", "data+assumption"];

    private readonly FieldReader fields = new(findings);

    /// <summary>The tasks in the file's order, days counted from the first; those over by then left out.</summary>
    public ImmutableArray<TaskInput> Read(FileText file, DateOnly firstDay)
    {
        CsvTable table = CsvTable.Read(file, Columns, ["issuer"], findings);
        var tasks = ImmutableArray.CreateBuilder<TaskInput>();
        var ids = new SortedSet<string>(StringComparer.Ordinal);
        foreach (CsvRow row in table.Rows.Take(MostTasks))
        {
            TaskInput? task = ReadRow(row, firstDay);
            if (task is not null && !ids.Add(task.Id))
            {
                findings.Error(row.MarkOf("id"), "id", new(
                    $"the task '{SafeText.Of(task.Id)}' was named before", $"任务“{SafeText.Of(task.Id)}”重复"));
            }
            else if (task is not null && task.ToDay >= 0)
            {
                tasks.Add(task);
            }
        }

        if (table.Rows.Count > MostTasks)
        {
            findings.Error(new SourceMark(file.Name, 1, 1), "", new("has too many tasks", "任务过多"),
                Phrase.Same($"{MostTasks}"));
        }

        foreach (string needed in TaskCatalog.Needed)
        {
            if (table.Rows.Count > 0 && !ids.Contains(needed))
            {
                findings.Error(new SourceMark(file.Name, 1, 1), "id", new(
                    $"the task '{needed}' is missing", $"缺少任务“{needed}”"));
            }
        }

        return tasks.ToImmutable();
    }

    private TaskInput? ReadRow(CsvRow row, DateOnly firstDay)
    {
        bool sound = fields.Word(row, "id", TaskCatalog.Ids, out int kind)
            & fields.Text(row, "name_en", 200, out string english)
            & fields.Text(row, "name_zh", 200, out string chinese)
            & ReadDays(row, firstDay, out int from, out int to)
            & fields.Word(row, "per_what", Bases, out int per)
            & ReadMinutes(row, out long seconds)
            & fields.Whole(row, "priority", 9, out long priority)
            & fields.Word(row, "visible", ["no", "yes"], out int visible)
            & fields.Word(row, "evidence", Classes, out int evidence)
            & fields.Text(row, "source", 1000, out string source);
        return sound
            ? new TaskInput(
                TaskCatalog.Ids[kind], english, chinese, from, to, (TaskBase)per, seconds, (int)priority,
                visible == 1, Classes[evidence], source)
            : null;
    }

    private bool ReadDays(CsvRow row, DateOnly firstDay, out int from, out int to)
    {
        from = 0;
        to = int.MaxValue;
        bool sound = fields.Date(row, "from", out DateOnly first);
        DateOnly last = DateOnly.MaxValue;
        if (row["to"].Length > 0)
        {
            sound &= fields.Date(row, "to", out last);
            to = last.DayNumber - firstDay.DayNumber;
        }

        if (sound && first > last)
        {
            findings.Error(row.MarkOf("to"), "to", new("ends before it begins", "结束早于开始"));
            return false;
        }

        from = Math.Max(0, first.DayNumber - firstDay.DayNumber);
        return sound;
    }

    private bool ReadMinutes(CsvRow row, out long seconds)
    {
        seconds = 0;
        if (!(fields.Number(row, "minutes", 1e5, out double minutes) & fields.Number(row, "low", 1e5, out double low)
            & fields.Number(row, "high", 1e5, out double high)))
        {
            return false;
        }

        seconds = (long)Math.Round(minutes * 60);
        if (low <= minutes && minutes <= high)
        {
            return true;
        }

        findings.Error(row.MarkOf("minutes"), "minutes", low > high
            ? new("the range is inverted", "区间上下限颠倒")
            : new($"'{row["minutes"]}' lies outside its own range", $"“{row["minutes"]}”超出其自身区间"),
            Phrase.Same($"{low:R} – {high:R}"));
        return false;
    }
}
