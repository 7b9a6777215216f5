using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

namespace Downshift.Model;

/// <summary>The read-only city that all runs of one seed and scale share: the tree and the register of
/// households.</summary>
/// <threadsafety>Immutable after construction: any number of runs may read it at once.</threadsafety>
public sealed class World
{
    internal World(Geography geography, UnitSize[] fullUnits, Register register, uint seed)
    {
        Geography = geography;
        FullUnits = fullUnits;
        Register = register;
        Seed = seed;
    }

    /// <summary>The tree of districts, streets, units and grids.</summary>
    public Geography Geography { get; }

    /// <summary>The seed it was built from.</summary>
    public uint Seed { get; }

    /// <summary>Households on the register.</summary>
    public int Households => Geography.HouseholdCount;

    /// <summary>People on the register.</summary>
    public long People => Register.People;

    /// <summary>Units of the full-size city, by identity.</summary>
    internal UnitSize[] FullUnits { get; }

    /// <summary>What is lasting about every household.</summary>
    internal Register Register { get; }
}
