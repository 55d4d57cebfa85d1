using System.Runtime.CompilerServices;
using System.Text.Json;
using ReviewTracker.Domain;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Tests.Golden;

/// <summary>
/// The stored form of every event, pinned in a file of its own: what stands in a log today must still be read in ten
/// years. A new event gets its file by running these tests once with WRITE_GOLDEN=1.
/// </summary>
public sealed class GoldenTests
{
    private static readonly JsonSerializerOptions s_indented = new(StoreJson.Options) { WriteIndented = true };

    private static readonly Dictionary<string, object> s_samples =
        new object[][] { [.. ReviewSamples.All], [.. RecommendationSamples.All], [.. MeetingSamples.All], [.. MeetingSamples.Rounds], [.. MoneySamples.All], [.. OtherSamples.All] }
            .SelectMany(samples => samples).ToDictionary(sample => EventTypes.ByType[sample.GetType()]);

    public static TheoryData<string> Names => [.. EventTypes.ByName.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_event_is_stored_as_its_golden_file_says(string name)
    {
        var json = JsonSerializer.Serialize(Sample(name), Sample(name).GetType(), s_indented) + "\n";
        if (Environment.GetEnvironmentVariable("WRITE_GOLDEN") == "1") await File.WriteAllTextAsync(Source(name), json);

        json.ShouldBe(await File.ReadAllTextAsync(Golden(name)));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_golden_file_is_read_back_whole(string name)
    {
        var type = EventTypes.ByName[name];
        var golden = await File.ReadAllTextAsync(Golden(name));

        var read = JsonSerializer.Deserialize(golden, type, s_indented)!;

        (JsonSerializer.Serialize(read, type, s_indented) + "\n").ShouldBe(golden);
    }

    [Fact]
    public void There_is_no_golden_file_without_an_event() =>
        Directory.GetFiles(Path.GetDirectoryName(Golden("any"))!).Select(Path.GetFileNameWithoutExtension)
            .ShouldBeSubsetOf(EventTypes.ByName.Keys);

    private static object Sample(string name) =>
        s_samples.GetValueOrDefault(name) ?? throw new InvalidOperationException($"{name} has no sample beside this test.");

    private static string Golden(string name) =>
        Environment.GetEnvironmentVariable("WRITE_GOLDEN") == "1" ? Source(name) : Path.Combine(AppContext.BaseDirectory, "Golden", "Events", $"{name}.json");

    private static string Source(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Events", $"{name}.json");
}
