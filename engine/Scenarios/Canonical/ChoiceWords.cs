using System.Globalization;
using Downshift.Model.Parameters;
using Downshift.Scenarios.Keys;
using Downshift.Scenarios.Quantities;

namespace Downshift.Scenarios.Canonical;

/// <summary>The choices of a variant in the words of a scenario file, by path.</summary>
internal static class ChoiceWords
{
    public static SortedDictionary<string, string> Of(ModelParameters parameters)
    {
        SweepSettings sweep = parameters.Sweep;
        BedSettings beds = parameters.Beds;
        CommandSettings command = parameters.Command;
        MechanismSettings mechanisms = parameters.Mechanisms;
        DateOnly from = parameters.FirstDay.AddDays(sweep.WindowFrom);
        return new SortedDictionary<string, string>(StringComparer.Ordinal)
        {
            ["beds.lending"] = Flag(beds.Lending),
            ["beds.mildToDesignated"] = Flag(beds.MildToDesignated),
            ["beds.ownDistrictWalkIn"] = Flag(beds.OwnDistrictWalkIn),
            ["beds.policy"] = Word("beds.policy", (int)beds.Policy),
            ["beds.shares"] = Word("beds.shares", (int)beds.Shares),
            ["beds.shift"] = string.Create(CultureInfo.InvariantCulture, $"{beds.Shift} d"),
            ["beds.stepDown"] = Flag(beds.StepDown),
            ["command.branchFrom"] = Branch(parameters),
            ["command.cadres"] = Flag(command.Cadres),
            ["command.curesDepartments"] = Flag(command.CuresDepartments),
            ["command.parts"] = Parts(command),
            ["command.regime"] = Word("command.regime", (int)command.Regime),
            ["command.teamLeaders"] = Flag(command.TeamLeaders),
            ["demand.shares"] = Word("demand.shares", mechanisms.EvenDemand ? 1 : 0),
            ["mechanisms.clinicalDiagnosis"] = Flag(mechanisms.ClinicalDiagnosis),
            ["mechanisms.closure"] = Flag(mechanisms.Closure),
            ["mechanisms.departments"] = Flag(mechanisms.Departments),
            ["mechanisms.gradedCare"] = Flag(mechanisms.GradedCare),
            ["mechanisms.tests"] = Flag(mechanisms.Tests),
            ["mechanisms.walkIn"] = Flag(mechanisms.WalkIn),
            ["sweep.asksSymptoms"] = Word("sweep.asksSymptoms", (int)sweep.Symptoms),
            ["sweep.procedure"] = Word("sweep.procedure", (int)sweep.Procedure),
            ["sweep.proxyAllowed"] = Flag(sweep.ProxyAllowed),
            ["sweep.retestAbnormal"] = Flag(sweep.RetestAbnormal),
            ["sweep.window.from"] = DateText.Write(from),
            ["sweep.window.to"] = DateText.Write(from.AddDays(sweep.WindowDays - 1)),
        };
    }

    private static string Branch(ModelParameters parameters)
    {
        DateOnly day = parameters.FirstDay.AddDays(parameters.Command.BranchFrom);
        return parameters.Command.Regime == CommandRegimeKind.MultiHead
            ? "never" : day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static string Parts(CommandSettings command)
    {
        bool[] given = [command.OneQueue, command.Merging, command.Detached, command.AttendanceSeen];
        IEnumerable<string> words = KeyTable.Find("command.parts")!.Words.Where((_, i) => given[i]);
        return "[" + string.Join(", ", words) + "]";
    }

    private static string Word(string path, int index) => KeyTable.Find(path)!.Words[index];

    private static string Flag(bool value) => value ? "true" : "false";
}
