using System.Text.RegularExpressions;

namespace Downshift.House;

/// <summary>The registry of draws is append-only: a purpose's number is never changed or used again.</summary>
public partial class PurposeRegistryTests
{
    [Fact]
    public void Purposes_keep_the_numbers_they_were_given()
    {
        string source = File.ReadAllText(Path.Combine(Repository.Root, "engine/Model/Events/Purpose.cs"));
        Dictionary<string, int> now = Purpose().Matches(source)
            .ToDictionary(m => m.Groups[1].Value, m => int.Parse(m.Groups[2].Value, null));
        string[] recorded = File.ReadAllLines(Path.Combine(Repository.Root, "tests/House.Tests/purposes.txt"));
        foreach (string line in recorded)
        {
            string[] parts = line.Split(' ');
            Assert.True(now.TryGetValue(parts[0], out int number), $"purpose {parts[0]} was removed");
            Assert.Equal(int.Parse(parts[1], null), number);
        }

        Assert.Equal(recorded.Length, now.Count);
        Assert.Equal(now.Count, now.Values.Distinct().Count());
    }

    [GeneratedRegex(@"public const ushort (\w+) = (\d+);")]
    private static partial Regex Purpose();
}
