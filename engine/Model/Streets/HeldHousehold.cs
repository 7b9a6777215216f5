using Downshift.Model.Finding;

namespace Downshift.Model.Streets;

/// <summary>A household that holds a state of its own at grid resolution.</summary>
internal struct HeldHousehold
{
    /// <summary>What changes about it.</summary>
    public HouseholdState State;

    /// <summary>What is lasting about it, kept because every round and list asks for it.</summary>
    public uint Lasting;
}
