using Downshift.Kernel.Random;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model;

/// <summary>Builds the shared city.</summary>
public static class WorldBuilder
{
    // Draws of the world belong to no replication: their key has this number in its second half.
    private const uint NoReplication = uint.MaxValue;

    /// <summary>Builds the city of a scenario.</summary>
    /// <param name="parameters">Sizes, districts and shares.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="scaleDivisor">Keep every k-th unit; 1 is full size.</param>
    /// <param name="resolution">Grid: the world holds no array of households and serves runs at grid resolution
    /// only.</param>
    /// <exception cref="ArgumentOutOfRangeException">The divisor is below 1 or leaves no unit.</exception>
    public static World Build(
        ModelParameters parameters, uint seed, int scaleDivisor, Resolution resolution = Resolution.Household)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentOutOfRangeException.ThrowIfLessThan(scaleDivisor, 1);
        DrawSource draws = new(seed, NoReplication);
        FullCity city = FullCity.Build(parameters, draws);
        Geography geography = GeographyBuilder.Build(city, parameters, scaleDivisor);
        Register register = new(geography, parameters, draws, keep: resolution == Resolution.Household);
        UnitSize[] sizes = [.. city.Units.Select(u => new UnitSize(u.District, u.Households, u.Kind))];
        return new World(geography, sizes, register, seed);
    }

    /// <summary>An upper estimate of the bytes one run needs beside the world, for the check before the first
    /// run.</summary>
    /// <param name="world">The world.</param>
    /// <param name="parameters">The variant.</param>
    /// <param name="resolution">Household or grid.</param>
    public static long EstimateBytes(
        World world, ModelParameters parameters, Resolution resolution = Resolution.Household)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(parameters);
        const long BytesPerHousehold = 8;
        const long BytesPerUnit = 1024;
        const long BytesPerEpisode = 256;
        const long Base = 64L << 20;
        double background = world.People * parameters.Numbers.Number("background.rate") * 20;
        double infections = world.People * 0.03;
        long states = resolution == Resolution.Household
            ? world.Households * BytesPerHousehold
            : world.Geography.Units.Length * BytesPerUnit;
        return Base + states + (long)((background + infections) * BytesPerEpisode);
    }
}
