using System.Collections.Immutable;
using Downshift.Model.Command;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Model.Sweeps;

namespace Downshift.Model.Branching;

/// <summary>How long two variants are one and the same.</summary>
public static class SharedPast
{
    /// <summary>
    /// Days from the first of the horizon in which two variants cannot differ. They differ from day 0 unless all that
    /// tells them apart has a date: the procedures of the sweep and the regime of command. At grid resolution a
    /// procedure divides grids from the first day, so there only command has one.
    /// </summary>
    /// <param name="first">A variant.</param>
    /// <param name="other">Another variant of the same scenario.</param>
    /// <param name="resolution">Of their runs.</param>
    /// <returns>Days, 0 to the horizon's.</returns>
    public static int Days(ModelParameters first, ModelParameters other, Resolution resolution)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(other);
        bool sweepsAlike = resolution == Resolution.Grid ? first.Sweep == other.Sweep
            : first.Sweep == other.Sweep with { Procedure = first.Sweep.Procedure };
        if (!sweepsAlike || !SameBesideChoices(first, other))
        {
            return 0;
        }

        (SweepCalendar sweeps, SweepCalendar otherSweeps) = (new(first), new(other));
        (ICommandRegime regime, ICommandRegime otherRegime) = (CommandRegimes.Of(first), CommandRegimes.Of(other));
        int day = 0;
        while (day < first.Days && regime.RulesOn(day) == otherRegime.RulesOn(day) && sweeps.IsLike(otherSweeps, day))
        {
            day++;
        }

        return day;
    }

    // What is compared by its values is put aside; the records' own equality compares the rest, whatever is added.
    private static bool SameBesideChoices(ModelParameters first, ModelParameters other) =>
        SameNumbers(first.Numbers, other.Numbers)
        && Same(first.Inputs, other.Inputs)
        && first == other with
        {
            Numbers = first.Numbers, Inputs = first.Inputs, Sweep = first.Sweep, Command = first.Command,
        };

    // Ranges, evidence and sources are for readers: no run sees them.
    private static bool SameNumbers(ParameterSet first, ParameterSet other)
    {
        for (int i = 0; i < first.Values.Length; i++)
        {
            (ParameterValue own, ParameterValue others) = (first.Values[i], other.Values[i]);
            if (own.Value != others.Value || own.LogSd != others.LogSd) { return false; }
        }

        return true;
    }

    private static bool Same(CaseInputs first, CaseInputs other) =>
        Same(first.Districts, other.Districts) && Same(first.Onsets, other.Onsets)
        && Same(first.DesignatedOpen, other.DesignatedOpen) && Same(first.FangcangOpen, other.FangcangOpen)
        && Same(first.IsolationOpen, other.IsolationOpen) && Same(first.TestCapacity, other.TestCapacity)
        && Same(first.CadresProvincial, other.CadresProvincial) && Same(first.CadresMunicipal, other.CadresMunicipal)
        && Same(first.CadresDistrict, other.CadresDistrict) && Same(first.Tasks, other.Tasks)
        && first == other with
        {
            Districts = first.Districts, Onsets = first.Onsets, DesignatedOpen = first.DesignatedOpen,
            FangcangOpen = first.FangcangOpen, IsolationOpen = first.IsolationOpen,
            TestCapacity = first.TestCapacity, CadresProvincial = first.CadresProvincial,
            CadresMunicipal = first.CadresMunicipal, CadresDistrict = first.CadresDistrict, Tasks = first.Tasks,
        };

    private static bool Same<T>(ImmutableArray<T> first, ImmutableArray<T> other)
        where T : IEquatable<T> => first.AsSpan().SequenceEqual(other.AsSpan());
}
