using System.Collections.Frozen;
using System.Text;
using System.Text.Json;
using Downshift.Scenarios;

namespace Downshift.Report.Wording;

/// <summary>The fixed words of the report, kept as data in <c>phrases.*.json</c>: Chinese first.</summary>
internal static class Phrases
{
    /// <summary>Opens and closes the words of a sentence that the page sets in bold.</summary>
    public const char Opening = '\u27E6';

    /// <summary>Closes what <see cref="Opening"/> opens.</summary>
    public const char Closing = '\u27E7';

    private static readonly string[] Files =
    [
        "phrases.sentences.json", "phrases.settings.json", "phrases.limits.json", "phrases.page.json",
        "phrases.workbook.json", "phrases.studies.json",
    ];

    private static readonly FrozenDictionary<string, BilingualText> Known = Load();

    /// <summary>All keys, in ordinal order.</summary>
    public static IEnumerable<string> Keys => Known.Keys.Order(StringComparer.Ordinal);

    /// <summary>The words behind a key.</summary>
    /// <param name="key">Dotted key.</param>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public static BilingualText Of(string key) =>
        Known.TryGetValue(key, out BilingualText? found)
            ? found
            : throw new ArgumentException($"The report has no phrase '{key}'.", nameof(key));

    /// <summary>The words behind a key, or a fallback that is the same in both languages.</summary>
    /// <param name="key">Dotted key.</param>
    /// <param name="fallback">Used where the key is unknown.</param>
    public static BilingualText OfOr(string key, string fallback) =>
        Known.TryGetValue(key, out BilingualText? found) ? found : Both.Same(fallback);

    /// <summary>Fills the places <c>{name}</c> of a template. Unknown places stay as they are.</summary>
    /// <param name="template">Text with places.</param>
    /// <param name="values">Names and their values, which are not searched again and set nothing in bold.</param>
    public static string Fill(string template, params ReadOnlySpan<(string Name, string Value)> values)
    {
        StringBuilder filled = new(template.Length + 64);
        int at = 0;
        while (at < template.Length)
        {
            int open = template.IndexOf('{', at);
            int close = open < 0 ? -1 : template.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            filled.Append(template, at, open - at)
                .Append(Find(template.AsSpan(open + 1, close - open - 1), values) ?? template[open..(close + 1)]);
            at = close + 1;
        }

        return filled.Append(template, at, template.Length - at).ToString();
    }

    private static string? Find(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach ((string candidate, string value) in values)
        {
            if (name.SequenceEqual(candidate))
            {
                return value.Replace(Opening, '[').Replace(Closing, ']');
            }
        }

        return null;
    }

    private static FrozenDictionary<string, BilingualText> Load()
    {
        Dictionary<string, BilingualText> phrases = new(StringComparer.Ordinal);
        foreach (string file in Files)
        {
            using JsonDocument document = JsonDocument.Parse(Asset.Read(file));
            foreach (JsonProperty entry in document.RootElement.EnumerateObject())
            {
                phrases.Add(entry.Name, new BilingualText(Words(entry.Value[1]), Words(entry.Value[0])));
            }
        }

        return phrases.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // A long text is kept as several lines, joined without a break.
    private static string Words(JsonElement element) => element.ValueKind == JsonValueKind.Array
        ? string.Concat(element.EnumerateArray().Select(line => line.GetString()))
        : element.GetString()!;
}
