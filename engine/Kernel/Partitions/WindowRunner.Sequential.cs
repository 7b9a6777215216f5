namespace Downshift.Kernel.Partitions;

/// <summary>Lookahead 0: one simulated time after the other, on the calling thread.</summary>
public sealed partial class WindowRunner<TPayload>
{
    /// <summary>Turns within one simulated time before a circle of messages without delay is assumed.</summary>
    private const int MostTurns = 1_000_000;

    /// <summary>
    /// Gives turns to the partitions with events at <paramref name="time"/>, always the one with the lowest index,
    /// delivering after each turn, until nothing is left to happen at that time.
    /// </summary>
    private void RunOneTime(long time)
    {
        for (var turn = 0; ; turn++)
        {
            var index = FirstAt(time);
            if (index < 0)
            {
                return;
            }

            if (turn == MostTurns)
            {
                throw new ZeroDelayLoopException(FormattableString.Invariant(
                    $"Partition {index} has events at time {time} after {MostTurns} turns: messages go in a circle."));
            }

            _partitions[index].Advance(_windowEnd);
            _exchange.Carry([index], time);
            _nextTimes[index] = _partitions[index].NextTime;
            foreach (var receiver in _exchange.Receivers)
            {
                _nextTimes[receiver] = _partitions[receiver].NextTime;
            }
        }
    }

    /// <summary>The first partition with an event at or before <paramref name="time"/>; -1 if none has.</summary>
    private int FirstAt(long time)
    {
        for (var i = 0; i < _nextTimes.Length; i++)
        {
            if (_nextTimes[i] <= time)
            {
                return i;
            }
        }

        return -1;
    }
}
