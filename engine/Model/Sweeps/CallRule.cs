namespace Downshift.Model.Sweeps;

/// <summary>Whom a procedure lists for calls.</summary>
internal enum CallRule
{
    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>Households from which no report of today has come yet.</summary>
    SilentToday,

    /// <summary>Households that missed the last two rounds and have no record of today.</summary>
    MissedTwice,
}

/// <summary>Whom a procedure lists for visits.</summary>
internal enum VisitRule
{
    /// <summary>Nobody.</summary>
    Nobody,

    /// <summary>Every household that is not complete.</summary>
    Everybody,

    /// <summary>Households without digital access, silent for a day, or with a contact.</summary>
    AtRisk,
}
