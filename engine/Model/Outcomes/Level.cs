namespace Downshift.Model.Outcomes;

/// <summary>Levels of the hierarchy at which an outcome is reported.</summary>
public enum OutcomeLevel
{
    /// <summary>The whole city.</summary>
    City,

    /// <summary>A district.</summary>
    District,

    /// <summary>A street or town.</summary>
    Street,

    /// <summary>A community or village.</summary>
    Unit,

    /// <summary>A grid.</summary>
    Grid,
}
