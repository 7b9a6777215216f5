using Downshift.Model.Finding;
using Downshift.Model.Population;
using FsCheck.Xunit;

namespace Downshift.Model.Sweeps;

/// <summary>A mask of up to 64 households says of each what is said of it alone.</summary>
public sealed class HouseholdMaskTests
{
    private const long Midnight = 5 * 86400;

    [Property]
    public bool Who_should_be_called(byte[] draws, ushort second, bool twice)
    {
        CallRule rule = twice ? CallRule.MissedTwice : CallRule.SilentToday;
        HouseholdState[] states = Some(draws);
        long now = Midnight + second;
        ulong mask = rule.Wanted(states, Midnight, now);
        return Bits(mask).SequenceEqual(Padded(states.Select(s => rule.Wants(s, Midnight, now))));
    }

    [Property]
    public bool Who_should_be_visited(byte[] draws, bool atRisk)
    {
        VisitRule rule = atRisk ? VisitRule.AtRisk : VisitRule.Everybody;
        HouseholdState[] states = Some(draws);
        uint[] lasting = [.. draws.Take(states.Length).Select(d => (uint)d << 2)];
        ulong mask = rule.Wanted(states, lasting, Midnight);
        return Bits(mask).SequenceEqual(Padded(states.Select((s, i) => rule.Wants(s, lasting[i], Midnight))));
    }

    [Property]
    public bool Who_was_visited(byte[] draws)
    {
        HouseholdState[] states = Some(draws);
        return Bits(HouseholdState.Visited(states)).SequenceEqual(Padded(states.Select(s => s.Visits > 0)));
    }

    [Fact]
    public void A_record_of_this_second_is_no_silence()
    {
        HouseholdState[] states = new HouseholdState[8];
        for (int i = 0; i < states.Length; i++) { states[i].Record(Midnight - 1 + i, RecordState.Self, 1); }

        // At second 2: before midnight, at midnight, seconds 1 and 2 of today, later.
        Assert.Equal(0b1111_0001UL, HouseholdState.Silent(states, Midnight, Midnight + 2));
    }

    [Property]
    public bool A_list_is_cut_into_equal_parts(ulong[] masks, byte part)
    {
        int most = 1 + (part % 40);
        ListCutter cutter = new(most);
        List<int> ends = [];
        for (int m = 0; m < masks.Length; m++)
        {
            ulong wanted = masks[m];
            while (cutter.Cut(m * 64, ref wanted, out int end)) { ends.Add(end); }
        }

        int[] listed = [.. Enumerable.Range(0, masks.Length * 64).Where(h => (masks[h / 64] >> (h % 64) & 1) != 0)];
        int[] expected = [.. Enumerable.Range(1, listed.Length / most).Select(k => listed[(k * most) - 1] + 1)];
        return ends.SequenceEqual(expected) && cutter.Rest == listed.Length % most;
    }

    // Records of yesterday, of today on both sides of any second, and none; missed reports; visits.
    private static HouseholdState[] Some(byte[] draws)
    {
        HouseholdState[] states = new HouseholdState[Math.Min(draws.Length, HouseholdState.MaskSize)];
        for (int i = 0; i < states.Length; i++)
        {
            int draw = draws[i];
            if (draw % 5 != 0)
            {
                states[i].Record(Midnight + ((draw - 100) * 600L), RecordState.Self, (uint)draw & 63);
            }

            for (int missed = draw % 4; missed > 0; missed--) { states[i].Miss(); }

            for (int visits = draw % 3; visits > 0; visits--) { states[i].Visit(); }

            if (draw % 7 < 3) { states[i].MarkDone(); }

            states[i].MarkContact(draw % 11 == 0);
        }

        return states;
    }

    private static IEnumerable<bool> Bits(ulong mask) => Enumerable.Range(0, 64).Select(i => (mask >> i & 1) != 0);

    private static IEnumerable<bool> Padded(IEnumerable<bool> said)
    {
        bool[] all = [.. said];
        return all.Concat(Enumerable.Repeat(false, 64 - all.Length));
    }
}
