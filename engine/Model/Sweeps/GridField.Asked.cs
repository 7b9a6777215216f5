using Downshift.Model.Events;
using Downshift.Model.Hierarchy;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <content>Targeted visits: what a bin's passes and its unit's reports have left to do.</content>
internal sealed partial class GridField
{
    private const long MorningList = 8 * Clock.Hour;
    private const long AfternoonList = 14 * Clock.Hour;

    // Shares of the groups of reports in the unit asked last.
    private readonly double[] reportGroups;
    private int reportsUnit = -1;
    private int reportsRounds = -1;
    private int roundsBefore;

    /// <summary>Rounds held since the window began.</summary>
    private int RoundsOfWindow => Math.Min(asked.Rounds, rounds.Count - roundsBefore);

    // The chain of a bin of a unit after its passes and all rounds held. A list meets nobody twice: what it did in
    // another part of the bin does not count where it goes on.
    private AskedChain AskedOf(int bin, int but = -1)
    {
        AskedChain chain = asked.Root(ever[bin], everAbsent[bin]);
        foreach (ushort word in passes.Of(bin))
        {
            Pass pass = new(word);
            chain = pass.Made && pass.List != but ? chain.After(pass) : chain;
        }

        return chain.AfterRounds(RoundsOfWindow);
    }

    private ReadOnlySpan<double> ReportGroups(Unit unit)
    {
        if (reportsUnit != unit.Index || reportsRounds != rounds.Count)
        {
            asked.Read(context.World.Register.Mix(unit.Index), RoundsOfWindow, reportGroups);
            (reportsUnit, reportsRounds) = (unit.Index, rounds.Count);
        }

        return reportGroups;
    }

    // Lists are numbered by half days of the window.
    private int ListAt(long time) =>
        (2 * (int)((time - windowStart) / Clock.Day)) + (time % Clock.Day >= AfternoonList ? 1 : 0);

    private long ListedAt(int list) =>
        windowStart + ((list >> 1) * Clock.Day) + ((list & 1) != 0 ? AfternoonList : MorningList);

    // Silent households on a list made now, of those never visited or of those visited in vain.
    private int ListSilent(Unit unit, Bin bin, long now, bool again)
    {
        AskedShares silent = AskedOf(bin.Index).WantedDigital(ListAt(now), ReportGroups(unit));
        ulong address = ((ulong)unit.Identity << 32) | (uint)(bin.Start - unit.FirstHousehold);
        double u = context.Draws.Uniform(Purpose.GridListed, address, (uint)(now / Clock.Hour), 1);
        double digital = HealthyIn(bin) * (1 - masses[unit.Index - street.FirstUnit].Risk);
        return Counts.Rounded(u, digital * (again ? silent.Open - silent.Fresh : silent.Fresh));
    }

    // Share of households with digital access.
    private double Digital(Unit unit)
    {
        ref readonly UnitMix mix = ref context.World.Register.Mix(unit.Index);
        return 1 - (mix.NotDigital / (double)Math.Max(1, mix.Present));
    }

    // Share of a bin's households that are absent or without digital access that are open.
    private double OpenAtRisk(Unit unit, AskedChain chain)
    {
        ref UnitMass mass = ref masses[unit.Index - street.FirstUnit];
        double present = chain.WantedOthers(ReportGroups(unit)).Open;
        return ((1 - mass.RiskAbsent) * present) + (mass.RiskAbsent * chain.AbsentOpen);
    }

    // What a pass finds to do among healthy households of a bin, a healthy household: those at risk, then the silent.
    private (AskedShares AtRisk, AskedShares Silent) FindAtRisk(Unit unit, AskedChain chain, int list)
    {
        ref UnitMass mass = ref masses[unit.Index - street.FirstUnit];
        ReadOnlySpan<double> groups = ReportGroups(unit);
        double absent = mass.RiskAbsent * chain.AbsentOpen;
        AskedShares others = (1 - mass.RiskAbsent) * chain.WantedOthers(groups);
        others += new AskedShares(absent, chain.Passes == 0 ? absent : 0, absent * chain.AbsentCopied, 0);
        return (mass.Risk * others, (1 - mass.Risk) * chain.WantedDigital(list, groups));
    }
}
