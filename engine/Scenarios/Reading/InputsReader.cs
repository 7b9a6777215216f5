using System.Collections.Immutable;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Files;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Keys;
using Downshift.Scenarios.Layers;
using Downshift.Scenarios.Quantities;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>Reads the dated inputs of a variant: places, tasks, series, calendar.</summary>
internal sealed class InputsReader(
    TreeReader tree, FileReader files, InputsCache cache, string mainFile, Horizon horizon)
{
    /// <summary>The onset series may end this many days before the horizon does; the rest counts as zero.</summary>
    private const int OnsetTail = 7;

    private readonly FindingCollector findings = tree.Findings;

    /// <summary>The inputs; whatever could not be read is empty and has its finding.</summary>
    public CaseInputs Read()
    {
        (int onsetDay, ImmutableArray<double> onsets) = Onsets();
        ImmutableArray<SeriesKnot>[] beds =
            Knots("series.beds", "type", ["designated", "fangcang", "isolation"], "open");
        ImmutableArray<SeriesKnot>[] cadres =
            Knots("series.cadres", "level", ["provincial", "municipal", "district"], "stock");
        ImmutableArray<SeriesKnot> tests = Knots("series.tests", "", ["tests"], "capacity")[0];
        return new CaseInputs(
            Districts(), onsetDay, onsets, beds[0], beds[1], beds[2], tests, cadres[0], cadres[1], cadres[2], Tasks(),
            new CalendarReader(tree, horizon).Read());
    }

    private ImmutableArray<SeriesKnot>[] Knots(
        string path, string kindColumn, IReadOnlyList<string> kinds, string valueColumn)
    {
        List<FileText> opened = Open(path);
        return cache.Get(NameOf(path, opened), () => new SeriesReader(findings).Knots(
            opened, kindColumn, kinds, valueColumn, horizon.First));
    }

    private static string NameOf(string path, List<FileText> opened) =>
        path + "\n" + string.Join('\n', opened.Select(file => file.Name));

    /// <summary>The districts with the cases that the scenario gives.</summary>
    public ImmutableArray<DistrictInput> Districts()
    {
        List<FileText> opened = Open("places");
        if (opened.Count == 0)
        {
            return [];
        }

        var reader = new PlacesReader(findings);
        Node? cases = tree.At("demand.cases");
        ImmutableArray<DistrictInput> districts = cache.Get(NameOf("places", opened), () => reader.Read(opened[0]));
        return districts.Length > 0 && cases?.Kind == NodeKind.Map ? reader.WithCases(districts, cases) : districts;
    }

    private ImmutableArray<TaskInput> Tasks()
    {
        List<FileText> opened = Open("tasks");
        return opened.Count == 0
            ? []
            : cache.Get(NameOf("tasks", opened), () => new TasksReader(findings).Read(opened[0], horizon.First));
    }

    private (int Day, ImmutableArray<double> Values) Onsets()
    {
        List<FileText> opened = Open("series.onsets");
        (DateOnly First, ImmutableArray<double> Values) onsets = cache.Get(
            NameOf("series.onsets", opened), () => new SeriesReader(findings).Daily(opened, "onsets"));
        if (onsets.Values.IsEmpty)
        {
            return (0, []);
        }

        int day = horizon.Offset(onsets.First);
        ImmutableArray<double> values = Smooth(day, onsets.Values);
        int missing = horizon.Days - (day + values.Length);
        if (horizon.IsSound && (day > 0 || missing > OnsetTail))
        {
            Node? node = tree.At("series.onsets");
            string first = DateText.Write(onsets.First);
            string end = DateText.Write(onsets.First.AddDays(values.Length - 1));
            findings.Error(node!.Mark, node.Path, new(
                $"the onsets run from {first} to {end} and leave days of the horizon out",
                $"发病序列为 {first} 至 {end}，未覆盖模拟期"),
                Phrase.Same($"{DateText.Write(horizon.First)} – {DateText.Write(horizon.Last)}"));
        }

        // The record ends when cases had all but ended: the last days of the horizon have none.
        return (day, missing > 0 && horizon.IsSound ? values.AddRange(new double[missing]) : values);
    }

    /// <summary>Replaces the days of a recording spike by their mean, where the scenario says so.</summary>
    private ImmutableArray<double> Smooth(int firstDay, ImmutableArray<double> values)
    {
        DateOnly? from = tree.Date("demand.smooth.from", out Node? fromNode);
        DateOnly? to = tree.Date("demand.smooth.to", out Node? toNode);
        if (from is null || to is null)
        {
            if ((fromNode ?? toNode) is { } half && (fromNode is null || toNode is null))
            {
                findings.Error(half.Mark, half.Path, new("needs both from and to", "须同时给出 from 和 to"));
            }

            return values;
        }

        int first = horizon.Offset(from.Value) - firstDay;
        int last = horizon.Offset(to.Value) - firstDay;
        if (first < 0 || last >= values.Length || first > last)
        {
            findings.Error(fromNode!.Mark, fromNode.Path, new(
                "these days are not in the series of onsets", "日期不在发病序列内"), DateText.Allowed);
            return values;
        }

        double mean = values[first..(last + 1)].Sum() / (last - first + 1);
        ImmutableArray<double>.Builder smoothed = values.ToBuilder();
        for (int i = first; i <= last; i++)
        {
            smoothed[i] = mean;
        }

        return smoothed.ToImmutable();
    }

    /// <summary>The files that a key names; one that cannot be opened is left out and has its finding.</summary>
    public List<FileText> Open(string path)
    {
        var opened = new List<FileText>();
        foreach (Node name in tree.Files(path))
        {
            string from = name.Mark.File == OverrideReader.File ? mainFile : name.Mark.File;
            if (files.Follow(name.Text, from, name.Mark, name.Path) is { } file)
            {
                opened.Add(file);
            }
        }

        bool single = KeyTable.Find(path)!.Kind == KeyKind.File;
        if (single && opened.Count > 1)
        {
            findings.Error(tree.At(path)!.Mark, path, new("names more than one file", "指定了多个文件"), FileNames.Allowed);
        }

        return opened;
    }
}
