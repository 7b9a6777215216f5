using System.Runtime.CompilerServices;

namespace Downshift.Kernel.Random;

/// <summary>The draws of neighbouring entities in one go.</summary>
public readonly partial struct DrawSource
{
    // Four words of 256 lanes are 4 KiB of stack and stay in the first-level cache.
    private const int BatchSize = 256;

    /// <summary>The uniform numbers of consecutive entities' blocks; bit for bit as drawn one by one.</summary>
    /// <param name="purpose">What the draw decides.</param>
    /// <param name="firstEntity">The first entity; the low words of the range must not wrap.</param>
    /// <param name="first">Receives each <see cref="PhiloxBlock.First"/>; its length is their number.</param>
    /// <param name="second">Receives each block's <see cref="PhiloxBlock.Second"/>.</param>
    /// <param name="ordinal">Which occurrence.</param>
    /// <param name="sub">Which block of the occurrence.</param>
    /// <exception cref="ArgumentException">The second span is shorter than the first.</exception>
    [SkipLocalsInit]
    public void Uniforms(
        ushort purpose,
        ulong firstEntity,
        Span<double> first,
        Span<double> second,
        uint ordinal = 0,
        ushort sub = 0)
    {
        RequireRoom(first, second);
        Span<uint> words = stackalloc uint[4 * BatchSize];
        for (var done = 0; done < first.Length; done += BatchSize)
        {
            var count = Math.Min(BatchSize, first.Length - done);
            var entity = firstEntity + (ulong)done;
            Philox4x32.FillConsecutive(
                (uint)entity, (uint)(entity >> 32), ordinal, PurposeWord(purpose, sub), Key0, Key1,
                Word(words, 0, count), Word(words, 1, count), Word(words, 2, count), Word(words, 3, count));
            ToUniforms(words, first.Slice(done, count), second.Slice(done, count));
        }
    }

    /// <summary>The uniform numbers of consecutive occurrences of one entity; bit for bit as drawn one by
    /// one.</summary>
    /// <param name="purpose">What the draw decides.</param>
    /// <param name="entity">For whom.</param>
    /// <param name="firstOrdinal">The first occurrence; the range must not wrap.</param>
    /// <param name="first">Receives each <see cref="PhiloxBlock.First"/>; its length is their number.</param>
    /// <param name="second">Receives each block's <see cref="PhiloxBlock.Second"/>.</param>
    /// <param name="sub">Which block of each occurrence.</param>
    /// <exception cref="ArgumentException">The second span is shorter than the first.</exception>
    [SkipLocalsInit]
    public void Occurrences(
        ushort purpose,
        ulong entity,
        uint firstOrdinal,
        Span<double> first,
        Span<double> second,
        ushort sub = 0)
    {
        RequireRoom(first, second);
        Span<uint> words = stackalloc uint[4 * BatchSize];
        for (var done = 0; done < first.Length; done += BatchSize)
        {
            var count = Math.Min(BatchSize, first.Length - done);
            Philox4x32.FillOccurrences(
                (uint)entity, (uint)(entity >> 32), firstOrdinal + (uint)done, PurposeWord(purpose, sub), Key0, Key1,
                Word(words, 0, count), Word(words, 1, count), Word(words, 2, count), Word(words, 3, count));
            ToUniforms(words, first.Slice(done, count), second.Slice(done, count));
        }
    }

    private static Span<uint> Word(Span<uint> words, int number, int count) =>
        words.Slice(number * BatchSize, count);

    private static void ToUniforms(ReadOnlySpan<uint> words, Span<double> first, Span<double> second)
    {
        var x1 = words[BatchSize..];
        var x2 = words[(2 * BatchSize)..];
        var x3 = words[(3 * BatchSize)..];
        for (var i = 0; i < first.Length; i++)
        {
            first[i] = PhiloxBlock.ToUniform(words[i] | ((ulong)x1[i] << 32));
            second[i] = PhiloxBlock.ToUniform(x2[i] | ((ulong)x3[i] << 32));
        }
    }

    private static void RequireRoom(Span<double> first, Span<double> second)
    {
        if (second.Length < first.Length)
        {
            throw new ArgumentException("There must be room for two numbers for each draw.", nameof(second));
        }
    }
}
