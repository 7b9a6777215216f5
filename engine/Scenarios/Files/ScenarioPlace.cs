using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Reading;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Files;

/// <summary>Where a scenario was found.</summary>
/// <param name="Files">Files below the root.</param>
/// <param name="Name">Name of the file below the root, or <c>./name</c> where it lies outside.</param>
/// <param name="Outside">Bytes of a file that lies outside the root.</param>
/// <param name="Prefix">What findings put before names below the root.</param>
internal sealed record ScenarioPlace(IScenarioFiles Files, string Name, byte[]? Outside, string Prefix)
{
    private const string Folder = "scenarios";
    private const int MostFiles = 2000;

    /// <summary>Finds the file that a command line names.</summary>
    public static ScenarioPlace? Find(string given, string? scenariosRoot, FindingCollector findings)
    {
        var mark = new SourceMark(given.Length == 0 ? "''" : SafeText.Of(given), 0, 0);
        try
        {
            bool isFile = given.IndexOfAny(['/', '\\']) >= 0 || File.Exists(given)
                || given.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase)
                || given.EndsWith(".yml", StringComparison.OrdinalIgnoreCase);
            return isFile
                ? FromFile(given, scenariosRoot, mark, findings) : FromName(given, scenariosRoot, mark, findings);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException or System.Security.SecurityException)
        {
            findings.Error(mark, "", new("is not a file that can be read", "不是可读的文件"));
            return null;
        }
    }

    /// <summary>The scenarios folder for a file, or null if there is none.</summary>
    public static string? RootFor(string? file, string? given)
    {
        if (given is not null)
        {
            return Directory.Exists(given) ? Path.TrimEndingDirectorySeparator(Path.GetFullPath(given)) : null;
        }

        if (file is not null && Above(Path.GetDirectoryName(file), exactly: true) is { } own)
        {
            return own;
        }

        return Above(Directory.GetCurrentDirectory(), exactly: false)
            ?? Above(AppContext.BaseDirectory, exactly: false);
    }

    /// <summary>All named scenarios below a root, ordered by file.</summary>
    public static IReadOnlyList<ScenarioListing> List(string? root)
    {
        var listings = new List<ScenarioListing>();
        if (root is null)
        {
            return listings;
        }

        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 6,
            AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden | FileAttributes.System,
        };
        string[] paths = [.. Directory.EnumerateFiles(root, "*.yaml", options).Take(MostFiles)];
        Array.Sort(paths, StringComparer.Ordinal);
        foreach (string path in paths)
        {
            string name = Path.GetRelativePath(root, path).Replace(Path.DirectorySeparatorChar, '/');
            if (Describe(new DiskFiles(root), name) is { } listing)
            {
                listings.Add(listing);
            }
        }

        return listings;
    }

    private static ScenarioPlace? FromFile(
        string given, string? scenariosRoot, SourceMark mark, FindingCollector findings)
    {
        string full = Path.GetFullPath(given);
        string? root = RootFor(full, scenariosRoot);
        if (root is not null && full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal))
        {
            string name = full[(root.Length + 1)..].Replace(Path.DirectorySeparatorChar, '/');
            return new ScenarioPlace(new DiskFiles(root), name, null, PrefixOf(root));
        }

        byte[]? bytes = DiskFiles.ReadFile(full, out Phrase problem);
        if (bytes is null)
        {
            findings.Error(mark, "", problem);
            return null;
        }

        string outside = "./" + Path.GetFileName(full);
        var files = new PairFiles(
            new DiskFiles(Path.GetDirectoryName(full)!), root is null ? null : new DiskFiles(root));
        return new ScenarioPlace(files, outside, bytes, root is null ? "" : PrefixOf(root));
    }

    private static ScenarioPlace? FromName(
        string given, string? scenariosRoot, SourceMark mark, FindingCollector findings)
    {
        string? root = RootFor(null, scenariosRoot);
        IReadOnlyList<ScenarioListing> listings = List(root);
        ScenarioListing? found = listings.FirstOrDefault(
            listing => string.Equals(listing.Name, given, StringComparison.Ordinal));
        if (root is not null && found is not null)
        {
            return new ScenarioPlace(new DiskFiles(root), found.File, null, PrefixOf(root));
        }

        string[] names = [.. listings.Select(listing => listing.Name)];
        if (Directory.Exists(given))
        {
            findings.Error(mark, "", DiskFiles.Folder,
                new("a scenario file, or a built-in scenario's name", "场景文件，或内置场景名"));
            return null;
        }

        findings.Error(mark, "", new(
            "there is neither a file nor a built-in scenario of this name", "既没有此文件，也没有此名的内置场景"),
            Phrase.Same(string.Join(", ", names)), findings.Nearest(given, names));
        return null;
    }

    private static string PrefixOf(string root) =>
        string.Equals(Path.GetFileName(root), Folder, StringComparison.Ordinal) ? Folder + "/" : "";

    /// <summary>The folder itself above a file, or a folder of that name beside one of the folders above.</summary>
    private static string? Above(string? start, bool exactly)
    {
        for (string? folder = start; folder is not null; folder = Path.GetDirectoryName(folder))
        {
            string trimmed = Path.TrimEndingDirectorySeparator(folder);
            if (string.Equals(Path.GetFileName(trimmed), Folder, StringComparison.Ordinal))
            {
                return trimmed;
            }

            string below = Path.Combine(trimmed, Folder);
            if (!exactly && Directory.Exists(below))
            {
                return below;
            }
        }

        return null;
    }

    private static ScenarioListing? Describe(DiskFiles files, string name)
    {
        var findings = new FindingCollector();
        var reader = new FileReader(files, findings);
        FileText? text = reader.Open(name, new SourceMark(name, 0, 0), "");
        Node? node = text is null ? null : YamlReader.Read(text.Text, new SourceMark(name, 1, 1), "", findings);
        if (node is not { Kind: NodeKind.Map } || node.Find("scenario") is not { Kind: NodeKind.Scalar } scenario)
        {
            return null;
        }

        var head = new HeadReader(new TreeReader(node, findings), new ScenarioOptions());
        return new ScenarioListing(
            scenario.Text, name, head.Bilingual(node.Find("title"), "title", scenario.Text),
            head.Bilingual(node.Find("purpose"), "purpose", ""));
    }
}
