using Downshift.Kernel.Events;
using FsCheck.Xunit;

namespace Downshift.Kernel.Tests.Events;

public sealed class TickCalendarTests
{
    [Property(MaxTest = 300)]
    public void Events_leave_by_time_and_then_in_the_order_of_scheduling(int[] operations)
    {
        var calendar = new TickCalendar<int>();
        var reference = new SortedSet<(long Time, int Number)>();
        var now = 0L;
        for (var number = 0; number < operations.Length; number++)
        {
            var argument = operations[number] & 0x7FFF_FFFF;
            if (operations[number] % 3 != 0)
            {
                calendar.Schedule(now + Delay(argument), number);
                reference.Add((now + Delay(argument), number));
            }
            else
            {
                now = TakeBoth(calendar, reference, now + Delay(argument), now);
            }

            Assert.Equal(reference.Count, calendar.Count);
            Assert.Equal(reference.Count == 0 ? long.MaxValue : reference.Min.Time, calendar.NextTime);
        }

        while (reference.Count > 0)
        {
            now = TakeBoth(calendar, reference, long.MaxValue, now);
        }
    }

    [Fact]
    public void An_event_may_be_scheduled_for_the_tick_that_is_being_handled()
    {
        var calendar = new TickCalendar<int>();
        calendar.Schedule(5, 0);
        for (var i = 0; i < 100; i++)
        {
            Assert.True(calendar.TryTake(6, out var time, out var payload));
            Assert.Equal((5L, i), (time, payload));
            calendar.Schedule(5, i + 1);
        }
    }

    [Fact]
    public void An_event_added_when_its_tick_was_far_stays_before_those_added_when_it_is_near()
    {
        // Around every half of the ring of 2^17 ticks, where far events become near ones.
        const int Half = 1 << 16;
        for (var edge = 0; edge <= 6 * Half; edge += Half)
        {
            for (var time = Math.Max(1, edge - 2); time <= edge + 2; time++)
            {
                AssertFirstInFirstOut(time, time);
                AssertFirstInFirstOut(time, time - Half);
            }
        }

        static void AssertFirstInFirstOut(int time, int lastStep)
        {
            var calendar = new TickCalendar<int>();
            calendar.Schedule(time, 0);
            for (var step = Half / 8; step < lastStep; step += Half / 8)
            {
                calendar.Schedule(step, -1);
            }

            var next = 1;
            while (calendar.TryTake(time, out var now, out _))
            {
                calendar.Schedule(time, next++);
                Assert.True(now < time);
            }

            for (var expected = 0; expected < next; expected++)
            {
                Assert.True(calendar.TryTake(time + 1, out var now, out var payload));
                Assert.Equal((time, expected), (now, payload));
            }

            Assert.Equal(0, calendar.Count);
        }
    }

    [Fact]
    public void A_tick_that_shares_its_place_in_the_ring_with_an_earlier_one_holds_its_own_events_only()
    {
        var calendar = new TickCalendar<int>();
        const int Turn = 1 << 17;
        for (var turn = 0; turn < 5; turn++)
        {
            var count = turn % 2 == 0 ? 40 : 1;
            var time = 7L + (turn * (long)Turn);
            for (var i = 0; i < count; i++)
            {
                calendar.Schedule(time, i);
            }

            for (var i = 0; i < count; i++)
            {
                Assert.True(calendar.TryTake(time + 1, out _, out var payload));
                Assert.Equal(i, payload);
            }

            Assert.False(calendar.TryTake(long.MaxValue, out _, out _));
        }
    }

    [Fact]
    public void A_time_that_has_passed_is_refused()
    {
        var calendar = new TickCalendar<int>();
        calendar.Schedule(5, 0);
        calendar.TryTake(6, out _, out _);
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Schedule(4, 1));
    }

    [Fact]
    public void Peeking_ahead_sees_the_tick_in_order()
    {
        var calendar = new TickCalendar<int>();
        for (var i = 0; i < 100; i++)
        {
            calendar.Schedule(9, i);
        }

        Assert.False(calendar.TryPeek(0, out _));
        for (var i = 0; i < 99; i++)
        {
            calendar.TryTake(10, out _, out _);
            var isThere = calendar.TryPeek(12, out var payload);
            Assert.Equal(i + 13 < 100, isThere);
            Assert.Equal(isThere ? i + 13 : 0, payload);
        }
    }

    [Fact]
    public void Holding_allocates_nothing_after_warm_up()
    {
        var calendar = new TickCalendar<int>();
        for (var i = 0; i < 1000; i++)
        {
            calendar.Schedule(i % 300, i);
        }

        Hold(200_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Hold(200_000);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());

        void Hold(int events)
        {
            for (var i = 0; i < events; i++)
            {
                calendar.TryTake(long.MaxValue, out var time, out var payload);
                calendar.Schedule(time + 1 + (time * 7919 % 1009), payload);
            }
        }
    }

    private static long Delay(int argument) => (argument % 5) switch
    {
        0 => argument % 3,
        1 => argument % 3 * 43_200L,
        2 => argument % 20_000,
        3 => argument,
        _ => argument * 1_000_000L,
    };

    private static long TakeBoth(
        TickCalendar<int> calendar, SortedSet<(long Time, int Number)> reference, long before, long now)
    {
        var has = reference.Count > 0 && reference.Min.Time < before;
        Assert.Equal(has, calendar.TryTake(before, out var time, out var payload));
        if (!has)
        {
            return now;
        }

        Assert.Equal(reference.Min, (time, payload));
        reference.Remove(reference.Min);
        return time;
    }
}
