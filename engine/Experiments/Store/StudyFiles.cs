using System.Globalization;
using System.Text;
using System.Text.Json;
using Downshift.Experiments.Comparison;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Studies;
using Downshift.Scenarios;

namespace Downshift.Experiments.Store;

/// <summary>The files of a study that are derived from its runs. Each is replaced whole.</summary>
public static class StudyFiles
{
    /// <summary>First line of points.csv.</summary>
    public const string PointsHeader = "point,kind,parameter,value,text,scenario_hash";

    /// <summary>First line of effects.csv.</summary>
    public const string EffectsHeader = "point,kind,outcome,variant,reference,mean,low,high,n,matters,sign";

    private static readonly UTF8Encoding WithBom = new(true);

    /// <summary>Writes points.csv, effects.csv and study.json.</summary>
    /// <param name="folder">The study's folder.</param>
    /// <param name="result">The study.</param>
    /// <exception cref="IOException">A file could not be written; what was there before is untouched.</exception>
    public static void Write(string folder, StudyResult result)
    {
        DurableFile.Write(Path.Combine(folder, "points.csv"), stream => WritePoints(stream, result));
        DurableFile.Write(Path.Combine(folder, "effects.csv"), stream => WriteEffects(stream, result));
        DurableFile.Write(Path.Combine(folder, "study.json"), stream => WriteSummary(stream, result));
    }

    /// <summary>The word of a kind of design, as scenario files and the command line have it.</summary>
    /// <param name="kind">The kind.</param>
    public static string Word(DesignKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());

    /// <summary>Writes one row a point and parameter that the point sets.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The study.</param>
    public static void WritePoints(Stream stream, StudyResult result)
    {
        using var writer = new StreamWriter(stream, WithBom, 1 << 16, true) { NewLine = "\n" };
        writer.WriteLine(PointsHeader);
        foreach (StudyPoint point in result.All)
        {
            string head = $"{CsvText.Field(point.Design.Index)},{Kind(result, point.Design)}";
            foreach (ParameterChoice choice in point.Design.Choices)
            {
                writer.WriteLine($"{head},{choice.Name},{CsvText.Field(choice.Value)},"
                    + $"{CsvText.Field(choice.Text)},{point.ScenarioHash}");
            }

            if (point.Design.Choices.Count == 0) { writer.WriteLine($"{head},,,,{point.ScenarioHash}"); }
        }
    }

    /// <summary>Writes one row a point, outcome and variant.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The study.</param>
    public static void WriteEffects(Stream stream, StudyResult result)
    {
        using var writer = new StreamWriter(stream, WithBom, 1 << 16, true) { NewLine = "\n" };
        writer.WriteLine(EffectsHeader);
        foreach (StudyEffect effect in result.Effects)
        {
            foreach (EffectAtPoint at in effect.All)
            {
                Interval difference = at.Difference;
                writer.WriteLine(string.Join(
                    ',', CsvText.Field(at.Point.Index), Kind(result, at.Point), effect.Definition.Id,
                    result.Scenario.Variants[effect.Variant].Name, result.Scenario.Variants[effect.Reference].Name,
                    CsvText.Field(difference.Mean), CsvText.Field(difference.Low), CsvText.Field(difference.High),
                    CsvText.Field(difference.N), CsvText.Field(at.Matters), Sign(at.Sign)));
            }
        }
    }

    /// <summary>Writes study.json.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The study.</param>
    public static void WriteSummary(Stream stream, StudyResult result)
    {
        using var json = new Utf8JsonWriter(stream, SummaryFile.Options);
        json.WriteStartObject();
        WriteHead(json, result);
        json.WriteStartArray("factors");
        foreach (DesignFactor factor in result.Design.Factors)
        {
            json.WriteStartObject();
            json.WriteString("parameter", factor.Name);
            json.WriteNumber("value", factor.Value.Value);
            json.WriteNumber("low", factor.Value.RangeLow);
            json.WriteNumber("high", factor.Value.RangeHigh);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("designPoints");
        foreach (StudyPoint point in result.All)
        {
            json.WriteStartObject();
            json.WriteNumber("point", point.Design.Index);
            json.WriteString("kind", Kind(result, point.Design));
            json.WriteString("scenarioHash", point.ScenarioHash);
            json.WriteStartArray("set");
            foreach (ParameterChoice choice in point.Design.Choices) { json.WriteStringValue(choice.Override); }
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("effects");
        foreach (StudyEffect effect in result.Effects) { WriteEffect(json, result, effect); }
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteHead(Utf8JsonWriter json, StudyResult result)
    {
        Scenario scenario = result.Scenario;
        json.WriteString("scenario", scenario.Name);
        json.WriteString("hash", scenario.Hash);
        json.WriteString("design", Word(result.Design.Kind));
        json.WriteString("designHash", result.Design.Hash());
        json.WriteNumber("points", result.Points.Count);
        json.WriteNumber("pointsAsked", result.Design.Points.Count);
        json.WriteNumber("searched", result.Searched.Count);
        json.WriteBoolean("complete", result.Complete);
        json.WriteNumber("failedRuns", result.All.Sum(point => point.Failures.Count));
        json.WriteNumber("seed", scenario.Seed);
        json.WriteNumber("replications", scenario.Replications);
        json.WriteNumber("confidence", result.Confidence);
        json.WriteString("baseline", scenario.Baseline);
        json.WriteString("scale", "1/" + scenario.ScaleDivisor.ToString(CultureInfo.InvariantCulture));
        json.WriteString("resolution", JsonNamingPolicy.KebabCaseLower.ConvertName(scenario.Resolution.ToString()));
        json.WriteNumber("days", scenario.Days);
        json.WriteString("program", result.Versions.Program);
        json.WriteString("stateHash", JsonNumbers.Hex(result.StateHash));
        json.WriteFinite("elapsedSeconds", Math.Round(result.ElapsedSeconds, 3));
    }

    private static void WriteEffect(Utf8JsonWriter json, StudyResult result, StudyEffect effect)
    {
        json.WriteStartObject();
        json.WriteString("outcome", effect.Definition.Id);
        json.WriteString("variant", result.Scenario.Variants[effect.Variant].Name);
        json.WriteString("reference", result.Scenario.Variants[effect.Reference].Name);
        json.WriteBoolean("primary", effect.Primary);
        foreach (EffectSign sign in Enum.GetValues<EffectSign>()) { json.WriteNumber(Sign(sign), effect.Count(sign)); }
        json.WriteFinite("shareHigherAtLeast", effect.ShareAtLeast(EffectSign.Higher));
        json.WriteFinite("shareLowerAtLeast", effect.ShareAtLeast(EffectSign.Lower));
        json.WriteString("holds", effect.Holds is { } held ? Sign(held) : null);
        json.WriteFinite("lowest", effect.Lowest?.Difference.Mean ?? double.NaN);
        json.WriteFinite("median", effect.Median);
        json.WriteFinite("highest", effect.Highest?.Difference.Mean ?? double.NaN);
        json.WriteStartArray("counterexamples");
        foreach (EffectAtPoint point in effect.Counterexamples) { json.WriteNumberValue(point.Point.Index); }
        json.WriteEndArray();
        json.WriteStartArray("influences");
        foreach (FactorInfluence influence in effect.Influences)
        {
            json.WriteStartObject();
            json.WriteString("parameter", influence.Factor.Name);
            json.WriteFinite("rankCorrelation", influence.Correlation.Rho);
            json.WriteBoolean("beyondChance", influence.BeyondChance);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("profiles");
        foreach (FactorProfile profile in effect.Profiles)
        {
            json.WriteStartObject();
            json.WriteString("parameter", profile.Factor.Name);
            json.WriteFinite("swing", profile.Swing);
            json.WriteFinite("breakEven", profile.BreakEven ?? double.NaN);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Kind(StudyResult result, DesignPoint point) =>
        point.Index < result.Design.Points.Count ? "design" : point.Choices.Count == 0 ? "shipped" : "search";

    private static string Sign(EffectSign sign) => JsonNamingPolicy.CamelCase.ConvertName(sign.ToString());
}
