using System.CommandLine;
using System.Globalization;
using Downshift.Cli.Input;
using Downshift.Cli.Output;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Store;
using Downshift.Model.Hierarchy;
using Downshift.Scenarios;

namespace Downshift.Cli.Commands;

/// <summary>
/// <c>downshift verify-run DIR</c>: runs a result again from its manifest and compares every hash and every file.
/// </summary>
internal sealed class VerifyRunCommand(Session session) : ICommand
{
    private readonly SharedOptions options = new(session.Language);

    private readonly Argument<string> folder = new("DIR")
    {
        Description = session.Say("folder of a result", "结果文件夹"),
    };

    /// <inheritdoc/>
    public string Example => "verify-run results/wuhan-sweeps-0c2d17c0";

    /// <inheritdoc/>
    public Command Build()
    {
        var command = new Command("verify-run", session.Say(
            "run a result again from its manifest and compare", "按清单重新运行一个结果并比对"))
        {
            folder, options.Threads, options.Quiet,
        };
        command.SetAction(Verify);
        return command;
    }

    private int Verify(ParseResult parsed)
    {
        var reader = new OptionReader(parsed, session.Language);
        int? threads = (int?)reader.Whole(options.Threads, 1, 64);
        if (reader.Problems.Count > 0) { return session.Refuse(reader.Problems); }
        Manifest manifest;
        try
        {
            manifest = Manifest.Read(Path.Combine(parsed.GetValue(folder)!, "manifest.json"));
        }
        catch (Exception fault) when (fault is IOException or InvalidDataException or UnauthorizedAccessException)
        {
            return session.Refuse([Plain.Text(fault.Message)]);
        }

        string result = parsed.GetValue(folder)!;
        List<string> findings = [.. FolderCheck.Rows(result, manifest).Select(Words)];
        if (Rebuild(manifest) is not Scenario scenario)
        {
            foreach (string finding in findings) { session.Terminal.Error.WriteLine(finding); }
            return ExitCode.Failed;
        }

        int replications = manifest.Runs.Count == 0 ? 0 : manifest.Runs.Keys.Max(run => run.Replication) + 1;
        if (replications == 0)
        {
            return Verdict([.. findings, session.Say("manifest.json names no run.", "manifest.json 未列出任何模拟。")]);
        }

        ComparisonPlan plan = new(scenario) { Replications = replications };
        using var line = new ProgressLine(
            session.Terminal, session.Language, scenario, !reader.Flag(options.Quiet));
        ComparisonResult again = new ComparisonRunner(session.Engine).Run(
            threads is int given ? plan with { Threads = given } : plan, null, line.Show, session.Terminal.Stop);
        line.Clear();
        if (again.Cancelled) { return ExitCode.Cancelled; }
        findings = [.. Differences(manifest, again), .. findings];
        IEnumerable<string> files = FolderCheck.All(result, manifest, again).Select(Words);
        return Verdict([.. findings, .. files.Except(findings, StringComparer.Ordinal)]);
    }

    /// <summary>The scenario from the texts of the manifest; null where it no longer means the same.</summary>
    private Scenario? Rebuild(Manifest manifest)
    {
        var texts = new SortedDictionary<string, string>(
            manifest.Files.ToDictionary(file => file.Key, file => file.Value), StringComparer.Ordinal);
        ScenarioLoad load = ScenarioLoader.LoadTexts(manifest.Files[0].Key, texts, new ScenarioOptions
        {
            Overrides = manifest.Overrides,
            Seed = manifest.Seed,
            Replications = manifest.ScenarioReplications,
            Days = manifest.Days,
            ScaleDivisor = manifest.ScaleDivisor,
            Resolution = string.Equals(manifest.Resolution, "grid", StringComparison.Ordinal)
                ? Resolution.Grid
                : Resolution.Household,
        });
        if (load.Scenario is Scenario scenario
            && string.Equals(scenario.Hash, manifest.Hash, StringComparison.Ordinal)
            && manifest.Variants.All(name => scenario.Variants.Any(v => v.Name == name)))
        {
            // A result of one run holds one of the variants.
            return manifest.Variants.Count > 0 ? scenario.Only(manifest.Variants) : scenario;
        }

        foreach (Finding finding in load.Findings)
        {
            session.Terminal.Error.WriteLine(Plain.Text(finding.Format(session.Language)));
        }

        session.Terminal.Error.WriteLine(session.Say(
            $"This program reads the manifest's scenario differently from {Plain.Text(manifest.Program)}.",
            $"本程序对清单中场景的解读与 {Plain.Text(manifest.Program)} 不同。"));
        return null;
    }

    private static List<string> Differences(Manifest manifest, ComparisonResult again)
    {
        var differences = new List<string>();
        RunRecord[] asked = [.. again.Runs.Where(run => manifest.Runs.ContainsKey(Name(again, run)))];
        foreach (((string variant, int replication), string hash) in manifest.Runs)
        {
            RunRecord? run = asked.FirstOrDefault(r => Name(again, r) == (variant, replication));
            string now = run?.StateHash.ToString("x32", CultureInfo.InvariantCulture) ?? "–";
            if (!string.Equals(now, hash, StringComparison.Ordinal))
            {
                string number = (replication + 1).ToString(CultureInfo.InvariantCulture);
                differences.Add($"{Plain.Text(variant)} #{number}: {Plain.Text(hash)} → {now}");
            }
        }

        string rows = ResultFiles.HashOf(again with { Runs = asked });
        if (!string.Equals(rows, manifest.ResultHash, StringComparison.Ordinal))
        {
            differences.Add($"rows: {Plain.Text(manifest.ResultHash)} → {rows}");
        }

        return differences;
    }

    private static (string Variant, int Replication) Name(ComparisonResult result, RunRecord run) =>
        (result.Scenario.Variants[run.Variant].Name, run.Replication);

    private string Words(FileDifference difference) => StoreWords.Of(difference, session.Language);

    private int Verdict(List<string> differences)
    {
        foreach (string difference in differences) { session.Terminal.Error.WriteLine(difference); }
        session.Terminal.Out.WriteLine(differences.Count == 0
            ? session.Say("Same state hashes, same rows, same files.", "状态哈希、结果行与文件完全一致。")
            : session.Say("The result does not come out the same.", "结果不一致。"));
        return differences.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
