using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Actions;
using ReviewTracker.Web.Pages.Admin.People;
using ReviewTracker.Web.Pages.Money;
using ReviewTracker.Web.Pages.Openings;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Pages.Reports.Packs;
using ReviewTracker.Web.Pages.Reviews;

namespace ReviewTracker.Web.Pages;

public static class Reading
{
    /// <summary>Adds what the pages read with.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddScoped<NameSource>().AddScoped<ReviewReading>().AddScoped<CaseloadChoices>()
        .AddScoped<ActionChoices>().AddScoped<ActionReading>()
        .AddScoped<ReportNameSource>().AddReport<PackReport>(PackReport.Name, PackReport.Called)
        .AddScoped<PeopleDesk>().AddScoped<Invitations>().AddScoped<OpeningMail>()
        .AddScoped<MoneyReading>().AddScoped<MoneyDesk>().AddDocumentKind(MoneyReading.Document);
}
