using System.Text;
using Downshift.Experiments.Store;

namespace Downshift.Experiments.Tests.Store;

public sealed class RecordLogTests
{
    [Fact]
    public void Checksum_is_the_castagnoli_crc() =>
        Assert.Equal(0xE3069283u, RecordLog.Checksum("123456789"u8));

    [Fact]
    public void Records_come_back_in_order()
    {
        var bytes = new MemoryStream();
        RecordLog log = RecordLog.Open(bytes);
        log.Append("first"u8);
        log.Append(""u8);
        log.Append("third"u8);
        Assert.Equal(["first", "", "third"], RecordLog.Open(bytes).Records.Select(Encoding.UTF8.GetString));
    }

    [Fact]
    public void A_full_disk_is_an_error_and_leaves_the_records_before_it()
    {
        var disk = new FullDisk(80);
        RecordLog log = RecordLog.Open(disk);
        log.Append(new byte[20]);
        Assert.Throws<IOException>(() => log.Append(new byte[60]));
        Assert.Equal(32, disk.Length);
        log.Append(new byte[30]);
        Assert.Equal([20, 30], RecordLog.Open(disk).Records.Select(record => record.Length));
    }

    /// <summary>A disk with room for so many bytes; what does not fit is written in part, as systems do.</summary>
    private sealed class FullDisk(int room) : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer)
        {
            int fits = (int)Math.Max(0, Math.Min(buffer.Length, room - Position));
            base.Write(buffer[..fits]);
            if (fits < buffer.Length) { throw new IOException("No space left on device"); }
        }
    }
}
