using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Keys;

namespace Downshift.Scenarios.Tests.Schema;

public sealed class SchemaTests
{
    private static readonly JsonNode Schema = JsonNode.Parse(SchemaGenerator.Generate())!;

    [Fact]
    public void The_schema_names_every_key_and_every_parameter()
    {
        foreach (Key key in KeyTable.All)
        {
            JsonNode? node = Schema;
            foreach (string part in key.Path.Split('.'))
            {
                node = node?["properties"]?[part];
            }

            Assert.True(node is not null, key.Path);
            Assert.Contains(key.Meaning.Chinese, (string)node!["description"]!, StringComparison.Ordinal);
        }

        foreach (ParameterDefinition definition in ParameterCatalog.All)
        {
            Assert.NotNull(Schema["$defs"]!["parameters"]!["properties"]![definition.Name]);
        }
    }

    [Fact]
    public void A_variant_of_the_schema_has_no_horizon_and_no_seed()
    {
        JsonNode variant = Schema["$defs"]!["variant"]!["properties"]!;
        Assert.Null(variant["horizon"]);
        Assert.Null(variant["seed"]);
        Assert.NotNull(variant["sweep"]!["properties"]!["procedure"]!["enum"]);
    }

    [Fact]
    public void The_patterns_admit_all_values_that_ship()
    {
        string text = File.ReadAllText(Path.Combine(ShippedFiles.Root, "wuhan", "parameters.yaml"));
        foreach (ParameterDefinition definition in ParameterCatalog.All)
        {
            string line = $"  {Regex.Escape(definition.Name)}: {{value: (\"[^\"]*\"|[^,]*), ";
            Match match = Regex.Match(text, line, RegexOptions.CultureInvariant);
            Assert.Matches(Patterns.Value(definition), match.Groups[1].Value.Trim('"'));
        }
    }

    [Theory]
    [InlineData("sweep.doorVisit", "3 kg")]
    [InlineData("sweep.doorVisit", "3")]
    [InlineData("telling.r", ".5")]
    [InlineData("telling.r", "0x1F")]
    [InlineData("reading.threshold", "37.3 K")]
    [InlineData("bed.stayFangcang", "normal(3 d)")]
    public void The_patterns_refuse_what_the_loader_refuses(string name, string text) =>
        Assert.DoesNotMatch(Patterns.Value(ParameterCatalog.All[ParameterCatalog.IndexOf(name)]), text);

    [Fact]
    public void The_schema_is_the_same_every_time() =>
        Assert.Equal(SchemaGenerator.Generate(), SchemaGenerator.Generate());
}
