using Downshift.Model.Events;
using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Tests.Beds;

/// <summary>Tests: capacity, urgency, false negatives, repeats, results.</summary>
public sealed class TestQueueTests
{
    private const long Hour = BedSetting.Hour;
    private const long Day = BedSetting.Day;

    [Fact]
    public void AsManySamplesAreTakenADayAsCapacityAllows()
    {
        ScriptedCity city = Queue(200, capacity: 30, days: 5);
        Assert.Equal(30, city.Builder.SeriesOf("tests_done", Outcomes.OutcomeLevel.City, 0)[2]);
        Assert.Equal(5 * 30, city.Outcome("tests_done"), 3.0);
        Assert.Equal(0, city.Ledger.Residual);
    }

    [Theory]
    [InlineData(2, 60)]
    [InlineData(.5, 15)]
    [InlineData(0, 0)]
    public void AFactorMultipliesTheSamplesOfADay(double factor, int samples)
    {
        BedSetting setting = new() { TestsPerDay = 30, Days = 5, WalkIn = false };
        ScriptedCity city = new(setting.With("tests.factor", factor));
        for (int i = 0; i < 400; i++)
        {
            city.Add(0, new ScriptedPatient
            {
                Person = (ulong)i, SeeksAt = 0, Facts = city.Facts(0, Stage.Mild),
            });
        }

        city.Run();
        Assert.Equal(samples, city.Builder.SeriesOf("tests_done", Outcomes.OutcomeLevel.City, 0)[2]);
        Assert.Equal(0, city.Ledger.Residual);
    }

    [Fact]
    public void TheSevereAreTestedFirst()
    {
        ScriptedCity city = new(new BedSetting { TestsPerDay = 24, Days = 6, WalkIn = false });
        for (int i = 0; i < 40; i++)
        {
            city.Add(0, new ScriptedPatient
            {
                Person = (ulong)i, SeeksAt = 0, Facts = city.Facts(0, i == 39 ? Stage.Severe : Stage.Mild),
            });
        }

        city.Run();
        long severe = city.Streets[0].Patients[39].Results[0].Time;
        Assert.True(city.Streets[0].Patients.Take(39).All(p => p.Results.Count == 0 || p.Results[0].Time >= severe));
    }

    [Fact]
    public void TheShareOfFalseNegativesIsTheParameterAndThreeSamplesLeaveItsCube()
    {
        ScriptedCity city = Queue(4000, capacity: 1e6, days: 12);
        ScriptedPatient[] patients = [.. city.Patients];
        Assert.Equal(.3, patients.Count(p => p.Results[0].Result != 1) / 4000.0, .02);
        Assert.Equal(.027, patients.Count(p => p.Results[^1].Result == 2) / 4000.0, .008);
        Assert.All(patients, p => Assert.InRange(p.Results.Count, 1, 3));
    }

    [Fact]
    public void AResultTakesTheTurnaroundOfItsDay()
    {
        ScriptedCity city = Queue(50, capacity: 1e6, days: 6);

        // Ordered at 00:05 of the first day, taken with the next hour; 48 h fall to 6 h over 20 days.
        long turnaround = (48 * Hour) - (long)(42.0 * Hour / (20 * 24));
        Assert.All(city.Patients, p => Assert.Equal(
            Hour + turnaround + (5 * BedSetting.Minute), p.Results[0].Time, 2.0));
    }

    [Fact]
    public void WithoutTheMechanismEverybodyIsKnownAtOnceAndNothingIsTested()
    {
        ScriptedCity city = new(new BedSetting { Tests = false, Days = 3, WalkIn = false });
        city.Add(0, new ScriptedPatient { Person = 1, SeeksAt = Hour, Facts = city.Facts(0) });
        city.Add(0, new ScriptedPatient
        {
            Person = 2, SeeksAt = Hour, Facts = city.Facts(0) with { Infected = false },
        });
        city.Run();
        Assert.Equal((Hour + (10 * BedSetting.Minute), 1L), city.Streets[0].Patients[0].Results.Single());
        Assert.Equal(2, city.Streets[0].Patients[1].Results.Single().Result);
        Assert.Equal(0, city.Outcome("tests_done"));
    }

    private static ScriptedCity Queue(int people, double capacity, int days)
    {
        ScriptedCity city = new(new BedSetting { TestsPerDay = capacity, Days = days, WalkIn = false });
        for (int i = 0; i < people; i++)
        {
            city.Add(i % 6, new ScriptedPatient { Person = (ulong)i, SeeksAt = 0, Facts = city.Facts(i % 6) });
        }

        return city.Run();
    }
}
