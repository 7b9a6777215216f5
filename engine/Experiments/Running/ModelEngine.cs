using Downshift.Model;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Experiments.Running;

/// <summary>Runs on the model itself.</summary>
public sealed class ModelEngine : IRunEngine
{
    /// <inheritdoc/>
    public IRunCity Build(ModelParameters parameters, uint seed, int scaleDivisor) =>
        new City(WorldBuilder.Build(parameters, seed, scaleDivisor));

    private sealed class City(World world) : IRunCity
    {
        public Geography Geography => world.Geography;

        public long Households => world.Households;

        public long People => world.People;

        public long EstimateBytes(ModelParameters parameters) => WorldBuilder.EstimateBytes(world, parameters);

        public RunObservations Run(ModelParameters parameters, RunSettings settings) =>
            Simulation.Run(world, parameters, settings);
    }
}
