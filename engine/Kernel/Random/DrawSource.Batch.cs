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
    public void Uniforms(
        ushort purpose,
        ulong firstEntity,
        Span<double> first,
        Span<double> second,
        uint ordinal = 0,
        ushort sub = 0)
    {
        if (second.Length < first.Length)
        {
            throw new ArgumentException("There must be room for two numbers for each entity.", nameof(second));
        }

        Span<uint> words = stackalloc uint[4 * BatchSize];
        for (var done = 0; done < first.Length; done += BatchSize)
        {
            var count = Math.Min(BatchSize, first.Length - done);
            var entity = firstEntity + (ulong)done;
            var x0 = words[..count];
            var x1 = words.Slice(BatchSize, count);
            var x2 = words.Slice(2 * BatchSize, count);
            var x3 = words.Slice(3 * BatchSize, count);
            Philox4x32.FillConsecutive(
                (uint)entity, (uint)(entity >> 32), ordinal, PurposeWord(purpose, sub), Key0, Key1, x0, x1, x2, x3);
            for (var i = 0; i < count; i++)
            {
                first[done + i] = PhiloxBlock.ToUniform(x0[i] | ((ulong)x1[i] << 32));
                second[done + i] = PhiloxBlock.ToUniform(x2[i] | ((ulong)x3[i] << 32));
            }
        }
    }
}
