using Downshift.Model.Hierarchy;

namespace Downshift.Model.Sweeps;

/// <summary>
/// Grids cut into bins of as many households as one order of visits holds, part by part: an order at grid resolution
/// covers whole bins, and what a worker did is kept a bin.
/// </summary>
internal sealed class GridBins
{
    private readonly Geography geography;
    private readonly int parts;
    private readonly int most;
    private readonly int firstGrid;
    private readonly int[] firstBin;

    public GridBins(Geography geography, Street street, int parts, int most)
    {
        this.geography = geography;
        this.parts = parts;
        this.most = most;
        Unit last = geography.Units[street.FirstUnit + street.UnitCount - 1];
        firstGrid = geography.Units[street.FirstUnit].FirstGrid;
        firstBin = new int[last.FirstGrid + last.Grids - firstGrid];
        int count = 0;
        for (int g = 0; g < firstBin.Length; g++)
        {
            firstBin[g] = count;
            for (int part = 0; part < parts; part++)
            {
                count += BinsOf(PartStart(firstGrid + g, part + 1) - PartStart(firstGrid + g, part));
            }
        }

        Count = count;
    }

    /// <summary>Bins of the street.</summary>
    public int Count { get; }

    /// <summary>The bin of a household of a unit. O(log grids of the unit).</summary>
    public Bin At(Unit unit, int household)
    {
        int grid = GridOf(unit, household);
        int part = 0;
        int index = firstBin[grid - firstGrid];
        int start = PartStart(grid, 0);
        int end = PartStart(grid, 1);
        while (household >= end)
        {
            index += BinsOf(end - start);
            start = end;
            end = PartStart(grid, ++part + 1);
        }

        int number = (household - start) / most;
        int first = start + (number * most);
        return new Bin(index + number, first, Math.Min(end, first + most));
    }

    private int PartStart(int grid, int part)
    {
        int first = geography.GridFirstHousehold[grid];
        long size = geography.GridFirstHousehold[grid + 1] - first;
        return first + (int)(size * part / parts);
    }

    private int BinsOf(int households) => (households + most - 1) / most;

    private int GridOf(Unit unit, int household)
    {
        int low = unit.FirstGrid;
        int high = unit.FirstGrid + unit.Grids - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >>> 1;
            bool below = geography.GridFirstHousehold[middle] <= household;
            if (below) { low = middle; } else { high = middle - 1; }
        }

        return low;
    }
}

/// <summary>Some neighbouring households of a grid.</summary>
/// <param name="Index">Position among the bins of the street.</param>
/// <param name="Start">First household.</param>
/// <param name="End">Household after the last.</param>
internal readonly record struct Bin(int Index, int Start, int End)
{
    public int Households => End - Start;
}
