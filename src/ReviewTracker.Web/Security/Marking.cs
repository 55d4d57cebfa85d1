using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace ReviewTracker.Web.Security;

/// <summary>Pages about live cases carry the government's marking, on the screen, on every printed page and on what is exported.</summary>
public static class Marking
{
    public const string Words = "OFFICIAL-SENSITIVE";

    private static readonly object LiveCase = new Marked();

    private static readonly string[] Folders = ["/Reviews", "/Recommendations", "/Actions", "/Meetings", "/Rounds", "/Extracts", "/Reports", "/Search", "/Openings", "/Money", "/Answer"];

    // Who leaves hands over reviews and actions.
    private static readonly string[] Pages = ["/Index", "/Admin/People/Leave"];

    private sealed class Marked;

    public static void AddTo(PageConventionCollection pages)
    {
        foreach (var page in Pages) pages.AddPageApplicationModelConvention(page, model => model.EndpointMetadata.Add(LiveCase));
        foreach (var folder in Folders) pages.AddFolderApplicationModelConvention(folder, page => page.EndpointMetadata.Add(LiveCase));
    }

    /// <summary>
    /// Asked of the page that is shown: what is shown in place of a hidden one bears no mark, unless it shows again what was
    /// typed on a marked one.
    /// </summary>
    public static bool IsMarked(this HttpContext context) => IsMarked(context.GetEndpoint())
        || (HttpMethods.IsPost(context.Request.Method)
            && (IsMarked(context.Features.Get<IStatusCodeReExecuteFeature>()?.Endpoint) || IsMarked(context.Features.Get<IExceptionHandlerPathFeature>()?.Endpoint)));

    private static bool IsMarked(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<Marked>() is not null;

    /// <summary>A file for machines is marked by its name, so that its first line stays the names of its columns.</summary>
    public static string FileName(string name) => $"{Words} {name}";
}
