using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Error;

/// <summary>One answer of a form that could not be taken.</summary>
public sealed record Kept(string Question, string Answer)
{
    private const int Most = 50;

    private static readonly string[] Unseen = [nameof(CommandPage.Version), nameof(CommandPage.CommandId), nameof(CommandPage.NewId), "ReturnUrl", "Person", "Code"];

    /// <summary>What somebody typed; nothing for other requests, for files and for what a form carries unseen.</summary>
    public static async Task<IReadOnlyList<Kept>> From(HttpRequest request, CancellationToken cancel)
    {
        if (!HttpMethods.IsPost(request.Method) || !request.HasFormContentType) return [];
        try
        {
            var form = await request.ReadFormAsync(cancel);
            return [.. form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !Unseen.Contains(f.Key))
                .SelectMany(f => f.Value.Select(v => new Kept(Labels.InWords(f.Key.Replace(".", " ", StringComparison.Ordinal)), TypedText.Of(v, lines: true).Text)))
                .Where(k => k.Answer.Length > 0 && !Guid.TryParse(k.Answer, out _)).Take(Most)];
        }
        catch (Exception e) when (e is InvalidDataException or IOException or BadHttpRequestException)
        {
            // What is no form holds nothing to keep.
            return [];
        }
    }
}
