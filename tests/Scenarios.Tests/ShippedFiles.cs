using System.Reflection;

namespace Downshift.Scenarios.Tests;

/// <summary>The scenario files of the repository.</summary>
internal static class ShippedFiles
{
    /// <summary>The scenarios folder above the test assembly.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>All texts by name below the root.</summary>
    public static SortedDictionary<string, string> Texts()
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (string path in Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories))
        {
            if (path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".csv", StringComparison.Ordinal))
            {
                texts[Path.GetRelativePath(Root, path).Replace('\\', '/')] = File.ReadAllText(path);
            }
        }

        return texts;
    }

    private static string FindRoot()
    {
        string? folder = Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location);
        while (folder is not null && !Directory.Exists(Path.Combine(folder, "scenarios", "wuhan")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return Path.Combine(folder ?? throw new InvalidOperationException("no scenarios folder"), "scenarios");
    }
}
