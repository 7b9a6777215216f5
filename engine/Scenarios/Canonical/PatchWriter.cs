using System.Text;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Canonical;

/// <summary>Writes a variant's patch as lines of <c>path: value</c>.</summary>
internal static class PatchWriter
{
    public static string Write(Node patch)
    {
        var text = new StringBuilder();
        Append(text, "", patch.Without("title"));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string path, Node node)
    {
        foreach (Entry entry in node.Entries)
        {
            string here = Frame.Join(path, entry.Key);
            if (entry.Value.Kind == NodeKind.Map)
            {
                Append(text, here, entry.Value);
            }
            else
            {
                string value = entry.Value.Kind == NodeKind.Scalar
                    ? entry.Value.Text : "[" + string.Join(", ", entry.Value.Items.Select(item => item.Text)) + "]";
                text.Append(SafeText.Of(here)).Append(": ").Append(SafeText.Of(value)).Append('\n');
            }
        }
    }
}
