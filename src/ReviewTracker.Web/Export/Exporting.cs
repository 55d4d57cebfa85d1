using ReviewTracker.Web.Pages.Actions.Sheets;
using ReviewTracker.Web.Pages.Reviews.Template;

namespace ReviewTracker.Web.Export;

public static class Exporting
{
    /// <summary>Adds what documents leave through.</summary>
    public static IServiceCollection AddExport(this IServiceCollection services) => services
        .AddScoped<Receipts>().AddScoped<ReceiptCheck>()
        .AddScoped<TemplateReading>().AddDocumentKind(TemplateReading.Document)
        .AddScoped<AgencySheetReading>().AddDocumentKind(AgencySheetReading.Document);
}
