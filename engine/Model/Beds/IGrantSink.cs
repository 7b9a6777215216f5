namespace Downshift.Model.Beds;

/// <summary>A bed given to a named patient.</summary>
/// <param name="Record">Record of the patient.</param>
/// <param name="Type">Type of bed.</param>
/// <param name="Pool">Pool, already blocked.</param>
/// <param name="Account">Account in the ledger.</param>
/// <param name="Level">Level from which the grant goes down.</param>
internal readonly record struct BedGrant(int Record, BedType Type, int Pool, int Account, LedgerLevel Level);

/// <summary>What carries grants out.</summary>
internal interface IGrantSink
{
    /// <summary>A record may be granted a bed soon: its data may be fetched.</summary>
    void Expect(int record);

    /// <summary>District of residence of a record.</summary>
    int DistrictOf(int record);

    /// <summary>A bed was granted: the pool is blocked, the record off all lists.</summary>
    /// <param name="grant">The grant.</param>
    /// <param name="now">Time, seconds.</param>
    void Granted(in BedGrant grant, long now);
}
