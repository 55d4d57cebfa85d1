using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Tests.Forms;

public sealed class TypedTextTests
{
    [Theory]
    [InlineData("  O'Brien  ", "O'Brien")]
    [InlineData("\u00A0\u00A0", "")]
    [InlineData("\u200B\uFEFF", "")]
    [InlineData("a\0b\u000Bc", "abc")]
    [InlineData("safe\u202Etxt.exe", "safetxt.exe")]
    [InlineData("a\uD800b", "ab")]
    [InlineData("a\uFFFEb\uFDD0\uFFFF\U0001FFFE", "ab")]
    [InlineData("one\r\ntwo", "one two")]
    [InlineData("<script>{{7*7}}", "<script>{{7*7}}")]
    [InlineData("\U0001F469\u200D\U0001F467 done", "\U0001F469\u200D\U0001F467 done")]
    [InlineData("e\u0301", "\u00E9")]
    public void What_nobody_can_see_is_taken_out(string typed, string kept) =>
        TypedText.Of(typed, lines: false).ShouldBe(new TypedText(kept, false));

    [Fact]
    public void Paragraphs_keep_their_line_breaks() => TypedText.Of("one\r\n\r\ntwo ", lines: true).Text.ShouldBe("one\n\ntwo");

    [Theory]
    [InlineData("a\u0007b")]
    [InlineData("\u001B[31mred")]
    [InlineData("x\u0085\u0090")]
    public void Control_characters_are_not_text(string typed) => TypedText.Of(typed, lines: false).Unreadable.ShouldBeTrue();
}
