namespace Downshift.Model.Beds;

/// <summary>Kinds of places for patients.</summary>
internal enum BedType : byte
{
    /// <summary>Bed in a designated hospital.</summary>
    Designated,

    /// <summary>Bed in a Fangcang shelter hospital.</summary>
    Fangcang,

    /// <summary>Place in an isolation point.</summary>
    Isolation,
}

/// <summary>Why a request ended without a bed.</summary>
internal enum EndCause : byte
{
    /// <summary>Died.</summary>
    Death,

    /// <summary>Recovered.</summary>
    Recovery,

    /// <summary>No longer wanted: infection excluded.</summary>
    Withdrawn,
}
