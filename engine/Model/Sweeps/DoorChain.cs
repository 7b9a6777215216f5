using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <summary>
/// What has become of healthy households after a number of passes of workers, as shares: a household of a size is open
/// with so many members read, or complete. One chain serves all households on which the same was tried in the same
/// order; it follows the rules of a single visit, call and record carried over step by step.
/// </summary>
internal sealed class DoorChain
{
    private const int Acts = 3;

    private readonly DoorRules rules;
    private readonly double everAbsent;
    private readonly int depth;

    // Open households of a size by members read and by the pass of their last record (0: none in the window).
    private readonly double[] open;
    private readonly double[] recorded;
    private readonly double[] verified = new double[Register.Slots];
    private readonly double[] valued = new double[Register.Slots];
    private readonly double[] complete = new double[Register.Slots];
    private readonly double[] absentRecorded;
    private readonly DoorChain?[] next = new DoorChain?[Acts];
    private double absentOpen = 1;
    private double copied;
    private double met;

    /// <summary>Before the first pass.</summary>
    /// <param name="rules">Chances at a door and on the telephone.</param>
    /// <param name="ever">Share of present households with a record from before the window.</param>
    /// <param name="everAbsent">The same of absent households.</param>
    public DoorChain(DoorRules rules, double ever, double everAbsent)
    {
        this.rules = rules;
        Ever = ever;
        this.everAbsent = everAbsent;
        open = new double[Register.Slots * Register.Slots];
        recorded = new double[Register.Slots];
        absentRecorded = new double[1];
        for (int s = 0; s < Register.Slots; s++)
        {
            open[s * Register.Slots] = 1;
        }

        Summarise();
    }

    private DoorChain(DoorChain before, WorkerAct act)
    {
        rules = before.rules;
        // Where there was a record to copy, it was copied: those still open had none.
        Ever = act == WorkerAct.CarryOver ? 0 : before.Ever;
        everAbsent = act == WorkerAct.CarryOver ? 0 : before.everAbsent;
        depth = before.depth + 1;
        open = new double[Register.Slots * Register.Slots * (depth + 1)];
        recorded = new double[Register.Slots * (depth + 1)];
        absentRecorded = new double[depth + 1];
        before.verified.CopyTo(verified, 0);
        before.valued.CopyTo(valued, 0);
        before.complete.CopyTo(complete, 0);
        before.absentRecorded.CopyTo(absentRecorded, 0);
        for (int size = 1; size <= Register.Slots; size++)
        {
            for (int pass = 0; pass < depth; pass++)
            {
                recorded[At(size, pass)] = before.recorded[((size - 1) * depth) + pass];
                for (int read = 0; read < size; read++)
                {
                    double share = before.open[((((size - 1) * Register.Slots) + read) * depth) + pass];
                    Step(size, read, pass, share, act, before.Ever);
                }
            }
        }

        StepAbsent(before.absentOpen, act, before.everAbsent);
        Summarise();
    }

    /// <summary>Share of present households without a record of the window that have one from before.</summary>
    public double Ever { get; }

    /// <summary>Passes so far.</summary>
    public int Passes => depth;

    /// <summary>Share of present households that are not complete.</summary>
    public double PresentOpen { get; private set; }

    /// <summary>Share of absent households that are not complete.</summary>
    public double AbsentOpen => absentOpen;

    /// <summary>Share of households that are not complete.</summary>
    /// <param name="absent">Share of absent households among them.</param>
    public double Open(double absent) => ((1 - absent) * PresentOpen) + (absent * absentOpen);

    /// <summary>Share of the open whose record would be copied.</summary>
    /// <param name="absent">Share of absent households among all.</param>
    public double OpenCopied(double absent) =>
        (((1 - absent) * copied) + (absent * absentOpen * rules.Copied(everAbsent)))
        / Math.Max(Open(absent), double.Epsilon);

    /// <summary>Members met at the next visit, mean over the open.</summary>
    /// <param name="absent">Share of absent households among all.</param>
    public double MetNext(double absent) => (1 - absent) * met / Math.Max(Open(absent), double.Epsilon);

    /// <summary>The chain after one more pass. Made once, whichever thread asks first.</summary>
    public DoorChain After(WorkerAct act)
    {
        DoorChain? known = Volatile.Read(ref next[(int)act]);
        if (known is not null)
        {
            return known;
        }

        DoorChain made = new(this, act);
        return Interlocked.CompareExchange(ref next[(int)act], made, null) ?? made;
    }

    /// <summary>Weights of the open and the closed where it is known how many are open.</summary>
    /// <param name="absent">Share of absent households among all.</param>
    /// <param name="known">Share that is open.</param>
    public DoorWeights Given(double absent, double known)
    {
        double expected = Open(absent);
        return new DoorWeights(
            expected > 0 ? known / expected : 0, expected < 1 ? (1 - known) / (1 - expected) : 0);
    }

    /// <summary>Members recorded in the window whose last record is of a pass (1 is the first), mean over present
    /// households of a size.</summary>
    public double RecordedAt(int size, int pass, DoorWeights weights)
    {
        double members = weights.Closed * recorded[At(size, pass)];
        for (int read = 1; read < size; read++)
        {
            members += weights.Open * read * open[OpenAt(size, read, pass)];
        }

        return members;
    }

    /// <summary>Share of absent households recorded at a pass.</summary>
    public double AbsentRecordedAt(int pass, DoorWeights weights) => weights.Closed * absentRecorded[pass];

    /// <summary>Share of present households of a size recorded with all members.</summary>
    public double Complete(int size, DoorWeights weights) => weights.Closed * complete[size - 1];

    /// <summary>Members read by a worker, mean over present households of a size.</summary>
    public double Verified(int size, DoorWeights weights) =>
        (weights.Closed * verified[size - 1]) + (weights.Open * ReadBehindOpen(size));

    /// <summary>Members whose record has a value, mean over present households of a size.</summary>
    public double Valued(int size, DoorWeights weights) =>
        (weights.Closed * valued[size - 1]) + (weights.Open * ReadBehindOpen(size));

    // Members read of households that are not complete.
    private double ReadBehindOpen(int size)
    {
        double members = 0;
        for (int read = 1; read < size; read++)
        {
            members += read * OpenWith(size, read);
        }

        return members;
    }

    private int At(int size, int pass) => ((size - 1) * (depth + 1)) + pass;

    private int OpenAt(int size, int read, int pass) =>
        ((((size - 1) * Register.Slots) + read) * (depth + 1)) + pass;

    private double OpenWith(int size, int read)
    {
        double share = 0;
        for (int pass = 0; pass <= depth; pass++)
        {
            share += open[OpenAt(size, read, pass)];
        }

        return share;
    }

    private void Step(int size, int read, int pass, double share, WorkerAct act, double everBefore)
    {
        if (share <= 0)
        {
            return;
        }

        if (act == WorkerAct.Call)
        {
            Finish(size, read, share * rules.Answered, size, depth, hasValue: true);
            open[OpenAt(size, read, pass)] += share * (1 - rules.Answered);
            return;
        }

        if (act == WorkerAct.CarryOver)
        {
            double ever = read > 0 ? 1 : rules.Copied(everBefore);
            Finish(size, read, share * ever, size, depth, hasValue: true);
            share *= 1 - ever;
        }

        Visit(size, read, pass, share);
    }

    private void Visit(int size, int read, int pass, double share)
    {
        bool last = depth > rules.Revisits;
        double closed = share * (1 - rules.DoorOpened);
        if (last)
        {
            Finish(size, read, closed, size, depth, hasValue: false);
        }
        else
        {
            open[OpenAt(size, read, pass)] += closed;
        }

        for (int met = 0; met <= size - read; met++)
        {
            double chance = share * rules.DoorOpened * rules.Met(size - read, met);
            int now = read + met;
            if (now == size)
            {
                Finish(size, now, chance, size, depth, hasValue: true);
                continue;
            }

            double spoken = met > 0 ? chance * rules.Proxy : 0;
            Finish(size, now, spoken, size, depth, hasValue: true);
            int record = now > 0 ? depth : pass;
            if (last)
            {
                Finish(size, now, chance - spoken, now, record, hasValue: true);
            }
            else
            {
                open[OpenAt(size, now, record)] += chance - spoken;
            }
        }
    }

    // Complete: read members verified, so many recorded at a pass.
    private void Finish(int size, int read, double share, int members, int pass, bool hasValue)
    {
        verified[size - 1] += share * read;
        recorded[At(size, pass)] += share * members;
        valued[size - 1] += hasValue ? share * members : 0;
        complete[size - 1] += members == size ? share : 0;
    }

    private void StepAbsent(double share, WorkerAct act, double everBefore)
    {
        double done = act == WorkerAct.Call ? rules.Answered
            : act == WorkerAct.CarryOver ? rules.Copied(everBefore)
            : 0;
        if (act != WorkerAct.Call && depth > rules.Revisits)
        {
            done = 1;
        }

        absentRecorded[depth] += share * done;
        absentOpen = share * (1 - done);
    }

    private void Summarise()
    {
        for (int size = 1; size <= Register.Slots; size++)
        {
            for (int read = 0; read < size; read++)
            {
                double share = rules.SizeShare(size) * OpenWith(size, read);
                PresentOpen += share;
                copied += read > 0 ? share : share * rules.Copied(Ever);
                met += share * rules.DoorOpened * (1 - rules.MemberOut) * (size - read);
            }
        }
    }
}

/// <summary>Weights of households not complete and complete; 1 where only their chances are known.</summary>
/// <param name="Open">Of the not complete.</param>
/// <param name="Closed">Of the others.</param>
internal readonly record struct DoorWeights(double Open, double Closed);
