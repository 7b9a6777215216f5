using Downshift.Model.Beds;
using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Tests.Beds;

/// <summary>Who may get which bed on which day.</summary>
public sealed class AdmissionRulesTests
{
    // Fangcang from day 13, isolation from day 10, clinical diagnosis from day 20.
    private static readonly CaseCalendar Calendar = new(1, 14, 17, 25, 27, 28, 13, 10, 20, 18, 4, 18);
    private static readonly PatientFacts Mild = new(Stage.Mild, true, AgeBand.Adult, false, false, true, false, 0, 0);

    [Theory]
    [InlineData(5, -1, -1)]
    [InlineData(10, 2, -1)]
    [InlineData(30, 2, -1)]
    public void TheSuspectedGoToIsolationFromItsDay(int day, int first, int second) =>
        Check(Rules(), Mild, day, first, second, BedNeed.MildTier);

    [Theory]
    [InlineData(5, 0, -1)]
    [InlineData(13, 1, 0)]
    [InlineData(20, 1, -1)]
    public void TheConfirmedMildFitForFangcangChangePlaceWithTheRules(int day, int first, int second) =>
        Check(Rules(), Mild with { Positive = true }, day, first, second, BedNeed.MildTier);

    [Theory]
    [InlineData(13, 0, BedNeed.MildTier)]
    [InlineData(20, 0, BedNeed.LastTier)]
    public void TheConfirmedMildUnfitForFangcangComeLastOnceBedsAreForTheSevere(int day, int first, byte tier)
    {
        PatientFacts old = Mild with { Positive = true, Age = AgeBand.Old };
        Check(Rules(), old, day, first, -1, tier);
        Check(Rules(), Mild with { Positive = true, Chronic = true }, day, first, -1, tier);
    }

    [Fact]
    public void WithoutTheSwitchTheyHaveNoBedToWaitFor()
    {
        AdmissionRules rules = Rules() with { Beds = Settings() with { MildToDesignated = false } };
        Assert.False(rules.For(Mild with { Positive = true, Age = AgeBand.Child }, 25).Any);
    }

    [Fact]
    public void TheSevereNeedADesignatedBedOnAnyDay()
    {
        Check(Rules(), Mild with { Stage = Stage.Severe }, 2, 0, -1, BedNeed.SevereTier);
        Check(Rules(), Mild with { Stage = Stage.Critical }, 30, 0, -1, BedNeed.SevereTier);
    }

    [Fact]
    public void PneumoniaCountsAsACaseFromTheDayOfClinicalDiagnosis()
    {
        PatientFacts pneumonia = Mild with { Pneumonia = true };
        Assert.False(Rules().IsPositive(pneumonia, 19));
        Assert.True(Rules().IsPositive(pneumonia, 20));
        AdmissionRules without = Rules() with
        {
            Mechanisms = new MechanismSettings(false, true, true, true, true, true, ClinicalDiagnosis: false),
        };
        Assert.False(without.IsPositive(pneumonia, 20));
    }

    [Fact]
    public void WithoutTheNeedForATestTheInfectedAreKnownAtSight()
    {
        AdmissionRules rules = Rules() with
        {
            Mechanisms = new MechanismSettings(false, true, true, true, true, Tests: false, true),
        };
        Assert.True(rules.IsPositive(Mild, 0));
        Assert.False(rules.IsPositive(Mild with { Infected = false }, 0));
    }

    [Fact]
    public void WhoWorsensInABedThatDoesNotSuitIsTransferredFirst()
    {
        PatientFacts severe = Mild with { Stage = Stage.Severe, Positive = true };
        AdmissionRules rules = Rules();
        Assert.Equal(BedNeed.Transfer, rules.ForTransfer(severe, BedType.Fangcang, false, 25).Tier);
        Assert.False(rules.ForTransfer(severe, BedType.Designated, false, 25).Any);
        Assert.False(rules.ForTransfer(severe, BedType.Fangcang, steppedDown: true, 25).Any);
        Assert.True(rules.ForTransfer(severe with { Stage = Stage.Critical }, BedType.Fangcang, true, 25).Any);
        Assert.Equal((sbyte)BedType.Fangcang, rules.ForTransfer(
            Mild with { Positive = true }, BedType.Isolation, false, 25).First);
        Assert.False(rules.ForTransfer(Mild, BedType.Isolation, false, 25).Any);
    }

    private static AdmissionRules Rules() =>
        new(Calendar, Settings(), new MechanismSettings(false, true, true, true, true, true, true));

    private static BedSettings Settings() =>
        new(BedPolicyKind.City, ShareBasis.ByKnownCases, true, true, true, true);

    private static void Check(
        AdmissionRules rules, PatientFacts facts, int day, int first, int second, byte tier)
    {
        BedNeed need = rules.For(facts, day);
        Assert.Equal((first, second), (need.First, need.Second));
        if (need.Any) { Assert.Equal(tier, need.Tier); }
    }
}
