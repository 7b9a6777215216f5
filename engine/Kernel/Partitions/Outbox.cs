using Downshift.Kernel.Events;

namespace Downshift.Kernel.Partitions;

/// <summary>The messages that one partition sent in one window.</summary>
/// <typeparam name="TPayload">What a message carries.</typeparam>
public sealed class Outbox<TPayload>
    where TPayload : unmanaged
{
    private Message[] _messages;

    /// <summary>An empty outbox with room for <paramref name="capacity"/> messages before it grows.</summary>
    public Outbox(int capacity = 16) => _messages = new Message[Math.Max(capacity, 1)];

    /// <summary>How many messages wait.</summary>
    public int Count { get; private set; }

    /// <summary>The messages in the order of sending.</summary>
    internal ReadOnlySpan<Message> Messages => _messages.AsSpan(0, Count);

    /// <summary>Sends an event to a partition.</summary>
    /// <param name="partition">Index of the destination among the runner's partitions.</param>
    /// <param name="key">Its place in the order; its time is at least the end of the current window.</param>
    /// <param name="payload">What it carries.</param>
    public void Send(int partition, in EventKey key, in TPayload payload)
    {
        if (Count == _messages.Length)
        {
            Array.Resize(ref _messages, Count * 2);
        }

        _messages[Count++] = new Message(partition, key, payload);
    }

    /// <summary>Forgets the messages.</summary>
    public void Clear() => Count = 0;

    /// <summary>One message.</summary>
    internal readonly struct Message(int partition, in EventKey key, in TPayload payload)
    {
        public readonly EventKey Key = key;
        public readonly TPayload Payload = payload;
        public readonly int Partition = partition;
    }
}
