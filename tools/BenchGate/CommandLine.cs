using System.CommandLine;
using Downshift.BenchGate.Judging;
using Downshift.BenchGate.Output;
using Downshift.BenchGate.Results;

namespace Downshift.BenchGate;

/// <summary>Reads the arguments, compares, writes.</summary>
internal static class CommandLine
{
    /// <summary>Name of the file of explanations that is looked for beside the baseline.</summary>
    public const string ExplanationFile = "benchgate-explanations.txt";

    private const int LargestExplanations = 1 << 20;

    /// <summary>Runs one command line.</summary>
    /// <param name="args">The arguments.</param>
    /// <param name="output">For the result.</param>
    /// <param name="error">For what is wrong with the arguments or the files.</param>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static int Run(string[] args, TextWriter output, TextWriter error)
    {
        var arguments = new Arguments();
        ParseResult parsed = arguments.Root().Parse(
            args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Action is { ClearsParseErrors: true })
        {
            return parsed.Invoke(new InvocationConfiguration { Output = output, Error = error });
        }

        Request request = arguments.Read(parsed);
        GateResult result = request.Problems.Count > 0
            ? new GateResult { Options = request.Options, Problems = request.Problems }
            : Compare(request);

        // Nothing was compared: the reasons are all there is to say.
        if (result.Benchmarks.Count == 0)
        {
            foreach (Problem one in result.Problems) { error.WriteLine("error: " + Plain.Text(one.ToString())); }
            if (request.Format == OutputFormat.Text) { return result.ExitCode; }
        }

        switch (request.Format)
        {
            case OutputFormat.Markdown: MarkdownPage.Write(output, result); break;
            case OutputFormat.Json: JsonPage.Write(output, result); break;
            default: TextPage.Write(output, result); break;
        }

        return result.ExitCode;
    }

    private static GateResult Compare(Request request)
    {
        ResultSet baseline = ResultReader.Read(request.Baseline);
        ResultSet candidate = ResultReader.Read(request.Candidate);
        var refused = new GateResult
        {
            Options = request.Options,
            Problems = [.. baseline.Problems, .. candidate.Problems],
        };
        if (refused.Problems.Count > 0) { return refused; }
        var names = new SortedSet<string>(baseline.Benchmarks.Keys, StringComparer.Ordinal);
        names.UnionWith(candidate.Benchmarks.Keys);
        var explanations = new Explanations(names);
        Problem? unread = AddFile(request, explanations);
        foreach (string text in request.Allow) { explanations.AddOption("--allow", text, false); }
        foreach (string text in request.AllowSlower) { explanations.AddOption("--allow-slower", text, true); }
        Problem[] problems = unread is null ? [.. explanations.Problems] : [unread, .. explanations.Problems];
        return problems.Length > 0
            ? refused with { Problems = problems }
            : Gate.Compare(baseline, candidate, explanations, request.Options);
    }

    /// <summary>Adds the file named, or the one beside the baseline where there is one.</summary>
    private static Problem? AddFile(Request request, Explanations explanations)
    {
        string folder = Directory.Exists(request.Baseline)
            ? request.Baseline
            : Path.GetDirectoryName(Path.GetFullPath(request.Baseline))!;
        string file = request.Explanations ?? Path.Combine(folder, ExplanationFile);
        if (request.Explanations is null && !File.Exists(file)) { return null; }
        try
        {
            if (File.Exists(file) && !RegularFile.Is(file))
            {
                return new Problem(file, 0, "is a pipe or a device; allowed: a regular file");
            }

            if (new FileInfo(file).Length > LargestExplanations)
            {
                return new Problem(file, 0, "is too large; allowed: 1 MiB of explanations");
            }

            explanations.AddFile(file, File.ReadAllText(file));
            return null;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return new Problem(file, 0, $"cannot be read: {fault.Message}");
        }
    }
}
