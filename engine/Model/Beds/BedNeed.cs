namespace Downshift.Model.Beds;

/// <summary>Which beds a patient may get, and before whom.</summary>
/// <param name="First">First choice, or <see cref="None"/>.</param>
/// <param name="Second">Second choice, or <see cref="None"/>.</param>
/// <param name="Tier">Rank of severity, smaller is earlier: see the constants.</param>
internal readonly record struct BedNeed(sbyte First, sbyte Second, byte Tier)
{
    /// <summary>No bed.</summary>
    public const sbyte None = -1;

    /// <summary>Tier of a patient who became severe in a bed that does not suit: transferred with priority.</summary>
    public const byte Transfer = 0;

    /// <summary>Tier of the severe and the critical.</summary>
    public const byte SevereTier = 1;

    /// <summary>Tier of all others.</summary>
    public const byte MildTier = 2;

    /// <summary>Tier of the mild in designated hospitals once these are for the severe.</summary>
    public const byte LastTier = 3;

    /// <summary>Nothing is needed or nothing is open.</summary>
    public static BedNeed Nothing => new(None, None, MildTier);

    /// <summary>Whether there is a bed type the patient may get now.</summary>
    public bool Any => First >= 0;

    /// <summary>Whether a bed of the type would do.</summary>
    public bool Accepts(BedType type) => First == (sbyte)type || Second == (sbyte)type;

    /// <summary>A need of one type.</summary>
    public static BedNeed Of(BedType first, byte tier) => new((sbyte)first, None, tier);
}
