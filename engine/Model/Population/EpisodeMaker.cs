using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Parameters;

namespace Downshift.Model.Population;

/// <summary>Draws what is fixed about an illness when it begins: fever, symptoms, severity to come, seeking of
/// care.</summary>
internal sealed class EpisodeMaker
{
    private readonly DrawSource draws;
    private readonly Register register;
    private readonly double progressive;
    private readonly double noSymptom;
    private readonly double everMild;
    private readonly double everSevere;
    private readonly double feverWithin;
    private readonly double cough;
    private readonly double chronic;
    private readonly double pneumonia;
    private readonly double careSeeking;
    private readonly double callFirst;
    private readonly double backgroundFebrile;
    private readonly long backgroundLength;
    private readonly long mildLength;
    private readonly QuantileTable feverLength;
    private readonly QuantileTable seekDelay;

    public EpisodeMaker(RunContext context)
    {
        draws = context.Draws;
        register = context.World.Register;
        ParameterSet numbers = context.Numbers;
        progressive = numbers.Number("demand.ascertainment");
        noSymptom = numbers.Number("demand.noSymptomShare");
        everMild = numbers.Number("fever.everMild");
        everSevere = numbers.Number("fever.everSevere");
        feverWithin = numbers.Number("fever.startWithin");
        cough = numbers.Number("fever.otherSymptom");
        chronic = numbers.Number("bed.chronicShare");
        pneumonia = numbers.Number("clinic.pneumonia");
        careSeeking = numbers.Number("clinic.careSeeking");
        callFirst = numbers.Number("clinic.callFirst");
        backgroundFebrile = numbers.Number("background.febrile");
        backgroundLength = numbers.Seconds("background.length");
        mildLength = numbers.Seconds("course.ill");
        ParameterValue length = numbers.Find("fever.length");
        feverLength = QuantileTable.LogNormal(length.Value, length.LogSd);
        double delay = numbers.Number("clinic.delay");
        seekDelay = delay > 0 ? QuantileTable.Gamma(numbers.Number("clinic.delayShape"), delay)
            : QuantileTable.Normal(0, 0);
    }

    /// <summary>Fills an infection with its onset; the stage is entered by <see cref="DiseaseCourse"/>.</summary>
    public void Infection(ref Episode episode, long onset)
    {
        PhiloxBlock course = draws.Block(Purpose.Course, episode.Person);
        bool canWorsen = course.First < progressive;
        bool symptoms = canWorsen || course.Second >= noSymptom;
        episode.Flags = EpisodeFlags.Infected;
        episode.Set(EpisodeFlags.Progressive, canWorsen);
        episode.Set(EpisodeFlags.EverSymptoms, symptoms);
        episode.Onset = (int)onset;
        episode.IllTo = (int)(onset + mildLength);
        Common(ref episode);
        if (!symptoms)
        {
            return;
        }

        PhiloxBlock fever = draws.Block(Purpose.FeverCourse, episode.Person);
        if (fever.First < (canWorsen ? EverFever() : everMild))
        {
            // One block holds two draws; start and length take the second block of the same purpose.
            PhiloxBlock span = draws.Block(Purpose.FeverCourse, episode.Person, 1);
            episode.FeverFrom = (int)(onset + (long)(span.First * feverWithin));
            episode.FeverTo = (int)(episode.FeverFrom + (long)feverLength.At(span.Second));
        }

        episode.Set(EpisodeFlags.Cough, draws.Uniform(Purpose.Symptoms, episode.Person) < cough);
        episode.Set(EpisodeFlags.Pneumonia, canWorsen && draws.Uniform(Purpose.Pneumonia, episode.Person) < pneumonia);
        Seeking(ref episode, careSeeking);
    }

    /// <summary>Fills a background illness: at the threshold it looks the same.</summary>
    public void Background(ref Episode episode, long onset)
    {
        episode.Flags = EpisodeFlags.EverSymptoms;
        episode.Onset = (int)onset;
        episode.IllTo = (int)(onset + backgroundLength);
        Common(ref episode);
        PhiloxBlock course = draws.Block(Purpose.BackgroundCourse, episode.Person, (uint)onset);
        bool febrile = course.First < backgroundFebrile;
        if (febrile)
        {
            episode.FeverFrom = (int)onset;
            episode.FeverTo = episode.IllTo;
        }

        // Without fever it is a respiratory illness by its symptoms alone.
        episode.Set(EpisodeFlags.Cough, !febrile || course.Second < cough);
        Seeking(ref episode, careSeeking);
    }

    private void Common(ref Episode episode)
    {
        episode.Age = register.AgeOf(episode.Person);
        episode.Stage = Stage.BeforeOnset;
        episode.Set(EpisodeFlags.Chronic, draws.Uniform(Purpose.Chronic, episode.Person) < chronic);
    }

    // Progressive people are mild first; the severe among them have fever more often. At the start it is not known
    // who will be severe, so the two shares are mixed by the chance of severe illness in the long run.
    private double EverFever() => everMild + ((everSevere - everMild) * SevereAmongProgressive);

    private const double SevereAmongProgressive = .19;

    private void Seeking(ref Episode episode, double share)
    {
        PhiloxBlock care = draws.Block(Purpose.CareSeeking, episode.Person, (uint)episode.Onset);
        bool seeks = care.First < share;
        episode.Set(EpisodeFlags.Seeks, seeks);
        if (seeks)
        {
            episode.SeekAt = (int)(episode.Onset + (long)seekDelay.At(care.Second));
        }

        double channel = draws.Uniform(Purpose.CareChannel, episode.Person, (uint)episode.Onset);
        episode.Set(EpisodeFlags.CallsFirst, channel < callFirst);
    }
}
