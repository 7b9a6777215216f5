namespace Downshift.Model.Hierarchy;

/// <summary>What a run needs to know of every unit of the full-size city, those included that the scale left
/// out.</summary>
/// <param name="District">Its district.</param>
/// <param name="Households">Households.</param>
/// <param name="Kind">Community or village.</param>
internal readonly record struct UnitSize(int District, int Households, UnitKind Kind);
