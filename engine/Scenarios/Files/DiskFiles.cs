using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Files;

/// <summary>
/// Files on a disk below a root. A name is checked by <see cref="FileNames"/> before it comes here; what is left to see
/// is links, devices and size.
/// </summary>
internal sealed class DiskFiles(string root) : IScenarioFiles
{
    public static Phrase TooLarge { get; } =
        new("the file is larger than 1 MiB", "文件大于 1 MiB");

    /// <summary>A folder was named where a file is wanted.</summary>
    public static Phrase Folder { get; } = new("this is a folder, not a file", "这是文件夹，不是文件");

    /// <summary>The root folder, without a separator at its end.</summary>
    public string Root { get; } = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));

    public bool Exists(string name) => File.Exists(FullPath(name)) && !HasLink(name);

    public IReadOnlyList<string> Beside(string name)
    {
        int slash = name.LastIndexOf('/');
        string folder = slash < 0 ? "" : name[..(slash + 1)];
        string path = FullPath(folder);
        return Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path).Take(1000).Select(file => folder + Path.GetFileName(file))]
            : [];
    }

    public byte[]? Read(string name, out Phrase problem)
    {
        if (HasLink(name))
        {
            problem = new("the path goes through a symbolic link", "路径经过符号链接");
            return null;
        }

        return ReadFile(FullPath(name), out problem);
    }

    /// <summary>Reads a regular file of at most 1 MiB; never opens anything without a size, such as a pipe.</summary>
    public static byte[]? ReadFile(string path, out Phrase problem)
    {
        problem = Phrase.None;
        try
        {
            var info = new FileInfo(path);
            if (Directory.Exists(path))
            {
                problem = Folder;
                return null;
            }

            if (!info.Exists)
            {
                problem = new("there is no such file", "没有这个文件");
                return null;
            }

            // Pipes, devices and sockets report no length; opening one could wait for ever.
            if (info.Length == 0 || info.Attributes.HasFlag(FileAttributes.Device))
            {
                problem = new("the file is empty or not a regular file", "文件为空或不是普通文件");
                return null;
            }

            return info.Length > YamlLimits.FileBytes ? Refuse(out problem) : ReadBytes(path, out problem);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException
            or ArgumentException or NotSupportedException or System.Security.SecurityException)
        {
            problem = new(
                $"the file cannot be read ({exception.GetType().Name})", $"无法读取文件（{exception.GetType().Name}）");
            return null;
        }
    }

    private static byte[]? ReadBytes(string path, out Phrase problem)
    {
        problem = Phrase.None;
        using FileStream stream = File.OpenRead(path);
        byte[] buffer = new byte[YamlLimits.FileBytes + 1];
        int length = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return length > YamlLimits.FileBytes ? Refuse(out problem) : buffer[..length];
    }

    private static byte[]? Refuse(out Phrase problem)
    {
        problem = TooLarge;
        return null;
    }

    private string FullPath(string name) => Path.Combine(Root, name.Replace('/', Path.DirectorySeparatorChar));

    private bool HasLink(string name)
    {
        string path = Root;
        foreach (string part in name.Split('/'))
        {
            path = Path.Combine(path, part);
            try
            {
                if (new FileInfo(path).LinkTarget is not null)
                {
                    return true;
                }
            }
            catch (IOException)
            {
                return true;
            }
            catch (UnauthorizedAccessException)
            {
                return true;
            }
        }

        return false;
    }
}
