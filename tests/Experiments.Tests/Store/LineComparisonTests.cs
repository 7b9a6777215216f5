using System.Text;
using Downshift.Experiments.Store;
using FsCheck.Xunit;

namespace Downshift.Experiments.Tests.Store;

/// <summary>Files are compared line by line, however their bytes arrive.</summary>
public sealed class LineComparisonTests
{
    [Property]
    public bool Nothing_differs_only_where_all_bytes_are_the_same(byte[] held, byte[] wanted, byte chunk)
    {
        (byte[] one, byte[] other) = (Lines(held), Lines(wanted));
        return Compare(one, other, chunk) is null == one.AsSpan().SequenceEqual(other)
            && Compare(one, one, chunk) is null;
    }

    [Theory]
    [InlineData("a\nb\n", "a\nc\n", 2, "b", "c")]
    [InlineData("a\n", "a\nc\n", 2, null, "c")]
    [InlineData("a\nb", "a\n", 2, "b", null)]
    [InlineData("a\r\n", "a\n", 1, "a\r", "a")]
    [InlineData("", "a", 1, null, "a")]
    public void The_first_line_that_differs_is_told(
        string held, string wanted, int line, string? here, string? there) =>
        Assert.Equal((line, here, there), Compare(Encoding.UTF8.GetBytes(held), Encoding.UTF8.GetBytes(wanted), 1));

    [Fact]
    public void Of_a_long_line_the_part_that_differs_is_told()
    {
        string far = new('x', 5000);
        (_, string? here, string? there) = Compare(
            Encoding.UTF8.GetBytes(far + "1" + far), Encoding.UTF8.GetBytes(far + "2" + far), 200)!.Value;
        Assert.Contains("x1x", here, StringComparison.Ordinal);
        Assert.Contains("x2x", there, StringComparison.Ordinal);
        Assert.InRange(here!.Length, 100, 200);
    }

    [Theory]
    [InlineData("  \"seconds\": 1,\n", "  \"seconds\": 2,\n", true)]
    [InlineData("  \"seconds\": 1,\n", "  \"second\": 2,\n", false)]
    public void A_line_that_may_differ_must_still_be_that_line(string held, string wanted, bool same)
    {
        using var lines = new LineComparison(new MemoryStream(Encoding.UTF8.GetBytes(held)), "\"seconds\":");
        lines.Write(Encoding.UTF8.GetBytes(wanted));
        lines.End();
        Assert.Equal(same, lines.First is null);
    }

    private static (long, string?, string?)? Compare(byte[] held, byte[] wanted, byte chunk)
    {
        using var lines = new LineComparison(new MemoryStream(held));
        foreach (byte[] piece in wanted.Chunk(Math.Max(1, (int)chunk))) { lines.Write(piece); }
        lines.End();
        return lines.First;
    }

    /// <summary>Few letters and many ends of lines, so that prefixes are often the same.</summary>
    private static byte[] Lines(byte[]? any) => [.. (any ?? []).Select(one => one % 3 == 0 ? (byte)'\n' : (byte)'a')];
}
