using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.SignIn;

/// <summary>The site with mail switched on and nobody who sends it: what is owed is read off the outbox.</summary>
public sealed class MailingApp : WebApp
{
    public const string Manager = "priya.marlow@example.org";

    protected override MailSettings Mail => new(MailWay.Folder, Folder: "/tmp/never-written");

    public Task HasAddress(Role role, string address) =>
        Get<PeopleDirectory>().Save(new PersonCard(Person(role), Seed.NameOf(role), address), CancellationToken.None);

    /// <summary>The mail that is owed, as whoever sends it would take it.</summary>
    public Task<MailInHand?> NextMail() => Get<MailQueue>().Take(TimeSpan.FromMinutes(5), CancellationToken.None);

    /// <summary>The page on which the code is then typed.</summary>
    public static async Task<WebPage> Asked(Visitor visitor, string address) =>
        await (await visitor.Get("/sign-in")).Submit("Get a code", ("E-mail address", address));
}
