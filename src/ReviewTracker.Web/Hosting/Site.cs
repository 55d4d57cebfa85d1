using System.Net.Sockets;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using ReviewTracker.Store;
using ReviewTracker.Web.Chasing;
using ReviewTracker.Web.Jobs;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Security;
using ReviewTracker.Web.Security.Oidc;

namespace ReviewTracker.Web.Hosting;

/// <summary>What one running site is told.</summary>
/// <param name="SignIn">Which ways of signing in it offers.</param>
/// <param name="Web">How it behaves towards its visitors; null: as usual.</param>
/// <param name="Urls">Where it listens; null: what ASPNETCORE_URLS says, else <see cref="Site.DefaultUrl"/>.</param>
/// <param name="Mail">How mail is sent; null: not at all.</param>
/// <param name="Jobs">Whether this process runs jobs; null: it does not.</param>
/// <param name="Clock">What day the pages think it is; null: the server's clock with the store's offset.</param>
public sealed record SiteSettings(
    StoreOptions Store, SignInChoices SignIn, WebSettings? Web = null, string? Urls = null, TimeProvider? Clock = null,
    MailSettings? Mail = null, JobSettings? Jobs = null);

/// <summary>The web site over a database that is ready. Tests build it the same way.</summary>
public static class Site
{
    public const string DefaultUrl = "http://127.0.0.1:5080";

    public static WebApplication Build(SiteSettings settings)
    {
        var web = settings.Web ?? WebSettings.Usual;
        // What is served lies beside the program, wherever it was started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = AppContext.BaseDirectory,
            ApplicationName = typeof(Site).Assembly.GetName().Name,
        });
        builder.WebHost.UseStaticWebAssets();
        // Served as built, compressed; the reloading of changed files sends them in full size.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        // Whom to believe about who asks is said by ReviewTracker__Proxies and nothing else.
        builder.Configuration["ForwardedHeaders_Enabled"] = "false";
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // For real, a log is read by machines; on one's own machine by a person.
        if (!settings.SignIn.ChoosePerson) builder.Logging.ClearProviders().AddJsonConsole(console =>
            (console.TimestampFormat, console.UseUtcTimestamp) = ("yyyy-MM-ddTHH:mm:ss.fffZ", true));
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning);
        builder.Logging.AddFilter("Quartz", LogLevel.Warning);
        // The keys are sealed before the framework sees a place to write them to; it would warn that they are not.
        builder.Logging.AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        // It would tell what the browser and the identity provider sent; what matters of it is said by us.
        builder.Logging.AddFilter(typeof(OidcHandler).FullName, LogLevel.Warning);
        if (settings.Urls is not null || !Told(builder.Configuration)) builder.WebHost.UseUrls(settings.Urls ?? DefaultUrl);

        builder.Services.AddCookieKeys();
        builder.Services.AddProxies(web.Proxies);
        builder.Services.AddSingleton(of => new PublicAddress(
            web.Address, () => of.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault()));
        builder.Services.AddSingleton(settings.Clock ?? new OffsetClock(settings.Store.ClockOffset));
        builder.Services.AddStore(settings.Store);
        builder.Services.AddSingleton(web.Evidence);
        builder.Services.AddSignIn(settings.SignIn, web);
        builder.Services.AddMail(settings.Mail ?? MailSettings.Off);
        builder.Services.AddChasing();
        builder.Services.AddJobs(settings.Jobs ?? JobSettings.Off, settings.Mail ?? MailSettings.Off);
        builder.Services.AddPages(settings.SignIn);
        return builder.Build().UseShell(web);
    }

    /// <summary>Serves until it is told to stop.</summary>
    /// <param name="ready">What to say when it answers, given its addresses.</param>
    public static async Task Run(WebApplication app, Func<string, string> ready, CancellationToken stop)
    {
        app.SayWhatIsOff();
        try
        {
            await app.StartAsync(stop);
        }
        catch (Exception e) when (e is IOException or FormatException or SocketException or InvalidOperationException)
        {
            throw new CannotGoOnException($"{e.Message} Name another address with --urls.");
        }
        Console.WriteLine(ready(string.Join(" and ", app.Urls)));
        await app.WaitForShutdownAsync(stop);
    }

    private static bool Told(ConfigurationManager configuration) =>
        configuration[WebHostDefaults.ServerUrlsKey] is not null || configuration[WebHostDefaults.HttpPortsKey] is not null
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
