namespace Downshift.Scenarios.Findings;

/// <summary>Collects findings of a load; the same fault seen through several variants counts once.</summary>
internal sealed class FindingCollector
{
    /// <summary>More findings than this help nobody; the last one then says so.</summary>
    private const int Most = 500;

    private readonly List<Finding> findings = [];
    private readonly HashSet<(string File, int Line, int Column, string Problem)> seen = [];
    private readonly SortedSet<string> misshaped = new(StringComparer.Ordinal);
    private bool full;

    /// <summary>Whether any finding forbids a run.</summary>
    public bool HasErrors { get; private set; }

    /// <summary>
    /// The nearest valid name, while there is room to say it: a hostile file must not cost a search
    /// a line.
    /// </summary>
    public string Nearest(string written, IEnumerable<string> names) =>
        full ? "" : Spelling.Nearest(written, names);

    /// <summary>The nearest valid name, or up to three that share a word with it.</summary>
    public string NearestOrAlike(string written, IReadOnlyList<string> names) =>
        full ? "" : Spelling.NearestOrAlike(written, names);

    /// <summary>No more findings are kept; loops over what a file repeats may stop.</summary>
    public bool IsFull => full;

    /// <summary>Number of findings so far.</summary>
    public int Count => findings.Count;

    /// <summary>
    /// Notes a section that is no mapping and has its finding: what it hides from the files below is not missing.
    /// </summary>
    public void NoteMisshaped(string section) => misshaped.Add(section);

    /// <summary>Whether a path is, or lies in, a section that is no mapping.</summary>
    public bool IsMisshaped(string path) => misshaped.Any(
        section => path.StartsWith(section, StringComparison.Ordinal)
            && (path.Length == section.Length || path[section.Length] == '.'));

    /// <summary>Adds an error.</summary>
    public void Error(
        SourceMark mark, string path, Phrase problem, Phrase allowed = default, string nearest = "",
        Phrase fix = default)
    {
        Add(Severity.Error, mark, path, problem, allowed, nearest, fix);
    }

    /// <summary>Adds a warning.</summary>
    public void Warning(SourceMark mark, string path, Phrase problem, Phrase allowed = default, Phrase fix = default)
    {
        Add(Severity.Warning, mark, path, problem, allowed, "", fix);
    }

    /// <summary>All findings ordered by file, line and column.</summary>
    public IReadOnlyList<Finding> Ordered() =>
        [.. findings
            .OrderBy(finding => finding.File, StringComparer.Ordinal)
            .ThenBy(finding => finding.Line)
            .ThenBy(finding => finding.Column)];

    private void Add(
        Severity severity, SourceMark mark, string path, Phrase problem, Phrase allowed, string nearest, Phrase fix)
    {
        HasErrors |= severity == Severity.Error;
        if (full || !seen.Add((mark.File, mark.Line, mark.Column, problem.English)))
        {
            return;
        }

        if (findings.Count == Most)
        {
            full = true;
            problem = new("more findings than can be shown; mend these first", "问题过多，请先修正以上各条");
            (mark, path, allowed, nearest, fix) = (new SourceMark("~", 0, 0), "", default, "", default);
        }

        findings.Add(new Finding(
            SafeText.Of(mark.File), mark.Line, mark.Column, SafeText.Of(path), severity, problem.English,
            problem.Chinese, allowed.English ?? "", allowed.Chinese ?? "", nearest, fix.English ?? "",
            fix.Chinese ?? ""));
    }
}
