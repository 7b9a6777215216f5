using Downshift.Model;
using Downshift.Model.Branching;
using Downshift.Model.Hierarchy;
using Downshift.Model.Outcomes;
using Downshift.Model.Parameters;

namespace Downshift.Experiments.Running;

/// <summary>Runs on the model itself.</summary>
public sealed class ModelEngine : IRunEngine
{
    /// <inheritdoc/>
    public IRunCity Build(ModelParameters parameters, uint seed, int scaleDivisor, Resolution resolution) =>
        new City(WorldBuilder.Build(parameters, seed, scaleDivisor, resolution), resolution);

    private sealed class City(World world, Resolution resolution) : IRunCity
    {
        public Geography Geography => world.Geography;

        public long Households => world.Households;

        public long People => world.People;

        public long EstimateBytes(ModelParameters parameters) =>
            WorldBuilder.EstimateBytes(world, parameters, resolution);

        public RunObservations Run(ModelParameters parameters, RunSettings settings) =>
            Simulation.Run(world, parameters, settings);

        public int SharedDays(ModelParameters first, ModelParameters other) =>
            SharedPast.Days(first, other, resolution);

        public BranchingRun Begin(ModelParameters parameters, RunSettings settings) =>
            new(world, parameters, settings);
    }
}
