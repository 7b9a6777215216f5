using Downshift.Model.Events;

namespace Downshift.Model.Beds;

/// <summary>
/// Messages that wait for their moment. The place given back last is used first, as it is still at hand.
/// </summary>
internal sealed class MessageShelf
{
    private CityEvent[] messages = new CityEvent[8];
    private int[] free = new int[8];
    private int freeCount;
    private int used;

    /// <summary>Puts a message down.</summary>
    /// <returns>Where it lies.</returns>
    public int Put(in CityEvent message)
    {
        int place = freeCount > 0 ? free[--freeCount] : used++;
        if (place == messages.Length)
        {
            Array.Resize(ref messages, place * 2);
            Array.Resize(ref free, place * 2);
        }

        messages[place] = message;
        return place;
    }

    /// <summary>Takes a message away.</summary>
    public CityEvent Take(int place)
    {
        free[freeCount++] = place;
        return messages[place];
    }

    /// <summary>Asks for a message to be loaded.</summary>
    public void Fetch(int place) => CacheLine.Fetch(in messages[place]);
}
