namespace Downshift.Report;

/// <summary>A section of a page.</summary>
/// <param name="Id">Its id in the page.</param>
/// <param name="Title">Key of the phrase that is its title.</param>
/// <param name="Body">Its markup.</param>
internal sealed record PageSection(string Id, string Title, string Body);
