using Downshift.Model.Parameters;
using Downshift.Scenarios;

namespace Downshift.Experiments.Designs;

/// <summary>Finds the parameters that a design varies.</summary>
public static class FactorChoice
{
    /// <summary>Whether a parameter can be varied in a scenario, and if not, why.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="definition">The parameter.</param>
    public static FactorFitness FitnessOf(Scenario scenario, ParameterDefinition definition)
    {
        ParameterValue value = scenario.Variants[0].Parameters.Numbers.Find(definition.Name);
        if (!definition.IsRead) { return FactorFitness.Unread; }
        if (ScenarioPoint.IsOfVariants(scenario, definition.Name)) { return FactorFitness.OfVariants; }
        return value.RangeLow < value.RangeHigh ? FactorFitness.Fit : FactorFitness.Fixed;
    }

    /// <summary>The factors that some words name: a parameter, a group as <c>telling.*</c>, <c>assumptions</c> or
    /// <c>all</c>. Of groups, what cannot be varied is left out; of names it is a fault.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="words">The words.</param>
    /// <param name="faults">Words that name nothing, or nothing that can be varied, with the reason.</param>
    /// <returns>Factors in the order of the catalogue.</returns>
    public static IReadOnlyList<DesignFactor> Of(
        Scenario scenario, IReadOnlyList<string> words, out IReadOnlyList<FactorFault> faults)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(words);
        var wrong = new List<FactorFault>();
        var named = new SortedSet<int>();
        foreach (string word in words.Distinct(StringComparer.Ordinal)) { Add(scenario, word, named, wrong); }
        faults = wrong;
        ParameterSet numbers = scenario.Variants[0].Parameters.Numbers;
        return [.. named.Select(i => new DesignFactor(ParameterCatalog.All[i], numbers.Values[i]))];
    }

    private static void Add(Scenario scenario, string word, SortedSet<int> named, List<FactorFault> wrong)
    {
        if (ParameterCatalog.TryIndexOf(word, out int index))
        {
            FactorFitness fitness = FitnessOf(scenario, ParameterCatalog.All[index]);
            if (fitness == FactorFitness.Fit) { named.Add(index); } else { wrong.Add(new(word, fitness)); }
            return;
        }

        bool group = word.EndsWith(".*", StringComparison.Ordinal);
        bool known = group || StudyChoice.Groups.Contains(word, StringComparer.Ordinal);
        int matching = 0;
        for (int i = 0; known && i < ParameterCatalog.All.Length; i++)
        {
            ParameterDefinition definition = ParameterCatalog.All[i];
            Evidence evidence = scenario.Variants[0].Parameters.Numbers.Values[i].Evidence;
            bool meant = group
                ? definition.Name.StartsWith(word[..^1], StringComparison.Ordinal)
                : word == StudyChoice.Everything || evidence == Evidence.Assumption;
            if (!meant || FitnessOf(scenario, definition) != FactorFitness.Fit) { continue; }
            named.Add(i);
            matching++;
        }

        if (matching == 0) { wrong.Add(new(word, FactorFitness.Unknown)); }
    }
}
