namespace Downshift.BenchGate.Judging;

/// <summary>Which names somebody may have meant.</summary>
internal static class NearName
{
    private const int LongestCompared = 200;

    /// <summary>Names by their distance from the one written, nearest first.</summary>
    /// <param name="written">What was written.</param>
    /// <param name="names">What exists.</param>
    public static IEnumerable<string> Of(string written, IEnumerable<string> names) => names
        .OrderBy(name => Distance(Start(written), Start(name))).ThenBy(name => name, StringComparer.Ordinal);

    private static string Start(string name) => name.Length <= LongestCompared ? name : name[..LongestCompared];

    /// <summary>Insertions, deletions and replacements from one to the other (Levenshtein 1966).</summary>
    private static int Distance(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int replaced = diagonal + (from[i - 1] == to[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, 1 + Math.Min(row[j], row[j - 1]));
            }
        }

        return row[to.Length];
    }
}
