using System.Diagnostics;
using System.Globalization;
using System.Net.Mail;
using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Chasing;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Mail;

namespace ReviewTracker.Web.Tests.Mail;

/// <summary>
/// Sends what is due and ends: within a test, or as a process of its own that a test can kill.
/// </summary>
internal static class MailWorker
{
    /// <summary>What the process is called among the database's sessions.</summary>
    public const string Name = "mail-worker";

    private const string Ready = "ready";

    /// <summary>Entry point of the process: connection string, port of the mail server, its certificate's digest.</summary>
    public static async Task Main(string[] arguments)
    {
        if (arguments is not [var connection, var port, var certificate]) return;
        TestCertificate.Trust(certificate);
        await using var services = Node(connection + ";Application Name=" + Name, int.Parse(port, CultureInfo.InvariantCulture), TimeSpan.FromSeconds(30), TimeSpan.Zero);
        var run = services.GetRequiredService<MailRun>();
        Console.WriteLine(Ready);
        await Console.In.ReadLineAsync();
        while (await run.Once(CancellationToken.None) > 0) { }
    }

    /// <summary>The part of the program that sends mail, on a clock that may be ahead.</summary>
    public static ServiceProvider Node(string connection, int port, TimeSpan limit, TimeSpan ahead)
    {
        var smtp = new SmtpSettings("localhost", port, SmtpServer.User, new Secret(SmtpServer.Password), new MailAddress("reviews@wealdshire.example"), null);
        return new ServiceCollection().AddLogging()
            .AddStore(new StoreOptions(connection, new MasterKey(new byte[MasterKey.Length])) { ClockOffset = ahead })
            .AddSingleton(TimeProvider.System).AddSingleton(new PublicAddress(new Uri("https://wealdshire.example"), () => null))
            .AddMail(new MailSettings(MailWay.Smtp, smtp) { Limit = limit }).AddChasing()
            .BuildServiceProvider();
    }

    /// <summary>Starts the process; it looks for mail once it is given a line.</summary>
    public static async Task<Process> Start(string connection, int port)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(MailWorker).Assembly.Location, connection, $"{port}", TestCertificate.Trusted.GetCertHashString()])
        {
            RedirectStandardOutput = true, RedirectStandardInput = true,
        };
        var process = Process.Start(start)!;
        (await process.StandardOutput.ReadLineAsync()).ShouldBe(Ready);
        return process;
    }
}
