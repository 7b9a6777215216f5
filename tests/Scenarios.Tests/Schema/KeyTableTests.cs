using Downshift.Model.Parameters;
using Downshift.Scenarios.Keys;
using Downshift.Scenarios.Quantities;

namespace Downshift.Scenarios.Tests.Schema;

public sealed class KeyTableTests
{
    [Fact]
    public void No_key_has_the_name_of_a_parameter()
    {
        // Otherwise --set would not know which of the two is meant.
        Assert.DoesNotContain(KeyTable.All, key => ParameterCatalog.TryIndexOf(key.Path, out _));
    }

    [Fact]
    public void Every_key_has_a_section_above_it_and_a_meaning_in_both_languages()
    {
        foreach (Key key in KeyTable.All)
        {
            Assert.True(key.Parent.Length == 0 || KeyTable.Find(key.Parent)!.Kind == KeyKind.Section, key.Path);
            Assert.NotEqual("", key.Meaning.English);
            Assert.NotEqual("", key.Meaning.Chinese);
        }
    }

    [Fact]
    public void The_bounds_of_every_parameter_can_be_written_and_read_back()
    {
        foreach (ParameterDefinition definition in ParameterCatalog.All)
        {
            foreach (double bound in new[] { definition.Low, definition.High })
            {
                string text = Bounds.Written(definition, bound);
                Assert.True(QuantityReader.TryReadPlain(definition, text, out double read, out _), text);
                Assert.Equal(bound, read, 1e-6 * Math.Max(1, Math.Abs(bound)));
            }
        }
    }
}
