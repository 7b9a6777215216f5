using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <summary>Chances of a report by inclination, as 32-bit thresholds: the same inclination serves both
/// rounds.</summary>
internal sealed class Participation
{
    public Participation(ParameterSet numbers)
    {
        double icc = numbers.Number("sweep.participationIcc");
        Daily = Register.ParticipationThresholds(numbers.Number("sweep.participation"), icc);
        Twice = Register.ParticipationThresholds(numbers.Number("sweep.participationDouble"), icc);
        DailyChances = new StratumChances(Daily);
        TwiceChances = new StratumChances(Twice);
    }

    /// <summary><see cref="Daily"/> by class of inclination.</summary>
    public StratumChances DailyChances { get; }

    /// <summary><see cref="Twice"/> by class of inclination.</summary>
    public StratumChances TwiceChances { get; }

    /// <summary>One report a day.</summary>
    public uint[] Daily { get; }

    /// <summary>Each of two reports a day.</summary>
    public uint[] Twice { get; }
}
