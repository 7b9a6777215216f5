using System.Formats.Tar;

namespace Downshift.BenchGate.Results;

/// <summary>Tells files from pipes, devices and sockets without opening them: a pipe would wait for a writer.</summary>
internal static class RegularFile
{
    /// <summary>The file is a regular one, or a link to one.</summary>
    /// <param name="path">A file that exists.</param>
    /// <exception cref="IOException">It cannot be looked at.</exception>
    public static bool Is(string path)
    {
        if (OperatingSystem.IsWindows()) { return true; }
        var file = new FileInfo(path);
        file = file.ResolveLinkTarget(true) as FileInfo ?? file;

        // Only regular files have a length. Of the rest the tar writer knows the kind, which nothing else of .NET says.
        return file.Exists && (file.Length > 0 || KindOf(file.FullName) is TarEntryType.RegularFile);
    }

    private static TarEntryType? KindOf(string path)
    {
        using var archive = new MemoryStream();
        using (var writer = new TarWriter(archive, TarEntryFormat.Ustar, leaveOpen: true))
        {
            writer.WriteEntry(path, "entry");
        }

        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType;
    }
}
