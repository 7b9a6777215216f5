namespace Downshift.Model.Work;

/// <summary>What a unit's standing work of a day is counted from; the street fills it in at 08:00.</summary>
internal struct UnitDemand
{
    /// <summary>Households that standing work is done for.</summary>
    public int Households;

    /// <summary>Residential compounds; 1 for a village.</summary>
    public int Compounds;

    /// <summary>Grids.</summary>
    public int Grids;

    /// <summary>Close contacts under observation at home.</summary>
    public int ContactDays;

    /// <summary>Known ill people at home.</summary>
    public int KnownAtHome;

    /// <summary>People isolated at home, who need groceries, medicine and rides.</summary>
    public int IsolatedAtHome;

    /// <summary>Residents waiting for a bed: they call, and they complain.</summary>
    public int Waiting;

    /// <summary>Batch reports of the day: 1, or 2 with one in the morning.</summary>
    public int Batches;

    /// <summary>Two temperatures a day are collected today.</summary>
    public bool DoubleTemperature;
}
