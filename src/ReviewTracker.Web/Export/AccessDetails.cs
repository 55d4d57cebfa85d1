using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Export;

/// <summary>What the access log keeps of a document beside its columns, so that it can be made again.</summary>
public sealed record AccessDetails(string Format, ImmutableSortedDictionary<string, string> Choices, ViewedAs As)
{
    public static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static AccessDetails Of(string json) => JsonSerializer.Deserialize<AccessDetails>(json, Json)!;
}

/// <summary>With which roles somebody looked: a document is trimmed to them.</summary>
public sealed record ViewedAs(ImmutableArray<Role> Roles, ImmutableArray<BodyId> Agencies, ImmutableArray<BodyId> Areas)
{
    public static ViewedAs Of(Viewer viewer) => new(
        [.. viewer.Roles.Order()], [.. viewer.Agencies.OrderBy(b => b.Value)], [.. viewer.Areas.OrderBy(b => b.Value)]);

    public Viewer ToViewer(PersonId person, DateTimeOffset at) =>
        new(person, [.. Roles], [.. Agencies, .. Areas]) { Agencies = [.. Agencies], Areas = [.. Areas], At = at };
}
