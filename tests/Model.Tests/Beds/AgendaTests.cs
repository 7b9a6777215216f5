using Downshift.Kernel.Events;
using Downshift.Model.Beds;

namespace Downshift.Model.Tests.Beds;

/// <summary>The agenda of headquarters keeps the order of the kernel's reference calendar.</summary>
public sealed class AgendaTests
{
    private const int Events = 20_000;
    private const long Window = 300;

    // The longest delay and the number of different seconds into which times are rounded.
    [Theory]
    [InlineData(600, 1)]
    [InlineData(86_400, 1)]
    [InlineData(86_400, 3600)]
    [InlineData(40 * 86_400L, 1)]
    [InlineData(40 * 86_400L, 43_200)]
    public void EventsLeaveInTheOrderOfTheReference(long longest, long rounding)
    {
        Random random = new(7);
        Agenda agenda = new();
        HeapCalendar<int> reference = new();
        int planned = 0;
        void Plan(long now, long least)
        {
            long time = Math.Max(now + least, (now + random.NextInt64(longest)) / rounding * rounding);
            byte kind = (byte)random.Next(3);
            uint source = (uint)random.Next(4);
            reference.Schedule(EventKey.At(time, kind, 9, source, (uint)planned), planned);
            agenda.Add(new AgendaEntry(time, kind, source, (uint)planned, planned));
            planned++;
        }

        for (int i = 0; i < 200; i++) { Plan(0, 0); }
        while (reference.Count > 0)
        {
            long end = reference.NextTime + Window;
            Assert.Equal(reference.NextTime, agenda.NextTime);
            while (reference.TryTake(end, out EventKey key, out int payload))
            {
                Assert.True(agenda.Open(end));
                AgendaEntry entry = agenda.Take();
                Assert.Equal((key.Time, key.PriorityClass, payload), (entry.Time, entry.Priority, entry.Record));
                if (planned >= Events) { continue; }
                Plan(key.Time, 1);
                if (random.Next(50) == 0) { Plan(key.Time, 1); }
            }

            // As messages are delivered: between two windows, for times not before their boundary.
            Assert.False(agenda.Open(end));
            if (planned < Events) { Plan(end, 0); }
        }

        Assert.Equal(long.MaxValue, agenda.NextTime);
    }

    [Fact]
    public void AnEntryTellsWhatItWasGiven()
    {
        AgendaEntry own = new AgendaEntry(4_000_000_000, 200, 3, 5, 17).With(-2, 65_535, -1);
        Assert.Equal(
            (4_000_000_000L, (byte)200, 17, -2, (ushort)65_535, -1, false),
            (own.Time, own.Priority, own.Record, own.Subject, own.Version, own.Data, own.IsMessage));
        AgendaEntry message = new AgendaEntry(1, 2, 3, 4, AgendaEntry.NoRecord).ForMessage(0, -5);
        Assert.Equal((true, 0, -5L), (message.IsMessage, message.Message, message.Patient));
    }
}
