namespace Downshift.Report.Workbook;

/// <summary>How a cell looks: the index of its format in <see cref="LookTable"/>.</summary>
/// <remarks>Behind each look of a text stands the same for a text that must stay one when it is edited.</remarks>
internal enum CellLook
{
    /// <summary>A text in one line.</summary>
    Plain = 0,

    /// <summary>A text in as many lines as it needs.</summary>
    Wrapped = 2,

    /// <summary>Head of a column.</summary>
    Header = 4,

    /// <summary>Title of the workbook.</summary>
    Title = 6,

    /// <summary>Heading of a part of a sheet.</summary>
    Heading = 8,

    /// <summary>A bold word before a text.</summary>
    Label = 10,

    /// <summary>A whole number with grouped thousands below a text, hence on the left.</summary>
    Whole = 12,

    /// <summary>A number that names something, as a seed, on the left.</summary>
    Ordinal = 13,

    /// <summary>A number with the digits it has.</summary>
    General = 14,

    /// <summary>A share with the digits it has.</summary>
    Share = 15,

    /// <summary>The first of the numbers with a fixed number of decimals; see <see cref="LookTable.Number"/>.</summary>
    FirstNumber = 16,
}
