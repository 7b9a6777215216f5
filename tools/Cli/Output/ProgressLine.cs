using System.Globalization;
using Downshift.Cli.Wording;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Studies;
using Downshift.Scenarios;

namespace Downshift.Cli.Output;

/// <summary>One line that is written over and over; only on a screen, only on the error stream.</summary>
internal sealed class ProgressLine : IDisposable
{
    private const int MostActive = 3;

    private readonly Terminal terminal;
    private readonly Language language;
    private readonly Scenario scenario;
    private readonly bool shown;
    private int last;

    /// <summary>Prepares the line.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="language">The language.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="wanted">Progress was not switched off.</param>
    public ProgressLine(Terminal terminal, Language language, Scenario scenario, bool wanted)
    {
        this.terminal = terminal;
        this.language = language;
        this.scenario = scenario;
        shown = wanted && terminal.ErrorIsScreen;
    }

    /// <summary>Shows how far the comparison is.</summary>
    /// <param name="progress">How far.</param>
    public void Show(ComparisonProgress progress)
    {
        if (shown) { Overwrite(Text(progress)); }
    }

    /// <summary>Shows how far a study is.</summary>
    /// <param name="progress">How far.</param>
    public void Show(StudyProgress progress) => Show("", progress);

    /// <summary>Shows how far one study of several is.</summary>
    /// <param name="name">Name of its scenario.</param>
    /// <param name="number">Its number, from 0.</param>
    /// <param name="all">Studies in all.</param>
    /// <param name="progress">How far.</param>
    public void Show(string name, int number, int all, StudyProgress progress) => Show(
        string.Create(CultureInfo.InvariantCulture, $"{number + 1}/{all} {Plain.Short(name, 24)}  "), progress);

    private void Show(string head, StudyProgress progress)
    {
        if (!shown) { return; }
        CultureInfo invariant = CultureInfo.InvariantCulture;
        string done = string.Create(invariant, $"{progress.PointsDone}/{progress.PointsTotal}");
        string here = string.Create(invariant, $"{progress.Here.RunsDone}/{progress.Here.RunsTotal}");
        string left = progress.Left is TimeSpan time ? language.Say(" left ", " 剩余 ") + Span(time) : "";
        string text = language.Say($"point {done}, run {here}", $"第 {done} 点，{here} 次");
        Overwrite($"{head}{text}  {Span(progress.Elapsed)}{left}");
    }

    /// <inheritdoc/>
    public void Dispose() => Clear();

    /// <summary>Clears the line.</summary>
    public void Clear()
    {
        if (last > 0) { terminal.Error.Write("\r" + new string(' ', last) + "\r"); }
        last = 0;
    }

    private string Text(ComparisonProgress progress)
    {
        CultureInfo invariant = CultureInfo.InvariantCulture;
        string active = string.Join(", ", progress.Active.Take(MostActive).Select(run => string.Create(
            invariant,
            $"{Plain.Short(scenario.Variants[run.Variant].Name, 24)} #{run.Replication + 1} {Day(run)}")));
        double speed = progress.Events / Math.Max(0.001, progress.Elapsed.TotalSeconds);
        string left = progress.Left is TimeSpan time
            ? language.Say(" left ", " 剩余 ") + Span(time)
            : "";
        string done = string.Create(invariant, $"{progress.RunsDone}/{progress.RunsTotal}");
        return string.Create(invariant, $"{done}  {active}  {speed / 1e6:0.0} M/s  {Span(progress.Elapsed)}{left}");
    }

    private string Day(ActiveRun run)
    {
        string day = string.Create(CultureInfo.InvariantCulture, $"{run.Day:0}/{scenario.Days}");
        return language.Say("day " + day, day + " 天");
    }

    private void Overwrite(string text)
    {
        int room = Math.Max(20, terminal.Width - 1);
        string cut = text.Length > room ? text[..room] : text;
        terminal.Error.Write("\r" + cut + new string(' ', Math.Max(0, last - cut.Length)));
        terminal.Error.Flush();
        last = cut.Length;
    }

    private static string Span(TimeSpan time) => time.TotalHours >= 1
        ? string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}:{time.Minutes:00}:{time.Seconds:00}")
        : string.Create(CultureInfo.InvariantCulture, $"{time.Minutes}:{time.Seconds:00}");
}
