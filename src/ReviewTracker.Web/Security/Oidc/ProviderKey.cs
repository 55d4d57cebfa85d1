using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace ReviewTracker.Web.Security.Oidc;

/// <summary>One of the keys an identity provider signs with, as it publishes it.</summary>
public sealed class ProviderKey
{
    private const int LeastRsaBits = 2048;

    private readonly string? _algorithm;
    private readonly RSAParameters? _rsa;
    private readonly ECParameters? _curve;

    private ProviderKey(string id, string? algorithm, RSAParameters? rsa, ECParameters? curve) => (Id, _algorithm, _rsa, _curve) = (id, algorithm, rsa, curve);

    public string Id { get; }

    /// <summary>Null for keys that are not for signing, or of a kind nothing here is signed with.</summary>
    public static ProviderKey? Of(JsonElement key)
    {
        if (key.Text("use") is { } use && use != "sig") return null;
        var (id, algorithm) = (key.Text("kid") ?? "", key.Text("alg"));
        return key.Text("kty") switch
        {
            "RSA" when Bytes(key, "n") is { Length: >= LeastRsaBits / 8 } n && Bytes(key, "e") is { } e =>
                new(id, algorithm, new RSAParameters { Modulus = n, Exponent = e }, null),
            "EC" when key.Text("crv") == "P-256" && Bytes(key, "x") is { } x && Bytes(key, "y") is { } y =>
                new(id, algorithm, null, new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = new ECPoint { X = x, Y = y } }),
            _ => null,
        };
    }

    /// <summary>The fixed list of what is believed: no "none", nothing with a shared secret, and only with the kind of key it belongs to.</summary>
    public bool Allows(string algorithm) => (_algorithm is null || _algorithm == algorithm) && algorithm switch
    {
        "RS256" or "PS256" => _rsa is not null,
        "ES256" => _curve is not null,
        _ => false,
    };

    public bool DidSign(string algorithm, byte[] data, byte[] signature)
    {
        try
        {
            return _curve is { } curve ? DidSignOnCurve(curve, data, signature) : DidSignWithRsa(_rsa!.Value, algorithm, data, signature);
        }
        catch (CryptographicException)
        {
            // Not a signature at all, or not a key.
            return false;
        }
    }

    private static bool DidSignOnCurve(ECParameters curve, byte[] data, byte[] signature)
    {
        using var key = ECDsa.Create(curve);
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, DSASignatureFormat.IeeeP1363FixedFieldConcatenation);
    }

    private static bool DidSignWithRsa(RSAParameters rsa, string algorithm, byte[] data, byte[] signature)
    {
        using var key = RSA.Create(rsa);
        return key.VerifyData(data, signature, HashAlgorithmName.SHA256, algorithm == "RS256" ? RSASignaturePadding.Pkcs1 : RSASignaturePadding.Pss);
    }

    private static byte[]? Bytes(JsonElement key, string name)
    {
        try
        {
            return key.Text(name) is { } text ? Base64Url.DecodeFromChars(text) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }
}

/// <summary>Reads JSON of somebody else's, where anything may be missing or of another kind.</summary>
public static class Foreign
{
    public static string? Text(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) ? Text(value) : null;

    public static long? Seconds(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number
            && value.TryGetDouble(out var number) && number is > 0 and < 1e12 ? (long)number : null;

    /// <summary>Also where a single one stands by itself.</summary>
    public static IReadOnlyList<string> Texts(this JsonElement json, string name) =>
        json.ValueKind != JsonValueKind.Object || !json.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(Text).OfType<string>()]
        : Text(value) is { } one ? [one] : [];

    public static bool IsTrue(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;

    private static string? Text(JsonElement value)
    {
        try
        {
            return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a letter.
            return null;
        }
    }
}
