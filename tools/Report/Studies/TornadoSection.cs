using Downshift.Experiments.Studies;
using Downshift.Report.Charts;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Studies;

/// <summary>How far each parameter alone moves an effect: a tornado, the widest first.</summary>
internal static class TornadoSection
{
    private const int MostBars = 15;
    private const double LeastPart = .01;
    private const double Height = 30;
    private const double AxisHeight = 26;

    /// <summary>One tornado an effect on a primary outcome.</summary>
    /// <param name="context">The study.</param>
    public static string Write(StudyContext context)
    {
        Markup markup = new();
        markup.Element("p", Phrases.Of("study.tornado")).Raw("<p class=\"key\">");
        foreach (string kind in (string[])["low", "high", "own"])
        {
            markup.Raw($"<span><i class=\"sample {kind}\"></i>").Text(Phrases.Of("study.key." + kind)).Raw("</span>");
        }

        markup.Raw("</p>");
        foreach (StudyEffect effect in context.Primary)
        {
            if (effect.Count(EffectSign.Undefined) == effect.At.Count) { continue; }
            markup.Raw("<figure class=\"bars tornado\">").Element("h3", context.Title(effect));
            WriteEffect(markup, effect);
            markup.Raw("</figure>");
        }

        return markup.ToString();
    }

    private static void WriteEffect(Markup markup, StudyEffect effect)
    {
        double factor = Measure.Of(effect.Definition).Factor;
        double least = effect.Profiles.Count == 0 ? 0 : effect.Profiles[0].Swing * LeastPart;
        FactorProfile[] shown =
            [.. effect.Profiles.Where(profile => profile.Swing > 0 && profile.Swing >= least).Take(MostBars)];
        Axis axis = new(shown.SelectMany(profile => profile.Levels).Select(level => level.Difference.Mean * factor));
        foreach (FactorProfile profile in shown) { WriteBar(markup, effect, profile, axis, factor); }
        if (shown.Length > 0)
        {
            markup.Raw("<div class=\"bar foot\"><div class=\"what\"></div><div class=\"plot\">")
                .OpenChart("track", AxisHeight).DrawAxis(axis, 1).CloseChart()
                .Raw("</div><div class=\"value\">").Element("small", Both.Each(
                    language => new Amount(effect.Definition.Unit, language).DifferenceUnit().Trim()))
                .Raw("</div></div>");
        }

        int still = effect.Profiles.Count(profile => profile.Swing == 0);
        int narrow = effect.Profiles.Count - still - shown.Length;
        if (narrow > 0) { Note("study.tornado.more", narrow); }
        if (still > 0) { Note("study.tornado.still", still); }
        if (effect.Profiles.All(profile => profile.BreakEven is null))
        {
            markup.Element("p class=\"note\"", Phrases.Of("study.tornado.noZero"));
        }

        void Note(string key, int number) => markup.Element(
            "p class=\"note\"", StudyContext.Fill(key, ("n", Both.Same(StudyContext.Whole(number)))));
    }

    private static void WriteBar(
        Markup markup, StudyEffect effect, FactorProfile profile, Axis axis, double factor)
    {
        EffectAtPoint[] levels = [.. profile.Levels.Where(level => level.Difference.IsDefined)];
        EffectAtPoint low = levels[0];
        EffectAtPoint high = levels[^1];
        double[] means = [.. levels.Select(level => level.Difference.Mean * factor)];
        BilingualText? zero = profile.BreakEven is double at
            ? StudyContext.Fill("study.tornado.zero", ("value", profile.Factor.Value(at))) : null;
        markup.Raw(zero is null ? "<div class=\"bar\">" : "<div class=\"bar crosses\">")
            .Raw("<div class=\"what\">").Factor(profile.Factor);
        if (zero is not null) { markup.Element("small class=\"turns\"", zero); }
        markup.Raw("</div><div class=\"plot\">").OpenChart("track", Height)
            .DrawBox("swing", axis, (means.Min(), means.Max()), 8, Height - 16)
            .DrawLine("zero", axis, 0, 0, Height);
        foreach (EffectAtPoint level in levels)
        {
            double value = level.Point.ValueOf(profile.Factor);
            string kind = level == low ? "low" : level == high ? "high" : "between";
            bool own = level.Point.Choices.Count == 0;
            if (own) { markup.DrawLine("own", axis, level.Difference.Mean * factor, 3, Height - 3); }
            if (own && kind == "between") { continue; }
            string mean = new Amount(effect.Definition.Unit, Language.English).Signed(level.Difference);
            markup.DrawPoint(
                kind, axis, level.Difference.Mean * factor, Height / 2,
                $"{profile.Factor.Value(value).English}: {mean}");
        }

        markup.CloseChart().Raw("</div><div class=\"value\">");
        Write("study.key.low.short", low);
        Write("study.key.high.short", high);
        markup.Raw("</div></div>");

        void Write(string key, EffectAtPoint at) => markup.Raw("<span>").Element("small", Phrases.Of(key)).Raw(" ")
            .Text(new Amount(effect.Definition.Unit, Language.English).Signed(at.Difference.Mean)).Raw("</span>");
    }
}
