namespace Downshift.Model.Population;

/// <summary>Stages of an illness.</summary>
internal enum Stage : byte
{
    /// <summary>Infected, not yet at the (nominal) onset.</summary>
    BeforeOnset,

    /// <summary>Ill with a mild course, or infected without symptoms after the nominal onset.</summary>
    Mild,

    /// <summary>Severe.</summary>
    Severe,

    /// <summary>Critical.</summary>
    Critical,

    /// <summary>Recovered.</summary>
    Recovered,

    /// <summary>Dead.</summary>
    Dead,
}

/// <summary>Age bands of the census that the model tells apart.</summary>
internal enum AgeBand : byte
{
    /// <summary>0 to 14.</summary>
    Child,

    /// <summary>15 to 59.</summary>
    Adult,

    /// <summary>60 to 64.</summary>
    Older,

    /// <summary>65 and more.</summary>
    Old,
}
