namespace Downshift.Model.Beds;

/// <summary>Levels that can hold a bed ledger and a list of waiting patients.</summary>
internal enum LedgerLevel : byte
{
    /// <summary>Street or town.</summary>
    Street,

    /// <summary>District.</summary>
    District,

    /// <summary>City.</summary>
    City,
}
