using Downshift.Model.Beds;
using Downshift.Model.Parameters;

namespace Downshift.Model.Tests.Beds;

/// <summary>Open beds become usable beds.</summary>
public sealed class BedTimetableTests
{
    private const long Day = BedSetting.Day;

    [Fact]
    public void FangcangBedsComeIntoUseByTheRampOfTheirSitesNotAtOnce()
    {
        BedSetting setting = new BedSetting { Fangcang = [new(13, 0), new(15, 4250), new(22, 6960)] }
            .With("beds.rampPerSite", 150);
        int[] usable = Usable(setting, BedType.Fangcang, 40);

        // Three sites at first, seven on the day that 6,186 beds are open: 450 to 1,050 a day.
        Assert.Equal(0, usable[13]);
        Assert.InRange(usable[14], 440, 460);
        Assert.InRange(usable[20], 4300, 4900);
        Assert.Equal(6960, usable[39]);
    }

    [Fact]
    public void AFastRampFollowsTheOpenBeds()
    {
        int[] usable = Usable(
            new BedSetting { Designated = [new(0, 400), new(10, 1400)] }.With("beds.rampPerSite", 1e6),
            BedType.Designated, 12);
        Assert.Equal([400, 500, 600, 700, 800, 900, 1000, 1100, 1200, 1300, 1400, 1400], usable);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(-3)]
    public void AMovedTimetableIsTheSameOneOnOtherDays(int shift)
    {
        BedSetting setting = new BedSetting
        {
            Designated = [new(0, 400), new(10, 1400)],
            Fangcang = [new(13, 0), new(15, 4250), new(22, 6960)],
            Isolation = [new(10, 0), new(12, 200), new(30, 60)],
        }.With("beds.rampPerSite", 1e6);
        foreach (BedType type in Enum.GetValues<BedType>())
        {
            int[] plain = Usable(setting, type, 40);
            int[] moved = Usable(setting, type, 40, shift);
            int first = Math.Max(0, shift);
            int last = Math.Min(40, 40 + shift);
            Assert.Equal(plain[(first - shift)..(last - shift)], moved[first..last]);
            Assert.NotEqual(plain, moved);
        }
    }

    [Fact]
    public void AShareOfIsolationPlacesIsUsableAndDecliningPlacesClose()
    {
        int[] usable = Usable(
            new BedSetting { Isolation = [new(0, 200), new(10, 100)] }, BedType.Isolation, 12);
        Assert.Equal((100, 50), (usable[0], usable[11]));
    }

    [Theory]
    [InlineData(BedType.Designated, 8254, 28)]
    [InlineData(BedType.Designated, 30000, 48)]
    [InlineData(BedType.Fangcang, 13467, 16)]
    [InlineData(BedType.Fangcang, 100, 3)]
    [InlineData(BedType.Fangcang, 0, 0)]
    [InlineData(BedType.Isolation, 12571, 132.3)]
    internal void SitesFollowTheBulletins(BedType type, double open, double sites) =>
        Assert.Equal(sites, BedTimetable.SitesOf(type, open), .05);

    [Fact]
    public void DesignatedBedsGoByPeopleWithWeightForTheCoreFangcangBedsWhereTheyStand()
    {
        CaseInputs inputs = new BedSetting { Districts = 2, Designated = [new(0, 400)], Fangcang = [new(0, 30)] }
            .Build().Parameters.Inputs;
        DistrictInput outer = inputs.Districts[1] with { Kind = DistrictKind.Outer, Population = 2000 };
        inputs = inputs with { Districts = [inputs.Districts[0], outer] };
        BedStock stock = new(2);
        new BedTimetable(inputs, new BedSetting().Build().Numbers, 1).Apply(0, stock);
        Assert.Equal((200, 200), (stock.At(0).Free, stock.At(1).Free));
        Assert.Equal((0, 30), (stock.At(2).Free, stock.At(3).Free));
    }

    private static int[] Usable(BedSetting setting, BedType type, int days, int shift = 0)
    {
        RunContext context = setting.Build();
        BedStock stock = new(3);
        BedTimetable timetable = new(context.Parameters.Inputs, context.Numbers, 1, shift);
        int[] usable = new int[days];
        for (long hour = 0; hour < days * 24; hour++)
        {
            timetable.Apply(hour * BedSetting.Hour, stock);
            if (hour % 24 == 0) { usable[hour / 24] = stock.Usable(type); }
        }

        Assert.Equal(usable[^1], stock.Usable(type));
        return usable;
    }
}
