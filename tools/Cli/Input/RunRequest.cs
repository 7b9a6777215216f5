using Downshift.Cli.Output;
using Downshift.Model.Hierarchy;
using Downshift.Scenarios;

namespace Downshift.Cli.Input;

/// <summary>What run and compare were asked for.</summary>
internal sealed record RunRequest
{
    public required string File { get; init; }

    public required ScenarioOptions Scenario { get; init; }

    public int? Threads { get; init; }

    public int? Replications { get; init; }

    public double? Precision { get; init; }

    public string? Variant { get; init; }

    public string? Out { get; init; }

    public bool Resume { get; init; }

    public OutputFormat Format { get; init; }

    public bool Quiet { get; init; }

    /// <summary>Reads the options; problems are collected in the reader.</summary>
    /// <param name="file">The scenario's file or name.</param>
    /// <param name="options">The options.</param>
    /// <param name="reader">Reads their values.</param>
    /// <param name="overrides">Values of <c>--set</c>.</param>
    public static RunRequest Read(string file, SharedOptions options, OptionReader reader, string[] overrides)
    {
        int? replications = (int?)reader.Whole(options.Replications, 1, Scenarios.Scenario.MostReplications);
        double? precision = reader.Share(options.Precision);
        return new RunRequest
        {
            File = file,
            Scenario = Choices(options, reader, overrides) with
            {
                // With a precision the number is a limit, not a part of the scenario.
                Replications = precision is null ? replications : null,
            },
            Threads = (int?)reader.Whole(options.Threads, 1, 64),
            Replications = replications,
            Precision = precision,
            Variant = reader.Text(options.Variant),
            Out = reader.Folder(options.Out),
            Resume = reader.Flag(options.Resume),
            Format = FormatOf(options, reader),
            Quiet = reader.Flag(options.Quiet),
        };
    }

    /// <summary>The options that choose what is simulated.</summary>
    /// <param name="options">The options.</param>
    /// <param name="reader">Reads their values.</param>
    /// <param name="overrides">Values of <c>--set</c>.</param>
    public static ScenarioOptions Choices(SharedOptions options, OptionReader reader, string[] overrides) => new()
    {
        Overrides = overrides,
        Seed = (uint?)reader.Whole(options.Seed, 0, uint.MaxValue),
        Days = (int?)reader.Whole(options.Days, 1, 3660),
        ScaleDivisor = reader.Scale(options.Scale),
        Resolution = reader.Choice(
            options.Resolution, Resolution.Household, ("household", Resolution.Household), ("grid", Resolution.Grid)),
    };

    /// <summary>The option <c>--format</c>.</summary>
    /// <param name="options">The options.</param>
    /// <param name="reader">Reads its value.</param>
    public static OutputFormat FormatOf(SharedOptions options, OptionReader reader) => reader.Choice(
        options.Format, OutputFormat.Table, ("table", OutputFormat.Table), ("json", OutputFormat.Json),
        ("csv", OutputFormat.Csv));
}
