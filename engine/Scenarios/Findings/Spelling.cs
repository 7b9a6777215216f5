namespace Downshift.Scenarios.Findings;

/// <summary>Finds the valid name a mistyped one was meant to be.</summary>
public static class Spelling
{
    private const int MostAlike = 3;
    private const int LeastLetters = 4;
    private const int Longest = 80;

    /// <summary>The nearest name by edits (swaps count one), or empty if none is near enough to be a typo.</summary>
    /// <param name="written">What was written; O(its length times that of all names).</param>
    /// <param name="names">The valid names.</param>
    public static string Nearest(string written, IEnumerable<string> names)
    {
        if (written.Length is 0 or > Longest)
        {
            return "";
        }

        string best = "";
        int bestDistance = int.MaxValue;
        foreach (string name in names)
        {
            int distance = Distance(Fold(written), Fold(name));
            if (distance < bestDistance)
            {
                (best, bestDistance) = (name, distance);
            }
        }

        // A third of the letters may differ; beyond that a suggestion only misleads.
        int tolerated = Math.Max(1, Math.Max(written.Length, best.Length) / 3);
        return bestDistance <= tolerated ? best : "";
    }

    /// <summary>The nearest name, else up to three that share a word of four letters or more with it.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="names">The valid names, words joined by underscores or hyphens.</param>
    public static string NearestOrAlike(string written, IReadOnlyList<string> names)
    {
        string nearest = Nearest(written, names);
        if (nearest.Length > 0 || written.Length > Longest)
        {
            return nearest;
        }

        string[] words = [.. Words(written).Where(word => word.Length >= LeastLetters)];
        return string.Join(", ", names
            .Select(name => (Name: name, Shared: Words(name).Intersect(words, StringComparer.Ordinal).Count()))
            .Where(one => one.Shared > 0)
            .OrderByDescending(one => one.Shared)
            .Take(MostAlike)
            .Select(one => one.Name));
    }

    private static string[] Words(string text) => text.ToLowerInvariant().Split('_', '-', ' ');

    private static string Fold(string text) =>
        text.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).ToLowerInvariant();

    /// <summary>Optimal string alignment distance.</summary>
    private static int Distance(string a, string b)
    {
        int[] before = new int[b.Length + 1];
        int[] previous = new int[b.Length + 1];
        int[] current = new int[b.Length + 1];
        for (int j = 0; j <= b.Length; j++)
        {
            previous[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int cost = a[i - 1] == b[j - 1] ? 0 : 1;
                int value = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), previous[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    value = Math.Min(value, before[j - 2] + 1);
                }

                current[j] = value;
            }

            (before, previous, current) = (previous, current, before);
        }

        return previous[b.Length];
    }
}
