using Downshift.Bench.Macro;
using Downshift.Kernel.Random;

namespace Downshift.Kernel.Tests.Oracles;

/// <summary>Queues whose mean waits are known exactly (METHOD.md section 5), within three standard errors.</summary>
public sealed class QueueingTests
{
    private const uint Customers = 1_000_000;

    [Theory]
    [InlineData(0.5, 1.0, 29.0)]
    [InlineData(0.8, 4.0, 1976.0)]
    [InlineData(0.9, 9.0, 35901.0)]
    public void The_mean_wait_of_M_M_1_is_that_of_theory(double load, double wait, double asymptoticVariance)
    {
        var waits = Queueing.Waits(1, load, Customers, new DrawSource(20200123, 1));
        Assert.Equal(Customers, (uint)waits.Count);
        Assert.Equal(wait, waits.Mean, 3.0 * Math.Sqrt(asymptoticVariance / Customers));
    }

    [Theory]
    [InlineData(2, 1.6)]
    [InlineData(3, 2.0)]
    [InlineData(10, 8.0)]
    [InlineData(10, 9.0)]
    [InlineData(50, 48.0)]
    public void The_mean_wait_of_M_M_c_is_that_of_Erlang(int servers, double offered)
    {
        var load = offered / servers;
        var wait = ErlangC(servers, offered) / (servers - offered);

        // No closed constant for c > 1: batch means over ten independent replications give the standard error.
        var means = Enumerable.Range(0, 10)
            .Select(r => Queueing.Waits(servers, load, Customers / 10, new DrawSource(11, (uint)r)).Mean)
            .ToArray();
        var error = Math.Sqrt(means.Sum(m => (m - means.Average()) * (m - means.Average())) / 90.0);
        Assert.Equal(wait, means.Average(), 3.0 * error);
    }

    [Theory]
    [InlineData(2, 1.6, .711111111)]
    [InlineData(10, 9.0, .668731524)]
    [InlineData(100, 95.0, .506456854)]
    public void The_probability_of_waiting_in_the_oracle_table_is_Erlangs(
        int servers, double offered, double expected) =>
        Assert.Equal(expected, ErlangC(servers, offered), 1e-8);

    private static double ErlangC(int servers, double offered)
    {
        var loss = 1.0;
        for (var c = 1; c <= servers; c++)
        {
            loss = offered * loss / (c + (offered * loss));
        }

        return loss / (1.0 - (offered / servers * (1.0 - loss)));
    }
}
