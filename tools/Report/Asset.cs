using System.Text;

namespace Downshift.Report;

/// <summary>The page's own files, embedded in this assembly.</summary>
internal static class Asset
{
    /// <summary>The text of an embedded file.</summary>
    /// <param name="name">File name, as <c>report.css</c>.</param>
    /// <exception cref="InvalidOperationException">The assembly was built without it.</exception>
    public static string Read(string name)
    {
        using Stream stream = typeof(Asset).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The report was built without its file '{name}'.");
        using StreamReader reader = new(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
