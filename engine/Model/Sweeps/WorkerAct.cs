namespace Downshift.Model.Sweeps;

/// <summary>What a worker does with a household that is wanted.</summary>
internal enum WorkerAct
{
    /// <summary>Goes to the door.</summary>
    Visit,

    /// <summary>Calls.</summary>
    Call,

    /// <summary>Copies the last record.</summary>
    CarryOver,
}
