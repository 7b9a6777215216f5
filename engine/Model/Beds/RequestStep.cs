namespace Downshift.Model.Beds;

/// <summary>Where a person's request stands.</summary>
internal enum RequestStep : byte
{
    /// <summary>No request.</summary>
    None,

    /// <summary>On its way to the holder of the ledger.</summary>
    Travelling,

    /// <summary>On a list.</summary>
    Listed,

    /// <summary>A bed is granted, the patient not yet in it.</summary>
    Granted,

    /// <summary>In a bed.</summary>
    InBed,

    /// <summary>Left the bed alive.</summary>
    Left,

    /// <summary>Ended without a bed, or dead.</summary>
    Ended,
}
