using System.Xml.Linq;

namespace Downshift.House;

/// <summary>Kernel, Model, Scenarios, Experiments, tools: nobody looks up, and heavy packages stay where they
/// belong.</summary>
public class LayerDirectionTests
{
    public static TheoryData<string, string[], string[]> Rooms => new()
    {
        { "engine/Kernel/Kernel.csproj", [], [] },
        { "engine/Model/Model.csproj", ["Kernel"], [] },
        { "engine/Scenarios/Scenarios.csproj", ["Model"], ["YamlDotNet", "CsvHelper"] },
        { "engine/Experiments/Experiments.csproj", ["Scenarios"], ["MathNet.Numerics", "Parquet.Net"] },
        { "tools/Report/Report.csproj", ["Experiments"], ["DocumentFormat.OpenXml"] },
        { "tools/BenchGate/BenchGate.csproj", [], ["MathNet.Numerics", "System.CommandLine"] },
    };

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_refers_only_to_the_room_below_it(string project, string[] rooms, string[] packages)
    {
        XDocument file = XDocument.Load(Path.Combine(Repository.Root, project));
        IEnumerable<string> references = file.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/')));
        Assert.Equal(rooms, references);
        IEnumerable<string> used = file.Descendants("PackageReference")
            .Where(r => r.Attribute("PrivateAssets") is null)
            .Select(r => r.Attribute("Include")!.Value);
        Assert.Equal(packages.Order(StringComparer.Ordinal), used.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Engine_rooms_do_not_refer_to_tools()
    {
        foreach (string file in Repository.Sources("engine"))
        {
            string text = File.ReadAllText(file);
            Assert.False(
                text.Contains("using Downshift.Report", StringComparison.Ordinal)
                || text.Contains("using Downshift.Cli", StringComparison.Ordinal),
                Repository.Short(file));
        }
    }

    [Theory]
    [InlineData("sweep")]
    [InlineData("cadre")]
    [InlineData("household")]
    [InlineData("district")]
    [InlineData("community")]
    [InlineData("patient")]
    [InlineData("hospital")]
    [InlineData("epidemic")]
    public void Kernel_knows_no_word_of_governance(string word)
    {
        foreach (string file in Repository.Sources("engine/Kernel"))
        {
            Assert.False(
                File.ReadAllText(file).Contains(word, StringComparison.OrdinalIgnoreCase),
                $"{Repository.Short(file)} says '{word}'");
        }
    }

    [Fact]
    public void Yaml_is_read_in_Scenarios_and_nowhere_else()
    {
        string[] offenders = [.. Repository.Sources("engine", "tools")
            .Where(f => !Repository.Short(f).StartsWith("engine/Scenarios/", StringComparison.Ordinal))
            .Where(f => File.ReadAllText(f).Contains("YamlDotNet", StringComparison.Ordinal))
            .Select(Repository.Short)];
        Assert.Empty(offenders);
    }
}
