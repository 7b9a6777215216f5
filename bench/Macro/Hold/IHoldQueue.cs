namespace Downshift.Bench.Macro.Hold;

/// <summary>A queue under test, as a struct so that the loop is compiled for each.</summary>
public interface IHoldQueue
{
    /// <summary>Adds an event with a number that grows with every addition.</summary>
    void Add(long time, uint number);

    /// <summary>Removes the earliest event.</summary>
    void Take(out long time, out uint number);

    /// <summary>The number of an event that will probably be taken soon, if the queue knows one.</summary>
    bool TryPeek(int ahead, out uint number);
}
