using System.Net;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Web;

public sealed class AddNameTests(WebApp app) : IClassFixture<WebApp>
{
    public static readonly string Path = $"/admin/bodies/{Seed.Agency}/names";

    [Fact]
    public async Task A_name_is_added_and_the_page_says_so_once()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);

        var next = await (await visitor.Get(Path)).Submit(("Other name", "  The force  "));

        next.Address.AbsolutePath.ShouldBe($"/admin/bodies/{Seed.Agency}");
        next.Text.ShouldContain("Wealdshire Police is now also known as The force.");
        (await visitor.Get("/admin/bodies")).Text.ShouldNotContain("is now also known as");
        (await Aliases()).ShouldContain("The force");
    }

    [Fact]
    public async Task A_name_that_belongs_to_another_body_is_refused_beside_the_field_with_the_text_kept()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);

        var page = await (await visitor.Get(Path)).Submit(("Other name", "eastmere"));

        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Title.ShouldStartWith("Error: ");
        page.Errors.ShouldBe(["Eastmere goes by this name. Enter a name that belongs to one body only"]);
        page.Document.QuerySelector(".govuk-error-summary__list a")!.GetAttribute("href").ShouldBe("#Alias");
        page.Document.QuerySelector("#Alias-error").ShouldNotBeNull();
        page.Value("Other name").ShouldBe("eastmere");
    }

    [Fact]
    public async Task Whoever_comes_second_reads_what_happened_and_can_press_again()
    {
        using var first = await app.SignedInAs(Role.Coordinator);
        using var second = await app.SignedInAs(Role.Manager);
        var stale = await second.Get(Path);
        await (await first.Get(Path)).Submit(("Other name", "County force"));

        var conflict = await stale.Submit(("Other name", "Old force"));

        conflict.Status.ShouldBe(HttpStatusCode.Conflict);
        conflict.Text.ShouldContain($"This body was changed by {Seed.NameOf(Role.Coordinator)} at 10:00am – your text is kept below");
        conflict.Text.ShouldContain("Body alias learned");
        conflict.Value("Other name").ShouldBe("Old force");

        (await conflict.Submit()).Text.ShouldContain("is now also known as Old force.");
        (await Aliases()).Intersect(["County force", "Old force"]).Count().ShouldBe(2);
    }

    [Fact]
    public async Task Pressing_twice_adds_one_name()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var page = await visitor.Get(Path);

        await page.Submit(("Other name", "Twice"));
        var again = await page.Submit(("Other name", "Twice"));

        again.Text.ShouldContain("is now also known as Twice.");
        (await Aliases()).Count(a => a == "Twice").ShouldBe(1);
    }

    [Theory]
    [InlineData("", "Enter the other name")]
    [InlineData(" \u00A0\u200B ", "Enter the other name")]
    [InlineData("be\u0007ll", "Other name has characters in it that cannot be read. Type it again")]
    public async Task What_cannot_be_taken_is_said_beside_the_field(string typed, string sentence)
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var page = await (await visitor.Get(Path)).Submit(("Other name", typed));
        page.Status.ShouldBe(HttpStatusCode.UnprocessableEntity);
        page.Errors.ShouldBe([sentence]);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_and_kept()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var page = await (await visitor.Get(Path)).Submit(("Other name", new string('x', 1_000_000)));
        page.Errors.ShouldBe(["Other name must be 200 characters or fewer"]);
        page.Value("Other name").Length.ShouldBe(1_000_000);
    }

    [Theory]
    [InlineData("Alias[0]", "array")]
    [InlineData("Alias", "again")]
    [InlineData("Version", "x")]
    [InlineData("CommandId", "x")]
    [InlineData("Body.Name", "Other")]
    [InlineData("User.Identity.Name", "Other")]
    public async Task Fields_that_nobody_asked_for_never_break_the_page(string name, string value)
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var form = new WebForm((await visitor.Get(Path)).Document, "Add name");

        var page = await visitor.Post(Path, [.. form.Pairs, (name, value)]);

        ((int)page.Status).ShouldBe(422, page.Text);
    }

    [Fact]
    public async Task What_is_typed_is_shown_as_text_and_never_run()
    {
        using var visitor = await app.SignedInAs(Role.Coordinator);
        var next = await (await visitor.Get(Path)).Submit(("Other name", "<script>alert(1)</script> {{7*7}} O'Brien"));
        next.Document.QuerySelectorAll("main script").ShouldBeEmpty();
        next.Text.ShouldContain("<script>alert(1)</script> {{7*7}} O'Brien");
    }

    private async Task<IReadOnlyList<string>> Aliases() =>
        (await app.Get<Views>().Get<BodyCard>(Seed.Agency.Value, CancellationToken.None))!.State.Aliases;
}
