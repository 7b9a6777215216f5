using System.Collections.Immutable;
using System.Globalization;
using Downshift.Model.Parameters;

namespace Downshift.Scenarios.Canonical;

/// <summary>All that one variant tells the model, as sorted lines of path and value.</summary>
internal static class CanonicalLines
{
    public static SortedDictionary<string, string> Of(ModelParameters parameters)
    {
        var lines = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i < ParameterCatalog.All.Length; i++)
        {
            ParameterValue value = parameters.Numbers.Values[i];
            lines["parameters." + ParameterCatalog.All[i].Name] =
                Text(value.Value) + (value.LogSd == 0 ? "" : " logsd " + Text(value.LogSd));
        }

        Settings(lines, parameters);
        Inputs(lines, parameters.Inputs);
        return lines;
    }

    private static void Settings(SortedDictionary<string, string> lines, ModelParameters parameters)
    {
        SweepSettings sweep = parameters.Sweep;
        if (sweep.Symptoms != SymptomAsking.ByProcedure)
        {
            // Younger than the scenarios that do without it: these keep their hash.
            lines["sweep.asksSymptoms"] = sweep.Symptoms.ToString();
        }

        lines["sweep.procedure"] = sweep.Procedure.ToString();
        lines["sweep.proxyAllowed"] = Text(sweep.ProxyAllowed);
        lines["sweep.retestAbnormal"] = Text(sweep.RetestAbnormal);
        lines["sweep.window"] = Text(sweep.WindowFrom) + " " + Text(sweep.WindowDays);
        BedSettings beds = parameters.Beds;
        lines["beds.lending"] = Text(beds.Lending);
        lines["beds.mildToDesignated"] = Text(beds.MildToDesignated);
        lines["beds.ownDistrictWalkIn"] = Text(beds.OwnDistrictWalkIn);
        lines["beds.policy"] = beds.Policy.ToString();
        lines["beds.shares"] = beds.Shares.ToString();
        lines["beds.shift"] = Text(beds.Shift);
        lines["beds.stepDown"] = Text(beds.StepDown);
        CommandSettings command = parameters.Command;
        lines["command.branchFrom"] = Text(command.BranchFrom);
        lines["command.cadres"] = Text(command.Cadres);
        lines["command.curesDepartments"] = Text(command.CuresDepartments);
        lines["command.parts"] = string.Join(' ',
            Text(command.OneQueue), Text(command.Merging), Text(command.Detached), Text(command.AttendanceSeen));
        lines["command.regime"] = command.Regime.ToString();
        lines["command.teamLeaders"] = Text(command.TeamLeaders);
        MechanismSettings mechanisms = parameters.Mechanisms;
        lines["demand.even"] = Text(mechanisms.EvenDemand);
        lines["mechanisms.clinicalDiagnosis"] = Text(mechanisms.ClinicalDiagnosis);
        lines["mechanisms.closure"] = Text(mechanisms.Closure);
        lines["mechanisms.departments"] = Text(mechanisms.Departments);
        lines["mechanisms.gradedCare"] = Text(mechanisms.GradedCare);
        lines["mechanisms.tests"] = Text(mechanisms.Tests);
        lines["mechanisms.walkIn"] = Text(mechanisms.WalkIn);
    }

    private static void Inputs(SortedDictionary<string, string> lines, CaseInputs inputs)
    {
        for (int i = 0; i < inputs.Districts.Length; i++)
        {
            // Order matters: streets and draws are addressed by it. The Chinese name and the code are labels.
            DistrictInput place = inputs.Districts[i];
            lines[$"places.{i:000}"] = string.Join(' ',
                place.Kind, place.Population, Text(place.StreetWeight), place.Streets, place.Communities, place.Cases,
                place.FangcangBeds, place.Name);
        }

        for (int i = 0; i < inputs.Tasks.Length; i++)
        {
            TaskInput task = inputs.Tasks[i];
            lines[$"tasks.{i:000}"] = string.Join(' ',
                task.Id, Text(task.FromDay), Text(task.ToDay), task.Per, task.Seconds, task.Priority,
                Text(task.Visible));
        }

        lines["series.onsets"] = Text(inputs.OnsetFirstDay) + ": "
            + string.Join(' ', inputs.Onsets.Select(value => Text(value)));
        lines["series.beds.designated"] = Text(inputs.DesignatedOpen);
        lines["series.beds.fangcang"] = Text(inputs.FangcangOpen);
        lines["series.beds.isolation"] = Text(inputs.IsolationOpen);
        lines["series.tests"] = Text(inputs.TestCapacity);
        lines["series.cadres.provincial"] = Text(inputs.CadresProvincial);
        lines["series.cadres.municipal"] = Text(inputs.CadresMunicipal);
        lines["series.cadres.district"] = Text(inputs.CadresDistrict);
        CaseCalendar calendar = inputs.Calendar;
        lines["calendar.clinicalDiagnosis"] = Text(calendar.ClinicalDiagnosis);
        lines["calendar.doubleTemperature"] = Text(calendar.DoubleTemperature);
        lines["calendar.fangcangAdmission"] = Text(calendar.FangcangAdmission);
        lines["calendar.firstSweep"] = Text(calendar.FirstSweepFrom) + " " + Text(calendar.FirstSweepTo);
        lines["calendar.gradedCare"] = Text(calendar.GradedCare);
        lines["calendar.isolationAdmission"] = Text(calendar.IsolationAdmission);
        lines["calendar.ownDistrict"] = Text(calendar.OwnDistrict);
        lines["calendar.panic"] = Text(calendar.PanicTo) + " " + Text(calendar.PanicOver);
        lines["calendar.secondSweep"] = Text(calendar.SecondSweepFrom) + " " + Text(calendar.SecondSweepTo);
    }

    private static string Text(ImmutableArray<SeriesKnot> knots) =>
        string.Join(' ', knots.Select(knot => Text(knot.Day) + ":" + Text(knot.Value)));

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(bool value) => value ? "yes" : "no";
}
