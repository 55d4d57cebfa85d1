using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Tests;

/// <summary>What keeps the domain pure and its events complete.</summary>
public sealed class ArchitectureTests
{
    private static readonly Assembly s_domain = typeof(EventTypes).Assembly;

    private static readonly Type[] s_events =
        [.. s_domain.GetExportedTypes().Where(type => !type.IsAbstract && Ancestors(type).Any(IsFamily))];

    [Fact]
    public void The_domain_refers_to_the_base_library_only() =>
        s_domain.GetReferencedAssemblies().Select(name => name.Name!)
            .ShouldAllBe(name => name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    [Fact]
    public void Every_event_has_a_stored_name_and_every_stored_name_an_event() =>
        EventTypes.ByName.Values.ShouldBe(s_events, ignoreOrder: true);

    [Fact]
    public void Every_stored_name_is_in_the_alias_form() =>
        EventTypes.ByName.Keys.ShouldAllBe(name => name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'));

    [Fact]
    public void Every_event_is_read_by_an_aggregate_or_a_view()
    {
        var readers = s_domain.GetTypes().Where(type => type is { IsClass: true, ContainsGenericParameters: false }).ToArray();
        s_events.Where(e => !readers.Any(reader => Fold.Reads(reader, e))).ShouldBeEmpty();
    }

    [Fact]
    public void Every_event_says_in_its_own_words_what_it_means_and_every_one_is_a_sealed_record() =>
        s_events.ShouldAllBe(type => type.IsSealed && type.GetMethod("<Clone>$") != null);

    [Fact]
    public void Every_stored_view_is_kept_once() =>
        StoredViews.All.Select(view => view.Name).ShouldBeUnique();

    [Fact]
    public void The_domain_never_waits_rolls_dice_looks_at_the_clock_or_the_disk()
    {
        var used = MembersUsed();
        used.ShouldContain(member => member.StartsWith("System.DateOnly.", StringComparison.Ordinal), "the scan must see something");
        // The compiler's own iterators ask which thread they run on.
        used.Remove("System.Environment.get_CurrentManagedThreadId");
        used.Where(member => s_impure.Any(impure => member.StartsWith(impure, StringComparison.Ordinal))).ShouldBeEmpty();
    }

    [Fact]
    public void No_type_is_called_by_a_name_that_says_nothing() =>
        s_domain.GetTypes().Select(type => type.Name).Where(name => s_emptyWords.Any(word => name.EndsWith(word, StringComparison.Ordinal)))
            .ShouldBeEmpty();

    private static readonly string[] s_impure =
    [
        "System.Threading.", "System.Guid.NewGuid", "System.Guid.CreateVersion7", "System.Random", "System.TimeProvider",
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today", "System.DateTimeOffset.get_Now",
        "System.DateTimeOffset.get_UtcNow", "System.Security.Cryptography.", "System.IO.File", "System.IO.Directory", "System.Net.",
        "System.Environment", "System.Console", "System.Diagnostics.Process", "System.Diagnostics.Stopwatch", "System.Data.",
    ];

    private static readonly string[] s_emptyWords = ["Manager", "Helper", "Util", "Utils", "Service", "Base", "Common", "Info", "Dto", "Projection"];

    private static bool IsFamily(Type type) => type.IsAbstract && type.Name.EndsWith("Event", StringComparison.Ordinal);

    private static IEnumerable<Type> Ancestors(Type type)
    {
        for (var up = type.BaseType; up is not null; up = up.BaseType) yield return up;
    }

    /// <summary>Every member of another assembly the domain's code names, as "Namespace.Type.Member".</summary>
    private static List<string> MembersUsed()
    {
        using var file = new PEReader(File.OpenRead(s_domain.Location));
        var metadata = file.GetMetadataReader();
        return [.. metadata.MemberReferences.Select(metadata.GetMemberReference)
            .Select(member => $"{Parent(metadata, member)}.{metadata.GetString(member.Name)}")];
    }

    private static string Parent(MetadataReader metadata, MemberReference member)
    {
        if (member.Parent.Kind != HandleKind.TypeReference) return "";
        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
