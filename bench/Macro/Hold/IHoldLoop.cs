namespace Downshift.Bench.Macro.Hold;

/// <summary>A model of pending events that runs as long as one likes, on some queue.</summary>
public interface IHoldLoop
{
    /// <summary>Fingerprint of the events so far, in their order.</summary>
    ulong Hash { get; }

    /// <summary>Adds the first events.</summary>
    void Fill();

    /// <summary>Takes and adds again.</summary>
    void Run(long events);
}
