using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Export;

/// <summary>
/// A kind of document that leaves with a receipt. Each is registered once, where it is made
/// (<c>services.AddDocumentKind</c>), with the way its content is made again from the log as it stood.
/// </summary>
/// <param name="Name">Short and permanent: it stands in the access log ("action-plan").</param>
/// <param name="Title">As people call it.</param>
/// <param name="Again">
/// The same content object that was given to <see cref="Receipts.Issue"/>, from the log up to the position, for the viewer it
/// was made for.
/// </param>
public sealed record DocumentKind(
    string Name, string Title, Func<IServiceProvider, DocumentAsked, AsAt, Viewer, CancellationToken, Task<Remade>> Again);

/// <summary>Content made again, or why it cannot be.</summary>
public sealed record Remade(object? Content, string? WhyNot = null)
{
    public static Remade Cannot(string because) => new(null, because);
}

public static class DocumentKinds
{
    public static IServiceCollection AddDocumentKind(this IServiceCollection services, DocumentKind kind) => services.AddSingleton(kind);
}
