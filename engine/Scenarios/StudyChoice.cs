namespace Downshift.Scenarios;

/// <summary>The study that a scenario file proposes; <c>downshift study</c> makes it unless its options say
/// otherwise. It changes no run of the scenario itself.</summary>
/// <param name="Design">One of <see cref="Designs"/>; null leaves it open.</param>
/// <param name="Points">Points of a Latin hypercube; null leaves it open.</param>
/// <param name="Levels">Values of each parameter one at a time or in a grid; null leaves it open.</param>
/// <param name="Vary">What varies: names, groups as <c>telling.*</c>, <c>assumptions</c> or <c>all</c>; may be
/// empty.</param>
public sealed record StudyChoice(string? Design, int? Points, int? Levels, IReadOnlyList<string> Vary)
{
    /// <summary>Most points of a design.</summary>
    public const int MostPoints = 10_000;

    /// <summary>The word for all assumptions that have a range.</summary>
    public const string Assumptions = "assumptions";

    /// <summary>The word for all parameters that have a range, whatever their evidence.</summary>
    public const string Everything = "all";

    /// <summary>Fewest and most points of a Latin hypercube.</summary>
    public static (int Fewest, int Most) PointsAllowed => (2, MostPoints);

    /// <summary>Fewest and most levels of a parameter.</summary>
    public static (int Fewest, int Most) LevelsAllowed => (2, 100);

    /// <summary>The kinds of designs.</summary>
    public static IReadOnlyList<string> Designs { get; } = ["latin-hypercube", "one-at-a-time", "grid"];

    /// <summary>The words for all assumptions, and for all parameters, that have a range.</summary>
    public static IReadOnlyList<string> Groups { get; } = [Assumptions, Everything];

    /// <summary>A file that proposes nothing.</summary>
    public static StudyChoice None { get; } = new(null, null, null, []);
}
