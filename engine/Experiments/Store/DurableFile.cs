using System.Runtime.InteropServices;
using System.Text;

namespace Downshift.Experiments.Store;

/// <summary>
/// Writes files that are whole or not there: beside the target, flushed, renamed, the folder flushed too.
/// </summary>
internal static class DurableFile
{
    /// <summary>Writes a file; an existing one is replaced at once or not at all.</summary>
    /// <param name="path">The file.</param>
    /// <param name="write">Writes its content.</param>
    /// <exception cref="IOException">It could not be written; the old file is untouched.</exception>
    public static void Write(string path, Action<Stream> write)
    {
        string beside = path + ".tmp";
        try
        {
            using (var stream = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16))
            {
                write(stream);
                stream.Flush(true);
            }

            File.Move(beside, path, true);
        }
        catch
        {
            File.Delete(beside);
            throw;
        }

        FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
    }

    /// <summary>Makes new names in a folder survive a power failure, where the system allows it.</summary>
    /// <param name="folder">The folder.</param>
    public static void FlushFolder(string folder)
    {
        // .NET opens no folders; on Windows a rename is written through by the file system's journal.
        if (OperatingSystem.IsWindows()) { return; }
        int handle = NativeMethods.Open(Encoding.UTF8.GetBytes(folder + "\0"), 0);
        if (handle < 0) { return; }
        _ = NativeMethods.Synchronise(handle);
        _ = NativeMethods.Close(handle);
    }

    private static class NativeMethods
    {
        [DllImport("libc", EntryPoint = "open", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Open(byte[] path, int flags);

        [DllImport("libc", EntryPoint = "fsync", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Synchronise(int handle);

        [DllImport("libc", EntryPoint = "close", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        internal static extern int Close(int handle);
    }
}
