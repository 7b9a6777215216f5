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
    [InlineData("cases_fuond", "cases_found")]
    [InlineData("hours", "worker_hours, field_hours")]
    [InlineData("share_of_hours", "worker_hours, field_hours, idle_share")]
    [InlineData("of", "")]
    public void Where_no_name_is_near_those_that_share_a_word_are_offered(string written, string offered) =>
        Assert.Equal(
            offered, Spelling.NearestOrAlike(written, ["worker_hours", "cases_found", "field_hours", "idle_share"]));

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
