using System.Net;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Store;
using ReviewTracker.Web.Partnerships;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Admin;

/// <summary>An empty system as init leaves it: one manager, and nobody else.</summary>
public sealed class StartedApp : WebApp
{
    public static readonly PersonId FirstManager = new(Guid.Parse("b0000000-0000-4000-8000-0000000000aa"));

    protected override async Task Fill(CancellationToken cancel)
    {
        await Get<PeopleDirectory>().Save(new(FirstManager, "Mabel First", "mabel@wealdshire.example"), cancel);
        var first = FirstEvents.Of(PartnershipFile.Read("wealdshire")!, FirstManager);
        await Get<Streams>().Append(new Act(FirstManager, Guid.NewGuid()), first, [], cancel);
    }
}

public sealed class FirstManagerTests(StartedApp app) : IClassFixture<StartedApp>
{
    [Fact]
    public async Task The_first_manager_gets_going_alone_and_nobody_sees_a_case_by_one_persons_word()
    {
        var manager = await app.SignedInAs("Mabel First");
        var own = await manager.Get($"/admin/people/{StartedApp.FirstManager}");
        own.Text.ShouldNotContain("Propose a role");
        (await (await manager.Get($"/admin/people/{StartedApp.FirstManager}/roles/new")).Submit(("Which role?", "Review coordinator")))
            .Errors.ShouldBe(["Nobody changes their own roles. Ask another manager or administrator"]);

        (await Invite(manager, "Ada Second", "Administrator")).Text.ShouldContain("Ada Second is invited. Administrator is in force.");
        var administrator = await app.SignedInAs("Ada Second");
        (await Invite(administrator, "Sam Third", "Review coordinator")).Text.ShouldContain("Review coordinator is proposed and waits for a second person.");

        // Not the one who asked, and not an administrator.
        var address = (await app.Get<PeopleDirectory>().FindByEmail("sam.third@wealdshire.example", CancellationToken.None))!.Id;
        var waits = $"/admin/people/{address}/proposals/Coordinator";
        var theirs = await administrator.Get(waits);
        theirs.Document.QuerySelectorAll("input[type=radio]").Length.ShouldBe(1);
        var forged = await administrator.Post(waits, [.. FilledForm.Pairs(theirs).Where(p => p.Name != "Decision"), ("Decision", "Grant")]);
        forged.Errors.ShouldBe(["You proposed this role, so somebody else has to grant it"]);
        (await manager.Get("/")).Text.ShouldContain("1 role needs a second person");

        var granted = await (await manager.Get(waits)).Submit(("What do you decide?", "Grant the role"));
        granted.Text.ShouldContain("Review coordinator is in force.");
        (await manager.Get("/")).Text.ShouldNotContain("needs a second person");
        (await (await app.SignedInAs("Sam Third")).Get("/reviews")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_last_manager_is_not_let_go()
    {
        await Invite(await app.SignedInAs("Mabel First"), "Zeno Fourth", "Administrator");
        var (administrator, manager) = (await app.SignedInAs("Zeno Fourth"), $"/admin/people/{StartedApp.FirstManager}");

        foreach (var page in new[] { "leave", "withdraw/Manager" })
            (await (await administrator.Get($"{manager}/{page}")).Submit()).Errors.ShouldBe(["This is the last manager. Make somebody else a manager first"]);
    }

    private static async Task<WebPage> Invite(Visitor visitor, string name, string role) => await (await visitor.Get("/admin/people/new")).Submit(
        ("Name", name), ("E-mail address", $"{name.ToLowerInvariant().Replace(' ', '.')}@wealdshire.example"), ("Which role?", role));
}
