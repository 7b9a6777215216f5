using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;

namespace Downshift.Experiments.Running;

/// <summary>What makes runs: the model, or a stand-in for it in tests.</summary>
public interface IRunEngine
{
    /// <summary>Builds the city all runs of a comparison share.</summary>
    /// <param name="parameters">Parameters of any variant: a patch never touches the geography.</param>
    /// <param name="seed">Seed of the experiment.</param>
    /// <param name="scaleDivisor">Keep every k-th unit; 1 is full size.</param>
    /// <param name="resolution">Household or grid.</param>
    IRunCity Build(ModelParameters parameters, uint seed, int scaleDivisor, Resolution resolution);
}
