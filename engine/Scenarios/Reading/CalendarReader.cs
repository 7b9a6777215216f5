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
        // Read in the order of the file's keys, which is that of their findings.
        int gradedCare = Day("calendar.gradedCare");
        (int firstFrom, int firstTo) = InOrder("calendar.firstSweepFrom", "calendar.firstSweepTo");
        (int secondFrom, int secondTo) = InOrder("calendar.secondSweepFrom", "calendar.secondSweepTo");
        int doubleTemperature = Day("calendar.doubleTemperature");
        int fangcang = Day("calendar.fangcangAdmission");
        int isolation = Day("calendar.isolationAdmission");
        int clinical = Day("calendar.clinicalDiagnosis");
        int ownDistrict = Day("calendar.ownDistrict");
        (int panicTo, int panicOver) = InOrder("calendar.panicTo", "calendar.panicOver");
        return new CaseCalendar(
            gradedCare, firstFrom, firstTo, secondFrom, secondTo, doubleTemperature, fangcang, isolation, clinical,
            ownDistrict, panicTo, panicOver);
    }

    /// <summary>A day of the horizon; <c>never</c> is the day after its last.</summary>
    public int Day(string path) => SoundDay(path) ?? 0;

    /// <summary>The offset of a date inside the file's horizon; outside is a finding.</summary>
    public int Inside(DateOnly date, Node node) => SoundOffset(date, node) ?? 0;

    private int? SoundDay(string path)
    {
        string? text = tree.Text(path, out Node? node);
        if (text is "never")
        {
            return horizon.FileDays;
        }

        DateOnly? date = text is null ? null : tree.Date(path, out _);
        return date is null ? null : SoundOffset(date.Value, node!);
    }

    private int? SoundOffset(DateOnly date, Node node)
    {
        int day = horizon.Offset(date);
        if ((day >= 0 && day < horizon.FileDays) || !horizon.IsSound)
        {
            return day;
        }

        tree.Findings.Error(node.Mark, node.Path, new(
            $"{DateText.Write(date)} lies outside the horizon", $"{DateText.Write(date)} 不在模拟期内"),
            Phrase.Same($"{DateText.Write(horizon.First)} – {DateText.Write(horizon.Last)}"));
        return null;
    }

    /// <summary>Two days of which the second must not come first; a day that has a finding is not compared.</summary>
    private (int From, int To) InOrder(string fromPath, string toPath)
    {
        int? from = SoundDay(fromPath);
        int? to = SoundDay(toPath);
        if (from > to && tree.At(toPath) is { } node)
        {
            tree.Findings.Error(node.Mark, node.Path, new(
                $"ends before {fromPath} begins", $"早于 {fromPath}"), DateText.Allowed);
        }

        return (from ?? 0, to ?? 0);
    }
}
