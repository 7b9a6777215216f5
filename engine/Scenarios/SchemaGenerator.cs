using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Keys;
using Downshift.Scenarios.Quantities;

namespace Downshift.Scenarios;

/// <summary>
/// Writes the JSON schema (draft 2020-12) of scenario files, with which editors complete and check them. It says what
/// can be said of one file; what depends on the files below it only the loader can judge.
/// </summary>
public static class SchemaGenerator
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The schema as indented JSON with a line feed at the end.</summary>
    public static string Generate()
    {
        JsonObject root = Section("", inVariant: false);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Downshift scenario, schema " + KeyTable.SchemaVersion,
            ["description"] = "Scenario of governance downshift / 治理重心下沉场景",
        };
        foreach ((string name, JsonNode? value) in root)
        {
            schema[name] = value?.DeepClone();
        }

        schema["required"] = new JsonArray("schema");
        schema["$defs"] = new JsonObject
        {
            ["variant"] = Section("", inVariant: true),
            ["parameters"] = Parameters(),
            ["text"] = BilingualTextSchema(),
        };
        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Section(string prefix, bool inVariant)
    {
        var properties = new JsonObject();
        foreach (Key key in KeyTable.Below(prefix))
        {
            if (!inVariant || key.InVariant)
            {
                properties[key.Name] = Describe(Of(key, inVariant), key);
            }
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Of(Key key, bool inVariant) => key.Kind switch
    {
        KeyKind.Section => Section(key.Path, inVariant),
        KeyKind.Schema => new JsonObject { ["const"] = int.Parse(KeyTable.SchemaVersion, null) },
        KeyKind.Name or KeyKind.Variant => Pattern(Patterns.Kebab),
        KeyKind.Text => Reference("text"),
        KeyKind.File => Pattern(Patterns.File),
        KeyKind.Files => OneOrMany(Pattern(Patterns.File)),
        KeyKind.Word => new JsonObject { ["enum"] = Words(key.Words) },
        KeyKind.Words => ListOf(new JsonObject { ["enum"] = Words(key.Words) }),
        KeyKind.Flag => new JsonObject { ["type"] = "boolean" },
        KeyKind.Date or KeyKind.AnyDate => Pattern(Patterns.Date),
        KeyKind.DateOrNever => Pattern(Patterns.DateOrNever),
        KeyKind.Days => Pattern(Patterns.Days),
        KeyKind.SignedDays => Pattern(Patterns.SignedDays),
        KeyKind.Whole => new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
        KeyKind.Outcomes => ListOf(new JsonObject { ["enum"] = Words([.. OutcomeCatalog.All.Select(o => o.Id)]) }),
        KeyKind.Factors => ListOf(new JsonObject { ["type"] = "string", ["minLength"] = 1 }),
        KeyKind.Variants => new JsonObject
        {
            ["type"] = "object",
            ["propertyNames"] = Pattern(Patterns.Kebab),
            ["additionalProperties"] = Reference("variant"),
        },
        KeyKind.ByDistrict => new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = new JsonObject { ["type"] = "integer", ["minimum"] = 0 },
        },
        _ => Reference("parameters"),
    };

    private static JsonObject Parameters()
    {
        var properties = new JsonObject();
        foreach (ParameterDefinition definition in ParameterCatalog.All)
        {
            Phrase bounds = Bounds.Of(definition);
            JsonObject value = Quantity(definition, Patterns.Value(definition));
            var whole = new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    ["value"] = value,
                    ["range"] = new JsonObject
                    {
                        ["oneOf"] = new JsonArray(
                            new JsonObject { ["const"] = "fixed" },
                            new JsonObject
                            {
                                ["type"] = "array",
                                ["items"] = Quantity(definition, $"^{Patterns.Quantity(definition)}$"),
                                ["minItems"] = 2,
                                ["maxItems"] = 2,
                            }),
                    },
                    ["evidence"] = new JsonObject
                    {
                        ["enum"] = Words(["paper", "data", "literature", "computed", "assumption"]),
                    },
                    ["source"] = Reference("text"),
                    ["note"] = new JsonObject { ["type"] = "string" },
                },
                ["additionalProperties"] = false,
            };
            properties[definition.Name] = new JsonObject
            {
                ["description"] =
                    $"{definition.English}: {bounds.English} / {definition.Chinese}：{bounds.Chinese}",
                ["anyOf"] = new JsonArray(whole, value.DeepClone()),
            };
        }

        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    private static JsonObject Describe(JsonObject schema, Key key)
    {
        schema["description"] = $"{key.Meaning.English} / {key.Meaning.Chinese}";
        if (key.Default is { Length: > 0 } value && key.Kind is KeyKind.Word or KeyKind.Flag)
        {
            schema["default"] = key.Kind == KeyKind.Flag ? JsonValue.Create(key.Default == "true") : key.Default;
        }

        return schema;
    }

    /// <summary>A quantity: YAML reads a plain number as a number and anything with a unit as text.</summary>
    private static JsonObject Quantity(ParameterDefinition definition, string pattern) =>
        Units.Of(definition).Contains("", StringComparer.Ordinal)
            ? new JsonObject
            {
                ["anyOf"] = new JsonArray(Pattern(pattern), new JsonObject
                {
                    ["type"] = "number",
                    ["minimum"] = definition.Low,
                    ["maximum"] = definition.High,
                }),
            }
            : Pattern(pattern);

    private static JsonObject BilingualTextSchema() => new()
    {
        ["anyOf"] = new JsonArray(
            new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject
                {
                    ["en"] = new JsonObject { ["type"] = "string" },
                    ["zh"] = new JsonObject { ["type"] = "string" },
                },
                ["additionalProperties"] = false,
            }),
    };

    private static JsonObject Pattern(string pattern) => new() { ["type"] = "string", ["pattern"] = pattern };

    private static JsonObject Reference(string name) => new() { ["$ref"] = "#/$defs/" + name };

    private static JsonObject ListOf(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject OneOrMany(JsonObject item) =>
        new() { ["anyOf"] = new JsonArray(item, ListOf((JsonObject)item.DeepClone())) };

    private static JsonArray Words(IReadOnlyList<string> words) =>
        [.. words.Select(word => (JsonNode?)JsonValue.Create(word))];
}
