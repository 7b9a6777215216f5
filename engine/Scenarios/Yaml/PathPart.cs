using System.Globalization;
using System.Text;

namespace Downshift.Scenarios.Yaml;

/// <summary>
/// A step of a path of keys. Paths are kept as links and written only when a finding needs one: a deep file with long
/// keys would otherwise hold the same text a hundred thousand times.
/// </summary>
internal sealed class PathPart
{
    private const int Longest = 300;

    private readonly PathPart? parent;
    private readonly string key;
    private readonly int index;

    private PathPart(PathPart? parent, string key, int index)
    {
        this.parent = parent;
        this.key = key;
        this.index = index;
    }

    /// <summary>The file itself.</summary>
    public static PathPart Root { get; } = new(null, "", -1);

    /// <summary>A path that is already written, as that of an override.</summary>
    public static PathPart Of(string path) => path.Length == 0 ? Root : new(null, path, -1);

    public PathPart Then(string next) => new(this, next, -1);

    public PathPart Then(int item) => new(this, "", item);

    /// <summary>The path, shortened at its front where it is very long.</summary>
    public override string ToString()
    {
        var parts = new List<string>();
        int length = 0;
        PathPart? part = this;
        for (; part is not null && length < Longest; part = part.parent)
        {
            string text = part.index < 0 ? part.key : string.Create(CultureInfo.InvariantCulture, $"[{part.index}]");
            parts.Add(text);
            length += text.Length;
        }

        var path = new StringBuilder(part is null ? "" : "…");
        for (int i = parts.Count - 1; i >= 0; i--)
        {
            path.Append(path.Length > 0 && parts[i].Length > 0 && parts[i][0] != '[' ? "." : "").Append(parts[i]);
        }

        return path.ToString();
    }
}
