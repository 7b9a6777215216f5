using Downshift.Model.City;
using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Sweeps;

/// <summary>The chain of counts at the doors against households visited one by one.</summary>
public class DoorChainTests
{
    private const int Households = 200_000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Shares_after_some_visits_are_those_of_single_households(int visits)
    {
        ModelParameters variant = Cities.Variant("wuhan-sweeps", "second-sweep");
        RunContext context = new(Cities.Small(variant), variant, new RunSettings(1, 0));
        DoorRules rules = new(context, notDigital: false);
        DoorChain chain = rules.Root(0, 0);
        for (int i = 0; i < visits; i++)
        {
            chain = chain.After(WorkerAct.Visit);
        }

        DoorWeights chance = new(1, 1);
        for (int size = 1; size <= Register.Slots; size++)
        {
            (double complete, double verified, double recorded) = Simulate(rules, size, visits);
            double all = 0;
            for (int pass = 1; pass <= visits; pass++)
            {
                all += chain.RecordedAt(size, pass, chance);
            }

            double near = 5 * size / Math.Sqrt(Households);
            Assert.Equal(complete, chain.Complete(size, chance), near);
            Assert.Equal(verified, chain.Verified(size, chance), near);
            Assert.Equal(recorded, all, near);
        }
    }

    // Bins that happen to be complete are passed no more: what is read of a bin must follow the number still open.
    [Fact]
    public void Records_follow_the_number_still_open_and_keep_their_mean()
    {
        const double Absent = .05;
        const double Near = 1e-12;
        ModelParameters variant = Cities.Variant("wuhan-sweeps", "second-sweep");
        RunContext context = new(Cities.Small(variant), variant, new RunSettings(1, 0));
        DoorChain chain = new DoorRules(context, notDigital: false).Root(0, 0)
            .After(WorkerAct.Visit).After(WorkerAct.Visit);
        double open = chain.Open(Absent);
        DoorWeights complete = chain.Given(Absent, 0);
        DoorWeights more = chain.Given(Absent, 2 * open);
        Assert.InRange(open, .01, .4);
        Assert.Equal(0, complete.Open);
        Assert.Equal(1, complete.Closed * (1 - open), Near);
        for (int size = 1; size <= Register.Slots; size++)
        {
            double mean = ((1 - open) * chain.Verified(size, complete))
                + (open * chain.Verified(size, chain.Given(Absent, 1)));
            Assert.Equal(chain.Verified(size, new DoorWeights(1, 1)), mean, Near);
            Assert.True(chain.Complete(size, more) < chain.Complete(size, complete));
        }
    }

    // The rules of one visit (specification, 4.5), written once more.
    private static (double Complete, double Verified, double Recorded) Simulate(DoorRules rules, int size, int visits)
    {
        Random random = new(size + (100 * visits));
        long complete = 0;
        long verified = 0;
        long recorded = 0;
        for (int h = 0; h < Households; h++)
        {
            int read = 0;
            int members = 0;
            bool done = false;
            for (int v = 1; v <= visits && !done; v++)
            {
                bool last = v > rules.Revisits;
                if (random.NextDouble() >= rules.DoorOpened)
                {
                    members = last ? size : members;
                    done = last;
                    continue;
                }

                int met = Enumerable.Range(0, size - read).Count(_ => random.NextDouble() >= rules.MemberOut);
                read += met;
                bool spoken = read < size && met > 0 && random.NextDouble() < rules.Proxy;
                members = spoken ? size : read;
                done = members == size || last;
            }

            complete += members == size ? 1 : 0;
            verified += read;
            recorded += members;
        }

        return (complete / (double)Households, verified / (double)Households, recorded / (double)Households);
    }
}
