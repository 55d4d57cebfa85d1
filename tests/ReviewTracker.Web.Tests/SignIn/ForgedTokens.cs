using System.Security.Cryptography;

namespace ReviewTracker.Web.Tests.SignIn;

/// <summary>Tokens that must not be believed, by what is wrong with them; each made for the very question that was asked.</summary>
internal static class ForgedTokens
{
    internal static IReadOnlyDictionary<string, (Func<LyingProvider, string, string> Make, string Reason)> All { get; } =
        new Dictionary<string, (Func<LyingProvider, string, string>, string)>
        {
            ["not signed at all"] = ((p, n) => p.Make(p.Claims(n), "none", "curve", _ => []), "is signed in a way that is not allowed"),
            ["not signed, without a third part"] = ((p, n) => p.Make(p.Claims(n), "none", "curve", _ => [])[..^1], "is missing, too long or not in three parts"),
            ["HS256 with the public key as its secret"] = ((p, n) => p.Make(p.Claims(n), "HS256", "rsa", d => HMACSHA256.HashData(p.Rsa.ExportSubjectPublicKeyInfo(), d)), "is signed in a way that is not allowed"),
            ["HS256 with the published secret"] = ((p, n) => p.Make(p.Claims(n), "HS256", "secret", d => HMACSHA256.HashData("secret"u8.ToArray(), d)), "is signed in a way that is not allowed"),
            ["RS384"] = ((p, n) => p.Make(p.Claims(n), "RS384", "rsa", d => p.Rsa.SignData(d, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1)), "is signed in a way that is not allowed"),
            ["signed with another key under a known id"] = ((p, n) => p.Make(p.Claims(n), sign: Other), "has a wrong signature"),
            ["signed with a key nobody published"] = ((p, n) => p.Make(p.Claims(n), id: "unknown", sign: Other), "is signed with an unknown key"),
            ["without a key id"] = ((p, n) => $"{LyingProvider.Part(new { alg = "ES256" })}.{LyingProvider.Part(p.Claims(n))}.AAAA", "is signed with an unknown key"),
            ["signed on the curve under the id of the other kind"] = ((p, n) => p.Make(p.Claims(n), "ES256", "rsa"), "is signed in a way that does not belong to its key"),
            ["RS256 under the id of the curve"] = ((p, n) => p.Make(p.Claims(n), "RS256", "curve"), "is signed in a way that does not belong to its key"),
            ["signed with a key that is for encryption"] = ((p, n) => p.Make(p.Claims(n), "RS256", "encryption"), "is signed with an unknown key"),
            ["an empty signature"] = ((p, n) => p.Make(p.Claims(n), sign: _ => []), "has a wrong signature"),
            ["a signature of another length"] = ((p, n) => p.Make(p.Claims(n), sign: _ => new byte[7]), "has a wrong signature"),
            ["a body that was changed after signing"] = ((p, n) => Swapped(p.Make(p.Claims(n)), LyingProvider.Part(With(p, n, "sub", "somebody-else"))), "has a wrong signature"),
            ["another issuer"] = ((p, n) => p.Make(With(p, n, "iss", "https://elsewhere.example")), "is of another issuer"),
            ["no issuer"] = ((p, n) => p.Make(With(p, n, "iss", null)), "is of another issuer"),
            ["meant for another client"] = ((p, n) => p.Make(With(p, n, "aud", "another")), "is meant for somebody else"),
            ["meant for several, handed to another"] = ((p, n) => p.Make(With(p, n, "aud", new[] { "reviewtracker", "another" }, "azp", "another")), "is meant for somebody else"),
            ["meant for several, handed to nobody"] = ((p, n) => p.Make(With(p, n, "aud", new[] { "reviewtracker", "another" })), "is meant for somebody else"),
            ["handed to another"] = ((p, n) => p.Make(With(p, n, "azp", "another")), "is meant for somebody else"),
            ["no audience"] = ((p, n) => p.Make(With(p, n, "aud", null)), "is meant for somebody else"),
            ["an audience that is a number"] = ((p, n) => p.Make(With(p, n, "aud", 7)), "is meant for somebody else"),
            ["another nonce"] = ((p, n) => p.Make(With(p, n, "nonce", "replayed")), "answers another question"),
            ["no nonce"] = ((p, n) => p.Make(With(p, n, "nonce", null)), "answers another question"),
            ["expired"] = ((p, n) => p.Make(With(p, n, "exp", Now - 3600)), "has expired"),
            ["of the future"] = ((p, n) => p.Make(With(p, n, "iat", Now + 3600)), "is of the future"),
            ["not valid yet"] = ((p, n) => p.Make(With(p, n, "nbf", Now + 3600)), "is of the future"),
            ["without an end"] = ((p, n) => p.Make(With(p, n, "exp", null)), "does not say from when and until when it holds"),
            ["an end in words"] = ((p, n) => p.Make(With(p, n, "exp", "tomorrow")), "does not say from when and until when it holds"),
            ["an end beyond all numbers"] = ((p, n) => p.Make(With(p, n, "exp", 1e300)), "does not say from when and until when it holds"),
            ["without a beginning"] = ((p, n) => p.Make(With(p, n, "iat", null)), "does not say from when and until when it holds"),
            ["about nobody"] = ((p, n) => p.Make(With(p, n, "sub", null)), "does not say whom it is about"),
            ["about an empty name"] = ((p, n) => p.Make(With(p, n, "sub", "")), "does not say whom it is about"),
            ["about a very long name"] = ((p, n) => p.Make(With(p, n, "sub", new string('x', 256))), "does not say whom it is about"),
            ["about a number"] = ((p, n) => p.Make(With(p, n, "sub", 7)), "does not say whom it is about"),
            ["about half a letter"] = ((p, n) => Resigned(p, p.Claims(n), "\"someone\"", "\"\\ud800\""), "does not say whom it is about"),
            ["the same claim twice"] = ((p, n) => Resigned(p, p.Claims(n), "\"sub\":", "\"sub\":\"other\",\"sub\":"), "is not made as tokens are"),
            ["garbage"] = ((_, _) => "garbage", "is missing, too long or not in three parts"),
            ["garbage in three parts"] = ((_, _) => "a.b.c", "is not made as tokens are"),
            ["not base64"] = ((_, _) => "!!!.???.***", "is not made as tokens are"),
            ["a list for a head"] = ((p, n) => $"{LyingProvider.Part(new[] { 1 })}.{LyingProvider.Part(p.Claims(n))}.AAAA", "is not made as tokens are"),
            ["two parts"] = ((p, n) => string.Join('.', p.Make(p.Claims(n)).Split('.')[..2]), "is missing, too long or not in three parts"),
            ["five parts"] = ((p, n) => p.Make(p.Claims(n)) + ".a.b", "is missing, too long or not in three parts"),
            ["nothing"] = ((_, _) => "", "is missing, too long or not in three parts"),
            ["huge"] = ((p, n) => p.Make(With(p, n, "padding", new string('x', 100_000))), "is missing, too long or not in three parts"),
            ["a demand nobody knows"] = ((p, n) => $"{LyingProvider.Part(new { alg = "ES256", kid = "curve", crit = new[] { "exp" } })}.{LyingProvider.Part(p.Claims(n))}.AAAA", "asks for what is not known here"),
            ["a very deep head"] = ((_, _) => $"{Deep}.{Deep}.AAAA", "is not made as tokens are"),
        };

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    private static string Deep => System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.ASCII.GetBytes(new string('[', 1000) + new string(']', 1000)));

    private static byte[] Other(byte[] data)
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return other.SignData(data, HashAlgorithmName.SHA256);
    }

    private static Dictionary<string, object?> With(LyingProvider provider, string nonce, params object?[] changes)
    {
        var claims = provider.Claims(nonce);
        for (var at = 0; at < changes.Length; at += 2)
        {
            if (changes[at + 1] is null) claims.Remove((string)changes[at]!);
            else claims[(string)changes[at]!] = changes[at + 1];
        }
        return claims;
    }

    private static string Swapped(string token, string body) => token.Split('.') is [var head, _, var signature] ? $"{head}.{body}.{signature}" : "";

    // Rightly signed, over a body no serializer writes.
    private static string Resigned(LyingProvider provider, Dictionary<string, object?> claims, string from, string to)
    {
        var body = System.Text.Json.JsonSerializer.Serialize(claims).Replace(from, to, StringComparison.Ordinal);
        var signed = $"{LyingProvider.Part(new { alg = "ES256", kid = "curve" })}.{System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(body))}";
        return $"{signed}.{System.Buffers.Text.Base64Url.EncodeToString(provider.Curve.SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256))}";
    }
}
