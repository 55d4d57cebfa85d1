namespace ReviewTracker.Domain.Kernel;

/// <summary>What may stand as a link to a page elsewhere.</summary>
public static class WebAddress
{
    private const int Longest = 2_000;

    public static bool Is(string link) =>
        link.Length <= Longest && Uri.TryCreate(link, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);
}
