namespace Downshift.Model.Parameters;

/// <summary>How well a number is known. Every number of a scenario carries one of these and a source.</summary>
public enum Evidence
{
    /// <summary>Stated in Liu and Liu (2021).</summary>
    Paper,

    /// <summary>A dated figure of the case: a bulletin, a press account, a count.</summary>
    Data,

    /// <summary>A published estimate.</summary>
    Literature,

    /// <summary>Arithmetic from other numbers of the scenario.</summary>
    Computed,

    /// <summary>Ours: no figure was found. A conclusion should hold over its whole range.</summary>
    Assumption,
}
