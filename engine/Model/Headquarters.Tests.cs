using Downshift.Model.Beds;
using Downshift.Model.Events;
using Downshift.Model.Population;

namespace Downshift.Model;

/// <content>Tests: queue, capacity, laboratory, results and repeats.</content>
internal sealed partial class Headquarters
{
    // What a result message says (EventKind.TestResult).
    private const long NegativeToRepeat = 0;
    private const long PositiveResult = 1;
    private const long NegativeFinal = 2;

    // LabResult with this datum: the sample of a repeat is due.
    private const int RepeatIsDue = -1;

    // Records asked for before their turn comes: a dozen loads under way hide most of their time.
    private const int RecordsAhead = 12;

    private double capacityCarried;

    private void OnTestOrdered(in CityEvent happening, long now)
    {
        int record = register.FindOrAdd(happening.Patient, happening.Person, happening.Data0);
        TakeFacts(record, happening.Data0, now);
        OrderTest(record, now);
    }

    private void OrderTest(int record, long now)
    {
        ref PatientRecord at = ref register.At(record);
        if (at.Test is TestStep.Queued or TestStep.InLaboratory or TestStep.Repeat or TestStep.Positive
            || at.Facts.Positive)
        {
            return;
        }

        statistics.TestsOrdered++;
        at.Series = 0;
        if (context.Parameters.Mechanisms.Tests)
        {
            Queue(record);
            return;
        }

        // Without the bottleneck everybody is known at sight.
        statistics.TestsClosed++;
        if (at.Facts.Infected) { BecomePositive(record, now); }
        else { BecomeNegative(record, now); }
    }

    private void Queue(int record)
    {
        ref PatientRecord at = ref register.At(record);
        at.Test = TestStep.Queued;
        at.TestStamp++;
        testQueue.Add(UrgencyOf(at.Facts), record, at.TestStamp);
    }

    private static int UrgencyOf(in PatientFacts facts) =>
        facts.Stage == Stage.Critical ? 0 : facts.Stage == Stage.Severe ? 1 : facts.Pneumonia ? 2 : 3;

    /// <summary>Takes the samples of an hour.</summary>
    private void TakeSamples(long now)
    {
        double day = (double)now / Clock.Day;
        double capacity = numbers.TestsFactor
            * context.Scaled(KnotSeries.At(context.Parameters.Inputs.TestCapacity, day));
        capacityCarried += capacity * Clock.Hour / Clock.Day;
        int samples = (int)capacityCarried;
        capacityCarried -= samples;
        long turnaround = TurnaroundAt(day);
        while (samples > 0 && testQueue.TryTake(out int record, out ushort stamp))
        {
            int ahead = testQueue.Ahead(RecordsAhead);
            if (ahead >= 0) { register.Fetch(ahead); }
            ref PatientRecord at = ref register.At(record);
            if (at.Test != TestStep.Queued || at.TestStamp != stamp) { continue; }
            if (IsGone(at))
            {
                CloseWithoutSample(record, now);
                continue;
            }

            samples--;
            statistics.TestsDone++;
            at.Test = TestStep.InLaboratory;
            at.Samples++;
            at.Series++;
            Later(now + turnaround, EventKind.LabResult, record, version: at.TestStamp, data: at.Samples);
        }
    }

    /// <summary>
    /// Sample to result, seconds: linear from the first day to the day of clinical diagnosis, then held.
    /// </summary>
    private long TurnaroundAt(double day)
    {
        double end = context.Calendar.ClinicalDiagnosis;
        double part = end <= 0 ? 1 : Math.Clamp(day / end, 0, 1);
        return (long)(numbers.TurnaroundFirst + ((numbers.TurnaroundLast - numbers.TurnaroundFirst) * part));
    }

    private void OnLabResult(int record, ushort stamp, int attempt, long now)
    {
        ref PatientRecord at = ref register.At(record);
        if (at.TestStamp != stamp) { return; }
        PatientFacts facts = at.Facts;
        if (attempt == RepeatIsDue)
        {
            if (!IsGone(at) && facts.Symptomatic) { Queue(record); }
            else { CloseWithoutSample(record, now); }
        }
        else if (facts.Infected && !context.Draws.Chance(
            numbers.FalseNegative, Purpose.TestOutcome, at.Person, (uint)attempt))
        {
            statistics.TestsClosed++;
            BecomePositive(record, now);
        }
        else if (facts.Symptomatic && at.Series <= numbers.Retests && !IsGone(at))
        {
            at.Test = TestStep.Repeat;
            TellResult(record, NegativeToRepeat, now);
            Later(now + numbers.RetestAfter, EventKind.LabResult, record, version: stamp, data: RepeatIsDue);
        }
        else
        {
            statistics.TestsClosed++;
            BecomeNegative(record, now);
        }
    }

    /// <summary>The order ends without another sample: a negative before it becomes final.</summary>
    private void CloseWithoutSample(int record, long now)
    {
        ref PatientRecord at = ref register.At(record);
        statistics.TestsCancelled++;
        if (at.Series > 0) { BecomeNegative(record, now); }
        else { at.Test = TestStep.None; }
    }

    private void BecomePositive(int record, long now)
    {
        ref PatientRecord at = ref register.At(record);
        at.Test = TestStep.Positive;
        at.Facts = at.Facts with { Positive = true };
        TellResult(record, PositiveResult, now);
        LearnAtOnce(record, now);
    }

    private void BecomeNegative(int record, long now)
    {
        ref PatientRecord at = ref register.At(record);
        at.Test = TestStep.Negative;
        TellResult(record, NegativeFinal, now);
        if (at.State == RequestStep.InBed && stock.TypeOf(at.Occupied) == BedType.Isolation)
        {
            EndStayAt(record, now + Clock.Day);
        }
    }

    private void TellResult(int record, long result, long now) =>
        Send(now + context.HopFixed, About(EventKind.TestResult, record, data: result));
}
