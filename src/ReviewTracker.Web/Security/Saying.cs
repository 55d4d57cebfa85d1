namespace ReviewTracker.Web.Security;

/// <summary>What the page of an error says beyond its status.</summary>
/// <param name="Status">Of which error: a page that fails in another way says nothing of it.</param>
/// <param name="Heading">Null: the heading every error of that status has.</param>
public sealed record Said(int Status, string Sentence, string? Heading = null);

public static class Saying
{
    private static readonly object Key = new();

    /// <summary>Has the page of the error this answer is about to become say why.</summary>
    public static void Say(this HttpContext context, int status, string sentence, string? heading = null) =>
        context.Items[Key] = new Said(status, sentence, heading);

    public static Said? Said(this HttpContext context, int status) => context.Items[Key] is Said said && said.Status == status ? said : null;
}
