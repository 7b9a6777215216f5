using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Quantities;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>Reads dated switches as days from the first day of the horizon.</summary>
internal sealed class CalendarReader(TreeReader tree, Horizon horizon)
{
    /// <summary>The calendar of the case.</summary>
    public CaseCalendar Read()
    {
        var calendar = new CaseCalendar(
            Day("calendar.gradedCare"), Day("calendar.firstSweepFrom"), Day("calendar.firstSweepTo"),
            Day("calendar.secondSweepFrom"), Day("calendar.secondSweepTo"), Day("calendar.doubleTemperature"),
            Day("calendar.fangcangAdmission"), Day("calendar.isolationAdmission"), Day("calendar.clinicalDiagnosis"),
            Day("calendar.ownDistrict"), Day("calendar.panicTo"), Day("calendar.panicOver"));
        InOrder("calendar.firstSweepFrom", "calendar.firstSweepTo", calendar.FirstSweepFrom, calendar.FirstSweepTo);
        InOrder("calendar.secondSweepFrom", "calendar.secondSweepTo", calendar.SecondSweepFrom, calendar.SecondSweepTo);
        InOrder("calendar.panicTo", "calendar.panicOver", calendar.PanicTo, calendar.PanicOver);
        return calendar;
    }

    /// <summary>A day of the horizon; <c>never</c> is the day after its last.</summary>
    public int Day(string path)
    {
        string? text = tree.Text(path, out Node? node);
        if (text is null or "never")
        {
            return horizon.FileDays;
        }

        DateOnly? date = tree.Date(path, out _);
        return date is null ? 0 : Inside(date.Value, node!);
    }

    /// <summary>The offset of a date inside the file's horizon; outside is a finding.</summary>
    public int Inside(DateOnly date, Node node)
    {
        int day = horizon.Offset(date);
        if ((day >= 0 && day < horizon.FileDays) || !horizon.IsSound)
        {
            return day;
        }

        tree.Findings.Error(node.Mark, node.Path, new(
            $"{DateText.Write(date)} lies outside the horizon", $"{DateText.Write(date)} 不在模拟期内"),
            Phrase.Same($"{DateText.Write(horizon.First)} – {DateText.Write(horizon.Last)}"));
        return 0;
    }

    private void InOrder(string fromPath, string toPath, int from, int to)
    {
        if (from > to && tree.At(toPath) is { } node)
        {
            tree.Findings.Error(node.Mark, node.Path, new(
                $"ends before {fromPath} begins", $"早于 {fromPath}"), DateText.Allowed);
        }
    }
}
