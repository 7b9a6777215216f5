namespace Downshift.Scenarios.Findings;

/// <summary>Finds the valid name a mistyped one was meant to be.</summary>
internal static class Spelling
{
    /// <summary>The nearest name by edits (swaps count one), or empty if none is near enough to be a typo.</summary>
    public static string Nearest(string written, IEnumerable<string> names)
    {
        if (written.Length is 0 or > 80)
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
