namespace Downshift.Experiments.Verification.Queues;

/// <summary>Erlang's formulas for servers with exponential service, and what pooling is worth by them.</summary>
internal static class Erlang
{
    /// <summary>Share of lost customers of M/M/c/c, by the stable recursion over servers.</summary>
    /// <param name="servers">Servers c.</param>
    /// <param name="offered">Offered load a, in servers.</param>
    public static double Loss(int servers, double offered)
    {
        double loss = 1;
        for (int n = 1; n <= servers; n++) { loss = offered * loss / (n + (offered * loss)); }
        return loss;
    }

    /// <summary>Share of customers of M/M/c who wait.</summary>
    /// <param name="servers">Servers c.</param>
    /// <param name="offered">Offered load a, below c.</param>
    public static double Delay(int servers, double offered)
    {
        double loss = Loss(servers, offered);
        return loss / (1 - (offered / servers * (1 - loss)));
    }

    /// <summary>Mean wait of M/M/c in mean services.</summary>
    /// <param name="servers">Servers c.</param>
    /// <param name="offered">Offered load a, below c.</param>
    public static double MeanWait(int servers, double offered) => Delay(servers, offered) / (servers - offered);

    /// <summary>Wait saved where n stations of c servers become one of nc, in mean services.</summary>
    /// <param name="stations">Stations n.</param>
    /// <param name="servers">Servers c of each.</param>
    /// <param name="load">Load of all, below 1.</param>
    public static double PoolingGain(int stations, int servers, double load) =>
        MeanWait(servers, load * servers) - MeanWait(stations * servers, load * stations * servers);

    /// <summary>Load at which pooling saves just a given wait: beyond it pooling pays for such a delay.</summary>
    /// <param name="stations">Stations n.</param>
    /// <param name="servers">Servers c of each.</param>
    /// <param name="delay">The delay, in mean services.</param>
    public static double CrossoverLoad(int stations, int servers, double delay)
    {
        (double low, double high) = (0, 1);
        for (int i = 0; i < 60; i++)
        {
            double middle = (low + high) / 2;
            if (PoolingGain(stations, servers, middle) < delay) { low = middle; } else { high = middle; }
        }

        return low;
    }
}
