using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Downshift.Experiments.Comparison;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Store;

/// <summary>summary.json: the comparison of the city, and of districts beside it, with a fixed order of keys.</summary>
public static class SummaryFile
{
    /// <summary>Indented, LF, Chinese readable.</summary>
    internal static readonly JsonWriterOptions Options = new()
    {
        Indented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>Writes the summary.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="result">The comparison.</param>
    public static void Write(Stream stream, ComparisonResult result)
    {
        using var json = new Utf8JsonWriter(stream, Options);
        json.WriteStartObject();
        WriteHead(json, result);
        json.WriteStartArray("outcomes");
        foreach (OutcomeComparison outcome in result.CityInOrder()) { WriteOutcome(json, result, outcome, null); }
        json.WriteEndArray();
        json.WriteStartArray("districts");
        var places = new PlaceNames(result.Geography);
        foreach (OutcomeComparison outcome in result.At(OutcomeLevel.District))
        {
            WriteOutcome(json, result, outcome, places);
        }

        json.WriteEndArray();
        WriteTail(json, result);
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteHead(Utf8JsonWriter json, ComparisonResult result)
    {
        Scenario scenario = result.Scenario;
        json.WriteString("scenario", scenario.Name);
        json.WriteString("hash", scenario.Hash);
        json.WriteNumber("seed", scenario.Seed);
        json.WriteNumber("replications", result.Replications);
        json.WriteNumber("confidence", result.Confidence);
        json.WriteString("baseline", scenario.Baseline);
        json.WriteString("control", scenario.Control);
        json.WriteNumber("households", result.Households);
        json.WriteNumber("people", result.People);
        json.WriteNumber("days", result.Days);
        json.WriteString("resolution", JsonNamingPolicy.KebabCaseLower.ConvertName(result.Resolution.ToString()));
        json.WriteString("scale", $"1/{CsvText.Field(scenario.ScaleDivisor)}");
        json.WriteNumber("events", result.Events);
        json.WriteFinite("elapsedSeconds", Math.Round(result.ElapsedSeconds, 3));
        json.WriteNumber("peakBytes", result.PeakBytes);
        json.WriteString("stateHash", JsonNumbers.Hex(result.StateHash));
        json.WriteStartArray("variants");
        foreach (ScenarioVariant variant in scenario.Variants) { json.WriteStringValue(variant.Name); }
        json.WriteEndArray();
    }

    private static void WriteOutcome(
        Utf8JsonWriter json, ComparisonResult result, OutcomeComparison outcome, PlaceNames? places)
    {
        OutcomeDefinition definition = outcome.Definition;
        json.WriteStartObject();
        json.WriteString("id", definition.Id);
        if (places is not null)
        {
            json.WriteString("district", places.Code(outcome.Level, outcome.Unit));
            json.WriteString("name", places.English(outcome.Level, outcome.Unit));
            json.WriteString("nameZh", places.Chinese(outcome.Level, outcome.Unit));
        }

        json.WriteString("unit", definition.Unit);
        json.WriteString("better", JsonNamingPolicy.KebabCaseLower.ConvertName(definition.Better.ToString()));
        json.WriteBoolean("primary", outcome.Primary);
        json.WriteFinite("smallestThatMatters", outcome.SmallestThatMatters);
        json.WriteStartArray("values");
        for (int v = 0; v < outcome.Values.Count; v++)
        {
            WriteLine(json, result.Scenario.Variants[v].Name, outcome.Values[v], null);
        }

        json.WriteEndArray();
        json.WriteStartArray("differences");
        for (int v = 0; v < outcome.Differences.Count; v++)
        {
            if (outcome.Differences[v] is not PairedDifference difference) { continue; }
            WriteLine(json, result.Scenario.Variants[v].Name, difference.Interval, difference);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>One estimate on one line, so that a person can read the file too.</summary>
    private static void WriteLine(Utf8JsonWriter json, string variant, Interval interval, PairedDifference? difference)
    {
        var text = new ArrayBufferWriter<byte>();
        text.Write("\n          "u8);
        using (var line = new Utf8JsonWriter(text, Options with { Indented = false }))
        {
            line.WriteStartObject();
            line.WriteString("variant", variant);
            line.WriteFinite("mean", interval.Mean);
            line.WriteFinite("low", interval.Low);
            line.WriteFinite("high", interval.High);
            line.WriteNumber("n", interval.N);
            if (difference is PairedDifference paired)
            {
                line.WriteFinite("varianceReduction", paired.VarianceReduction);
                line.WriteNumber("positive", paired.Positive);
                line.WriteNumber("negative", paired.Negative);
            }

            line.WriteEndObject();
        }

        json.WriteRawValue(text.WrittenSpan, true);
    }

    private static void WriteTail(Utf8JsonWriter json, ComparisonResult result)
    {
        if (result.Precision is PrecisionReached precision)
        {
            json.WriteStartObject("precision");
            json.WriteNumber("target", precision.Target);
            json.WriteBoolean("reached", precision.Reached);
            json.WriteFinite("achieved", precision.Achieved);
            json.WriteString("outcome", precision.Outcome);
            string? worst = precision.Variant < 0 ? null : result.Scenario.Variants[precision.Variant].Name;
            json.WriteString("variant", worst);
            json.WriteEndObject();
        }

        json.WriteBoolean("complete", result.Complete);
        json.WriteBoolean("cancelled", result.Cancelled);
        json.WriteStartArray("failures");
        foreach (RunFailure failure in result.Failures)
        {
            json.WriteStartObject();
            json.WriteString("variant", result.Scenario.Variants[failure.Variant].Name);
            json.WriteNumber("replication", failure.Replication);
            json.WriteString("message", failure.Message);
            json.WriteBoolean("kept", failure.Kept);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
