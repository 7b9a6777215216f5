using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Parameters;

namespace Downshift.Model.Population;

/// <summary>
/// The course of an infection (specification, 4.4): mild, severe, critical, dead by constant hazards over some days of
/// each stage, one exponential threshold a person and stage, so that all variants share it; otherwise recovery.
/// </summary>
internal sealed class DiseaseCourse
{
    private readonly DrawSource draws;
    private readonly double[] hazards;
    private readonly double oldFactor;
    private readonly double youngFactor;
    private readonly double outOfBed;
    private readonly long worsenFrom;
    private readonly long stageLength;
    private readonly long stageRecovery;
    private readonly long mildLength;

    public DiseaseCourse(RunContext context)
    {
        draws = context.Draws;
        ParameterSet numbers = context.Numbers;
        stageLength = numbers.Seconds("course.stage");
        hazards = [
            Hazard(numbers.Number("course.severe")), Hazard(numbers.Number("course.critical")),
            Hazard(numbers.Number("course.fatal"))];
        oldFactor = numbers.Number("course.oldFactor");
        youngFactor = numbers.Number("course.youngFactor");
        outOfBed = numbers.Number("risk.outOfBed");
        worsenFrom = numbers.Seconds("course.worsenFrom");
        stageRecovery = numbers.Seconds("course.stageRecovery");
        mildLength = numbers.Seconds("course.ill");
    }

    /// <summary>Enters a stage: draws its threshold and starts the clock of its hazard.</summary>
    public void Enter(ref Episode episode, Stage stage, long now)
    {
        episode.Stage = stage;
        episode.StageSince = (int)now;
        episode.HazardSince = (int)(stage == Stage.Mild ? now + worsenFrom : now);
        episode.HazardLeft = CanWorsen(episode)
            ? Quantile.Exponential(draws.Uniform(Purpose.StageThreshold, episode.Person, (uint)stage), 1)
            : double.PositiveInfinity;
    }

    /// <summary>Uses up hazard until now; call before anything changes its rate.</summary>
    public void Accrue(ref Episode episode, long now)
    {
        if (!episode.Ill)
        {
            return;
        }

        long until = Math.Min(now, WindowEnd(episode));
        if (until > episode.HazardSince)
        {
            episode.HazardLeft -= Rate(episode) * (until - episode.HazardSince);
            episode.HazardSince = (int)until;
        }
    }

    /// <summary>The next change at the present rate: when, and to which stage.</summary>
    public (long Time, Stage Stage) Next(in Episode episode)
    {
        long windowEnd = WindowEnd(episode);
        double rate = Rate(episode);
        if (CanWorsen(episode) && rate > 0)
        {
            double wait = Math.Max(0, episode.HazardLeft) / rate;
            if (episode.HazardSince + wait < windowEnd)
            {
                return (episode.HazardSince + (long)wait, episode.Stage + 1 == Stage.Recovered
                    ? Stage.Dead : episode.Stage + 1);
            }
        }

        long recovery = episode.Stage == Stage.Mild ? episode.StageSince + mildLength
            : episode.StageSince + stageRecovery;
        return (recovery, Stage.Recovered);
    }

    /// <summary>A place that treats the stage: any bed for the mild, a designated hospital for the others.</summary>
    public static bool Suitable(in Episode episode) => episode.Stage switch
    {
        Stage.Severe or Stage.Critical => episode.Place == Place.Designated,
        _ => episode.Place is Place.Designated or Place.Fangcang or Place.Isolation,
    };

    private static bool CanWorsen(in Episode episode) =>
        episode.Has(EpisodeFlags.Progressive) && episode.Ill;

    private double Rate(in Episode episode) =>
        hazards[episode.Stage - Stage.Mild] * (episode.Age == AgeBand.Old ? oldFactor : youngFactor)
        * (Suitable(episode) ? 1 : outOfBed);

    private long WindowEnd(in Episode episode) =>
        episode.StageSince + stageLength + (episode.Stage == Stage.Mild ? worsenFrom : 0);

    // Total probability p over the stage's days by a constant hazard: 1 - exp(-h T) = p.
    private double Hazard(double total) => -PortableMath.Log(1 - total) / stageLength;
}
