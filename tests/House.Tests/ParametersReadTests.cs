using System.Text.RegularExpressions;

namespace Downshift.House;

/// <summary>What the catalogue of parameters says of itself: which are read, and which are not.</summary>
public partial class ParametersReadTests
{
    private static readonly string Model = Path.Combine("engine", "Model");

    [Fact]
    public void Every_parameter_is_read_by_the_model_unless_the_catalogue_says_that_nothing_reads_it()
    {
        string[] catalogue = [.. Repository.Sources(Model).Where(IsCatalogue).Select(File.ReadAllText)];
        string[] all = [.. catalogue.SelectMany(text => Name().Matches(text)).Select(match => match.Groups[1].Value)
            .Distinct().Order(StringComparer.Ordinal)];
        string[] unread = [.. catalogue.SelectMany(text => UnreadName().Matches(text))
            .Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal)];
        string rest = string.Concat(Repository.Sources(Model).Where(file => !IsCatalogue(file)
            && !file.Contains("Verification", StringComparison.Ordinal)).Select(File.ReadAllText));
        string[] read = [.. all.Where(name => rest.Contains($"\"{name}\"", StringComparison.Ordinal))];
        Assert.InRange(all.Length, 150, 400);
        Assert.Equal(unread, all.Except(read));
    }

    private static bool IsCatalogue(string file) =>
        Path.GetFileName(file).StartsWith("ParameterCatalog.", StringComparison.Ordinal);

    [GeneratedRegex("\"([a-z]+\\.[A-Za-z0-9]+)\"")]
    private static partial Regex Name();

    [GeneratedRegex("Unread\\(\\w+\\(\"([a-z]+\\.[A-Za-z0-9]+)\"")]
    private static partial Regex UnreadName();
}
