using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace ReviewTracker.Web.Mail;

/// <summary>The token Notify asks for with every request: a JWT signed with the secret half of the key, good for half a minute.</summary>
public static class NotifyToken
{
    private const int Id = 36;

    /// <param name="key">…-{service id}-{secret}.</param>
    public static string Of(Secret key, DateTimeOffset now)
    {
        var text = key.Reveal();
        var (service, secret) = (text[^(2 * Id + 1)..^(Id + 1)], text[^Id..]);
        var signed = $"{Part(new { typ = "JWT", alg = "HS256" })}.{Part(new { iss = service, iat = now.ToUnixTimeSeconds() })}";
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private static string Part<T>(T content) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(content));
}
