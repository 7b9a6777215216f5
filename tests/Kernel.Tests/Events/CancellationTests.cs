using Downshift.Kernel.Events;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Downshift.Kernel.Tests.Events;

/// <summary>
/// Cancelling and moving events, the fast calendar against the heap and both against a sorted dictionary.
/// </summary>
public sealed class CancellationTests
{
    public enum Kind
    {
        Schedule,
        Take,
        TakeFar,
        Cancel,
        Reschedule,
        Peek,
    }

    /// <summary>One step; <paramref name="Pick"/> chooses among the handles ever given out.</summary>
    public readonly record struct Step(Kind Kind, long Delay, uint Destination, int Pick);

    public sealed record Scenario(Step[] Steps)
    {
        public override string ToString() => string.Join('\n', Steps);
    }

    public static class Scenarios
    {
        public static Arbitrary<Scenario> Any()
        {
            var delay = Gen.OneOf(
                Gen.Choose(0, 3).Select(n => (long)n),
                Gen.Choose(0, 3).Select(n => n * 43_200L),
                Gen.Choose(0, 5_000).Select(n => (long)n),
                Gen.Choose(0, int.MaxValue).Select(n => (long)n),
                Gen.Choose(0, int.MaxValue).Select(n => n * 1_000_000_000L),
                Gen.Constant(long.MaxValue / 2));
            var kind = Gen.Frequency(
                (8, Gen.Constant(Kind.Schedule)),
                (4, Gen.Constant(Kind.Take)),
                (1, Gen.Constant(Kind.TakeFar)),
                (3, Gen.Constant(Kind.Cancel)),
                (2, Gen.Constant(Kind.Reschedule)),
                (2, Gen.Constant(Kind.Peek)));
            var step = from k in kind
                       from d in delay
                       from to in Gen.Choose(0, 3)
                       from pick in Gen.Choose(0, int.MaxValue)
                       select new Step(k, d, (uint)to, pick);
            var scenario = Gen.Sized(size => Gen.ArrayOf(step, size * 8)).Select(steps => new Scenario(steps));
            return Arb.From(scenario, Shorter);
        }

        private static IEnumerable<Scenario> Shorter(Scenario scenario)
        {
            var steps = scenario.Steps;
            for (var length = steps.Length / 2; length > 0; length /= 2)
            {
                for (var start = 0; start + length <= steps.Length; start += length)
                {
                    yield return new Scenario([.. steps[..start], .. steps[(start + length)..]]);
                }
            }
        }
    }

    [Property(MaxTest = 300, Arbitrary = [typeof(Scenarios)])]
    public void The_bucket_calendar_agrees_with_the_sorted_reference(Scenario scenario) =>
        Compare(new BucketCalendar<int>(), scenario.Steps);

    [Property(MaxTest = 300, Arbitrary = [typeof(Scenarios)])]
    public void The_heap_calendar_agrees_with_the_sorted_reference(Scenario scenario) =>
        Compare(new HeapCalendar<int>(), scenario.Steps);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_handle_is_good_for_one_event_only(bool bucketed)
    {
        var calendar = Create(bucketed);
        var handle = calendar.ScheduleCancellable(EventKey.At(5, 0, 0, 0, 0), 1);
        Assert.True(calendar.Cancel(handle));
        Assert.False(calendar.Cancel(handle));
        Assert.False(calendar.Cancel(EventHandle.None));
        var second = calendar.ScheduleCancellable(EventKey.At(6, 0, 0, 0, 1), 2);
        Assert.False(calendar.Cancel(handle));
        Assert.True(calendar.TryTake(7, out _, out var payload));
        Assert.Equal(2, payload);
        Assert.False(calendar.Cancel(second));
        Assert.False(calendar.Reschedule(ref second, EventKey.At(9, 0, 0, 0, 2), 3));
        Assert.Equal(0, calendar.Count);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Timeouts_that_are_always_cancelled_take_no_more_room_than_those_pending(bool bucketed, bool isPeeked)
    {
        var calendar = Create(bucketed);
        Run(calendar, 0, 100_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Run(calendar, 100_000, 400_000);

        // A ring of buckets is made when time first needs it, 4 KB each; 300,000 entries would take 10 MB.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32_768);

        void Run(ICancellableCalendar<int> calendar, int from, int to)
        {
            for (var i = from; i < to; i++)
            {
                var handle = calendar.ScheduleCancellable(EventKey.At(i + 1_000_000, 0, 0, 0, (uint)i), i);

                // The assertions of xunit allocate.
                if (!calendar.Cancel(handle) || (isPeeked && calendar.NextTime != long.MaxValue))
                {
                    throw new InvalidOperationException("A cancelled timeout is still there.");
                }
            }
        }
    }

    private static ICancellableCalendar<int> Create(bool bucketed) =>
        bucketed ? new BucketCalendar<int>() : new HeapCalendar<int>();

    private static void Compare(ICancellableCalendar<int> calendar, Step[] steps)
    {
        var reference = new SortedDictionary<EventKey, int>();
        var handles = new List<(EventHandle Handle, EventKey Key)>();
        var now = 0L;
        var number = 0u;
        foreach (var step in steps)
        {
            var time = now >= long.MaxValue - step.Delay ? long.MaxValue - 1 : now + step.Delay;
            var key = EventKey.At(time, 0, step.Destination, 0, number);
            var pick = handles.Count == 0 ? -1 : step.Pick % handles.Count;
            switch (step.Kind)
            {
                case Kind.Schedule when step.Pick % 2 == 0:
                    calendar.Schedule(key, (int)number);
                    reference.Add(key, (int)number++);
                    break;
                case Kind.Schedule:
                    handles.Add((calendar.ScheduleCancellable(key, (int)number), key));
                    reference.Add(key, (int)number++);
                    break;
                case Kind.Cancel when pick >= 0:
                    Assert.Equal(reference.Remove(handles[pick].Key), calendar.Cancel(handles[pick].Handle));
                    break;
                case Kind.Reschedule when pick >= 0:
                    var (handle, old) = handles[pick];
                    var wasPending = reference.Remove(old);
                    Assert.Equal(wasPending, calendar.Reschedule(ref handle, key, (int)number));
                    if (wasPending)
                    {
                        reference.Add(key, (int)number++);
                        handles[pick] = (handle, key);
                    }

                    break;
                case Kind.Take or Kind.TakeFar:
                    now = Take(calendar, reference, step.Kind == Kind.Take ? time : long.MaxValue, now);
                    break;
                case Kind.Peek:
                    Assert.Equal(FirstTime(reference), calendar.NextTime);
                    break;
            }

            Assert.Equal(reference.Count, calendar.Count);
        }

        while (reference.Count > 0)
        {
            Assert.Equal(FirstTime(reference), calendar.NextTime);
            Take(calendar, reference, long.MaxValue, now);
        }

        Assert.False(calendar.TryTake(long.MaxValue, out _, out _));
    }

    private static long FirstTime(SortedDictionary<EventKey, int> reference) =>
        reference.Count == 0 ? long.MaxValue : reference.First().Key.Time;

    private static long Take(
        ICancellableCalendar<int> calendar, SortedDictionary<EventKey, int> reference, long before, long now)
    {
        var first = FirstTime(reference);
        Assert.Equal(first < before, calendar.TryTake(before, out var key, out var payload));
        if (first >= before)
        {
            return now;
        }

        Assert.Equal(reference.First(), new KeyValuePair<EventKey, int>(key, payload));
        reference.Remove(key);
        return key.Time;
    }
}
