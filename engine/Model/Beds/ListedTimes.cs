namespace Downshift.Model.Beds;

/// <summary>When the current request of a record was first on a list.</summary>
/// <param name="ListedAt">The moment, seconds.</param>
/// <param name="FirstRound">First round of that list at or after it, seconds.</param>
internal readonly record struct ListedTimes(int ListedAt, int FirstRound);
