using System.Buffers.Text;
using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ReviewTracker.Web.Tests.SignIn;

/// <summary>An identity provider that gives whatever token a test asks of it, and can be down, turn its keys or have its clock wrong.</summary>
public sealed class LyingProvider : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, string?> _nonces = new();
    private readonly WebApplication _app;

    private LyingProvider(WebApplication app, string issuer) => (_app, Issuer) = (app, issuer);

    public string Issuer { get; }

    // The same for every provider of a run: a site remembers them.
    private static readonly RSA FirstRsa = RSA.Create(2048);
    private static readonly ECDsa FirstCurve = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public RSA Rsa => FirstRsa;

    public ECDsa Curve { get; private set; } = FirstCurve;

    /// <summary>The id the curve's key is published under.</summary>
    public string CurveId { get; private set; } = "curve";

    /// <summary>What it gives for a code, given the nonce it was asked with.</summary>
    public Func<string, string> Token { get; set; } = _ => "";

    /// <summary>Who it says it is when it sends the browser back; null: it does not say.</summary>
    public string? NamesItself { get; set; }

    public TimeSpan ClockOff { get; set; }

    public bool Down { get; set; }

    public bool GivesNoToken { get; set; }

    /// <summary>How often it was asked for its keys.</summary>
    public int KeysAsked { get; private set; }

    public static async Task<LyingProvider> Start(OidcApp app, string path = "")
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{app.ProviderPort}");
        var provider = new LyingProvider(builder.Build(), $"http://127.0.0.1:{app.ProviderPort}{path}");
        provider.NamesItself = provider.Issuer;
        provider.Serve(path);
        await provider._app.StartAsync();
        return provider;
    }

    public void TurnKeys(string id) => (Curve, CurveId) = (ECDsa.Create(ECCurve.NamedCurves.nistP256), id);

    /// <summary>The claims of a token that is right in everything.</summary>
    public Dictionary<string, object?> Claims(string nonce)
    {
        var now = DateTimeOffset.UtcNow.Add(ClockOff).ToUnixTimeSeconds();
        return new()
        {
            ["iss"] = Issuer, ["sub"] = "someone", ["aud"] = "reviewtracker", ["exp"] = now + 600, ["iat"] = now, ["nonce"] = nonce, ["name"] = "Somebody Else",
        };
    }

    public string Make(Dictionary<string, object?> claims, string algorithm = "ES256", string? id = null, Func<byte[], byte[]>? sign = null)
    {
        var head = $"{Part(new { alg = algorithm, kid = id ?? (algorithm == "ES256" ? CurveId : "rsa") })}.{Part(claims)}";
        var data = Encoding.ASCII.GetBytes(head);
        return $"{head}.{Base64Url.EncodeToString(sign is null ? Sign(algorithm, data) : sign(data))}";
    }

    public static string Part(object json) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(json));

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private byte[] Sign(string algorithm, byte[] data) => algorithm switch
    {
        "RS256" => Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "PS256" => Rsa.SignData(data, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        _ => Curve.SignData(data, HashAlgorithmName.SHA256),
    };

    private void Serve(string path)
    {
        _app.Use((context, next) =>
        {
            if (!Down) return next(context);
            context.Abort();
            return Task.CompletedTask;
        });
        _app.MapGet($"{path}/.well-known/openid-configuration", () => Results.Json(new
        {
            issuer = Issuer, authorization_endpoint = $"{Issuer}/authorize", token_endpoint = $"{Issuer}/token", jwks_uri = $"{Issuer}/keys",
            authorization_response_iss_parameter_supported = true,
        }));
        _app.MapGet($"{path}/keys", Keys);
        _app.MapGet($"{path}/authorize", Authorize);
        _app.MapPost($"{path}/token", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            _nonces.TryRemove(form["code"].ToString(), out var nonce).ShouldBeTrue();
            form["code_verifier"].ToString().Length.ShouldBeGreaterThan(40);
            return GivesNoToken ? Results.Json(new { error = "invalid_grant", error_description = "canary-from-the-provider" }, statusCode: 400)
                : Results.Json(new { access_token = "unused", token_type = "Bearer", id_token = Token(nonce ?? "") });
        });
    }

    private IResult Keys()
    {
        KeysAsked++;
        var rsa = Rsa.ExportParameters(false);
        var curve = Curve.ExportParameters(false);
        return Results.Json(new
        {
            keys = new object[]
            {
                new { kty = "RSA", kid = "rsa", use = "sig", n = Base64Url.EncodeToString(rsa.Modulus), e = Base64Url.EncodeToString(rsa.Exponent) },
                new { kty = "EC", kid = CurveId, use = "sig", crv = "P-256", x = Base64Url.EncodeToString(curve.Q.X), y = Base64Url.EncodeToString(curve.Q.Y) },
                new { kty = "RSA", kid = "encryption", use = "enc", n = "AQAB", e = "AQAB" },
                new { kty = "oct", kid = "secret", k = "c2VjcmV0" },
            },
        });
    }

    private IResult Authorize(HttpRequest request)
    {
        request.Query["code_challenge_method"].ToString().ShouldBe("S256");
        var code = Guid.NewGuid().ToString();
        _nonces[code] = request.Query["nonce"];
        var iss = NamesItself is null ? "" : $"&iss={Uri.EscapeDataString(NamesItself)}";
        return Results.Redirect($"{request.Query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(request.Query["state"]!)}{iss}");
    }
}
