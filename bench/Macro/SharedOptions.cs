using System.CommandLine;

namespace Downshift.Bench.Macro;

/// <summary>Options that mean the same in every command.</summary>
public static class SharedOptions
{
    /// <summary>Timed runs behind a line.</summary>
    public static Option<int> Repeats() => new("--repeats")
    {
        Description = "Timed runs behind a line, of which the median counts.",
        DefaultValueFactory = _ => 3,
    };

    /// <summary>Lines to print.</summary>
    public static Option<int> Lines() => new("--repeat")
    {
        Description = "Lines to print, each with runs of its own: samples for a comparison of versions.",
        DefaultValueFactory = _ => 1,
    };
}
