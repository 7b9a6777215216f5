using System.Runtime.CompilerServices;

namespace Downshift.Model.Population;

/// <summary>How many households of a unit are of which kind: what grid resolution knows about the healthy.</summary>
internal struct UnitMix
{
    /// <summary>Classes of the inclination to report, equally likely.</summary>
    public const int Strata = 16;

    /// <summary>Present households by inclination.</summary>
    public Counts ByInclination;

    /// <summary>Present households by size, 1 to 6 at index 0 to 5.</summary>
    public Sizes BySize;

    /// <summary>Absent households.</summary>
    public int Absent;

    /// <summary>Present households without digital access by size.</summary>
    public Sizes NotDigitalBySize;

    /// <summary>Present households without digital access.</summary>
    public int NotDigital;

    /// <summary>People on the register.</summary>
    public int People;

    /// <summary>People of present households.</summary>
    public int PresentPeople;

    /// <summary>Present households.</summary>
    public int Present;

    /// <summary>Class of a household's inclination.</summary>
    public static int Stratum(uint household) =>
        Register.Inclination(household) / (Register.InclinationLevels / Strata);

    /// <summary>Counts a household.</summary>
    public void Add(uint household) => Count(household, 1);

    /// <summary>Takes a household out of the counts.</summary>
    public void Remove(uint household) => Count(household, -1);

    private void Count(uint household, int one)
    {
        int size = Register.Size(household);
        bool digital = Register.IsDigital(household);
        People += one * size;
        if (!Register.IsPresent(household))
        {
            Absent += one;
            return;
        }

        Present += one;
        PresentPeople += one * size;
        if (!digital)
        {
            NotDigital += one;
            NotDigitalBySize[size - 1] += one;
        }

        BySize[size - 1] += one;
        ByInclination[Stratum(household)] += one;
    }

    /// <summary>A count for each class of inclination.</summary>
    [InlineArray(Strata)]
    internal struct Counts
    {
        private int first;
    }

    /// <summary>A count for each size.</summary>
    [InlineArray(Register.Slots)]
    internal struct Sizes
    {
        private int first;
    }
}
