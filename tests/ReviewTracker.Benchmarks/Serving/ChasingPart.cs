using System.Collections.Immutable;
using System.Diagnostics;
using System.Net.Mail;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Benchmarks.Writing;
using ReviewTracker.Domain.Chasing;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Store;
using ReviewTracker.Store.Chasing;
using ReviewTracker.Web.Chasing;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Mail.Templates;
using ReviewTracker.Web.Tests.Mail;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>Who is owed what over 20,000 open actions, 5,000 digests written and queued, and how fast a mail server is given them.</summary>
internal static class ChasingPart
{
    private const int Sent = 600, Workers = 3;

    internal static async Task<IReadOnlyList<Finding>> Measure(Asked asked)
    {
        await using var database = await FreshDatabase.Start(asked, "chasing");
        await ChasingCounty.Fill(database);
        await using var server = new SmtpServer();
        TestCertificate.TrustIt();
        await using var node = Node(database.Options, server.Port);
        var (facts, policy) = (node.GetRequiredService<ChaseFacts>(), new List<double>());
        var (whole, memory) = (new List<double>(), new List<double>());
        ImmutableList<OwedDigest> owed = [];
        ReminderFacts? loaded = null;
        for (var round = 0; round <= asked.Rounds; round++)
        {
            GC.Collect();
            var watch = Stopwatch.StartNew();
            loaded = (await facts.Load(ChasingCounty.Today, CancellationToken.None)).Facts;
            var (load, before) = (watch.Elapsed, GC.GetTotalAllocatedBytes(precise: true));
            owed = ReminderPolicy.Owed(loaded, ChasingCounty.Today);
            var (took, used) = (watch.Elapsed, GC.GetTotalAllocatedBytes(precise: true) - before);
            if (round == 0) continue; // The first one compiles.
            policy.Add((took - load).TotalMilliseconds);
            whole.Add(took.TotalMilliseconds);
            memory.Add(used / 1e6);
        }
        var queued = await Queued(node.GetRequiredService<Chases>(), owed);
        var (speed, connections) = await Send(node, server);
        return
        [
            Finding.Of($"Who is owed what, over {loaded!.Parts.Count:N0} open actions", "ms", policy, Bar.Most(500), $"{owed.Count:N0} digests, {owed.Sum(d => d.Items.Count):N0} lines"),
            Finding.Of("The same, with loading everything it follows from", "ms", whole, Bar.Most(500)),
            Finding.Of("Memory that working it out asks for, collected or not", "MB", memory, Bar.Most(100)),
            Finding.Of($"{owed.Count:N0} digests rendered and queued", "s", [queued], Bar.Most(30)),
            Finding.Of($"Digests sent by SMTP, {Workers} workers, each connection", "a second", [speed / Workers], Bar.Least(20), $"{connections} connections, {speed:N0} a second together"),
        ];
    }

    private static async Task<double> Queued(Chases chases, IReadOnlyList<OwedDigest> owed)
    {
        var frame = new MailFrame("Wealdshire Community Safety Partnership", "Wealdshire community safety team");
        var (watch, size) = (Stopwatch.StartNew(), 0L);
        foreach (var digest in owed)
        {
            await chases.Queue(digest, DigestLinks.AgenciesOf(digest), DateTimeOffset.UtcNow + DigestLinks.Lasts, CancellationToken.None);
            var text = DigestText.Of(new Digest(digest.On, [.. digest.Items.Select(i => new DigestLine(i))], ReminderRules.Usual, "every Monday",
                new Uri("https://wealdshire.example/answer/token"), true, "12345678"), frame);
            size += text.AsText().Length + text.AsHtml().Length;
        }
        return size == 0 ? double.NaN : watch.Elapsed.TotalSeconds;
    }

    private static async Task<(double Speed, int Connections)> Send(ServiceProvider node, SmtpServer server)
    {
        using var enough = new CancellationTokenSource();
        var watch = new Stopwatch();
        server.Plan = _ =>
        {
            if (!watch.IsRunning) watch.Start();
            if (server.Took.Count >= Sent) enough.Cancel();
            return Course.Takes;
        };
        await node.GetRequiredService<MailRun>().Once(enough.Token);
        return (server.Took.Count / watch.Elapsed.TotalSeconds, server.Conversations);
    }

    private static ServiceProvider Node(StoreOptions options, int port)
    {
        var smtp = new SmtpSettings("localhost", port, SmtpServer.User, new Secret(SmtpServer.Password), new MailAddress("reviews@wealdshire.example"), null);
        return new ServiceCollection().AddLogging().AddSingleton(TimeProvider.System)
            .AddSingleton(new PublicAddress(new Uri("https://wealdshire.example"), () => null))
            .AddStore(options).AddMail(new MailSettings(MailWay.Smtp, smtp) { Workers = Workers }).AddChasing().BuildServiceProvider();
    }
}
