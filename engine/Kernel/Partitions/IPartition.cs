using Downshift.Kernel.Events;

namespace Downshift.Kernel.Partitions;

/// <summary>A part of the world with its own state and its own pending events.</summary>
/// <typeparam name="TPayload">What a message carries.</typeparam>
/// <remarks>
/// A partition touches nothing of another: what it has to tell, it sends through its outbox. It is advanced by one
/// thread at a time, not always the same.
/// </remarks>
public interface IPartition<TPayload>
    where TPayload : unmanaged
{
    /// <summary>Time of its earliest pending event in ticks; <see cref="long.MaxValue"/> when it has none.</summary>
    long NextTime { get; }

    /// <summary>What it has sent in this window.</summary>
    Outbox<TPayload> Outbox { get; }

    /// <summary>Handles every own event with a time before <paramref name="windowEnd"/>.</summary>
    /// <param name="windowEnd">Exclusive bound in ticks.</param>
    void Advance(long windowEnd);

    /// <summary>Takes in a message: called between windows, in key order.</summary>
    /// <param name="key">Its place in the order; its time is not before the end of the last window.</param>
    /// <param name="payload">What it carries.</param>
    void Deliver(in EventKey key, in TPayload payload);
}
