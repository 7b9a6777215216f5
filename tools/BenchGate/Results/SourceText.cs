using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Downshift.BenchGate.Results;

/// <summary>A file's bytes, and in which line a piece of JSON stands.</summary>
/// <param name="file">Its name, for problems.</param>
/// <param name="bytes">UTF-8, without a byte order mark.</param>
internal sealed class SourceText(string file, ReadOnlyMemory<byte> bytes)
{
    private static readonly JsonDocumentOptions Strict = new()
    {
        MaxDepth = Limits.JsonDepth,
        AllowDuplicateProperties = false,
    };

    /// <summary>The bytes.</summary>
    public ReadOnlyMemory<byte> Bytes => bytes;

    /// <summary>A problem of the whole file.</summary>
    /// <param name="text">What is wrong and what is allowed.</param>
    public Problem Whole(string text) => new(file, 0, text);

    /// <summary>A problem at a piece of JSON.</summary>
    /// <param name="place">An element of a document of this file.</param>
    /// <param name="text">What is wrong and what is allowed.</param>
    public Problem At(JsonElement place, string text)
    {
        bool inside = bytes.Span.Overlaps(JsonMarshal.GetRawUtf8Value(place), out int offset);
        return new Problem(file, inside ? LineOf(offset) : 0, text);
    }

    /// <summary>Reads one JSON value.</summary>
    /// <param name="piece">A slice of <see cref="Bytes"/>.</param>
    /// <param name="start">Where the slice starts, in bytes.</param>
    /// <param name="problem">What is wrong, where it is not JSON.</param>
    /// <returns>The document, for the caller to dispose of; null where it is not JSON.</returns>
    public JsonDocument? Parse(ReadOnlyMemory<byte> piece, int start, out Problem? problem)
    {
        try
        {
            problem = null;
            return JsonDocument.Parse(piece, Strict);
        }
        catch (JsonException fault)
        {
            int line = LineOf(start) + (int)(fault.LineNumber ?? 0);
            string what = fault.Message.Split(" LineNumber:", 2)[0].Split(" Path:", 2)[0];
            problem = new Problem(file, line, $"not JSON: {what}");
            return null;
        }
    }

    /// <summary>Takes the byte order mark off; refuses other encodings than UTF-8.</summary>
    /// <param name="file">Its name.</param>
    /// <param name="raw">What the file holds.</param>
    /// <param name="problem">What is wrong with it.</param>
    public static SourceText? Of(string file, ReadOnlyMemory<byte> raw, out Problem? problem)
    {
        ReadOnlySpan<byte> start = raw.Span;
        problem = null;
        if (start.StartsWith(Encoding.UTF8.Preamble))
        {
            return new SourceText(file, raw[Encoding.UTF8.Preamble.Length..]);
        }

        if (start.StartsWith(Encoding.Unicode.Preamble) || start.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            problem = new Problem(file, 0, "the text is UTF-16; allowed: UTF-8 (PowerShell: Out-File -Encoding utf8)");
            return null;
        }

        return new SourceText(file, raw);
    }

    private int LineOf(int offset) => bytes.Span[..offset].Count((byte)'\n') + 1;
}
