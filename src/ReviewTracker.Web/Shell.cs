using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Npgsql;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Store;
using ReviewTracker.Store.AccessLog;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Hosting;
using ReviewTracker.Web.Import;
using ReviewTracker.Web.Jobs;
using ReviewTracker.Web.Pages;
using ReviewTracker.Web.Pages.Actions.Answering;
using ReviewTracker.Web.Pages.Answer;
using ReviewTracker.Web.Pages.Meetings;
using ReviewTracker.Web.Pages.Reviews.Recording;
using ReviewTracker.Web.Pages.Rounds;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web;

/// <summary>The web shell: what every page stands on, and the order a request passes through.</summary>
public static class Shell
{
    /// <summary>Adds pages, forms and what reads them. Comes after AddSignIn.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services, SignInChoices choices)
    {
        services.AddHttpContextAccessor();
        services.AddScoped<FrameSource>();
        services.AddReading();
        services.AddRecording();
        services.AddAnswering();
        services.AddMeetings();
        services.AddRounds();
        services.AddAnsweringByLink();
        services.AddImport();
        services.AddExport();
        services.AddRequestLocalization(o =>
        {
            o.SetDefaultCulture("en-GB");
            o.RequestCultureProviders.Clear();
        });
        services.AddAntiforgery(o =>
        {
            o.Cookie.Name = choices.CookieName("form");
            o.Cookie.SameSite = SameSiteMode.Strict;
            // The content security policy says it, and more strictly.
            o.SuppressXFrameOptionsHeader = true;
            o.Cookie.SecurePolicy = choices.CookiesSecure;
        });
        services.AddRazorPages(o =>
            {
                Policies.AddTo(o.Conventions);
                Marking.AddTo(o.Conventions);
                o.Conventions.AddPageRoute("/Reports/YearEnd", "/reports/year-end.csv");
            })
            .AddMvcOptions(Read)
            .AddCookieTempDataProvider(o =>
            {
                o.Cookie.Name = choices.CookieName("done");
                o.Cookie.SecurePolicy = choices.CookiesSecure;
            });
        return services;
    }

    public static WebApplication UseShell(this WebApplication app, WebSettings web)
    {
        var choices = app.Services.GetRequiredService<SignInChoices>();
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.GetCultureInfo("en-GB");

        app.UseForwardedHeaders();
        app.UseHeaders(https: !choices.ChoosePerson, web.Oidc?.Origin);
        app.UseWhen(context => context.Request.Path.StartsWithSegments(AnswerPages.Root), answers => answers.UseResponseCompression());
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/error/500", StatusCodeSelector = StatusOf });
        app.UseStatusCodePagesWithReExecute("/error/{0}");
        app.UseRequestLocalization();
        app.UseRouting();
        app.UseDoorkeeper(formsNeedHttps: !choices.ChoosePerson, web.Hosts);
        app.UseAuthentication();
        app.UseMiddleware<WhoIsLooking>();
        app.UseAuthorization();
        app.UseRateLimiter();

        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
        app.MapHealth();
        app.MapBrowserReports();
        return app;
    }

    private static void Read(MvcOptions options)
    {
        options.ModelBinderProviders.Insert(0, new Binders());
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.MaxModelBindingCollectionSize = 3000;
        options.Filters.Add<ConflictFilter>();
        options.Filters.Add<RefusalFilter>();
        options.Filters.Add<InvalidFilter>();

        var say = options.ModelBindingMessageProvider;
        say.SetAttemptedValueIsInvalidAccessor((_, field) => $"{Labels.InWords(field)} is not one of the answers offered");
        say.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "One of the answers is not among those offered");
        say.SetUnknownValueIsInvalidAccessor(field => $"{Labels.InWords(field)} is not one of the answers offered");
        say.SetNonPropertyUnknownValueIsInvalidAccessor(() => "One of the answers is not among those offered");
        say.SetValueIsInvalidAccessor(_ => "One of the answers is not among those offered");
        say.SetValueMustNotBeNullAccessor(_ => "Answer this question");
        say.SetValueMustBeANumberAccessor(field => $"{Labels.InWords(field)} must be a number, like 12");
        say.SetNonPropertyValueMustBeANumberAccessor(() => "This must be a number, like 12");
        say.SetMissingBindRequiredValueAccessor(field => $"Answer the question {Labels.InWords(field).ToLowerInvariant()}");
    }

    private static int StatusOf(Exception exception) => exception switch
    {
        BadHttpRequestException bad => bad.StatusCode,
        StreamMissingException => StatusCodes.Status404NotFound,
        NotLoggedException or NpgsqlException { IsTransient: true } => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    private static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", () => Results.Text("live")).AllowAnonymous();
        app.MapGet("/health/ready", async (Views views, JobHealth jobs, CancellationToken cancel) =>
        {
            try
            {
                await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel);
                // Pages can be served all the same: a site must not be taken away because its mail stands still.
                return Results.Text(await jobs.Trouble(cancel) is { } trouble ? $"ready, but {trouble}" : "ready");
            }
            catch (NpgsqlException)
            {
                return Results.Text("not ready", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).AllowAnonymous();
        app.MapGet("/health/jobs", async (JobHealth jobs, CancellationToken cancel) =>
        {
            try
            {
                return await jobs.Trouble(cancel) is { } trouble
                    ? Results.Text(trouble, statusCode: StatusCodes.Status503ServiceUnavailable) : Results.Text("running");
            }
            catch (NpgsqlException)
            {
                return Results.Text("the database does not answer", statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        }).AllowAnonymous();
    }

    // Counted, never kept: a report holds addresses and whatever a browser's extension put into the page.
    private static void MapBrowserReports(this WebApplication app) => app.MapPost("/csp-reports", (HttpContext context, ILoggerFactory logs) =>
    {
        logs.CreateLogger("ReviewTracker.BrowserReports").LogWarning("A browser reported a breach of the content security policy.");
        return Results.NoContent();
    }).AllowAnonymous().RequireRateLimiting(RequestLimits.Reporting);
}
