using System.Numerics;

namespace Downshift.Model.Sweeps;

/// <summary>Cuts a list of households, which comes as masks of neighbours in rising order, into equal parts.</summary>
/// <param name="most">Households of a part, 1 or more.</param>
internal struct ListCutter(int most)
{
    /// <summary>Households of a part.</summary>
    public readonly int Most => most;

    /// <summary>Households listed since the last cut.</summary>
    public int Rest { get; private set; }

    /// <summary>Goes on through a mask up to the next cut.</summary>
    /// <param name="from">Household of bit 0.</param>
    /// <param name="wanted">Bit i: household <paramref name="from"/> + i is listed. What is counted is cleared.</param>
    /// <param name="end">Household after the cut.</param>
    /// <returns>False if the mask ends before the part is full.</returns>
    public bool Cut(int from, ref ulong wanted, out int end)
    {
        int listed = BitOperations.PopCount(wanted);
        if (Rest + listed < most)
        {
            Rest += listed;
            (wanted, end) = (0, 0);
            return false;
        }

        for (int left = most - Rest; left > 1; left--) { wanted &= wanted - 1; }

        end = from + BitOperations.TrailingZeroCount(wanted) + 1;
        wanted &= wanted - 1;
        Rest = 0;
        return true;
    }
}
