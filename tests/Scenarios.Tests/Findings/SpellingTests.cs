using Downshift.Scenarios.Findings;

namespace Downshift.Scenarios.Tests.Findings;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("procedur", "procedure")]
    [InlineData("prodecure", "procedure")]
    [InlineData("PROCEDURE", "procedure")]
    [InlineData("door_to_door", "door-to-door")]
    [InlineData("doortodoor", "door-to-door")]
    [InlineData("nothing-like-it", "")]
    [InlineData("", "")]
    public void The_nearest_name_is_found_and_a_far_one_is_not_offered(string written, string nearest) =>
        Assert.Equal(nearest, Spelling.Nearest(written, ["procedure", "door-to-door", "window"]));

    [Theory]
    [InlineData("plain 文字", "plain 文字")]
    [InlineData("a\u001b[31mb", "a<U+001B>[31mb")]
    [InlineData("a\u202eb", "a<U+202E>b")]
    [InlineData("a\nb", "a<U+000A>b")]
    [InlineData("a\u200bb", "a<U+200B>b")]
    [InlineData("😀", "😀")]
    public void What_cannot_be_seen_is_written_as_its_code(string text, string shown) =>
        Assert.Equal(shown, SafeText.Of(text));

    [Fact]
    public void Half_a_character_is_written_as_its_code() => Assert.Equal("a<U+D800>b", SafeText.Of("a\ud800b"));

    [Fact]
    public void A_long_text_is_cut() => Assert.Equal(new string('x', 120) + "…", SafeText.Of(new string('x', 500)));
}
