using Downshift.Kernel.Random;
using FsCheck.Xunit;

namespace Downshift.Kernel.Tests.Random;

public sealed class Philox4x32Tests
{
    // DEShawResearch/random123, tests/kat_vectors: counter, key, output.
    public static TheoryData<uint[], uint[], uint[]> KnownAnswers => new()
    {
        { [0, 0, 0, 0], [0, 0], [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
        {
            [uint.MaxValue, uint.MaxValue, uint.MaxValue, uint.MaxValue],
            [uint.MaxValue, uint.MaxValue],
            [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd]
        },
        {
            [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
            [0xa4093822, 0x299f31d0],
            [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1]
        },
    };

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Published_vectors_come_out(uint[] counter, uint[] key, uint[] expected)
    {
        var block = Philox4x32.Generate(counter[0], counter[1], counter[2], counter[3], key[0], key[1]);
        Assert.Equal(expected, Words(block));
    }

    [Theory]
    [MemberData(nameof(KnownAnswers))]
    public void Published_vectors_come_out_of_a_batch(uint[] counter, uint[] key, uint[] expected)
    {
        // Seventeen lanes: two vectors of eight and one lane of the scalar path.
        var entities = Enumerable.Repeat(counter[2], 17).ToArray();
        var x = Batch(entities.Length);
        Philox4x32.Fill(entities, counter[0], counter[1], counter[3], key[0], key[1], x[0], x[1], x[2], x[3]);
        for (var lane = 0; lane < entities.Length; lane++)
        {
            Assert.Equal(expected, x.Select(word => word[lane]));
        }
    }

    [Property]
    public void A_batch_equals_the_single_draws(
        uint[] entities, uint ordinal, uint purpose, uint high, uint k0, uint k1)
    {
        var x = Batch(entities.Length);
        Philox4x32.Fill(entities, ordinal, purpose, high, k0, k1, x[0], x[1], x[2], x[3]);
        for (var i = 0; i < entities.Length; i++)
        {
            var block = Philox4x32.Generate(ordinal, purpose, entities[i], high, k0, k1);
            Assert.Equal(Words(block), x.Select(word => word[i]));
        }
    }

    [Property]
    public void A_consecutive_batch_equals_the_single_draws(
        uint first, byte count, uint ordinal, uint purpose, uint seed)
    {
        first = Math.Min(first, uint.MaxValue - 256);
        var x = Batch(count);
        Philox4x32.FillConsecutive(first, 3, ordinal, purpose, seed, 1, x[0], x[1], x[2], x[3]);
        for (var i = 0u; i < count; i++)
        {
            var block = Philox4x32.Generate(ordinal, purpose, first + i, 3, seed, 1);
            Assert.Equal(Words(block), x.Select(word => word[i]));
        }
    }

    [Property]
    public void A_batch_of_occurrences_equals_the_single_draws(
        uint entity, uint first, byte count, uint purpose, uint seed)
    {
        first = Math.Min(first, uint.MaxValue - 256);
        var x = Batch(count);
        Philox4x32.FillOccurrences(entity, 3, first, purpose, seed, 1, x[0], x[1], x[2], x[3]);
        for (var i = 0u; i < count; i++)
        {
            var block = Philox4x32.Generate(first + i, purpose, entity, 3, seed, 1);
            Assert.Equal(Words(block), x.Select(word => word[i]));
        }
    }

    [Fact]
    public void A_destination_that_is_too_short_is_refused()
    {
        var error = Assert.Throws<ArgumentException>(() => Philox4x32.Fill(
            new uint[9], 0, 0, 0, 0, 0, new uint[9], new uint[9], new uint[9], new uint[8]));
        Assert.Contains("one word for each entity", error.Message, StringComparison.Ordinal);
    }

    private static uint[] Words(PhiloxBlock block) => [block.X0, block.X1, block.X2, block.X3];

    private static uint[][] Batch(int count) => [new uint[count], new uint[count], new uint[count], new uint[count]];
}
