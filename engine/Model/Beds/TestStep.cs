namespace Downshift.Model.Beds;

/// <summary>Where a person's test stands.</summary>
internal enum TestStep : byte
{
    /// <summary>None ordered.</summary>
    None,

    /// <summary>Waiting for its turn.</summary>
    Queued,

    /// <summary>Taken, the result not yet known.</summary>
    InLaboratory,

    /// <summary>Negative, to be repeated.</summary>
    Repeat,

    /// <summary>Positive.</summary>
    Positive,

    /// <summary>Finally negative.</summary>
    Negative,
}
