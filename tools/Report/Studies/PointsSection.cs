using Downshift.Experiments.Studies;
using Downshift.Report.Sections;
using Downshift.Report.Wording;
using Downshift.Scenarios;

namespace Downshift.Report.Studies;

/// <summary>All points in one table, collapsed: what each set and what came of it.</summary>
internal static class PointsSection
{
    private const int MostRows = 1000;
    private const int MostValuesInSight = 4;

    /// <summary>One row a point.</summary>
    /// <param name="context">The study.</param>
    public static string Write(StudyContext context)
    {
        StudyPoint[] points = [.. context.Result.All];
        Markup markup = new();
        markup.Element("p", Phrases.Of("study.points"));
        if (points.Length > MostRows)
        {
            markup.Element("p class=\"note\"", StudyContext.Fill(
                "study.points.cut", ("n", Both.Same(StudyContext.Whole(MostRows))),
                ("all", Both.Same(StudyContext.Whole(points.Length)))));
        }

        markup.Raw("<details class=\"all\"><summary>").Text(StudyContext.Fill(
            "study.points.show", ("n", Both.Same(StudyContext.Whole(Math.Min(points.Length, MostRows))))))
            .Raw("</summary><div class=\"scroll window\"><table class=\"wide\" id=\"points-table\"><thead><tr>")
            .Element("th scope=\"col\"", Phrases.Of("study.column.point"));
        foreach (StudyEffect effect in context.Primary)
        {
            markup.Raw("<th scope=\"col\" class=\"n\">").Text(effect.Definition.Name()).Raw(" <small>")
                .Text(context.Pair(effect)).Raw("</small></th>");
        }

        markup.Element("th scope=\"col\"", Phrases.Of("study.column.set")).Raw("</tr></thead><tbody>");
        Dictionary<int, EffectAtPoint>[] effects =
            [.. context.Primary.Select(effect => effect.All.ToDictionary(at => at.Point.Index))];
        foreach (StudyPoint point in points.Take(MostRows)) { Row(markup, context, point, effects); }
        return markup.Raw("</tbody></table></div></details>").ToString();
    }

    private static void Row(
        Markup markup, StudyContext context, StudyPoint point, Dictionary<int, EffectAtPoint>[] effects)
    {
        int index = point.Design.Index;
        string kind = point.Design.Choices.Count == 0 ? "own"
            : index < context.Result.Design.Points.Count ? "design" : "corner";
        markup.Raw("<tr><th scope=\"row\">").Text(StudyContext.Whole(index)).Raw(" <small>")
            .Text(Phrases.Of("study.point." + kind)).Raw("</small></th>");
        for (int i = 0; i < effects.Length; i++)
        {
            if (!effects[i].TryGetValue(index, out EffectAtPoint? at))
            {
                markup.Raw($"<td class=\"n\">{Amount.None}</td>");
                continue;
            }

            StudyEffect effect = context.Primary[i];
            markup.Raw($"<td class=\"n\"><i class=\"shape-{SurfaceSection.Kind(at.Sign)}\"></i>").Text(Both.Each(
                language => at.Difference.IsDefined
                    ? new Amount(effect.Definition.Unit, language) is var amount
                        ? amount.Signed(at.Difference) + amount.DifferenceUnit() : "" : Amount.None)).Raw("</td>");
        }

        Values(markup, point);
        markup.Raw("</tr>");
    }

    private static void Values(Markup markup, StudyPoint point)
    {
        string text = string.Join('\n', point.Design.Choices.Select(choice => choice.Override));
        if (point.Design.Choices.Count <= MostValuesInSight)
        {
            markup.Raw("<td>").Element("code class=\"sets\"", text).Raw("</td>");
            return;
        }

        markup.Raw("<td><details><summary>").Text(StudyContext.Fill(
            "study.points.values", ("n", Both.Same(StudyContext.Whole(point.Design.Choices.Count)))))
            .Raw("</summary>").Element("code class=\"sets\"", text).Raw("</details></td>");
    }
}
