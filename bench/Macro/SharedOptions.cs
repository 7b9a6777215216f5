using System.CommandLine;
using System.Globalization;
using System.Numerics;

namespace Downshift.Bench.Macro;

/// <summary>Options that mean the same in every command, and the form of all that take a number.</summary>
public static class SharedOptions
{
    /// <summary>Most threads of any run.</summary>
    public const int MostThreads = 64;

    /// <summary>Most events in a timed run: beyond it a repeat takes minutes and times may overflow.</summary>
    public const long MostEvents = 1_000_000_000;

    private const int MostRepeats = 1000;

    /// <summary>Timed runs behind a line.</summary>
    /// <param name="usual">How many unless given.</param>
    public static Option<int> Repeats(int usual = 3) =>
        Number("--repeats", "timed runs behind a line, of which the median counts", usual, 1, MostRepeats);

    /// <summary>Lines to print.</summary>
    public static Option<int> Lines() => Number(
        "--repeat", "lines to print, each with runs of its own: samples for a comparison of versions", 1, 1,
        MostRepeats);

    /// <summary>An option that takes a number within bounds; what else is given is refused with the bounds.</summary>
    /// <param name="name">Its name, with the dashes.</param>
    /// <param name="description">What it is; the bounds are added.</param>
    /// <param name="usual">Its value unless given.</param>
    /// <param name="least">Smallest allowed.</param>
    /// <param name="most">Largest allowed.</param>
    public static Option<T> Number<T>(string name, string description, T usual, T least, T most)
        where T : struct, INumber<T>
    {
        var allowed = string.Create(CultureInfo.InvariantCulture, $"{least} to {most}");
        return new Option<T>(name)
        {
            Description = $"{description}, {allowed}",
            DefaultValueFactory = _ => usual,
            CustomParser = given =>
            {
                // No number compares with NaN, so that it is outside too.
                if (T.TryParse(given.Tokens[^1].Value, CultureInfo.InvariantCulture, out var value)
                    && value >= least && value <= most)
                {
                    return value;
                }

                given.AddError($"{name}: allowed: {allowed}");
                return usual;
            },
        };
    }
}
