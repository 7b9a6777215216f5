using Downshift.Model.Branching;

namespace Downshift.Model.City;

/// <summary>Copies of object graphs.</summary>
public class StateCopyTests
{
    [Fact]
    public void A_copy_has_the_same_shape_and_shares_nothing_that_can_change()
    {
        Node leaf = new() { Values = [1, 2, 3], Text = "frozen" };
        Node root = new() { Values = [4], Children = [leaf, leaf], Held = new Holder { Node = leaf, Number = 5 } };
        leaf.Parent = root;
        root.Holders = [new Holder { Node = root }, default];
        root.Visit = root.Count;
        Node copy = new StateCopy().Of(root);

        Assert.NotSame(root, copy);
        Assert.Same(copy.Children[0], copy.Children[1]);
        Assert.NotSame(leaf, copy.Children[0]);
        Assert.Same(copy, copy.Children[0].Parent);
        Assert.Same(copy.Children[0], copy.Held.Node);
        Assert.Same(copy, copy.Holders[0].Node);
        Assert.Null(copy.Holders[1].Node);
        Assert.Equal(5, copy.Held.Number);
        Assert.Same(leaf.Text, copy.Children[0].Text);
        leaf.Values[0] = 9;
        Assert.Equal([1, 2, 3], copy.Children[0].Values);
        Assert.Equal(1, copy.Visit!());
        Assert.Equal(0, root.Visits);
        Assert.Equal(1, copy.Visits);
    }

    [Fact]
    public void What_is_replaced_is_not_copied()
    {
        Node leaf = new();
        Node other = new();
        Node root = new() { Children = [leaf], Parent = leaf };
        StateCopy copying = new();
        copying.Replace(leaf, other);
        Node copy = copying.Of(root);
        Assert.Same(other, copy.Parent);
        Assert.Same(other, copy.Children[0]);
    }

    [Fact]
    public void Addresses_are_copied_only_by_who_can_make_them_its_own()
    {
        string message = Assert.Throws<NotSupportedException>(() => new StateCopy().Of(new Addressed())).Message;
        Assert.Contains("Addressed.Place", message, StringComparison.Ordinal);
        Assert.Equal(1, new StateCopy().Of(new OwnAddress()).Made);
    }

    private sealed class Node
    {
        public int[] Values = [];
        public string Text = "";
        public Node? Parent;
        public Holder Held;
        public Holder[] Holders = [];
        public Func<int>? Visit;

        public List<Node> Children { get; init; } = [];

        public int Visits { get; private set; }

        public int Count() => ++Visits;
    }

    private struct Holder
    {
        public Node? Node;
        public int Number;
    }

    private sealed class Addressed
    {
        public nint Place = 1;
    }

    private sealed class OwnAddress : ICopied
    {
        public nint Place = 1;

        public int Made { get; private set; }

        void ICopied.BecomeOwn() => Made += (int)Place;
    }
}
