using Downshift.Model.Finding;
using Downshift.Model.Population;
using FsCheck.Xunit;

namespace Downshift.Model.Sweeps;

/// <summary>Eight households at a time mean the same as one by one.</summary>
public sealed class ReportDrawsTests
{
    [Property]
    public bool Draws_mean_the_same_for_many_households_as_for_one(uint seed, byte households, ushort seconds)
    {
        int count = households;
        uint falseAlarm = Next(ref seed) >> 3;
        uint[] thresholds = Draw(ref seed, Register.InclinationLevels);
        uint[] lasting = Draw(ref seed, count);
        uint[][] draws = [Draw(ref seed, count), Draw(ref seed, count), Draw(ref seed, count)];
        uint[][] many = [.. draws.Select(d => d.ToArray()), new uint[count]];
        (int reports, _) = ReportDraws.Read(
            lasting, thresholds, seconds, falseAlarm, many[0], many[1], many[2], many[3]);
        bool same = reports == many[0].Count(r => r != 0);
        for (int i = 0; i < count; i++)
        {
            uint[][] one = [[draws[0][i]], [draws[1][i]], [draws[2][i]], [0]];
            ReportDraws.Read([lasting[i]], thresholds, seconds, falseAlarm, one[0], one[1], one[2], one[3]);
            same &= Enumerable.Range(0, 4).All(k => one[k][0] == many[k][i]);
        }

        return same;
    }

    [Property]
    public bool States_of_many_households_change_as_that_of_one(uint seed, byte households, ushort from)
    {
        int count = households;
        HouseholdState[] many = new HouseholdState[count];
        for (int i = 0; i < count; i++) { many[i] = Some(ref seed); }

        HouseholdState[] each = [.. many];
        uint[] reports = [.. Draw(ref seed, count).Select(d => d % 2 == 0 ? uint.MaxValue : 0)];
        uint[] moments = [.. Draw(ref seed, count).Select(d => d % 43200)];
        uint[] members = [.. Draw(ref seed, count).Select(d => (1u << (int)(1 + (d % 6))) - 1)];
        HouseholdState.ReportOrMiss(many, reports, from, moments, members);
        for (int i = 0; i < count; i++)
        {
            if (reports[i] != 0) { each[i].RecordReport(from + moments[i], RecordState.Self, members[i]); }
            else { each[i].Miss(); }
        }

        return many.SequenceEqual(each);
    }

    [Fact]
    public void The_checksum_tells_who_reports_and_when()
    {
        uint seed = 7;
        uint[] thresholds = Draw(ref seed, Register.InclinationLevels);
        uint[] lasting = Draw(ref seed, 24);
        uint[][] draws = [Draw(ref seed, 24), Draw(ref seed, 24), Draw(ref seed, 24)];
        ulong Sum(int move)
        {
            uint[] moments = [.. draws[1].Select((m, i) => i == move ? m + (1u << 31) : m)];
            return ReportDraws.Read(
                lasting, thresholds, 3600, 0, [.. draws[0]], moments, [.. draws[2]], new uint[24]).Sum;
        }

        uint[] reports = [.. draws[0]];
        ReportDraws.Read(lasting, thresholds, 3600, 0, reports, [.. draws[1]], [.. draws[2]], new uint[24]);
        int first = Array.IndexOf(reports, uint.MaxValue);
        int silent = Array.IndexOf(reports, 0u);
        Assert.NotEqual(Sum(-1), Sum(first));
        Assert.Equal(Sum(-1), Sum(silent));
    }

    private static HouseholdState Some(ref uint seed)
    {
        HouseholdState state = default;
        state.Record(Next(ref seed) % 1_000_000, (RecordState)(Next(ref seed) % 9), Next(ref seed) % 64);
        state.Verify(Next(ref seed) % 64);
        for (uint missed = Next(ref seed) % 4; missed > 0; missed--) { state.Miss(); }

        state.MarkIll(Next(ref seed) % 2 == 0);
        state.MarkContact(Next(ref seed) % 2 == 0);
        return state;
    }

    private static uint[] Draw(ref uint seed, int count)
    {
        uint[] drawn = new uint[count];
        for (int i = 0; i < count; i++) { drawn[i] = Next(ref seed); }

        return drawn;
    }

    private static uint Next(ref uint seed)
    {
        seed = (seed * 1664525) + 1013904223;
        return seed ^ (seed >> 15);
    }
}
