using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Downshift.Scenarios;

namespace Downshift.Experiments.Designs;

/// <summary>Points in the space of some parameters. Frozen.</summary>
/// <param name="Kind">How the points lie.</param>
/// <param name="Factors">The parameters that vary, in the order of the catalogue.</param>
/// <param name="Points">The points.</param>
public sealed record Design(
    DesignKind Kind, IReadOnlyList<DesignFactor> Factors, IReadOnlyList<DesignPoint> Points)
{
    /// <summary>Most points of a design.</summary>
    public const int MostPoints = StudyChoice.MostPoints;

    /// <summary>Values of each factor that were asked for, one at a time or in a grid; 0 for a Latin
    /// hypercube.</summary>
    public int Levels { get; init; }

    /// <summary>A Latin hypercube: every factor takes one value in each of n equal parts of its range, at a random
    /// place of the part; which parts meet is random.</summary>
    /// <remarks>A factor's values hang on the seed, the number of points and its own name alone: a factor more or less
    /// moves no other. Values are then written in four digits, counts as whole numbers: by that much a value may lie
    /// beside its part.</remarks>
    /// <param name="factors">What varies, at least one.</param>
    /// <param name="points">Number of points, 1 to <see cref="MostPoints"/>.</param>
    /// <param name="seed">Seed of the experiment.</param>
    public static Design LatinHypercube(IReadOnlyList<DesignFactor> factors, int points, uint seed)
    {
        CheckSize(factors, points);
        double[][] parts = [.. factors.Select(factor => HypercubeColumn.Of(factor.Name, points, seed))];
        return new Design(DesignKind.LatinHypercube, factors, [.. Enumerable.Range(0, points).Select(
            i => new DesignPoint(i, [.. factors.Select((factor, f) => factor.At(parts[f][i]))]))]);
    }

    /// <summary>The scenario itself, then each factor at equally spaced levels from the low end of its range to the
    /// high one, the others at their own values. A level that is the scenario's own value is left out.</summary>
    /// <param name="factors">What varies, at least one.</param>
    /// <param name="levels">Levels a factor, at least 2.</param>
    public static Design OneAtATime(IReadOnlyList<DesignFactor> factors, int levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 2);
        CheckSize(factors, 1 + (factors.Count * levels));
        var points = new List<DesignPoint> { new(0, []) };
        foreach (DesignFactor factor in factors)
        {
            foreach (ParameterChoice level in LevelsOf(factor, levels))
            {
                if (level.Value != factor.Value.Value) { points.Add(new DesignPoint(points.Count, [level])); }
            }
        }

        return new Design(DesignKind.OneAtATime, factors, points) { Levels = levels };
    }

    /// <summary>Every combination of equally spaced levels; the last factor runs fastest.</summary>
    /// <param name="factors">What varies, at least one.</param>
    /// <param name="levels">Levels a factor, at least 2.</param>
    public static Design Grid(IReadOnlyList<DesignFactor> factors, int levels)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(levels, 2);
        List<ParameterChoice>[] values = [.. factors.Select(factor => LevelsOf(factor, levels))];
        double size = values.Aggregate(1.0, (product, list) => product * list.Count);
        CheckSize(factors, size);
        var points = new List<DesignPoint>();
        int[] at = new int[factors.Count];
        for (int i = 0; i < (int)size; i++)
        {
            points.Add(new DesignPoint(i, [.. values.Select((list, f) => list[at[f]])]));
            for (int f = factors.Count - 1; f >= 0 && ++at[f] == values[f].Count; f--) { at[f] = 0; }
        }

        return new Design(DesignKind.Grid, factors, points) { Levels = levels };
    }

    /// <summary>SHA-256 of everything that makes the points, in hexadecimal.</summary>
    public string Hash()
    {
        var text = new StringBuilder("downshift-design 1\n").Append(Kind).Append('\n');
        foreach (DesignPoint point in Points)
        {
            text.Append(point.Index.ToString(CultureInfo.InvariantCulture));
            foreach (ParameterChoice choice in point.Choices) { text.Append('\t').Append(choice.Override); }
            text.Append('\n');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())));
    }

    /// <summary>The levels of a factor; a count with fewer whole numbers has fewer.</summary>
    private static List<ParameterChoice> LevelsOf(DesignFactor factor, int levels) =>
        [.. Enumerable.Range(0, levels).Select(i => factor.At(i / (levels - 1.0))).DistinctBy(level => level.Value)];

    private static void CheckSize(IReadOnlyList<DesignFactor> factors, double points)
    {
        ArgumentOutOfRangeException.ThrowIfZero(factors.Count, nameof(factors));
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(points, MostPoints);
    }
}
