using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Downshift.Experiments.Comparison;
using Downshift.Report.Charts;
using Downshift.Report.Sections;
using Downshift.Scenarios;

namespace Downshift.Report;

/// <summary>Writes a comparison as one self-contained page that works without a network.</summary>
public static class HtmlReport
{
    // Letters of all scripts stay readable; <, >, &, quotes and line separators are escaped: no text leaves the data.
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        Converters = { new BilingualConverter() },
    };

    private static readonly string[] Scripts =
    [
        "report.language.js", "report.base.js", "report.dots.js", "report.time.js", "report.hours.js", "report.page.js",
    ];

    /// <summary>Writes the whole page.</summary>
    /// <param name="writer">Where to; UTF-8 is declared in the page, so the writer should encode so.</param>
    /// <param name="result">The comparison.</param>
    /// <param name="options">Language it opens in, and the file it came from.</param>
    /// <exception cref="IOException">The writer failed.</exception>
    public static void Write(TextWriter writer, ComparisonResult result, ReportOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(options);
        ReportContext context = new(result, options);
        PageTemplate.Write(writer, "report.html", name => Part(name, context));
    }

    private static string Part(string name, ReportContext context) => name switch
    {
        "echarts" => PageTemplate.Script(Asset.Read("echarts.js")),
        "script" => PageTemplate.Script(string.Join('\n', Scripts.Select(Asset.Read))),
        "data" => JsonSerializer.Serialize(ChartDataBuilder.Build(context), Json),
        "pageTitle" => Markup.Encode(context.Scenario.Title.In(context.Options.Language)),
        "title" => new Markup().Text(context.Scenario.Title).ToString(),
        "purpose" => new Markup().Text(context.Scenario.Purpose).ToString(),
        "lead" => FactsSection.WriteLead(context),
        "warnings" => FactsSection.WriteWarnings(context),
        "confidence" => context.ConfidenceText,
        "differences" => DifferenceSection.Write(context),
        "plans" => PlansSection.Write(context),
        "primary" => PrimarySection.Write(context),
        "districts" => DistrictsSection.Write(context),
        "hours" => HoursSection.Write(context),
        "outcomes" => OutcomesSection.Write(context),
        "evidence" => ParametersSection.WriteSummary(context),
        "parameters" => ParametersSection.WriteTable(context),
        "limits" => LimitsSection.Write(),
        "facts" => FactsSection.Write(context),
        _ => PageTemplate.Common(name, context.Options.Language),
    };

    private sealed class BilingualConverter : JsonConverter<BilingualText>
    {
        public override BilingualText Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            throw new NotSupportedException("The page's data are only written.");

        public override void Write(Utf8JsonWriter writer, BilingualText value, JsonSerializerOptions options)
        {
            writer.WriteStartObject();
            writer.WriteString("zh", value.Chinese);
            writer.WriteString("en", value.English);
            writer.WriteEndObject();
        }
    }
}
