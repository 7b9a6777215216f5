using Downshift.Kernel.Numerics;
using Downshift.Kernel.Random;
using Downshift.Model.Events;
using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Finding;

/// <summary>Body temperature and its readings: axillary at home, infrared at the door (specification, 4.5).</summary>
internal sealed class Thermometer
{
    private readonly DrawSource draws;
    private readonly double threshold;
    private readonly double axillarySd;
    private readonly double infraredBias;
    private readonly double infraredSd;
    private readonly double antipyretic;
    private readonly QuantileTable normal;
    private readonly QuantileTable fever;
    private readonly double leastFalse;

    public Thermometer(RunContext context)
    {
        draws = context.Draws;
        ParameterSet numbers = context.Numbers;
        threshold = numbers.Number("reading.threshold");
        axillarySd = numbers.Number("reading.axillarySd");
        infraredBias = numbers.Number("reading.infraredBias");
        infraredSd = numbers.Number("reading.infraredSd");
        antipyretic = numbers.Number("fever.antipyretic");
        normal = Temperatures(
            numbers.Number("reading.normalMean"), numbers.Number("reading.normalSd"), 30,
            numbers.Number("reading.normalMax"));
        fever = Temperatures(
            numbers.Number("reading.feverMean"), numbers.Number("reading.feverSd"), numbers.Number("reading.feverMin"),
            45);
        FalseAxillary = FalseAlarm(axillarySd, 0);
        leastFalse = LeastFalse(threshold - numbers.Number("reading.normalMax"));
        FalseInfrared = FalseAlarm(infraredSd, infraredBias);
    }

    /// <summary>Chance that one axillary reading of somebody without fever is above the threshold.</summary>
    public double FalseAxillary { get; }

    /// <summary>Chance that one infrared reading of somebody without fever is above the threshold.</summary>
    public double FalseInfrared { get; }

    /// <summary>True temperature of the day, one draw a person and day.</summary>
    public double True(in Episode episode, long time)
    {
        double u = draws.Uniform(Purpose.AxillaryReading, episode.Person, Day(time));
        return Hot(episode, time) ? fever.At(u) : normal.At(u);
    }

    /// <summary>An axillary reading is above the threshold.</summary>
    public bool Axillary(in Episode episode, long time, ushort purpose)
    {
        double u = draws.Uniform(purpose, episode.Person, Day(time), 1);
        if (u < leastFalse && !episode.Febrile(time))
        {
            // So small an error lifts no temperature without fever above the threshold.
            return false;
        }

        double noise = Quantile.Normal(u, 0, axillarySd);
        return True(episode, time) + noise > threshold;
    }

    /// <summary>An infrared reading at the door is above the threshold.</summary>
    public bool Infrared(in Episode episode, long time, int attempt)
    {
        double u = draws.Uniform(Purpose.DoorReading, episode.Person, Day(time), (ushort)attempt);
        return True(episode, time) + infraredBias + Quantile.Normal(u, 0, infraredSd) > threshold;
    }

    /// <summary>The truth a record is held against: true temperature above the threshold, or a symptom.</summary>
    public bool TrulyAbnormal(in Episode episode, long time) =>
        True(episode, time) > threshold || episode.Symptomatic(time);

    // Without any spread everybody has the mean.
    private static QuantileTable Temperatures(double mean, double sd, double low, double high) => sd > 0
        ? QuantileTable.TruncatedNormal(mean, sd, low, high)
        : QuantileTable.Normal(Math.Clamp(mean, low, high), 0);

    // Fever that no antipyretic hides today.
    private bool Hot(in Episode episode, long time) =>
        episode.Febrile(time) && draws.Uniform(Purpose.Antipyretic, episode.Person, Day(time)) >= antipyretic;

    // The draw below which an axillary error stays below a distance in degrees, with room for rounding.
    private double LeastFalse(double distance)
    {
        const double Rounding = 1e-9;
        double share = axillarySd > 0 ? PortableMath.NormalCdf((distance - Rounding) / axillarySd)
            : distance > Rounding ? 1 : 0;
        return share - Rounding;
    }

    // Mean over the distribution of temperature without fever, by its quantiles.
    private double FalseAlarm(double sd, double bias)
    {
        const int Points = 2000;
        double sum = 0;
        for (int i = 0; i < Points; i++)
        {
            double distance = threshold - bias - normal.At((i + .5) / Points);
            sum += sd > 0 ? 1 - PortableMath.NormalCdf(distance / sd) : distance < 0 ? 1 : 0;
        }

        return sum / Points;
    }

    private static uint Day(long time) => (uint)Clock.DayOf(time);
}
