using System.Text.Json;

namespace ReviewTracker.Web.Security.Oidc;

/// <summary>What an identity provider publishes about itself.</summary>
/// <param name="NamesItself">Its answers carry its own name (RFC 9207).</param>
public sealed record ProviderDocument(
    string Issuer, Uri Authorize, Uri Token, Uri? EndSession, bool NamesItself, IReadOnlyList<ProviderKey> Keys)
{
    public ProviderKey? Key(string? id) => id is null ? (Keys.Count == 1 ? Keys[0] : null) : Keys.FirstOrDefault(key => key.Id == id);
}

/// <summary>Asks the identity provider for its addresses and keys, and remembers them.</summary>
public sealed class IdentityProvider(OidcSettings settings, HttpClient http, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Remembered = TimeSpan.FromHours(12);
    private static readonly TimeSpan BetweenUnknownKeys = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim _one = new(1);
    private ProviderDocument? _document;
    private DateTimeOffset _asked;
    private DateTimeOffset _askedForKey = DateTimeOffset.MinValue;

    public async Task<ProviderDocument> Get(CancellationToken cancel) =>
        _document is { } known && clock.GetUtcNow() - _asked < Remembered ? known : await Ask(_document, cancel);

    /// <summary>The key of this id; one nobody knows makes it ask again, at most every five minutes.</summary>
    public async Task<ProviderKey?> Key(string? id, CancellationToken cancel)
    {
        var known = await Get(cancel);
        if (known.Key(id) is { } key) return key;

        var now = clock.GetUtcNow();
        if (now - _askedForKey < BetweenUnknownKeys) return _document?.Key(id);
        _askedForKey = now;
        return (await Ask(known, cancel)).Key(id);
    }

    public void Dispose() => _one.Dispose();

    /// <param name="before">Somebody who waited meanwhile is served with what came.</param>
    private async Task<ProviderDocument> Ask(ProviderDocument? before, CancellationToken cancel)
    {
        await _one.WaitAsync(cancel);
        try
        {
            if (_document is { } newer && !ReferenceEquals(newer, before)) return newer;
            _document = await Read(cancel);
            _asked = clock.GetUtcNow();
            return _document;
        }
        catch (Exception e) when (e is HttpRequestException or JsonException || (e is TaskCanceledException && !cancel.IsCancellationRequested))
        {
            throw NotSignedInException.Down("The identity provider does not answer with its addresses and keys.", e);
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task<ProviderDocument> Read(CancellationToken cancel)
    {
        var said = await Json(new Uri($"{settings.Authority.ToString().TrimEnd('/')}/.well-known/openid-configuration"), cancel);
        // Whoever answers under this address must be the one that was named, or another's tokens would count.
        var issuer = said.Text("issuer");
        if (issuer?.TrimEnd('/') != settings.Authority.ToString().TrimEnd('/'))
            throw NotSignedInException.Down("The identity provider calls itself by another name than ReviewTracker__Oidc__Authority.");
        var keys = await Json(Address(said, "jwks_uri") ?? throw Missing("jwks_uri"), cancel);
        return new ProviderDocument(issuer!,
            Address(said, "authorization_endpoint") ?? throw Missing("authorization_endpoint"), Address(said, "token_endpoint") ?? throw Missing("token_endpoint"),
            Address(said, "end_session_endpoint"), said.IsTrue("authorization_response_iss_parameter_supported"),
            keys.TryGetProperty("keys", out var all) && all.ValueKind == JsonValueKind.Array ? [.. all.EnumerateArray().Select(ProviderKey.Of).OfType<ProviderKey>()] : []);
    }

    private async Task<JsonElement> Json(Uri address, CancellationToken cancel)
    {
        using var json = JsonDocument.Parse(await http.GetByteArrayAsync(address, cancel));
        return json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement.Clone() : throw new JsonException("Not an object.");
    }

    private static Uri? Address(JsonElement said, string name) =>
        Uri.TryCreate(said.Text(name), UriKind.Absolute, out var address) && OidcSettings.IsSafe(address) ? address : null;

    private static NotSignedInException Missing(string what) => NotSignedInException.Down($"The identity provider names no safe {what}.");
}
