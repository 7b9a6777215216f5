using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Files;

/// <summary>Which names a scenario file may refer to another file by.</summary>
internal static class FileNames
{
    private static readonly string[] Reserved =
    [
        "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
        "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9",
    ];

    public static Phrase Allowed { get; } = new(
        "a file below the scenarios folder, as series/onsets.csv", "场景文件夹内的文件，如 series/onsets.csv");

    /// <summary>What is wrong with a name, or null.</summary>
    public static Phrase? Fault(string name)
    {
        if (name.Length is 0 or > 200)
        {
            return new("is not a file name", "不是文件名");
        }

        if (name[0] is '/' or '~' || name.Contains(':', StringComparison.Ordinal))
        {
            return new("is an absolute path or an address", "是绝对路径或网址");
        }

        if (name.Contains('\\', StringComparison.Ordinal))
        {
            return new("holds a backslash", "含有反斜杠");
        }

        if (!SafeText.IsClean(name) || name.IndexOfAny(['%', '*', '?', '<', '>', '|', '"']) >= 0)
        {
            return new("holds a character that file names may not hold", "含有文件名不允许的字符");
        }

        foreach (string part in name.Split('/'))
        {
            if (part == "..")
            {
                return new("leaves the scenarios folder", "超出场景文件夹");
            }

            if (part.Length == 0 || part == "." || part[^1] is '.' or ' ' || part[0] == ' ' || IsReserved(part))
            {
                return new("is not a plain path", "不是规范路径");
            }
        }

        return null;
    }

    private static bool IsReserved(string part)
    {
        int dot = part.IndexOf('.', StringComparison.Ordinal);
        string stem = dot < 0 ? part : part[..dot];
        return Reserved.Contains(stem, StringComparer.OrdinalIgnoreCase);
    }
}
