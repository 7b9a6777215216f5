using Downshift.Kernel.Random;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;

namespace Downshift.Model;

/// <summary>What every part of one run shares: world, variant, draws and the scale of stocks.</summary>
internal sealed class RunContext
{
    public RunContext(World world, ModelParameters parameters, RunSettings settings)
    {
        World = world;
        Parameters = parameters;
        Settings = settings;
        Draws = new DrawSource(settings.Seed, settings.Replication);
        HopFixed = Math.Max(0, parameters.Numbers.Seconds("hop.fixed"));
        HopRandomMean = Math.Max(0, parameters.Numbers.Number("hop.mean") - HopFixed);
    }

    public World World { get; }

    public Geography Geography => World.Geography;

    public ModelParameters Parameters { get; }

    public ParameterSet Numbers => Parameters.Numbers;

    public CaseCalendar Calendar => Parameters.Inputs.Calendar;

    public RunSettings Settings { get; }

    /// <summary>Draws of this replication.</summary>
    public DrawSource Draws { get; }

    /// <summary>Shortest time of a message between levels: the lookahead, seconds.</summary>
    public long HopFixed { get; }

    /// <summary>Mean of the random part of a hop, seconds (the mean hop less its fixed part, at least 0).</summary>
    public double HopRandomMean { get; }

    /// <summary>Number of the partition of headquarters: after all streets.</summary>
    public int HeadquartersPartition => Geography.Streets.Length;

    /// <summary>Whole days of the horizon.</summary>
    public int Days => Parameters.Days;

    /// <summary>A stock of the full-size city at the scale of this world, not rounded.</summary>
    public double Scaled(double fullSize) => fullSize / Geography.ScaleDivisor;

    /// <summary>Time of one hop between neighbouring levels: fixed part plus an exponential part, whole
    /// seconds.</summary>
    /// <param name="u">The draw, 0 to 1.</param>
    public long Hop(double u) => HopFixed + (long)Kernel.Numerics.Quantile.Exponential(u, HopRandomMean);
}
