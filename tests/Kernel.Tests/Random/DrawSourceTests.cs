using Downshift.Kernel.Random;
using FsCheck.Xunit;

namespace Downshift.Kernel.Tests.Random;

public sealed class DrawSourceTests
{
    [Fact]
    public void The_product_mapping_of_addresses_is_the_published_one()
    {
        // METHOD.md 1.3: key (1, 0), counters (0,0,0,0) and (1,0,0,0); key (20200217, 7), counter (3, 42, 0, 0).
        var first = new DrawSource(1, 0).Block(0, 0);
        Assert.Equal(0xe3e80670u, first.X0);
        Assert.Equal(0xe50a0ebcu, first.X1);
        Assert.Equal(0x95f222c0u, first.X2);
        Assert.Equal(0xb615aa27u, first.X3);
        Assert.Equal(0.8946847163350924, first.First, 1e-15);
        Assert.Equal(0.7112680765766943, first.Second, 1e-15);
        Assert.Equal(0.8741119351871307, new DrawSource(1, 0).Uniform(0, 0, 1), 1e-15);
        var third = new DrawSource(20200217, 7).Block(42, 0, 3);
        Assert.Equal(0xd44afeaau, third.X0);
        Assert.Equal(0.6608409219955255, third.First, 1e-15);
    }

    [Property]
    public void An_address_maps_to_its_counter(
        uint seed, uint replication, ushort purpose, ulong entity, uint day, ushort sub)
    {
        var block = new DrawSource(seed, replication).Block(purpose, entity, day, sub);
        var word = purpose | ((uint)sub << 16);
        var raw = Philox4x32.Generate(day, word, (uint)entity, (uint)(entity >> 32), seed, replication);
        Assert.Equal((raw.FirstBits, raw.SecondBits), (block.FirstBits, block.SecondBits));
    }

    [Theory]
    [InlineData(0UL)]
    [InlineData(ulong.MaxValue)]
    [InlineData(1UL << 63)]
    public void A_uniform_number_is_never_0_or_1(ulong bits)
    {
        var uniform = PhiloxBlock.ToUniform(bits);
        Assert.True(uniform is > 0.0 and < 1.0);
    }

    [Property]
    public void An_index_stays_in_range_and_follows_the_uniform_number(ulong entity, int count)
    {
        count = Math.Abs(count % 1_000_000) + 1;
        var draws = new DrawSource(5, 6);
        var index = draws.Index(1, entity, 2, 3, count);
        Assert.InRange(index, 0, count - 1);
        Assert.Equal(draws.Uniform(1, entity, 2, 3) * count, index + 0.5, 0.5 + 1e-9);
    }

    [Property]
    public void What_happens_at_a_low_probability_happens_at_a_higher_one(ulong entity, double a, double b)
    {
        var draws = new DrawSource(1, 2);
        var (low, high) = (Math.Min(a, b), Math.Max(a, b));
        Assert.True(!draws.Chance(low, 9, entity) || draws.Chance(high, 9, entity) || double.IsNaN(high));
    }

    [Fact]
    public void A_batch_of_uniform_numbers_equals_the_single_ones_across_its_inner_blocks()
    {
        var draws = new DrawSource(12, 34);
        var (first, second) = (new double[1000], new double[1000]);
        draws.Uniforms(5, (7UL << 32) + 99, first, second, ordinal: 2, sub: 3);
        for (var i = 0u; i < first.Length; i++)
        {
            var block = draws.Block(5, (7UL << 32) + 99 + i, 2, 3);
            Assert.Equal((block.First, block.Second), (first[i], second[i]));
        }

        Assert.Throws<ArgumentException>(() => draws.Uniforms(5, 0, new double[2], new double[1]));
    }

    [Fact]
    public void A_batch_of_occurrences_equals_the_single_ones_across_its_inner_blocks()
    {
        var draws = new DrawSource(12, 34);
        var (first, second) = (new double[1000], new double[1000]);
        draws.Occurrences(5, (7UL << 32) + 99, 17, first, second, sub: 3);
        for (var i = 0u; i < first.Length; i++)
        {
            var block = draws.Block(5, (7UL << 32) + 99, 17 + i, 3);
            Assert.Equal((block.First, block.Second), (first[i], second[i]));
        }

        Assert.Throws<ArgumentException>(() => draws.Occurrences(5, 0, 0, new double[2], new double[1]));
    }

    [Fact]
    public void Probability_0_never_and_1_always_happens()
    {
        var draws = new DrawSource(3, 4);
        for (var entity = 0ul; entity < 1000; entity++)
        {
            Assert.False(draws.Chance(0.0, 1, entity));
            Assert.True(draws.Chance(1.0, 1, entity));
        }
    }
}
