namespace Downshift.Scenarios.Keys;

/// <summary>What stands behind a key.</summary>
internal enum KeyKind
{
    /// <summary>A mapping of further keys of the table.</summary>
    Section,

    /// <summary>The number of the schema.</summary>
    Schema,

    /// <summary>A kebab-case name.</summary>
    Name,

    /// <summary>A text, or <c>{en, zh}</c>.</summary>
    Text,

    /// <summary>The name of a file.</summary>
    File,

    /// <summary>A file or a list of files, read one after the other.</summary>
    Files,

    /// <summary>One of the words of the key.</summary>
    Word,

    /// <summary>A list of the words of the key.</summary>
    Words,

    /// <summary>true or false.</summary>
    Flag,

    /// <summary>A date inside the horizon.</summary>
    Date,

    /// <summary>A date inside the horizon, or <c>never</c>.</summary>
    DateOrNever,

    /// <summary>Any date.</summary>
    AnyDate,

    /// <summary>A duration of whole days.</summary>
    Days,

    /// <summary>A duration of whole days with its sign: later, or earlier where negative.</summary>
    SignedDays,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>Ids of outcomes.</summary>
    Outcomes,

    /// <summary>Names of parameters or groups of them.</summary>
    Factors,

    /// <summary>The name of a variant.</summary>
    Variant,

    /// <summary>Variants by name.</summary>
    Variants,

    /// <summary>Numbers by district.</summary>
    ByDistrict,

    /// <summary>Parameters by name.</summary>
    Parameters,
}
