using System.Security.Cryptography;
using System.Text.Json;

namespace ReviewTracker.Web.Forms;

/// <summary>
/// The id of the command a posted form stands for. It takes in what was typed: a form sent twice is one command, and one
/// that was gone back to and changed is another, so that its text is never taken for what was recorded before.
/// </summary>
public static class SameForm
{
    private const string Token = "__RequestVerificationToken";

    public static Guid Id(Guid minted, HttpRequest request)
    {
        string[] said =
        [
            $"{minted}", request.Path.Value ?? "",
            .. request.Form.Where(field => field.Key != Token).OrderBy(field => field.Key, StringComparer.Ordinal)
                .SelectMany(field => field.Value.Select(value => value ?? "").Prepend(field.Key)),
            .. request.Form.Files.SelectMany(file => new[] { file.Name, file.FileName, $"{file.Length}" }),
        ];
        var bytes = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(said))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
