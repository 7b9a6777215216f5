using Downshift.Bench.Macro;
using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Kernel.Tests.Bench;

/// <summary>The prefectures of the synthetic nation: what they add up to and how they differ.</summary>
public sealed class NationTests
{
    [Fact]
    public void The_prefectures_add_up_to_the_nation()
    {
        ModelParameters[] all = All();
        Assert.Equal(NationInputs.Households, all.Sum(p => p.Numbers.Whole("city.households")));
        Assert.Equal(
            NationInputs.Units, all.Sum(p => p.Numbers.Whole("city.communities") + p.Numbers.Whole("city.villages")));
        double people = all.Sum(p => p.Inputs.Districts.Sum(d => (double)d.Population));
        Assert.Equal(NationInputs.People, people, 1e-5 * NationInputs.People);
        Assert.Equal(2844, all.Sum(p => p.Inputs.Districts.Length));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(200)]
    public void Nothing_of_a_prefecture_is_lost_in_its_world(int index)
    {
        ModelParameters prefecture = NationInputs.Prefecture(City(), index);
        World world = WorldBuilder.Build(prefecture, 1, 1, Resolution.Grid);
        Assert.Equal(prefecture.Numbers.Whole("city.households"), world.Households);
        Assert.Equal(prefecture.Numbers.Whole("city.streets"), world.Geography.Streets.Length);
        Assert.Equal(
            prefecture.Numbers.Whole("city.communities") + prefecture.Numbers.Whole("city.villages"),
            world.Geography.Units.Length);
    }

    [Fact]
    public void Beds_are_by_head_everywhere_and_cases_and_cadres_in_one_province_only()
    {
        ModelParameters city = City();
        double casesByHead = ByHead(city, city.Inputs.Onsets.Sum());
        double bedsByHead = ByHead(city, city.Inputs.DesignatedOpen[^1].Value);
        ModelParameters[] all = All();
        for (int p = 0; p < all.Length; p++)
        {
            double cases = ByHead(all[p], all[p].Inputs.Onsets.Sum());
            Assert.Equal(p < NationInputs.ProvincePrefectures ? casesByHead : 0, cases, 1e-3 * casesByHead);
            Assert.Equal(bedsByHead, ByHead(all[p], all[p].Inputs.DesignatedOpen[^1].Value), 1e-3 * bedsByHead);
            Assert.Equal(
                p < NationInputs.ProvincePrefectures, all[p].Inputs.CadresDistrict.Any(knot => knot.Value > 0));
        }
    }

    [Fact]
    public void There_is_no_prefecture_beyond_the_last()
    {
        ModelParameters city = City();
        Assert.Throws<ArgumentOutOfRangeException>(() => NationInputs.Prefecture(city, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => NationInputs.Prefecture(city, NationInputs.Prefectures));
    }

    private static double ByHead(ModelParameters of, double value) =>
        value / of.Inputs.Districts.Sum(d => (double)d.Population);

    private static ModelParameters[] All()
    {
        ModelParameters city = City();
        return [.. Enumerable.Range(0, NationInputs.Prefectures).Select(p => NationInputs.Prefecture(city, p))];
    }

    private static ModelParameters City() => ScenarioLoader.Load("wuhan-sweeps", new ScenarioOptions()).Scenario!
        .Variants.Single(v => v.Name == "as-happened").Parameters;
}
