namespace Downshift.Model.Sweeps;

/// <summary>
/// What has become of healthy households that report and are visited (the targeted procedure), after some rounds of
/// reports and passes of workers: shares by the group of their reports (<see cref="AskedRules"/>), for on the last it
/// depends whether a household is wanted. Households without digital access are wanted until they are complete; the
/// others when they have neither reported nor been recorded by a worker since the day before the list was made.
/// </summary>
/// <remarks>One chain serves all bins with the same passes: of the same lists, in the same half days.</remarks>
internal sealed class AskedChain
{
    private const int HoursToAfternoon = 14;
    private const int DayHours = 24;

    private readonly AskedRules rules;
    private readonly double everAbsent;
    private readonly int rounds;
    private readonly AskedGroup[] digital;
    private readonly AskedGroup[] others;
    private readonly double[] absentRecorded;

    // Half day of the window of each pass; the first place stands for no record and lies before all.
    private readonly int[] halves;
    private AskedChain? next;
    private Edge? edges;

    /// <summary>Before the first round.</summary>
    /// <param name="rules">Chances and mixes.</param>
    /// <param name="ever">Share of present households with a record from before the window.</param>
    /// <param name="everAbsent">The same of absent households.</param>
    public AskedChain(AskedRules rules, double ever, double everAbsent)
    {
        this.rules = rules;
        this.everAbsent = everAbsent;
        digital = new AskedGroup[AskedRules.GroupsAfter(rules.Rounds)];
        others = new AskedGroup[digital.Length];
        digital[0] = new AskedGroup(rules.Doors, rules.Digital, ever);
        others[0] = new AskedGroup(rules.Doors, rules.Others, ever);
        absentRecorded = [0];
        halves = [int.MinValue];
    }

    private AskedChain(AskedChain before)
    {
        rules = before.rules;
        rules.Count();
        everAbsent = before.everAbsent;
        halves = before.halves;
        absentRecorded = before.absentRecorded;
        AbsentOpen = before.AbsentOpen;
        rounds = before.rounds + 1;
        digital = WithReports(before.digital);
        others = WithReports(before.others);
    }

    private AskedChain(AskedChain before, Pass pass, int half)
    {
        rules = before.rules;
        rules.Count();
        rounds = before.rounds;
        halves = [.. before.halves, half];

        // Where there was a record to copy, it was copied: those still open had none.
        everAbsent = pass.Act == WorkerAct.CarryOver ? 0 : before.everAbsent;
        digital = (AskedGroup[])before.digital.Clone();
        others = (AskedGroup[])before.others.Clone();
        for (int g = 0; g < AskedRules.GroupsAfter(rounds); g++)
        {
            others[g] = others[g].After(Passes, pass.Act, others[g].Records);
            int until = before.Wanted(g, pass.List);
            digital[g] = until > 0 ? digital[g].After(Passes, pass.Act, until) : digital[g];
        }

        DoorRules doors = rules.Doors;
        double done = pass.Act == WorkerAct.Call ? doors.Answered
            : Passes > doors.Revisits ? 1
            : pass.Act == WorkerAct.CarryOver ? doors.Copied(before.everAbsent)
            : 0;
        absentRecorded = [.. before.absentRecorded, before.AbsentOpen * done];
        AbsentOpen = before.AbsentOpen * (1 - done);
    }

    /// <summary>Passes so far.</summary>
    public int Passes => halves.Length - 1;

    /// <summary>Share of absent households that are not complete.</summary>
    public double AbsentOpen { get; } = 1;

    /// <summary>Share of the open absent whose record would be copied.</summary>
    public double AbsentCopied => rules.Doors.Copied(everAbsent);

    /// <summary>Share of absent households recorded at a pass.</summary>
    public double AbsentRecordedAt(int pass) => absentRecorded[pass];

    /// <summary>Households of a group of reports.</summary>
    /// <param name="isDigital">Those with digital access; otherwise those without.</param>
    /// <param name="group">The group.</param>
    public AskedGroup Group(bool isDigital, int group) => (isDigital ? digital : others)[group];

    /// <summary>After so many rounds of reports, one a day. Made once, whichever thread asks first.</summary>
    public AskedChain AfterRounds(int count)
    {
        AskedChain chain = this;
        while (chain.rounds < Math.Min(count, rules.Rounds))
        {
            AskedChain? known = Volatile.Read(ref chain.next);
            if (known is null)
            {
                AskedChain made = new(chain);
                known = Interlocked.CompareExchange(ref chain.next, made, null) ?? made;
            }

            chain = known;
        }

        return chain;
    }

    /// <summary>After one more pass, on whose day the round of reports has begun.</summary>
    public AskedChain After(Pass pass)
    {
        const int Acts = 4;
        const int MostHalves = 1 << 12;
        AskedChain chain = AfterRounds(pass.Day + 1);
        int half = Math.Min((2 * pass.Day) + (pass.Hour % DayHours >= HoursToAfternoon ? 1 : 0), 2 * rules.Rounds);
        int key = (((pass.List * MostHalves) + half) * Acts) + (int)pass.Act;
        Edge? first = Volatile.Read(ref chain.edges);
        for (Edge? edge = first; edge is not null; edge = edge.Next)
        {
            if (edge.Key == key)
            {
                return edge.Chain;
            }
        }

        // Another thread may add the same meanwhile: both are equal, and either may serve.
        AskedChain made = new(chain, pass, half);
        Interlocked.CompareExchange(ref chain.edges, new Edge(key, made, first), first);
        return made;
    }

    /// <summary>Households without digital access that are wanted, a household.</summary>
    /// <param name="groups">Share of each group.</param>
    public AskedShares WantedOthers(ReadOnlySpan<double> groups)
    {
        AskedShares sum = default;
        for (int g = 0; g < AskedRules.GroupsAfter(rounds); g++)
        {
            for (int record = 0; record < others[g].Records; record++)
            {
                sum += groups[g] * others[g].Shares(record);
            }
        }

        return sum;
    }

    /// <summary>Households with digital access that are wanted, a household.</summary>
    /// <param name="list">The list: twice the day of the window, and one more in the afternoon.</param>
    /// <param name="groups">Share of each group.</param>
    public AskedShares WantedDigital(int list, ReadOnlySpan<double> groups)
    {
        AskedShares sum = default;
        for (int g = 0; g < AskedRules.GroupsAfter(rounds); g++)
        {
            int until = Wanted(g, list);
            for (int record = 0; record < until; record++)
            {
                sum += groups[g] * digital[g].Shares(record);
            }
        }

        return sum;
    }

    // Of households with digital access in a group those are wanted whose last record is of a pass before this one.
    // Lists are made at 8 and 14 h, reports come from 8 to 20 h: records of the two half days before a list are recent.
    private int Wanted(int group, int list)
    {
        int recent = list - 2;
        int until = 0;
        while (until < digital[group].Records && rules.Halves[group] < recent && halves[until] < recent)
        {
            until++;
        }

        return until;
    }

    // Whoever reports in this round leaves its group for one with a report more; both halves of the day are alike.
    private AskedGroup[] WithReports(AskedGroup[] before)
    {
        int today = rounds - 1;
        AskedGroup[] after = (AskedGroup[])before.Clone();
        List<AskedGroup> from = [];
        List<double> weights = [];
        for (int reports = 0; reports < rounds; reports++)
        {
            from.Clear();
            weights.Clear();
            for (int day = Math.Max(0, reports - 1); day < today && reports > 0; day++)
            {
                int group = AskedRules.GroupOf(day, reports);
                double ways = rules.Ways(day, reports - 1) / 2;
                from.AddRange([before[group], before[group + 1]]);
                weights.AddRange([ways, ways]);
            }

            if (reports == 0)
            {
                from.Add(before[0]);
                weights.Add(1);
            }

            int next = AskedRules.GroupOf(today, reports + 1);
            after[next] = after[next + 1] = AskedGroup.Reporting(from, weights);
        }

        return after;
    }

    /// <summary>One way on.</summary>
    private sealed record Edge(int Key, AskedChain Chain, Edge? Next);
}
