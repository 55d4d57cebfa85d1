using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ReviewTracker.Benchmarks.Measuring;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Mail;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Benchmarks.Serving;

/// <summary>What knowing who asks costs: the caseload page of the whole site, against the same page and query handed a viewer.</summary>
internal static class SignInPart
{
    private const double Most = 1.2;
    private const string Page = "/reviews";

    internal static async Task<IReadOnlyList<Finding>> Measure(Asked asked)
    {
        await DemonstrationData.Ensure(asked, 1);
        var folder = DemonstrationData.Folder(asked, 1);
        await using var server = await DemonstrationData.Server(folder);
        var store = new StoreOptions(server.ConnectionString, MasterKey.FromFile(Path.Combine(folder, "master.key")))
        {
            ClockOffset = OffsetClock.Read(await Marks.Read(server.ConnectionString, CancellationToken.None)),
        };

        await using var whole = Site.Build(new SiteSettings(store, new SignInChoices(Demonstration: true, Development: false), Urls: "http://127.0.0.1:0"));
        await using var bare = WithoutSignIn(store);
        await whole.StartAsync();
        await bare.StartAsync();
        using var visitor = Visitors.One(new Uri(whole.Urls.Single()));
        using var anybody = Visitors.One(new Uri(bare.Urls.Single()));
        await visitor.GetStringAsync(new Uri("/", UriKind.Relative));

        var given = await Interleaved.Measure(asked.Rounds, () => Median(asked, visitor), () => Median(asked, anybody));
        return
        [
            Finding.Of("Caseload page with sign-in and authorisation, against the same query and page without", "", Statistics.Ratios(given[0], given[1]),
                Bar.Most(Most), $"{Finding.Words(Statistics.Median(given[0]), "ms")} against {Finding.Words(Statistics.Median(given[1]), "ms")}, one at a time"),
        ];
    }

    /// <summary>The same pages, headers and queries; who looks is a fact, and nothing asks whether they may.</summary>
    private static WebApplication WithoutSignIn(StoreOptions store)
    {
        var choices = new SignInChoices(Demonstration: true, Development: false);
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = Path.GetDirectoryName(Asked.Program), ApplicationName = typeof(Site).Assembly.GetName().Name });
        builder.WebHost.UseStaticWebAssets().UseUrls("http://127.0.0.1:0");
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Logging.ClearProviders();
        builder.Services.AddCookieKeys();
        builder.Services.AddSingleton<TimeProvider>(new OffsetClock(store.ClockOffset));
        builder.Services.AddStore(store);
        builder.Services.AddMail(MailSettings.Off);
        builder.Services.AddSignIn(choices, WebSettings.Usual);
        builder.Services.AddPages(choices);
        builder.Services.Configure<RouteOptions>(options => options.SuppressCheckForUnhandledSecurityMetadata = true);

        var app = builder.Build();
        // Or the framework adds what is to be left out here.
        foreach (var added in (string[])["__AuthenticationMiddlewareSet", "__AuthorizationMiddlewareSet"]) ((IApplicationBuilder)app).Properties[added] = true;
        app.UseHeaders(https: false, provider: null);
        app.UseExceptionHandler("/error/500");
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseDoorkeeper(formsNeedHttps: false, hosts: []);
        var viewer = new Lazy<Task<Viewer>>(() => Coordinator(app.Services));
        app.Use(async (context, next) =>
        {
            context.User = new(new ViewerIdentity(await viewer.Value, Guid.Empty));
            await next(context);
        });
        app.MapStaticAssets();
        app.MapRazorPages().WithStaticAssets();
        return app;
    }

    private static async Task<Viewer> Coordinator(IServiceProvider services)
    {
        using var scope = services.CreateScope();
        var person = await scope.ServiceProvider.GetRequiredService<DemonstrationPeople>().Coordinator(CancellationToken.None);
        return (await services.GetRequiredService<Views>().Get<Account>(person!.Id.Value, CancellationToken.None))!.State.AsViewer();
    }

    private static async Task<double> Median(Asked asked, HttpClient visitor)
    {
        var took = new List<double>();
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < asked.Turn;)
        {
            var began = Stopwatch.GetTimestamp();
            await visitor.GetStringAsync(new Uri(Page, UriKind.Relative));
            took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }
        return Statistics.Median(took);
    }
}
