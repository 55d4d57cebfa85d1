using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Actions;
using ReviewTracker.Web.Pages.Admin.People;
using ReviewTracker.Web.Pages.Money;
using ReviewTracker.Web.Pages.Openings;
using ReviewTracker.Web.Pages.Reports.Areas;
using ReviewTracker.Web.Pages.Reports.Changed;
using ReviewTracker.Web.Pages.Reports.Dashboards;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Pages.Reports.Notices;
using ReviewTracker.Web.Pages.Reports.Outside;
using ReviewTracker.Web.Pages.Reports.Packs;
using ReviewTracker.Web.Pages.Reports.Yearly;
using ReviewTracker.Web.Pages.Reviews;

namespace ReviewTracker.Web.Pages;

public static class Reading
{
    /// <summary>Adds what the pages read with.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services) => services
        .AddScoped<NameSource>().AddScoped<ReviewReading>().AddScoped<CaseloadChoices>()
        .AddScoped<ActionChoices>().AddScoped<ActionReading>()
        .AddScoped<ReportNameSource>().AddReport<PackReport>(PackReport.Name, PackReport.Called)
        .AddScoped<MoneyReading>().AddScoped<MoneyDesk>().AddDocumentKind(MoneyReading.Document)
        .AddReport<ChangedReport>(ChangedReport.Name, ChangedReport.Called).AddReport<DashboardReport>(DashboardReport.Name, DashboardReport.Called)
        .AddReport<AreaReport>(AreaReport.Name, AreaReport.Called).AddReport<YearEndDocument>(YearEndDocument.Name, YearEndDocument.Called).AddReport<MeasuresReport>(MeasuresReport.Name, MeasuresReport.Called)
        .AddReport<NoticeReport>(NoticeReport.Name, NoticeReport.Called)
        .AddReport<ScrutinyReport>(ScrutinyReport.Name, ScrutinyReport.Called).AddReport<TrackerReport>(TrackerReport.Name, TrackerReport.Called)
        .AddReport<PublicPartReport>(PublicPartReport.Name, PublicPartReport.Called).AddReport<ExemptPartReport>(ExemptPartReport.Name, ExemptPartReport.Called)
        .AddScoped<PeopleDesk>().AddScoped<Invitations>().AddScoped<OpeningMail>();
}
