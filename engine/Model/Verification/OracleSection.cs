namespace Downshift.Model.Verification;

/// <summary>What a verification row is about.</summary>
public enum OracleSection
{
    /// <summary>Random numbers, distributions and the functions behind them.</summary>
    Random,

    /// <summary>The order of events, partitions and threads.</summary>
    Order,

    /// <summary>Accumulators and output analysis.</summary>
    Statistics,

    /// <summary>Queues run on the kernel.</summary>
    Queues,

    /// <summary>Bed allocation.</summary>
    Beds,

    /// <summary>Finding cases.</summary>
    Finding,

    /// <summary>Size of the city, staffing and command.</summary>
    City,

    /// <summary>Whole runs: conservation, threads, common random numbers.</summary>
    Runs,
}
