using Downshift.BenchGate.Results;

namespace Downshift.BenchGate.Judging;

/// <summary>All explanations given, and which of them were needed.</summary>
/// <param name="names">Names of all benchmarks, to tell where a name ends and a reason starts.</param>
internal sealed class Explanations(IReadOnlyCollection<string> names)
{
    private const string TimePrefix = "slower:";
    private const int LongestReason = 500;
    private const int NearNames = 3;

    private readonly List<Explanation> all = [];
    private readonly HashSet<Explanation> used = [];
    private readonly List<Problem> problems = [];

    /// <summary>What could not be understood.</summary>
    public IReadOnlyList<Problem> Problems => problems;

    /// <summary>Those that nothing needed, in the order given: remove them.</summary>
    public IEnumerable<Explanation> Unused => all.Where(one => !used.Contains(one));

    /// <summary>Adds a value of the command line; its name must be a benchmark's.</summary>
    /// <param name="option">The option.</param>
    /// <param name="text"><c>NAME=REASON</c>.</param>
    /// <param name="forTime">It explains a slowdown.</param>
    public void AddOption(string option, string text, bool forTime)
    {
        if (Read(text, forTime, option) is not { } explanation)
        {
            problems.Add(new Problem(
                option, 0, $"'{text}' is not allowed; allowed: NAME=REASON, a reason of 1 to 500 characters"));
        }
        else if (!names.Any(explanation.Covers))
        {
            string near = string.Join(", ", NearName.Of(explanation.Name, names).Take(NearNames));
            problems.Add(new Problem(option, 0, $"no benchmark is called '{explanation.Name}'; near: {near}"));
        }
        else { all.Add(explanation); }
    }

    /// <summary>
    /// Adds the lines of a file: <c>NAME = REASON</c> for counters, <c>slower: NAME = REASON</c> for time, empty lines
    /// and lines that start with # for people. A name that is no benchmark's is kept and counts as unused.
    /// </summary>
    /// <param name="file">The file's name.</param>
    /// <param name="text">What it holds.</param>
    public void AddFile(string file, string text)
    {
        int number = 0;
        foreach (string line in text.Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0 || line.StartsWith('#')) { continue; }
            bool forTime = line.StartsWith(TimePrefix, StringComparison.Ordinal);
            string where = FormattableString.Invariant($"{file}:{number}");
            if (Read(forTime ? line[TimePrefix.Length..] : line, forTime, where) is { } read) { all.Add(read); }
            else
            {
                problems.Add(new Problem(file, number, "no explanation; allowed: NAME = REASON, or slower: NAME = "
                    + "REASON, a reason of 1 to 500 characters; lines that start with # are remarks"));
            }
        }
    }

    /// <summary>The explanation of a change, or null. An exact name goes before a start of names.</summary>
    /// <param name="benchmark">The benchmark.</param>
    /// <param name="forTime">A slowdown; otherwise a change of counters.</param>
    public Explanation? Find(string benchmark, bool forTime)
    {
        Explanation? found = all.Where(one => one.ForTime == forTime && one.Covers(benchmark))
            .MaxBy(one => one.Name.Length);
        if (found is not null) { used.Add(found); }
        return found;
    }

    /// <summary>
    /// Names may hold equals signs: the longest that is a benchmark's wins, otherwise the first sign splits.
    /// </summary>
    private Explanation? Read(string text, bool forTime, string where)
    {
        Explanation? read = null;
        for (int at = text.IndexOf('=', StringComparison.Ordinal); at >= 0;)
        {
            string name = text[..at].Trim();
            string reason = text[(at + 1)..].Trim();
            bool sound = name.Length > 0 && reason.Length is > 0 and <= LongestReason;
            if (sound && (read is null || names.Any(one => Explanation.Covers(name, one))))
            {
                read = new Explanation(name, forTime, reason, where);
            }

            int next = text.AsSpan(at + 1).IndexOf('=');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return read;
    }
}
