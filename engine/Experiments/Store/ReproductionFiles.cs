using System.Globalization;
using System.Text;
using System.Text.Json;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Studies;

namespace Downshift.Experiments.Store;

/// <summary>The files of a reproduction: hypotheses.json and hypotheses.csv, beside one folder a study.</summary>
public static class ReproductionFiles
{
    /// <summary>First line of hypotheses.csv.</summary>
    public const string Header =
        "hypothesis,part,verdict,scenario,outcome,for,against,unseen,undefined,for_at_least,against_at_least,"
        + "shipped_mean,shipped_low,shipped_high,needed,claim,claim_zh";

    /// <summary>Name of the file that says that a folder holds a reproduction.</summary>
    public const string JsonName = "hypotheses.json";

    /// <summary>Writes both files.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="result">The reproduction.</param>
    /// <exception cref="IOException">A file could not be written; what was there before is untouched.</exception>
    public static void Write(string folder, ReproductionResult result)
    {
        DurableFile.Write(Path.Combine(folder, "hypotheses.csv"), stream => WriteCsv(stream, result));
        DurableFile.Write(Path.Combine(folder, JsonName), stream => WriteJson(stream, result));
    }

    /// <summary>The word of a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    public static string Word(HypothesisVerdict verdict) =>
        JsonNamingPolicy.KebabCaseLower.ConvertName(verdict.ToString());

    /// <summary>Writes one row a claim; a hypothesis that cannot be tested has one without figures.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The reproduction.</param>
    public static void WriteCsv(Stream stream, ReproductionResult result)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(true), 1 << 16, true) { NewLine = "\n" };
        writer.WriteLine(Header);
        foreach (HypothesisResult hypothesis in result.Hypotheses)
        {
            string id = hypothesis.Hypothesis.Id;
            if (hypothesis.Parts.Count == 0)
            {
                writer.WriteLine($"{id},,{Word(hypothesis.Verdict)},,,,,,,,,,,,,"
                    + $"{CsvText.Field(hypothesis.Hypothesis.Claim.English)},"
                    + CsvText.Field(hypothesis.Hypothesis.Claim.Chinese));
            }

            for (int i = 0; i < hypothesis.Parts.Count; i++)
            {
                PartResult part = hypothesis.Parts[i];
                ClaimAtPoint? shipped = part.AsShipped;
                writer.WriteLine(string.Join(
                    ',', id, CsvText.Field(i + 1), Word(part.Verdict), part.Part.Scenario, Outcome(part),
                    CsvText.Field(part.Count(ClaimSign.For)), CsvText.Field(part.Count(ClaimSign.Against)),
                    CsvText.Field(part.Count(ClaimSign.Unseen)), CsvText.Field(part.Count(ClaimSign.Undefined)),
                    CsvText.Field(part.ShareAtLeast(ClaimSign.For)),
                    CsvText.Field(part.ShareAtLeast(ClaimSign.Against)),
                    CsvText.Field(shipped?.Margin.Mean ?? double.NaN), CsvText.Field(shipped?.Margin.Low ?? double.NaN),
                    CsvText.Field(shipped?.Margin.High ?? double.NaN), CsvText.Field(shipped?.Needed ?? double.NaN),
                    CsvText.Field(part.Part.What.English), CsvText.Field(part.Part.What.Chinese)));
            }
        }
    }

    /// <summary>Writes hypotheses.json.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The reproduction.</param>
    public static void WriteJson(Stream stream, ReproductionResult result)
    {
        using var json = new Utf8JsonWriter(stream, SummaryFile.Options);
        json.WriteStartObject();
        json.WriteNumber("points", result.Plan.Points);
        json.WriteString("scale", "1/" + result.Plan.Options.ScaleDivisor.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("confidence", result.Plan.Confidence);
        json.WriteBoolean("complete", result.Complete);
        json.WriteString("program", result.Versions.Program);
        json.WriteString("stateHash", JsonNumbers.Hex(result.StateHash));
        json.WriteFinite("elapsedSeconds", Math.Round(result.ElapsedSeconds, 3));
        json.WriteStartArray("studies");
        foreach (StudyResult study in result.Studies)
        {
            json.WriteStartObject();
            json.WriteString("scenario", study.Scenario.Name);
            json.WriteString("hash", study.Scenario.Hash);
            json.WriteNumber("seed", study.Scenario.Seed);
            json.WriteNumber("replications", study.Scenario.Replications);
            json.WriteNumber("points", study.Points.Count);
            json.WriteNumber("searched", study.Searched.Count);
            json.WriteBoolean("complete", study.Complete);
            json.WriteString("stateHash", JsonNumbers.Hex(study.StateHash));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("hypotheses");
        foreach (HypothesisResult hypothesis in result.Hypotheses) { Write(json, hypothesis); }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, HypothesisResult result)
    {
        json.WriteStartObject();
        json.WriteString("id", result.Hypothesis.Id);
        json.WriteString("verdict", Word(result.Verdict));
        json.WriteString("claim", result.Hypothesis.Claim.English);
        json.WriteString("claimZh", result.Hypothesis.Claim.Chinese);
        json.WriteString("contradictedIf", result.Hypothesis.ContradictedIf.English);
        json.WriteString("contradictedIfZh", result.Hypothesis.ContradictedIf.Chinese);
        json.WriteString("remark", result.Hypothesis.Remark.English);
        json.WriteString("remarkZh", result.Hypothesis.Remark.Chinese);
        json.WriteStartArray("parts");
        foreach (PartResult part in result.Parts) { Write(json, part); }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Outcome(PartResult part) => (part.AsShipped ?? part.At[0].Claim).Outcome;

    private static void Write(Utf8JsonWriter json, PartResult part)
    {
        json.WriteStartObject();
        json.WriteString("what", part.Part.What.English);
        json.WriteString("whatZh", part.Part.What.Chinese);
        json.WriteString("verdict", Word(part.Verdict));
        json.WriteString("scenario", part.Part.Scenario);
        json.WriteString("outcome", Outcome(part));
        json.WriteString("holds", JsonNamingPolicy.CamelCase.ConvertName(part.Part.Holds.ToString()));
        foreach (ClaimSign sign in Enum.GetValues<ClaimSign>())
        {
            json.WriteNumber(JsonNamingPolicy.CamelCase.ConvertName(sign.ToString()), part.Count(sign));
        }

        json.WriteFinite("forAtLeast", part.ShareAtLeast(ClaimSign.For));
        json.WriteFinite("againstAtLeast", part.ShareAtLeast(ClaimSign.Against));
        if (part.AsShipped is { } shipped)
        {
            json.WriteStartObject("asShipped");
            json.WriteString("sign", JsonNamingPolicy.CamelCase.ConvertName(shipped.Sign.ToString()));
            json.WriteFinite("mean", shipped.Margin.Mean);
            json.WriteFinite("low", shipped.Margin.Low);
            json.WriteFinite("high", shipped.Margin.High);
            json.WriteFinite("needed", shipped.Needed);
            json.WriteEndObject();
        }

        if (part.Opposite is { } opposite)
        {
            json.WriteStartObject("opposite");
            json.WriteNumber("point", opposite.Point.Index);
            json.WriteString("outcome", opposite.Claim.Outcome);
            json.WriteFinite("mean", opposite.Claim.Margin.Mean);
            json.WriteEndObject();
        }

        json.WriteStartArray("influences");
        foreach (FactorInfluence influence in part.Influences.Where(influence => influence.BeyondChance))
        {
            json.WriteStartObject();
            json.WriteString("parameter", influence.Factor.Name);
            json.WriteFinite("rankCorrelation", influence.Correlation.Rho);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
