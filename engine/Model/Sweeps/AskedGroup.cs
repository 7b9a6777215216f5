using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <summary>
/// Households of one class with equally many reports in the window and the last in the same half day, as shares of each
/// size: open after so many visits with so many members read, or complete. It follows the rules of a single visit, call
/// and record carried over step by step, and never changes once made.
/// </summary>
internal sealed class AskedGroup
{
    // States of open households after equally many visits: sizes 1 to 6 with 0 to size - 1 members read.
    private const int Reads = Register.Slots * (Register.Slots + 1) / 2;

    private readonly DoorRules rules;
    private readonly double[] sizes;
    private readonly bool reported;
    private readonly int visits;

    // Share of those without a record of the window that have one from before.
    private readonly double ever;

    // By the pass that left the last record; 0: none, or that of the report.
    private readonly double[]?[] open;
    private readonly AskedShares[] shares;
    private readonly double[] recorded;
    private readonly double[] verified = new double[Register.Slots];
    private readonly double[] refused = new double[Register.Slots];
    private readonly double[] complete = new double[Register.Slots];
    private AskedGroup? reporting;
    private Edge? edges;

    /// <summary>Nobody was ever visited.</summary>
    /// <param name="rules">Chances at a door and on the telephone.</param>
    /// <param name="sizes">Share of each size.</param>
    /// <param name="ever">Share recorded before the window.</param>
    public AskedGroup(DoorRules rules, double[] sizes, double ever)
        : this(rules, sizes, ever, reported: false, passes: 0)
    {
        double[] all = Room(0);
        for (int size = 1; size <= Register.Slots; size++)
        {
            all[At(0, size, 0)] = 1;
        }

        Summarise();
    }

    private AskedGroup(List<AskedGroup> groups, List<double> weights)
        : this(groups[0].rules, groups[0].sizes, ever: 1, reported: true, passes: 0)
    {
        double sum = weights.Sum();
        for (int g = 0; g < groups.Count; g++)
        {
            double weight = weights[g] / sum;
            Add(verified, groups[g].verified, weight);
            foreach (double[]? states in groups[g].open)
            {
                if (states is not null)
                {
                    Add(Room(0), states, weight);
                }
            }
        }

        Summarise();
    }

    private AskedGroup(AskedGroup before, int pass, WorkerAct act, int until)
        : this(
            before.rules, before.sizes, act == WorkerAct.CarryOver && !before.reported ? 0 : before.ever,
            before.reported, pass)
    {
        before.recorded.CopyTo(recorded, 0);
        before.verified.CopyTo(verified, 0);
        before.refused.CopyTo(refused, 0);
        before.complete.CopyTo(complete, 0);
        for (int record = 0; record < before.open.Length; record++)
        {
            if (record >= until || before.open[record] is not double[] states)
            {
                open[record] = before.open[record];
                continue;
            }

            for (int size = 1; size <= Register.Slots; size++)
            {
                for (int state = 0; state < visits * size; state++)
                {
                    (int made, int read) = (state / size, state % size);
                    Step(new Open(made, size, read, record), states[At(made, size, read)], act, before.ever);
                }
            }
        }

        Summarise();
    }

    private AskedGroup(DoorRules rules, double[] sizes, double ever, bool reported, int passes)
    {
        this.rules = rules;
        this.sizes = sizes;
        this.ever = ever;
        this.reported = reported;
        visits = Math.Max(1, rules.Revisits) + 1;
        open = new double[]?[passes + 1];
        shares = new AskedShares[passes + 1];
        recorded = new double[Register.Slots * (passes + 1)];
    }

    /// <summary>They have reported in the window.</summary>
    public bool Reported => reported;

    /// <summary>Passes that may have left the last record, and 0.</summary>
    public int Records => open.Length;

    /// <summary>Open households whose last record is of a pass.</summary>
    public AskedShares Shares(int record) => shares[record];

    /// <summary>Those of several groups who report next: their report is the last record, whatever there was.</summary>
    /// <param name="groups">Groups.</param>
    /// <param name="weights">Weight of each.</param>
    public static AskedGroup Reporting(List<AskedGroup> groups, List<double> weights)
    {
        AskedGroup first = groups[0];
        if (groups.Exists(g => g != first))
        {
            return new AskedGroup(groups, weights);
        }

        AskedGroup? known = first.reported && first.Records == 1 ? first : Volatile.Read(ref first.reporting);
        return known ?? Interlocked.CompareExchange(ref first.reporting, new AskedGroup([first], [1]), null)
            ?? first.reporting;
    }

    /// <summary>After one more pass. Made once, or by two threads that ask at once: all are equal.</summary>
    /// <param name="pass">Number of the pass; 1 is the first.</param>
    /// <param name="act">What was tried.</param>
    /// <param name="until">Those are wanted whose last record is of a pass before this one.</param>
    public AskedGroup After(int pass, WorkerAct act, int until)
    {
        double wanted = 0;
        for (int record = 0; record < until; record++)
        {
            wanted += shares[record].Open;
        }

        if (wanted <= 0)
        {
            return this;
        }

        Edge? first = Volatile.Read(ref edges);
        for (Edge? edge = first; edge is not null; edge = edge.Next)
        {
            if (edge.Pass == pass && edge.Act == act && edge.Until == until)
            {
                return edge.Group;
            }
        }

        AskedGroup made = new(this, pass, act, until);
        Interlocked.CompareExchange(ref edges, new Edge(pass, act, until, made, first), first);
        return made;
    }

    /// <summary>Share of households of a size recorded with all members.</summary>
    public double Complete(int size) => reported ? 1 : complete[size - 1];

    /// <summary>Members whose last record is of a pass, mean over households of a size.</summary>
    public double RecordedAt(int size, int pass)
    {
        if (pass >= open.Length)
        {
            return 0;
        }

        double members = recorded[(pass * Register.Slots) + size - 1];
        return reported ? members : members + Read(open[pass], size);
    }

    /// <summary>Members read by a worker, mean over households of a size.</summary>
    public double Verified(int size)
    {
        double members = verified[size - 1];
        foreach (double[]? states in open)
        {
            members += Read(states, size);
        }

        return members;
    }

    /// <summary>Members that are recorded because nobody opened, mean over households of a size.</summary>
    public double Refused(int size) => refused[size - 1] * size;

    private double Read(double[]? states, int size)
    {
        double members = 0;
        for (int state = 0; states is not null && state < visits * size; state++)
        {
            members += state % size * states[At(state / size, size, state % size)];
        }

        return members;
    }

    private static int At(int made, int size, int read) => (made * Reads) + (size * (size - 1) / 2) + read;

    private double[] Room(int record) => open[record] ??= new double[visits * Reads];

    private static void Add(double[] sum, double[] values, double weight)
    {
        for (int i = 0; i < sum.Length; i++)
        {
            sum[i] += weight * values[i];
        }
    }

    private void Step(Open from, double share, WorkerAct act, double everBefore)
    {
        if (share <= 0)
        {
            return;
        }

        if (act == WorkerAct.Call)
        {
            Finish(from, from.Read, share * rules.Answered, from.Size);
            Stay(from, from.Read, share * (1 - rules.Answered), from.Record);
            return;
        }

        if (act == WorkerAct.CarryOver)
        {
            double copied = reported || from.Read > 0 ? 1 : rules.Copied(everBefore);
            Finish(from, from.Read, share * copied, from.Size);
            share *= 1 - copied;
        }

        Visit(from, share);
    }

    private void Visit(Open from, double share)
    {
        bool last = from.Visits >= rules.Revisits;
        double closed = share * (1 - rules.DoorOpened);
        if (last)
        {
            Finish(from, from.Read, closed, from.Size);
            refused[from.Size - 1] += closed;
        }
        else
        {
            Stay(from, from.Read, closed, from.Record);
        }

        for (int met = 0; met <= from.Size - from.Read; met++)
        {
            double chance = share * rules.DoorOpened * rules.Met(from.Size - from.Read, met);
            int now = from.Read + met;
            if (reported || now == from.Size)
            {
                // Who has reported is on record with all members.
                Finish(from, now, chance, from.Size);
                continue;
            }

            double spoken = met > 0 ? chance * rules.Proxy : 0;
            Finish(from, now, spoken, from.Size);
            if (last)
            {
                Finish(from, now, chance - spoken, now);
            }
            else
            {
                Stay(from, now, chance - spoken, now > 0 ? open.Length - 1 : 0);
            }
        }
    }

    private void Stay(Open from, int read, double share, int record) =>
        Room(record)[At(Math.Min(from.Visits + 1, visits - 1), from.Size, read)] += share;

    // Complete: read members verified, so many recorded at this pass.
    private void Finish(Open from, int read, double share, int members)
    {
        int size = from.Size - 1;
        verified[size] += share * read;
        recorded[((open.Length - 1) * Register.Slots) + size] += share * members;
        complete[size] += members == from.Size ? share : 0;
    }

    private void Summarise()
    {
        for (int record = 0; record < open.Length; record++)
        {
            for (int size = 1; size <= Register.Slots && open[record] is double[] states; size++)
            {
                for (int state = 0; state < visits * size; state++)
                {
                    (int made, int read) = (state / size, state % size);
                    double share = sizes[size - 1] * states[At(made, size, read)];
                    double met = rules.DoorOpened * (1 - rules.MemberOut) * (size - read);
                    double known = reported || read > 0 ? 1 : rules.Copied(ever);
                    shares[record] += new AskedShares(share, made == 0 ? share : 0, share * known, share * met);
                }
            }
        }
    }

    /// <summary>A household that is not complete.</summary>
    private readonly record struct Open(int Visits, int Size, int Read, int Record);

    /// <summary>One way on.</summary>
    private sealed record Edge(int Pass, WorkerAct Act, int Until, AskedGroup Group, Edge? Next);
}
