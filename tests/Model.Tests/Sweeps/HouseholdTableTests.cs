using System.Runtime.CompilerServices;
using Downshift.Model.Population;
using FsCheck.Xunit;

namespace Downshift.Model.Sweeps;

/// <summary>The sparse table of households against a dictionary.</summary>
public class HouseholdTableTests
{
    [Property(MaxTest = 200)]
    public bool Any_additions_and_removals_leave_what_a_dictionary_holds((byte Household, bool Remove)[] steps)
    {
        HouseholdTable<int> table = new();
        Dictionary<int, int> expected = [];
        int value = 0;
        foreach ((byte byteOf, bool remove) in steps)
        {
            int household = byteOf % 40 * 7;
            if (remove)
            {
                table.Remove(household);
                expected.Remove(household);
            }
            else
            {
                table.Add(household) = ++value;
                expected[household] = value;
            }
        }

        return table.Count == expected.Count && Enumerable.Range(0, 300).All(h =>
            expected.TryGetValue(h, out int known) ? table.Find(h) == known : Unsafe.IsNullRef(ref table.Find(h)));
    }

    [Fact]
    public void Thousands_of_households_keep_their_values_while_the_table_grows()
    {
        HouseholdTable<int> table = new();
        for (int i = 0; i < 5000; i++)
        {
            table.Add(i * 31) = i;
        }

        Assert.All(Enumerable.Range(0, 5000), i => Assert.Equal(i, table.Find(i * 31)));
        Assert.True(Unsafe.IsNullRef(ref table.Find(17)));
    }
}
