using System.Globalization;
using Downshift.Experiments.Designs;
using Downshift.Experiments.Studies;
using Downshift.Model.Outcomes;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Studies;

/// <summary>A study with the names that all sections share.</summary>
internal sealed class StudyContext
{
    /// <summary>Looks the shared names up once.</summary>
    /// <param name="result">The study.</param>
    /// <param name="options">Choices of the report.</param>
    public StudyContext(StudyResult result, ReportOptions options)
    {
        Result = result;
        Options = options;
        Names = VariantNames.Brief(result.Scenario);
        Primary = [.. result.Effects.Where(effect => effect.Primary)];
    }

    /// <summary>The study.</summary>
    public StudyResult Result { get; }

    /// <summary>Choices of the report.</summary>
    public ReportOptions Options { get; }

    /// <summary>Names of the variants, in their order.</summary>
    public IReadOnlyList<BilingualText> Names { get; }

    /// <summary>The effects on primary outcomes, by outcome and variant.</summary>
    public IReadOnlyList<StudyEffect> Primary { get; }

    /// <summary>How the points lie.</summary>
    public DesignKind Kind => Result.Design.Kind;

    /// <summary>One variant against another.</summary>
    /// <param name="effect">The effect.</param>
    public BilingualText Pair(StudyEffect effect) => Fill(
        "study.pair", ("variant", Names[effect.Variant]), ("reference", Names[effect.Reference]));

    /// <summary>The effect's outcome and its two variants.</summary>
    /// <param name="effect">The effect.</param>
    public BilingualText Title(StudyEffect effect)
    {
        BilingualText pair = Pair(effect);
        return new(
            effect.Definition.English + ": " + pair.English, effect.Definition.Chinese + "：" + pair.Chinese);
    }

    /// <summary>A difference with its unit and, where there is one, its interval.</summary>
    /// <param name="definition">The outcome.</param>
    /// <param name="at">The difference.</param>
    public static BilingualText Difference(OutcomeDefinition definition, EffectAtPoint at) => Both.Each(language =>
    {
        var amount = new Amount(definition.Unit, language);
        if (!at.Difference.IsDefined) { return Amount.None; }
        string mean = amount.Signed(at.Difference) + amount.DifferenceUnit();
        if (!at.Difference.HasEnds) { return mean; }
        return new BilingualText(
            $"{mean} ({amount.SignedEnds(at.Difference, " to ")})",
            $"{mean}（{amount.SignedEnds(at.Difference, " 至 ")}）").In(language);
    });

    /// <summary>A phrase with its places filled.</summary>
    /// <param name="key">Key of the phrase.</param>
    /// <param name="values">Names of places and their texts.</param>
    public static BilingualText Fill(string key, params (string Name, BilingualText Value)[] values) =>
        Both.Each(language => Phrases.Fill(
            Phrases.Of(key).In(language), [.. values.Select(value => (value.Name, value.Value.In(language)))]));

    /// <summary>A whole number with grouped thousands.</summary>
    /// <param name="value">The number.</param>
    public static string Whole(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
