using System.Text.RegularExpressions;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Web.Chasing;
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
        await Remind();
        await world.Get<MailRun>().Once(CancellationToken.None);

        var kinds = await world.Ask("select string_agg(distinct kind, ',' order by kind) from rt.outbox where state = 'sent'");
        kinds.ShouldBe(string.Join(',', MailTemplates.AllKinds.Order(StringComparer.Ordinal)), "cause a mail of the kind that is missing");
        var mails = world.Folder.GetFiles().Select(file => File.ReadAllText(file.FullName)).ToList();
        mails.Count.ShouldBeGreaterThan(2 * Enum.GetValues<Role>().Length);
        mails.SelectMany(OfACase).ShouldBeEmpty();
        var digests = mails.Where(IsDigest).ToList();
        SeededCase.All.Count(c => digests.Exists(mail => mail.Contains($"{c.Reference}, action", StringComparison.Ordinal))).ShouldBeGreaterThan(1, "actions are in them");
        digests.ShouldContain(mail => Marker.IsMatch(mail), "an agency's own words are in them");
    }

    // Whatever can be chased is chased: claims are taken back, every body's mail is on, and today is a day of reminders.
    private async Task Remind()
    {
        await Add<PartnershipCard>(PartnershipCard.StreamId, new RemindersSet(ReminderRules.Usual with { DaysBefore = [107, 7] }, new(2026, 5, 1)));
        foreach (var body in await world.Get<Views>().All<BodyCard>(CancellationToken.None)) await Add<BodyCard>(body.State.Id.Value, new AgencyMailSwitchedOn(new(2026, 5, 1)));
        foreach (var c in SeededCase.All)
        {
            if (await world.Get<Views>().Get<ActionPlan>(c.Plan.Value, CancellationToken.None) is null) continue;
            await Add<ActionPlan>(c.Plan.Value, world.Markers.Into(c, new ClaimWithdrawn(c.Agreed, c.First, Narrative.Of("marked")!, new(2026, 5, 5))),
                world.Markers.Into(c, new LabelGiven(c.Agreed, c.First, Narrative.Of("marked"), Narrative.Of("marked"))));
        }
        (await world.Get<ReminderRun>().Once("here", CancellationToken.None))!.Queued.ShouldBeGreaterThan(1);
    }

    private async Task Add<T>(Guid stream, params object[] events) where T : class
    {
        var version = (await world.Get<Views>().Get<T>(stream, CancellationToken.None))!.Version;
        await world.Get<Streams>().Append(new Act(world.Person(Role.Manager), Guid.NewGuid()), [new StreamWrite(stream, version, events)], [], CancellationToken.None);
    }

    private static bool IsDigest(string mail) => mail.Contains("has on record for you on", StringComparison.Ordinal);

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
        // An agency's own words for its part are the one text in a digest, and not of a restricted review.
        .. Marker.Matches(mail).Select(m => world.Markers.Known[m.Value.ToLowerInvariant()])
            .Where(m => m.Case is not null && !(IsDigest(mail) && m is { In: LabelGiven, Case.Restricted: false })).Select(m => m.What),
        // Of which review it is has to be in a mail that asks somebody to look at it, and nothing else.
        .. SeededCase.All.Where(c => !mail.Contains("was opened to somebody", StringComparison.Ordinal) && !IsDigest(mail) && mail.Contains(c.Reference, StringComparison.Ordinal)).Select(c => c.Name),
    ];
}
