namespace Downshift.Scenarios.Tests.Loading;

/// <summary>What came after 12 February 2020 does not reach a calibration.</summary>
public sealed class KnowledgeCutTests
{
    private static readonly DateOnly Cut = new(2020, 2, 12);

    [Fact]
    public void A_calibration_opens_no_file_of_later_series()
    {
        ScenarioListing[] calibrations = [.. ScenarioLoader.List(ShippedFiles.Root)
            .Where(listing => listing.Name.Contains("calibration", StringComparison.Ordinal))];
        Assert.NotEmpty(calibrations);
        foreach (ScenarioListing listing in calibrations)
        {
            var options = new ScenarioOptions { ScenariosRoot = ShippedFiles.Root };
            Scenario scenario = ScenarioLoader.Load(listing.Name, options).Scenario!;
            Assert.DoesNotContain(
                scenario.Files, file => file.Name.Contains("/later/", StringComparison.Ordinal));
            Assert.True(scenario.FirstDay.AddDays(scenario.Days - 1) <= Cut);
        }
    }

    [Theory]
    [InlineData("asof-2020-02-12", true)]
    [InlineData("later", false)]
    public void The_two_folders_part_at_the_cut(string folder, bool before)
    {
        int rows = 0;
        string path = Path.Combine(ShippedFiles.Root, "wuhan", "series", folder);
        foreach (string file in Directory.EnumerateFiles(path, "*.csv"))
        {
            foreach (string line in File.ReadLines(file))
            {
                if (DateOnly.TryParseExact(line.Split(',')[0], "yyyy-MM-dd", out DateOnly date))
                {
                    Assert.Equal(before, date <= Cut);
                    rows++;
                }
            }
        }

        Assert.True(rows > 5);
    }

    [Fact]
    public void The_hindsight_of_the_district_shares_is_said_where_it_is_used()
    {
        foreach (string name in new[] { "places.csv", "base.yaml", "SOURCES.md", "calibration.yaml" })
        {
            string text = File.ReadAllText(Path.Combine(ShippedFiles.Root, "wuhan", name));
            Assert.Contains("hindsight", text, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public void Sources_cite_outlets_and_dates_not_mirror_addresses()
    {
        foreach ((string name, string text) in ShippedFiles.Texts())
        {
            Assert.False(text.Contains("http", StringComparison.OrdinalIgnoreCase), name);
        }

        string sources = File.ReadAllText(Path.Combine(ShippedFiles.Root, "wuhan", "SOURCES.md"));
        Assert.DoesNotContain("http", sources, StringComparison.OrdinalIgnoreCase);
    }
}
