namespace Downshift.Model.Finding;

/// <summary>How a household's last record came about, in falling order of trust.</summary>
internal enum RecordState : byte
{
    Unseen,
    DoorAll,
    DoorPart,
    Called,
    Self,
    Proxy,
    AbsentVerified,
    Refused,
    CarriedOver,
    Written,
}
