using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Parameters;

namespace Downshift.Model.Population;

/// <summary>Onset to a bed before 23 January, by the period of the onset.</summary>
internal sealed class PreHistoryDelay
{
    // Onsets to 9 January belong to the first period of the source: 14 days before the horizon.
    private const int SecondPeriodDay = -13;

    private readonly DrawSource draws;
    private readonly QuantileTable early;
    private readonly QuantileTable late;

    public PreHistoryDelay(RunContext context)
    {
        draws = context.Draws;
        ParameterSet numbers = context.Numbers;
        double shape = numbers.Number("prehistory.delayShape");
        early = QuantileTable.Gamma(shape, numbers.Number("prehistory.delayEarly"));
        late = QuantileTable.Gamma(shape, numbers.Number("prehistory.delayLate"));
    }

    public long Of(in Episode episode)
    {
        double u = draws.Uniform(Purpose.PreHistoryDelay, episode.Person);
        return (long)(Clock.DayOf(episode.Onset) < SecondPeriodDay ? early : late).At(u);
    }
}
