using System.Buffers.Binary;
using System.Numerics;

namespace Downshift.Experiments.Store;

/// <summary>
/// An append-only file of records, each with its length and a checksum. A record is there wholly or not at all: a tail
/// torn by a crash is cut off when the file is opened again.
/// </summary>
internal sealed class RecordLog : IDisposable
{
    /// <summary>"DSR1" in a hexadecimal view: Downshift records, form 1.</summary>
    private const uint Magic = 0x31525344;

    private const int HeaderBytes = 12;
    private readonly Stream stream;

    private long end;

    private RecordLog(Stream stream, IReadOnlyList<byte[]> records, long end)
    {
        this.stream = stream;
        this.end = end;
        Records = records;
    }

    /// <summary>The whole records found when the file was opened.</summary>
    public IReadOnlyList<byte[]> Records { get; }

    /// <summary>Reads all whole records; what follows them is cut off by the first <see cref="Append"/>.</summary>
    /// <param name="stream">A readable, writable and seekable stream; the log closes it.</param>
    public static RecordLog Open(Stream stream)
    {
        var records = new List<byte[]>();
        stream.Position = 0;
        long whole = 0;
        while (TryRead(stream, out byte[] payload))
        {
            records.Add(payload);
            whole = stream.Position;
        }

        return new RecordLog(stream, records, whole);
    }

    /// <summary>Appends a record and waits until it is on the disk.</summary>
    /// <param name="payload">The record.</param>
    /// <exception cref="IOException">It could not be written; the records before it stay.</exception>
    public void Append(ReadOnlySpan<byte> payload)
    {
        try
        {
            if (stream.Length > end) { stream.SetLength(end); }
            stream.Position = end;
            Write(stream, payload);
            stream.Flush();
            (stream as FileStream)?.Flush(true);
            end = stream.Position;
        }
        catch (IOException)
        {
            CutBack();
            throw;
        }
    }

    /// <summary>Writes one record.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="payload">The record.</param>
    public static void Write(Stream stream, ReadOnlySpan<byte> payload)
    {
        Span<byte> header = stackalloc byte[HeaderBytes];
        BinaryPrimitives.WriteUInt32LittleEndian(header, Magic);
        BinaryPrimitives.WriteUInt32LittleEndian(header[4..], (uint)payload.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(header[8..], Checksum(payload));
        stream.Write(header);
        stream.Write(payload);
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    /// <summary>CRC-32C of a record.</summary>
    /// <param name="payload">The record.</param>
    internal static uint Checksum(ReadOnlySpan<byte> payload)
    {
        uint crc = uint.MaxValue;
        while (payload.Length >= sizeof(ulong))
        {
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(payload));
            payload = payload[sizeof(ulong)..];
        }

        foreach (byte value in payload) { crc = BitOperations.Crc32C(crc, value); }
        return ~crc;
    }

    private static bool TryRead(Stream stream, out byte[] payload)
    {
        payload = [];
        Span<byte> header = stackalloc byte[HeaderBytes];
        if (stream.ReadAtLeast(header, HeaderBytes, false) < HeaderBytes
            || BinaryPrimitives.ReadUInt32LittleEndian(header) != Magic)
        {
            return false;
        }

        uint length = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        if (length > stream.Length - stream.Position) { return false; }
        payload = new byte[length];
        stream.ReadExactly(payload);
        return Checksum(payload) == BinaryPrimitives.ReadUInt32LittleEndian(header[8..]);
    }

    private void CutBack()
    {
        try
        {
            stream.SetLength(end);
        }
        catch (IOException)
        {
            // The next opening skips the tail; the fault that matters is the one that led here.
        }
    }
}
