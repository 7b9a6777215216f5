namespace Downshift.Model.Beds;

/// <summary>
/// A policy of bed allocation: who holds the ledger, on whose lists requests wait, who picks and when. Everything
/// else (pools, lists, priority within a list, stays, desks) is shared, so that policies differ in nothing else.
/// </summary>
internal interface IBedAllocation
{
    /// <summary>Whether requests are entered on this level's lists now.</summary>
    bool ListsAt(LedgerLevel level);

    /// <summary>Period of this level's rounds, seconds; 0 if it has none.</summary>
    long PeriodOf(LedgerLevel level);

    /// <summary>Sets shares after the stock or the day changed; called every hour before anything is granted.</summary>
    /// <param name="now">Time, seconds.</param>
    void Settle(long now);

    /// <summary>A round of a level.</summary>
    /// <param name="level">Level.</param>
    /// <param name="now">Time, seconds.</param>
    void Round(LedgerLevel level, long now);

    /// <summary>The account of a bed occupied before the first day.</summary>
    /// <param name="type">Type of the bed.</param>
    /// <param name="street">Street of residence.</param>
    /// <param name="district">District of residence.</param>
    int AccountOf(BedType type, int street, int district);

    /// <summary>Beds of a type that a district or its streets may grant now; 0 where only the city grants.</summary>
    int AvailableTo(BedType type, int district);
}
