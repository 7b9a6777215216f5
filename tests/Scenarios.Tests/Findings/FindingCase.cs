using System.Globalization;
using System.Reflection;
using Downshift.Model.Parameters;

namespace Downshift.Scenarios.Tests.Findings;

/// <summary>
/// A text file under Cases: a remark, the files of a scenario each behind <c>== name</c>, options, and the findings
/// that the loader must give, in both languages.
/// </summary>
internal sealed class FindingCase
{
    private const string Mark = "== ";

    private readonly SortedDictionary<string, string> parts = new(StringComparer.Ordinal);

    private FindingCase(string text)
    {
        string name = "";
        foreach (string line in text.Split('\n'))
        {
            if (line.StartsWith(Mark, StringComparison.Ordinal))
            {
                name = line[Mark.Length..];
                parts[name] = "";
            }
            else if (name.Length > 0)
            {
                parts[name] += line + "\n";
            }
        }
    }

    public static string Folder { get; } =
        Path.Combine(Path.GetDirectoryName(Assembly.GetExecutingAssembly().Location)!, "Findings", "Cases");

    public string[] English => Lines("english");

    public string[] Chinese => Lines("chinese");

    public static FindingCase Read(string name) => new(File.ReadAllText(Path.Combine(Folder, name + ".txt")));

    public ScenarioLoad Load()
    {
        SortedDictionary<string, string> texts = ShippedFiles.Texts();
        foreach ((string name, string text) in parts)
        {
            if (name is not ("english" or "chinese" or "options"))
            {
                texts[name] = text;
            }
        }

        return ScenarioLoader.LoadTexts("test.yaml", texts, Options());
    }

    private ScenarioOptions Options()
    {
        var options = new ScenarioOptions();
        var overrides = new List<string>();
        foreach (string line in Lines("options"))
        {
            string value = line[(line.IndexOf(": ", StringComparison.Ordinal) + 2)..];
            switch (line[..line.IndexOf(':', StringComparison.Ordinal)])
            {
                case "set": overrides.Add(value); break;
                case "days": options = options with { Days = Number(value) }; break;
                case "replications": options = options with { Replications = Number(value) }; break;
                default: options = options with { ScaleDivisor = Number(value) }; break;
            }
        }

        return options with { Overrides = overrides };
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>Lines of a part; {N} stands for the number of parameters, {N-3} for three fewer.</summary>
    private string[] Lines(string name)
    {
        int count = ParameterCatalog.All.Length;
        return parts.GetValueOrDefault(name, "")
            .Replace("{N}", $"{count}", StringComparison.Ordinal)
            .Replace("{N-3}", $"{count - 3}", StringComparison.Ordinal)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
