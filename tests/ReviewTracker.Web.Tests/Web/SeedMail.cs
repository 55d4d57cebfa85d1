using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Mail;

namespace ReviewTracker.Web.Tests.Web;

/// <summary>One mail of which nobody can know whether it was taken.</summary>
public static class SeedMail
{
    public static readonly Guid Unknown = Guid.Parse("d1d1d1d1-d1d1-41d1-91d1-d1d1d1d1d1d1");

    public static string Page(string rest = "") => $"/admin/mail/{Unknown}{rest}";

    public static async Task Into(IServiceProvider services, CancellationToken cancel)
    {
        // Chance that is always the same gives the mail an id that is known beforehand.
        var options = services.GetRequiredService<StoreOptions>() with { Random = bytes => bytes.Fill(0xd1) };
        await using var node = new ServiceCollection().AddStore(options).BuildServiceProvider();
        var (outbox, queue) = (node.GetRequiredService<Outbox>(), node.GetRequiredService<MailQueue>());
        await outbox.Add(Owed(), cancel);
        var mail = (await queue.Take(TimeSpan.FromMinutes(2), cancel))!;
        await queue.Over(mail, MailOutcome.Unknown("The connection broke before the mail server's answer came, so nobody can know whether it took it."), cancel);
    }

    private static MailOwed Owed() => new(Seed.PersonOf(Role.AgencyLead), "invitation", "seed", new Dictionary<string, string>
    {
        ["link"] = "https://wealdshire.example/invited", ["partnership"] = "Wealdshire Community Safety Partnership",
    });
}
