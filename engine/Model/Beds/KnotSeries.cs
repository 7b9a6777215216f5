using System.Collections.Immutable;
using Downshift.Model.Parameters;

namespace Downshift.Model.Beds;

/// <summary>Reads piecewise linear series.</summary>
internal static class KnotSeries
{
    /// <summary>
    /// The value at a moment: linear between knots, held before the first and after the last; 0 without knots.
    /// </summary>
    /// <param name="knots">Knots in ascending order of their days.</param>
    /// <param name="day">Days since the first day of the horizon.</param>
    public static double At(ImmutableArray<SeriesKnot> knots, double day)
    {
        if (knots.IsDefaultOrEmpty) { return 0; }
        if (day <= knots[0].Day) { return knots[0].Value; }
        for (int i = 1; i < knots.Length; i++)
        {
            SeriesKnot right = knots[i];
            if (day > right.Day) { continue; }
            SeriesKnot left = knots[i - 1];
            return left.Value + ((right.Value - left.Value) * (day - left.Day) / (right.Day - left.Day));
        }

        return knots[^1].Value;
    }
}
