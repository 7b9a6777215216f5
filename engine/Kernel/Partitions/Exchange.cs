using Downshift.Kernel.Events;

namespace Downshift.Kernel.Partitions;

/// <summary>Carries the messages of one window from all outboxes to their destinations, sorted by key.</summary>
/// <typeparam name="TPayload">What a message carries.</typeparam>
/// <remarks>
/// A counting pass by destination and one sort for each destination; the buffers are kept. The order of delivery
/// depends on the messages only, never on the threads that wrote them.
/// </remarks>
internal sealed class Exchange<TPayload>(IPartition<TPayload>[] partitions)
    where TPayload : unmanaged
{
    private readonly IPartition<TPayload>[] _partitions = partitions;
    private readonly int[] _counts = new int[partitions.Length];
    private readonly int[] _receivers = new int[partitions.Length];
    private EventKey[] _keys = new EventKey[64];
    private TPayload[] _payloads = new TPayload[64];
    private int _receiverCount;

    /// <summary>The destinations of the last exchange, each once.</summary>
    public ReadOnlySpan<int> Receivers => _receivers.AsSpan(0, _receiverCount);

    /// <summary>Empties the outboxes of <paramref name="senders"/>.</summary>
    /// <exception cref="CausalityException">A message is for a time before <paramref name="windowEnd"/>.</exception>
    public void Carry(ReadOnlySpan<int> senders, long windowEnd)
    {
        var total = Count(senders, windowEnd);
        if (total == 0)
        {
            return;
        }

        if (total > _keys.Length)
        {
            var capacity = (int)Math.Min(Array.MaxLength, Math.Max(total, _keys.Length * 2L));
            _keys = new EventKey[capacity];
            _payloads = new TPayload[capacity];
        }

        Place(senders);
        var start = 0;
        foreach (var receiver in Receivers)
        {
            var end = _counts[receiver];
            DeliverSorted(_partitions[receiver], start, end - start);
            _counts[receiver] = 0;
            start = end;
        }
    }

    private int Count(ReadOnlySpan<int> senders, long windowEnd)
    {
        _receiverCount = 0;
        var total = 0;
        foreach (var sender in senders)
        {
            foreach (ref readonly var message in _partitions[sender].Outbox.Messages)
            {
                if ((uint)message.Partition >= (uint)_partitions.Length)
                {
                    throw new ArgumentOutOfRangeException(
                        nameof(senders), message.Partition, "A message names a partition that does not exist.");
                }

                if (message.Key.Time < windowEnd)
                {
                    throw CausalityException.Between(sender, message.Partition, message.Key.Time, windowEnd);
                }

                if (_counts[message.Partition]++ == 0)
                {
                    _receivers[_receiverCount++] = message.Partition;
                }

                total++;
            }
        }

        return total;
    }

    /// <summary>Sorts by destination; afterwards each count is the end of its destination's range.</summary>
    private void Place(ReadOnlySpan<int> senders)
    {
        var start = 0;
        foreach (var receiver in Receivers)
        {
            var count = _counts[receiver];
            _counts[receiver] = start;
            start += count;
        }

        foreach (var sender in senders)
        {
            var outbox = _partitions[sender].Outbox;
            foreach (ref readonly var message in outbox.Messages)
            {
                var place = _counts[message.Partition]++;
                _keys[place] = message.Key;
                _payloads[place] = message.Payload;
            }

            outbox.Clear();
        }
    }

    private void DeliverSorted(IPartition<TPayload> receiver, int start, int count)
    {
        var keys = _keys.AsSpan(start, count);
        var payloads = _payloads.AsSpan(start, count);
        keys.Sort(payloads);
        for (var i = 0; i < count; i++)
        {
            receiver.Deliver(keys[i], payloads[i]);
        }
    }
}
