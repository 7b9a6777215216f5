using Downshift.Model.Events;
using Downshift.Model.Finding;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <content>What a healthy household did until something began to go on in it: its own reports by its own draws, and
/// what workers tried in its bin.</content>
internal sealed partial class GridField
{
    // Reports missed in a row count up to 3, so that four rounds say all that still matters outside a window.
    private const int LeastRounds = 4;

    private HouseholdState Recall(int household)
    {
        Unit unit = people.UnitOf(household);
        uint lasting = people.Lasting(household);
        Bin bin = bins.At(unit, household);
        HouseholdState state = default;
        int next = FirstRecalled();
        if (EverBefore(unit, household, lasting, next))
        {
            state.MarkEverRecorded();
        }

        foreach (ushort word in passes.Of(bin.Index))
        {
            Pass pass = new(word);
            if (!pass.Made)
            {
                break;
            }

            long time = windowStart + (pass.Hour * Clock.Hour) + (Clock.Hour / 2);
            for (; next < rounds.Count && rounds[next].From <= time; next++)
            {
                Report(unit, household, ref state, lasting, rounds[next], out _);
            }

            Repeat(unit, household, ref state, lasting, pass, time);
        }

        for (; next < rounds.Count; next++)
        {
            Report(unit, household, ref state, lasting, rounds[next], out _);
        }

        LeaveBin(bin, lasting, state);
        return state;
    }

    private int FirstRecalled()
    {
        int first = Math.Max(0, rounds.Count - LeastRounds);
        while (first > 0 && rounds[first - 1].From >= windowStart
            && partition.Outcome.Contains(Clock.DayOf(rounds[first - 1].From)))
        {
            first--;
        }

        return first;
    }

    private void Repeat(Unit unit, int household, ref HouseholdState state, uint lasting, Pass pass, long time)
    {
        (_, ISweepProcedure procedure) = partition.ProcedureOn(time);
        bool wanted = pass.Calls ? procedure.WantsCall(state, time)
            : procedure.Visits == VisitRule.AtRisk ? procedure.WantsVisit(state, lasting, ListedAt(pass.List))
            : !state.Done;
        if (wanted)
        {
            uint answer = AnswerOf(unit, household, pass.Act, time);
            Do(unit, household, ref state, lasting, pass.Act, pass.Calls, time, answer);
        }
    }

    // Where those at risk are visited, only they are counted.
    private void LeaveBin(Bin bin, uint lasting, in HouseholdState state)
    {
        (_, ISweepProcedure procedure) = partition.ProcedureOn(windowStart);
        bool counted = procedure.Visits != VisitRule.AtRisk || !Register.IsDigital(lasting);
        ref byte open = ref openInBin[bin.Index];
        if (visitedTimes[bin.Index] > 0 && counted && !state.Done && open > 0)
        {
            open--;
        }
    }
}
