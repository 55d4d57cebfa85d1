using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;

namespace ReviewTracker.Web.Partnerships;

/// <summary>
/// What a new installation starts from: the partnership's names and the bodies it works with. The files are data of the
/// product; from then on the installation's own events say what is so.
/// </summary>
public sealed record PartnershipFile(
    string Key, string Name, string TeamName, string SteeringGroupName, string ReviewsAreCalled,
    ImmutableList<PartnershipFile.Body> Bodies)
{
    private const string Resources = "ReviewTracker.Web.Partnerships.";

    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    /// <summary>One body as the file has it. Its key never changes, so its id does not either.</summary>
    public sealed record Body(
        string Key, BodyKind Kind, string Name, string? ShortName = null, string? Recipient = null, ImmutableList<string>? Aliases = null);

    /// <summary>The keys of the files the product carries.</summary>
    public static IReadOnlyList<string> Known { get; } =
    [
        .. typeof(PartnershipFile).Assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Resources, StringComparison.Ordinal))
            .Select(name => Path.GetFileNameWithoutExtension(name[Resources.Length..])).Order(StringComparer.Ordinal),
    ];

    /// <summary>The file of that key; null when the product carries none.</summary>
    public static PartnershipFile? Read(string key)
    {
        using var file = typeof(PartnershipFile).Assembly.GetManifestResourceStream($"{Resources}{key}.json");
        return file is null ? null : JsonSerializer.Deserialize<PartnershipFile>(file, _json);
    }

    public PartnershipSetUp SetUp(bool demonstration) =>
        new(Key, Name, TeamName, SteeringGroupName, ReviewsAreCalled, demonstration);

    /// <summary>The same on every machine: it depends on the partnership's and the body's key only.</summary>
    public BodyId IdOf(Body body)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes($"{Key}/body/{body.Key}"))[..16];
        bytes[6] = (byte)((bytes[6] & 0x0f) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3f) | 0x80);
        return new BodyId(new Guid(bytes, bigEndian: true));
    }

    /// <summary>What opens the body's own stream.</summary>
    public IReadOnlyList<BodyEvent> Opening(Body body) =>
    [
        new BodyRegistered(IdOf(body), body.Kind, body.Name, body.ShortName, body.Recipient, null),
        .. (body.Aliases ?? []).Select(alias => new BodyAliasLearned(alias)),
    ];
}
