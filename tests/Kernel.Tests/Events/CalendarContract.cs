using Downshift.Kernel.Events;
using FsCheck.Xunit;

namespace Downshift.Kernel.Tests.Events;

/// <summary>What every exact calendar must do; a sorted set is the oracle.</summary>
public abstract class CalendarContract
{
    protected abstract IEventCalendar<int> Create();

    [Property(MaxTest = 300)]
    public void Events_leave_as_from_a_sorted_set_whatever_the_sequence_of_operations(int[] operations)
    {
        var calendar = Create();
        var reference = new SortedSet<(EventKey Key, int Payload)>();
        var now = 0L;
        var number = 0u;
        foreach (var operation in operations)
        {
            var argument = operation & 0x7FFF_FFFF;
            if (operation % 3 != 0)
            {
                var key = EventKey.At(now + Delay(argument), (byte)(argument % 2), (uint)argument % 3, 0, number++);
                calendar.Schedule(key, argument);
                reference.Add((key, argument));
            }
            else
            {
                now = TakeBoth(calendar, reference, now + Delay(argument));
            }

            Assert.Equal(reference.Count, calendar.Count);
            Assert.Equal(reference.Count == 0 ? long.MaxValue : reference.Min.Key.Time, calendar.NextTime);
        }

        while (reference.Count > 0)
        {
            TakeBoth(calendar, reference, long.MaxValue);
        }
    }

    [Fact]
    public void A_hundred_thousand_equal_times_leave_in_key_order()
    {
        const int Events = 100_000;
        var calendar = Create();
        for (var i = 0u; i < Events; i++)
        {
            calendar.Schedule(EventKey.At(72_000, 0, i * 2_654_435_761u, 0, i), (int)i);
        }

        var last = EventKey.At(0, 0, 0, 0, 0);
        for (var i = 0; i < Events; i++)
        {
            Assert.True(calendar.TryTake(72_001, out var key, out _));
            Assert.True(EventKey.IsBefore(last, key));
            last = key;
        }

        Assert.Equal(0, calendar.Count);
    }

    [Fact]
    public void An_event_at_the_bound_stays()
    {
        var calendar = Create();
        calendar.Schedule(EventKey.At(10, 0, 0, 0, 0), 7);
        Assert.False(calendar.TryTake(10, out _, out _));
        Assert.True(calendar.TryTake(11, out var key, out var payload));
        Assert.Equal((10L, 7), (key.Time, payload));
    }

    [Fact]
    public void An_empty_calendar_has_no_next_time()
    {
        var calendar = Create();
        Assert.Equal(long.MaxValue, calendar.NextTime);
        Assert.False(calendar.TryTake(long.MaxValue, out _, out _));
    }

    [Fact]
    public void Holding_allocates_nothing_after_warm_up()
    {
        var calendar = Create();
        Hold(calendar, 1000, 20_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Hold(calendar, 0, 20_000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    /// <summary>Ties, the near and the far future, in one number.</summary>
    protected static long Delay(int argument) => (argument % 7) switch
    {
        0 or 1 => argument % 5,
        2 or 3 => argument % 3 * 43_200L,
        4 => argument % 100_000,
        5 => argument,
        _ => argument * 1_000_000L,
    };

    private static void Hold(IEventCalendar<int> calendar, int add, int holds)
    {
        for (var i = 0; i < add; i++)
        {
            calendar.Schedule(EventKey.At(calendar.Count, 0, 0, 0, (uint)i), i);
        }

        for (var i = 0; i < holds; i++)
        {
            calendar.TryTake(long.MaxValue, out var key, out var payload);
            var delay = 1 + (key.Time * 7919 % 1009);
            calendar.Schedule(EventKey.At(key.Time + delay, 0, 0, 0, key.Sequence), payload);
        }
    }

    private static long TakeBoth(IEventCalendar<int> calendar, SortedSet<(EventKey Key, int Payload)> set, long before)
    {
        var has = set.Count > 0 && set.Min.Key.Time < before;
        Assert.Equal(has, calendar.TryTake(before, out var key, out var payload));
        if (!has)
        {
            return set.Count == 0 ? 0 : Math.Max(0, Math.Min(before, set.Min.Key.Time));
        }

        Assert.Equal(set.Min, (key, payload));
        set.Remove(set.Min);
        return key.Time;
    }
}
