namespace Downshift.Model.Hierarchy;

/// <summary>The two kinds of units at the base.</summary>
public enum UnitKind : byte
{
    /// <summary>Urban community (社区).</summary>
    Community,

    /// <summary>Village or brigade (村).</summary>
    Village,
}
