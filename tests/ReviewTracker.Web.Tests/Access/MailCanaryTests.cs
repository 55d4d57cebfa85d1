using System.Text.RegularExpressions;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Mail.Templates;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>The marked cases, in a site whose mail is laid into a folder.</summary>
public sealed class MailingWorld : CaseWorld, IDisposable
{
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("rt-canary-mail-");

    protected override MailSettings Mail => new(MailWay.Folder, Folder: Folder.FullName);

    public void Dispose() => Folder.Delete(recursive: true);
}

/// <summary>Every kind of mail there is, caused the way people cause it: a new kind that nothing here causes fails the test.</summary>
public sealed class MailCanaryTests(MailingWorld world) : IClassFixture<MailingWorld>
{
    private static readonly Regex Marker = new($@"{Markers.Begins}\d{{4}}", RegexOptions.IgnoreCase);

    [Fact]
    public async Task No_mail_tells_anything_of_a_case()
    {
        foreach (var role in Enum.GetValues<Role>()) await AskForCode(role);
        await Invite();
        await TestMail();
        await OpenReview();
        await Answer();
        await world.Get<MailRun>().Once(CancellationToken.None);

        var kinds = await world.Ask("select string_agg(distinct kind, ',' order by kind) from rt.outbox where state = 'sent'");
        kinds.ShouldBe(string.Join(',', MailTemplates.Kinds.Order(StringComparer.Ordinal)), "cause a mail of the kind that is missing");
        var mails = world.Folder.GetFiles().Select(file => File.ReadAllText(file.FullName)).ToList();
        mails.Count.ShouldBeGreaterThan(2 * Enum.GetValues<Role>().Length);
        mails.SelectMany(OfACase).ShouldBeEmpty();
    }

    private async Task AskForCode(Role role)
    {
        using var visitor = world.SignedOut();
        var address = (await world.Get<PeopleDirectory>().Find([world.Person(role)], CancellationToken.None)).Values.Single().Email!;
        await (await visitor.Get("/sign-in")).Submit("Get a code", ("E-mail address", address));
    }

    private async Task Invite()
    {
        using var manager = await world.SignedInAs(Role.Manager);
        var invited = await (await manager.Get("/admin/people/new")).Submit(
            "Invite", ("Name", "Robin Example"), ("E-mail address", "robin@wealdshire.example"), ("Which role?", "Auditor"));
        invited.Text.ShouldContain("Robin Example is invited");
    }

    private async Task TestMail()
    {
        using var coordinator = await world.SignedInAs(Role.Coordinator);
        await (await coordinator.Get("/admin/mail/test")).Submit("Send it");
    }

    private async Task OpenReview()
    {
        using var auditor = await world.SignedInAs(Role.Auditor);
        var check = await (await auditor.Get($"/reviews/{SeededCase.All[0].Address}/open")).Submit(
            "Continue", ("Why do you need to read it?", $"Because of {world.Markers.Of(SeededCase.All[0], "reason of an opening")} alone"), ("For how many hours?", "2"));
        (await check.Submit("Open the review")).Text.ShouldContain("The review is open to you");
    }

    private async Task Answer()
    {
        using var visitor = world.SignedOut();
        var page = await visitor.Get(SeedLinks.Page());
        await page.Submit("Send me a code");
        var about = page.Document.QuerySelector("section.rt-answer")!.GetAttribute("aria-label");
        (await page.Submit("Send", ($"What has happened, or why – {about}", $"As {world.Markers.Of(SeededCase.All[0], "answer by a link")} says"), ("Your name", "Jo Hale"))).Text.ShouldContain("on record");
    }

    // Whom it goes to, and what a mail was filled in with, is for the one it goes to.
    private IEnumerable<string> OfACase(string mail) =>
    [
        .. Marker.Matches(mail).Select(m => world.Markers.Known[m.Value.ToLowerInvariant()]).Where(m => m.Case is not null).Select(m => m.What),
        // Of which review it is has to be in a mail that asks somebody to look at it, and nothing else.
        .. SeededCase.All.Where(c => !mail.Contains("was opened to somebody", StringComparison.Ordinal) && mail.Contains(c.Reference, StringComparison.Ordinal)).Select(c => c.Name),
    ];
}
