using Downshift.Kernel.Statistics;

namespace Downshift.Model.Verification;

/// <summary>The rows of one check: they share a section, a title and a source.</summary>
/// <param name="section">What they are about.</param>
/// <param name="english">Title.</param>
/// <param name="chinese">Title in Chinese.</param>
/// <param name="source">Where the oracles come from.</param>
public sealed class OracleBook(OracleSection section, string english, string chinese, string source)
{
    /// <summary>
    /// Standard errors allowed where the error itself is estimated from 20 replications: a sound engine exceeds them
    /// once in 12,000 rows (Student's t with 19 degrees of freedom).
    /// </summary>
    public const double EstimatedErrors = 5;

    private readonly List<OracleRow> rows = [];

    /// <summary>The rows so far.</summary>
    public IReadOnlyList<OracleRow> Rows => rows;

    /// <summary>Value and oracle may differ by a tolerance that was fixed beforehand.</summary>
    /// <param name="name">What is compared.</param>
    /// <param name="nameZh">The same in Chinese.</param>
    /// <param name="value">What the engine computes.</param>
    /// <param name="oracle">What is known.</param>
    /// <param name="tolerance">Largest distance that passes, 0 or more.</param>
    public void Near(string name, string nameZh, double value, double oracle, double tolerance) =>
        rows.Add(new OracleRow(
            section, $"{english}: {name}", $"{chinese}：{nameZh}", value, oracle, tolerance, source));

    /// <summary>Value and oracle must be equal.</summary>
    /// <param name="name">What is compared.</param>
    /// <param name="nameZh">The same in Chinese.</param>
    /// <param name="value">What the engine computes.</param>
    /// <param name="oracle">What is known.</param>
    public void Exact(string name, string nameZh, double value, double oracle) => Near(name, nameZh, value, oracle, 0);

    /// <summary>A mean over replications within <see cref="EstimatedErrors"/> of its standard errors.</summary>
    /// <param name="name">What is compared.</param>
    /// <param name="nameZh">The same in Chinese.</param>
    /// <param name="replications">One value a replication, at least two.</param>
    /// <param name="oracle">What is known.</param>
    public void Estimate(string name, string nameZh, in Tally replications, double oracle) => Near(
        name, nameZh, replications.Mean, oracle,
        EstimatedErrors * replications.StandardDeviation / Math.Sqrt(replications.Count));
}
