using System.Buffers;
using System.Text;

namespace Downshift.Experiments.Store;

/// <summary>
/// Takes what a file should hold and compares it line by line with what it does hold, neither ever whole in memory.
/// </summary>
/// <param name="held">The file.</param>
/// <param name="free">Starts of lines that may differ, as <c>"elapsedSeconds":</c>.</param>
internal sealed class LineComparison(Stream held, params string[] free) : Stream
{
    /// <summary>More of a line than this helps nobody.</summary>
    private const int Shown = 160;

    private const int Before = 60;

    /// <summary>How much longer than it should be a line is read: enough to show that it differs.</summary>
    private const int Beyond = 1024;

    private readonly byte[][] free = [.. free.Select(Encoding.UTF8.GetBytes)];
    private readonly BufferedStream file = new(held, 1 << 16);
    private readonly ArrayBufferWriter<byte> wanted = new();
    private readonly ArrayBufferWriter<byte> found = new();
    private long number;

    /// <summary>The first line that differs and what stands there; null while there is none.</summary>
    public (long Number, string? Held, string? Again)? First { get; private set; }

    /// <inheritdoc/>
    public override bool CanRead => false;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Nothing more will come: what the file still holds is too much.</summary>
    public void End()
    {
        if (wanted.WrittenCount > 0) { Compare(); }
        if (First is not null) { return; }
        number++;
        if (ReadLine(Shown)) { First = (number, Text(found.WrittenSpan, 0), null); }
    }

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<byte> buffer)
    {
        while (First is null && buffer.Length > 0)
        {
            int end = buffer.IndexOf((byte)'\n');
            ReadOnlySpan<byte> piece = end < 0 ? buffer : buffer[..(end + 1)];
            wanted.Write(piece);
            buffer = buffer[piece.Length..];
            if (end >= 0) { Compare(); }
        }
    }

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush()
    {
        // There is nothing behind this stream.
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    private void Compare()
    {
        number++;
        bool more = ReadLine(wanted.WrittenCount + Beyond);
        ReadOnlySpan<byte> there = found.WrittenSpan;
        ReadOnlySpan<byte> should = wanted.WrittenSpan;
        if (!there.SequenceEqual(should) && !IsFree(there, should))
        {
            int from = there.CommonPrefixLength(should);
            First = (number, more ? Text(there, from) : null, Text(should, from));
        }

        wanted.ResetWrittenCount();
    }

    private bool IsFree(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        foreach (byte[] start in free)
        {
            if (one.TrimStart((byte)' ').StartsWith(start) && other.TrimStart((byte)' ').StartsWith(start))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Reads a line with its end, or as much as is asked for; false where the file has ended.</summary>
    private bool ReadLine(int most)
    {
        found.ResetWrittenCount();
        for (int next = 0; next != '\n' && found.WrittenCount < most && (next = file.ReadByte()) >= 0;)
        {
            found.GetSpan(1)[0] = (byte)next;
            found.Advance(1);
        }

        return found.WrittenCount > 0;
    }

    /// <summary>The line without its end; of a long one the part around the first difference.</summary>
    private static string Text(ReadOnlySpan<byte> line, int from)
    {
        string text = Encoding.UTF8.GetString(line.EndsWith("\n"u8) ? line[..^1] : line);
        if (text.Length <= Shown) { return text; }
        int start = Math.Clamp(Encoding.UTF8.GetCharCount(line[..from]) - Before, 0, text.Length - Shown);
        string part = text.Substring(start, Shown);
        return (start > 0 ? "…" : "") + part + (start + Shown < text.Length ? "…" : "");
    }
}
