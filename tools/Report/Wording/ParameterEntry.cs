using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>One parameter of the baseline as page and workbook list it.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Code">Its name in scenario files.</param>
/// <param name="Value">Value with unit, in words.</param>
/// <param name="Range">Plausible range with units, or a dash.</param>
/// <param name="Number">Value and range as numbers in one unit.</param>
/// <param name="Classes">Its evidence classes, usually one.</param>
/// <param name="Evidence">The same in words.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Others">Variants that have another value, and which.</param>
internal sealed record ParameterEntry(
    BilingualText Name, string Code, BilingualText Value, BilingualText Range, ParameterNumber Number,
    IReadOnlyList<Evidence> Classes, BilingualText Evidence, BilingualText Source,
    IReadOnlyList<(BilingualText Variant, BilingualText Value)> Others)
{
    /// <summary>All parameters and all minutes of work.</summary>
    /// <param name="context">The comparison.</param>
    public static IEnumerable<ParameterEntry> All(ReportContext context)
    {
        ModelParameters own = context.Scenario.Variants[context.Baseline].Parameters;
        for (int i = 0; i < own.Numbers.Values.Length; i++)
        {
            ParameterDefinition definition = ParameterCatalog.All[i];
            int index = i;
            ParameterValue value = own.Numbers.Values[i];
            yield return new ParameterEntry(
                new BilingualText(definition.English, definition.Chinese), definition.Name,
                ParameterText.Value(definition.Dimension, value), ParameterText.Range(definition.Dimension, value),
                ParameterText.Measured(definition.Dimension, value), [value.Evidence],
                Phrases.Of("evidence." + value.Evidence), new BilingualText(value.Source, value.SourceChinese),
                Different(context, p => ParameterText.Value(definition.Dimension, p.Numbers.Values[index])));
        }

        foreach (TaskInput task in own.Inputs.Tasks)
        {
            yield return Of(context, task);
        }
    }

    private static ParameterEntry Of(ReportContext context, TaskInput task)
    {
        string[] classes = task.Evidence.Split(
            [',', ';', '/', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        BilingualText name = Both.Each(language => Phrases.Fill(
            Phrases.Of("parameters.task").In(language),
            ("task", language == Language.Chinese ? task.Chinese : task.English),
            ("per", Phrases.Of("per." + task.Per).In(language))));
        BilingualText evidence = Both.Each(language => string.Join(" + ", classes.Select(
            part => Class(part) is { } known ? Phrases.Of("evidence." + known).In(language) : part)));
        ParameterValue value = new(task.Seconds, 0, 0, 0, default, task.Source);
        return new ParameterEntry(
            name, "tasks." + task.Id, ParameterText.Number(Dimension.Duration, task.Seconds), Both.Same("—"),
            ParameterText.Measured(Dimension.Duration, value), [.. classes.Select(Class).OfType<Evidence>()], evidence,
            Both.Same(task.Source), Different(
                context, p => p.Inputs.Tasks.FirstOrDefault(other => other.Id == task.Id) is { } found
                    ? ParameterText.Number(Dimension.Duration, found.Seconds) : Both.Same("—")));
    }

    private static List<(BilingualText Variant, BilingualText Value)> Different(
        ReportContext context, Func<ModelParameters, BilingualText> words)
    {
        BilingualText own = words(context.Scenario.Variants[context.Baseline].Parameters);
        return
        [
            .. context.Others.Select(v => (context.Names[v], words(context.Scenario.Variants[v].Parameters)))
                .Where(other => other.Item2 != own),
        ];
    }

    private static Evidence? Class(string name) =>
        Enum.TryParse(name, ignoreCase: true, out Evidence parsed) && Enum.IsDefined(parsed) ? parsed : null;
}
