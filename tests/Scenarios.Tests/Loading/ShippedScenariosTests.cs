namespace Downshift.Scenarios.Tests.Loading;

public sealed class ShippedScenariosTests
{
    public static TheoryData<string> Files()
    {
        var data = new TheoryData<string>();
        foreach (ScenarioListing listing in ScenarioLoader.List(ShippedFiles.Root))
        {
            data.Add(listing.File);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Loads_without_findings(string file)
    {
        ScenarioLoad load = ScenarioLoader.Load(Path.Combine(ShippedFiles.Root, file), new ScenarioOptions());
        Assert.Empty(load.Findings.Select(finding => finding.ToString()));
        Assert.NotNull(load.Scenario);
    }
}
