using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Export;

namespace ReviewTracker.Web.Pages.Reports.Layout;

/// <summary>Makes one kind of report, for its page and again for whoever checks a receipt.</summary>
public abstract class ReportMaker
{
    /// <summary>Short and permanent: it stands in the access log.</summary>
    public abstract string Kind { get; }

    /// <summary>As people call it.</summary>
    public abstract string Title { get; }

    /// <summary>Null when there is no such report for this viewer.</summary>
    public abstract Task<Report?> Make(DocumentAsked asked, AsAt at, Viewer viewer, CancellationToken cancel);
}

public static class ReportMaking
{
    /// <summary>Adds the maker of a report, and the way its documents are made again.</summary>
    public static IServiceCollection AddReport<T>(this IServiceCollection services, string kind, string title) where T : ReportMaker =>
        services.AddScoped<T>().AddDocumentKind(new DocumentKind(kind, title, async (of, asked, at, viewer, cancel) =>
            await of.GetRequiredService<T>().Make(asked, at, viewer, cancel) is { } report
                ? new Remade(report) : Remade.Cannot("it is not there any more for whoever took it")));
}
