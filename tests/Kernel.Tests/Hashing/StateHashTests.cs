using System.Numerics;
using Downshift.Kernel.Hashing;
using FsCheck.Xunit;

namespace Downshift.Kernel.Tests.Hashing;

public sealed class StateHashTests
{
    [Property]
    public void Equal_sequences_have_equal_hashes(ulong[] numbers) => Assert.Equal(Of(numbers), Of(numbers));

    [Property]
    public void Swapping_two_different_neighbours_changes_the_hash(ulong a, ulong b, ulong[] rest) =>
        Assert.True(a == b || Of([a, b, .. rest]) != Of([b, a, .. rest]));

    [Property]
    public void Appending_a_number_changes_the_hash(ulong[] numbers, ulong more) =>
        Assert.NotEqual(Of(numbers), Of([.. numbers, more]));

    [Fact]
    public void Leading_zeros_count()
    {
        var hashes = Enumerable.Range(0, 100).Select(n => Of(new ulong[n])).ToHashSet();
        Assert.Equal(100, hashes.Count);
    }

    [Fact]
    public void A_changed_bit_changes_about_half_of_the_result()
    {
        var total = 0;
        for (var bit = 0; bit < 64; bit++)
        {
            var difference = Of([1, 2, 3]) ^ Of([1, 2 ^ (1ul << bit), 3]);
            var changed = BitOperations.PopCount((ulong)difference) + BitOperations.PopCount((ulong)(difference >> 64));
            Assert.InRange(changed, 30, 98);
            total += changed;
        }

        Assert.InRange(total / 64.0, 58, 70);
    }

    [Fact]
    public void Many_short_sequences_do_not_collide()
    {
        var seen = new HashSet<UInt128>();
        for (var i = 0; i < 200_000; i++)
        {
            var hash = default(StateHash);
            hash.Mix(i % 500, i / 500);
            Assert.True(seen.Add(hash.Value));
        }
    }

    [Fact]
    public void The_text_has_32_digits_and_never_changes()
    {
        var hash = default(StateHash);
        hash.Mix(1, -1);
        Assert.Equal("7a3e0106cedfafcf648a8dce8a045900", hash.ToString());
        Assert.Equal(32, default(StateHash).ToString().Length);
    }

    [Fact]
    public void Combining_depends_on_the_order_of_the_parts() =>
        Assert.NotEqual(StateHash.Combine([1, 2]), StateHash.Combine([2, 1]));

    private static UInt128 Of(ulong[] numbers)
    {
        var hash = default(StateHash);
        foreach (var number in numbers)
        {
            hash.Mix(number);
        }

        return hash.Value;
    }
}
