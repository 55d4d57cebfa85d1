using System.Security.Cryptography;
using System.Text;
using ReviewTracker.Domain;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.Demo;

namespace ReviewTracker.Web.Tests.Demo;

public sealed class DemonstrationHistoryTests
{
    private static readonly string[] RealPeoplesNames = ["Kitty", "Leanne", "Diana", "Rita", "Safta", "Lesley"];

    [Fact]
    public void It_has_about_six_thousand_events() => DemonstrationLog.Once.All.Count.ShouldBeInRange(5_500, 7_000);

    [Fact]
    public void It_is_told_in_the_order_of_recording_and_nothing_lies_in_the_future()
    {
        var acts = DemonstrationLog.Once.Acts;

        acts.Select(a => a.At).ShouldBeInOrder();
        acts[^1].At.UkDate().ShouldBeLessThan(DemonstrationHistory.Today);
        DemonstrationLog.Once.All.Where(e => e.Day > e.At.UkDate()).Select(e => $"{e.Day} {e.At} {e.Data}").ShouldBeEmpty();
    }

    [Fact]
    public void Every_kind_of_event_is_known_to_the_store() =>
        DemonstrationLog.Once.All.Select(e => e.Data.GetType()).Distinct().ShouldBeSubsetOf(EventTypes.ByType.Keys);

    [Fact]
    public void Every_stream_can_be_folded_into_every_view()
    {
        foreach (var stream in DemonstrationLog.Once.Streams.Values)
            StoredViews.All.Sum(v => v.Rows(stream, stream.Max(e => e.Day)).Count).ShouldBeGreaterThan(0, $"{stream[0].Data}");
    }

    [Fact]
    public void References_are_unique_and_numbered_from_one_each_year()
    {
        var references = DemonstrationLog.Once.Caseload(DemonstrationHistory.Today).Select(r => r.Reference).ToList();

        references.ShouldBeUnique();
        foreach (var year in references.GroupBy(r => r[..4]))
            year.Order(StringComparer.Ordinal).ShouldBe(Enumerable.Range(1, year.Count()).Select(n => $"{year.Key}/{n:00}"));
    }

    [Fact]
    public void No_review_bears_the_name_of_a_real_one() =>
        DemonstrationLog.Once.All.Select(e => PlainJson.Of(e.Data))
            .Where(json => RealPeoplesNames.Any(name => json.Contains(name, StringComparison.OrdinalIgnoreCase))).ShouldBeEmpty();

    [Fact]
    public void Heather_2021_is_published_with_an_action_plan_and_Bryony_2022_without()
    {
        var (heather, bryony) = (Published("Heather", 2021), Published("Bryony", 2022));
        var actions = DemonstrationLog.Once.Actions(DemonstrationHistory.Today);

        actions.Where(a => a.ReviewId == heather).Select(a => a.Number).ShouldContain("1.3");
        actions.Where(a => a.ReviewId == bryony).ShouldBeEmpty();
    }

    [Fact]
    public void A_meeting_remembers_how_far_the_log_went() =>
        DemonstrationLog.Once.All.Where(e => e.Data is MeetingHeld).ShouldAllBe(e => ((MeetingHeld)e.Data).LogPosition == e.Position - 1);

    [Fact]
    public void Everybody_in_an_event_has_a_card() =>
        DemonstrationLog.Once.All.Select(e => e.By!.Value).Distinct().ShouldBeSubsetOf(DemonstrationHistory.People.Select(p => p.Id));

    [Fact]
    public void It_is_the_same_history_every_time()
    {
        DigestOf(DemonstrationHistory.Acts()).ShouldBe(DigestOf(DemonstrationHistory.Acts()));
        DigestOf(DemonstrationHistory.Acts()).ShouldBe("dbd49f9ac97e7d8f94d36995fb6c1699d3295a4f56ff773ae163060193741e53");
    }

    private static ReviewId Published(string name, int year) =>
        DemonstrationLog.Once.Caseload(DemonstrationHistory.Today)
            .Single(r => r.Name?.Plain == name && r.YearOfDeath == year && r.PublishedOn is not null).Id;

    private static string DigestOf(IEnumerable<PastAct> acts)
    {
        using var digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var act in acts)
            foreach (var data in act.Events)
                digest.AppendData(Encoding.UTF8.GetBytes($"{act.Stream} {act.At:O} {act.By} {act.KeyScope} {PlainJson.Of(data)}\n"));
        return Convert.ToHexStringLower(digest.GetHashAndReset());
    }
}
