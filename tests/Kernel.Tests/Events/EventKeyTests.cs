using Downshift.Kernel.Events;
using FsCheck.Xunit;

namespace Downshift.Kernel.Tests.Events;

public sealed class EventKeyTests
{
    [Property]
    public void A_key_gives_back_what_it_was_made_of(long time, byte priority, uint to, uint from, uint sequence)
    {
        var key = EventKey.At(time, priority, to, from, sequence);
        Assert.Equal(
            (time, priority, to, from, sequence),
            (key.Time, key.PriorityClass, key.Destination, key.Source, key.Sequence));
    }

    [Property(MaxTest = 2000)]
    public void Order_is_time_then_class_then_destination_then_source_then_sequence(
        (byte Time, byte Class, byte To, byte From, byte Number) a,
        (byte Time, byte Class, byte To, byte From, byte Number) b)
    {
        // Few distinct values, so that every prefix of the key gets its ties.
        var (left, right) = (Small(a), Small(b));
        var (keyLeft, keyRight) = (ToKey(left), ToKey(right));
        var expected = left.CompareTo(right);
        Assert.Equal(expected < 0, EventKey.IsBefore(keyLeft, keyRight));
        Assert.Equal(Math.Sign(expected), Math.Sign(keyLeft.CompareTo(keyRight)));
        Assert.Equal(expected == 0, keyLeft == keyRight);
        Assert.Equal(expected != 0, keyLeft != keyRight);
    }

    [Fact]
    public void Negative_times_precede_the_epoch() =>
        Assert.True(EventKey.IsBefore(EventKey.At(-1, 255, 9, 9, 9), EventKey.At(0, 0, 0, 0, 0)));

    [Fact]
    public void An_error_text_names_all_parts_of_the_key() =>
        Assert.Equal("t=5 class=4 to=3 from=2#1", EventKey.At(5, 4, 3, 2, 1).ToString());

    private static (long Time, byte Class, uint To, uint From, uint Number) Small(
        (byte Time, byte Class, byte To, byte From, byte Number) x) =>
        (x.Time % 2, (byte)(x.Class % 2 * 255), x.To % 2u, x.From % 2u, x.Number % 2u);

    private static EventKey ToKey((long Time, byte Class, uint To, uint From, uint Number) x) =>
        EventKey.At(x.Time, x.Class, x.To, x.From, x.Number);
}
