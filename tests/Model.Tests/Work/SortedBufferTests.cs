using Downshift.Model.Work;
using FsCheck.Xunit;

namespace Downshift.Model.Tests.Work;

/// <summary>A sorted buffer against a sorted list, over any sequence of changes.</summary>
public sealed class SortedBufferTests
{
    [Property(MaxTest = 300)]
    public bool Entries_stand_in_the_order_of_their_ranks(ushort[] changes, byte repeats)
    {
        SortedBuffer<Number> buffer = default;
        SortedSet<ulong> expected = [];

        // Long enough that both ways of finding a place and every growth come up.
        for (int round = 0; round <= repeats % 12; round++)
        {
            foreach (ushort change in changes)
            {
                Change(ref buffer, expected, change, round);
                if (!buffer.Items.ToArray().Select(n => n.Rank).SequenceEqual(expected))
                {
                    return false;
                }
            }
        }

        return buffer.Count == expected.Count;
    }

    [Fact]
    public void A_hundred_before_all_others_and_a_hundred_behind()
    {
        SortedBuffer<Number> buffer = default;
        for (ulong i = 0; i < 100; i++)
        {
            buffer.Add(new Number(1000 - i));
            buffer.Add(new Number(2000 + i));
        }

        Assert.Equal(200, buffer.Count);
        Assert.Equal(901UL, buffer[0].Rank);
        Assert.Equal(2099UL, buffer[199].Rank);
    }

    private static void Change(ref SortedBuffer<Number> buffer, SortedSet<ulong> expected, ushort change, int round)
    {
        int count = buffer.Count;
        ulong rank = ((ulong)(change / 8) * 64) + (ulong)round;
        switch (change % 8)
        {
            case 0 when count > 0:
                expected.Remove(buffer[0].Rank);
                buffer.RemoveFirst();
                break;
            case 1 when count > 0:
                expected.Remove(buffer[change % count].Rank);
                buffer.RemoveAt(change % count);
                break;
            case 2 when count > 0 && !expected.Contains(rank) && rank > buffer[change % count].Rank:
                expected.Remove(buffer[change % count].Rank);
                expected.Add(rank);
                buffer[change % count] = new Number(rank);
                buffer.Lower(change % count);
                break;
            case 3 when change % 97 == 0:
                expected.Clear();
                buffer.Clear();
                break;
            default:
                if (expected.Add(rank)) { buffer.Add(new Number(rank)); }

                break;
        }
    }

    private readonly struct Number(ulong rank) : IRanked
    {
        public ulong Rank { get; } = rank;
    }
}
