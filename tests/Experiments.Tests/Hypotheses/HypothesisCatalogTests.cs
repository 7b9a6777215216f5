using Downshift.Experiments.Hypotheses;
using Downshift.Experiments.Hypotheses.Claims;
using Downshift.Model.Outcomes;
using Downshift.Scenarios;

namespace Downshift.Experiments.Tests.Hypotheses;

/// <summary>Every hypothesis names what exists, in both languages.</summary>
public sealed class HypothesisCatalogTests
{
    private static readonly HypothesisPart[] Parts = [.. HypothesisCatalog.All.SelectMany(one => one.Parts)];

    public static TheoryData<string> Scenarios => [.. Parts.Select(part => part.Scenario).Distinct()];

    [Fact]
    public void The_hypotheses_are_H1_to_H26_each_once() => Assert.Equal(
        Enumerable.Range(1, 26).Select(i => $"H{i}"), HypothesisCatalog.All.Select(one => one.Id));

    [Fact]
    public void Whatever_is_said_is_said_in_both_languages()
    {
        foreach (Hypothesis one in HypothesisCatalog.All)
        {
            AssertBoth(one.Claim);
            if (one.Parts.Count == 0 || one.Remark.English.Length > 0) { AssertBoth(one.Remark); }
            if (one.Parts.Count > 0) { AssertBoth(one.ContradictedIf); }
            Assert.All(one.Parts, part => AssertBoth(part.What));
        }
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public void A_part_names_variants_that_its_scenario_has_and_all_that_its_claim_looks_at(string name)
    {
        Scenario scenario = ScenarioLoader.Load(name, new ScenarioOptions()).Scenario!;
        string[] variants = [.. scenario.Variants.Select(variant => variant.Name)];
        foreach (HypothesisPart part in Parts.Where(part => part.Scenario == name))
        {
            Assert.Empty(part.Variants.Except(variants, StringComparer.Ordinal));
            Assert.Equal(part.Variants.Count, part.Variants.Distinct(StringComparer.Ordinal).Count());
            Assert.Empty(Looked(part.Claim).Select(look => look.Variant).Except(part.Variants, StringComparer.Ordinal));
            if (part.Claim is RatioClaim) { Assert.Contains(scenario.Control, part.Variants); }
        }
    }

    [Fact]
    public void Claims_look_at_outcomes_of_the_city_whose_smallest_difference_that_matters_is_known()
    {
        foreach ((_, string outcome) in Parts.SelectMany(part => Looked(part.Claim)))
        {
            OutcomeDefinition definition = OutcomeCatalog.Find(outcome);
            Assert.True(definition.Matters > 0 || definition.MattersRelative > 0, outcome);
            Assert.NotEqual(Better.Zero, definition.Better);
        }
    }

    [Fact]
    public void Only_ratios_are_judged_by_a_share_of_the_reference() => Assert.All(
        Parts.Where(part => part.Claim is not RatioClaim).SelectMany(part => Looked(part.Claim)),
        look => Assert.Equal(Derivation.Observed, OutcomeCatalog.Find(look.Outcome).Derivation));

    private static IEnumerable<(string Variant, string Outcome)> Looked(IClaim claim) => claim switch
    {
        ContrastClaim one => one.Contrast.Terms.Select(term => (term.Variant, term.Outcome))
            .Append((one.Contrast.Terms[0].Variant, one.Outcome)),
        RatioClaim one => [(one.Variant, one.Outcome), (one.Reference, one.Outcome)],
        SizeClaim one => one.Larger.Terms.Concat(one.Smaller.Terms).Select(term => (term.Variant, term.Outcome)),
        SameClaim one => one.Outcomes.SelectMany(
            id => ((string, string)[])[(one.Variant, id), (one.Reference, id)]),
        NotWorseClaim one => one.Outcomes.SelectMany(
            id => one.References.Append(one.Variant).Select(variant => (variant, id))),
        AnyClaim one => one.Claims.SelectMany(Looked),
        _ => throw new InvalidOperationException($"{claim.GetType().Name} is not looked at here."),
    };

    private static void AssertBoth(BilingualText text)
    {
        Assert.False(string.IsNullOrWhiteSpace(text.English));
        Assert.Contains(text.Chinese, letter => letter >= '\u4e00');
        Assert.DoesNotContain(text.English, letter => letter >= '\u4e00');
    }
}
