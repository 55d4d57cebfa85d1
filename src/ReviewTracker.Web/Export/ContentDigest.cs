using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ReviewTracker.Web.Export;

/// <summary>
/// The digest of a document's content: of what it says, not of the bytes of a file. The page, the Word document and the
/// spreadsheet of the same facts have the same digest.
/// </summary>
public static class ContentDigest
{
    private static readonly JsonSerializerOptions Canonical = new(JsonSerializerDefaults.General)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        WriteIndented = false,
    };

    /// <summary>SHA-256 over kind, reference, day, known time and content as JSON: 64 lower-case hexadecimal digits.</summary>
    public static string Of(DocumentAsked asked, object content)
    {
        using var hash = new HashStream();
        JsonSerializer.Serialize(hash, new { asked.Kind, asked.Reference, asked.On, asked.KnownAt, asked.Choices }, Canonical);
        JsonSerializer.Serialize(hash, content, content.GetType(), Canonical);
        return hash.Digest();
    }

    // Thousands of rows are hashed as they are written and never held as one text.
    private sealed class HashStream : MemoryStream
    {
        private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

        public string Digest() => Convert.ToHexStringLower(_hash.GetHashAndReset());

        public override void Write(byte[] buffer, int offset, int count) => _hash.AppendData(buffer, offset, count);
        public override void Write(ReadOnlySpan<byte> buffer) => _hash.AppendData(buffer);

        protected override void Dispose(bool disposing)
        {
            if (disposing) _hash.Dispose();
            base.Dispose(disposing);
        }
    }
}
