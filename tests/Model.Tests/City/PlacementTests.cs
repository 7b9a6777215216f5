using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Model.Population;
using Downshift.Model.Streets;

namespace Downshift.Model.City;

/// <summary>Whom illness falls on.</summary>
public class PlacementTests
{
    [Fact]
    public void Every_cell_of_a_unit_has_the_same_share_of_the_draws()
    {
        Unit unit = Cities.Small(Cities.Variant("wuhan-sweeps", "no-sweep")).Geography.Units[3];
        int cells = unit.Households * Register.Slots;
        var drawn = Enumerable.Range(0, cells).Select(c => Placement.Cell(unit, (c + .5) / cells));
        var expected = Enumerable.Range(0, cells)
            .Select(c => (unit.FirstHousehold + (c / Register.Slots), c % Register.Slots));
        Assert.Equal(expected, drawn);
    }

    // A household first and then a member would find those who live alone in 23% of the cases instead of 9%.
    [Fact]
    public void An_infection_at_random_falls_on_every_person_in_town_alike()
    {
        ModelParameters shipped = Cities.Variant("wuhan-sweeps", "no-sweep");
        ModelParameters parameters = shipped with { Numbers = shipped.Numbers.With("demand.householdShare", 0) };
        World world = Cities.Small(parameters);
        double[] people = new double[Register.Slots + 1];
        foreach (uint household in world.Register.Households)
        {
            int size = Register.Size(household);
            people[size] += Register.IsPresent(household) ? size : 0;
        }

        double[] found = new double[Register.Slots + 1];
        for (uint replication = 0; replication < 20; replication++)
        {
            RunContext context = new(world, parameters, new RunSettings(1, replication));
            StreetLaws laws = new(context);
            foreach (Street street in world.Geography.Streets)
            {
                Count(new StreetPartition(context, street, laws), laws.Demand.FirstDay, world.Register, found);
            }
        }

        Assert.All(Enumerable.Range(1, Register.Slots), size =>
        {
            (double share, double seen) = (people[size] / people.Sum(), found[size] / found.Sum());
            Assert.Equal(share, seen, 4 * Math.Sqrt(share * (1 - share) / found.Sum()));
        });
    }

    private static void Count(StreetPartition street, int firstDay, Register register, double[] found)
    {
        street.PlacePreHistory(firstDay, []);
        for (int slot = 0; slot < street.Outcomes.InfectedCount; slot++)
        {
            found[Register.Size(register.Households[street.EpisodeAt(slot).Household])]++;
        }
    }
}
