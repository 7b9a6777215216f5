using Downshift.Scenarios.Findings;
using Downshift.Scenarios.Keys;
using Downshift.Scenarios.Yaml;

namespace Downshift.Scenarios.Reading;

/// <summary>
/// Reads every value of the base by itself, so that a typo is found also where all variants set the key and no run sees
/// it.
/// </summary>
/// <remarks>
/// What is missing or empty is for the variants to give, and whether values fit together is judged where they run: in
/// each variant. A fault that a variant shows too is the same finding and counts once.
/// </remarks>
internal sealed class BaseCheck(
    TreeReader tree, InputsReader inputs, SettingsReader settings, CalendarReader calendar)
{
    public void Run()
    {
        foreach (Key key in KeyTable.All)
        {
            if (key.InVariant && tree.At(key.Path) is { IsEmpty: false } node)
            {
                Read(key, node);
            }
        }

        new ParameterReader(tree.Findings, isWhole: false).Check(tree.Tree);
    }

    private void Read(Key key, Node node)
    {
        switch (key.Kind)
        {
            case KeyKind.Word: tree.Word(key.Path); break;
            case KeyKind.Flag: tree.Flag(key.Path); break;
            case KeyKind.Words: tree.Words(key.Path); break;
            case KeyKind.AnyDate: tree.Date(key.Path, out _); break;
            case KeyKind.DateOrNever: calendar.Day(key.Path); break;
            case KeyKind.Days: settings.Deadline(out _); break;
            case KeyKind.SignedDays: settings.Shift(); break;
            case KeyKind.File or KeyKind.Files: inputs.Open(key.Path); break;
            case KeyKind.ByDistrict: inputs.Districts(); break;
            case KeyKind.Date:
                if (tree.Date(key.Path, out _) is { } date)
                {
                    calendar.Inside(date, node);
                }

                break;
            default: break;
        }
    }
}
