using ReviewTracker.Domain;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reporting;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store;
using ReviewTracker.Web.Demo;

namespace ReviewTracker.Web.Tests.Demo;

/// <summary>The demonstration's history as a log in memory: versions and positions as the store would give them.</summary>
internal sealed class DemonstrationLog
{
    public static readonly DemonstrationLog Once = new(DemonstrationHistory.Acts());

    public static DemonstrationLog Of(int scale) => new(DemonstrationHistory.Acts(scale));

    private DemonstrationLog(IEnumerable<PastAct> acts)
    {
        Acts = [.. acts];
        var versions = new Dictionary<Guid, long>();
        var all = new List<Recorded>();
        foreach (var act in Acts)
            foreach (var data in act.Events)
                all.Add(new Recorded(data, act.Stream, versions[act.Stream] = versions.GetValueOrDefault(act.Stream) + 1, all.Count + 1, act.At, act.By));
        All = all;
        Streams = all.GroupBy(e => e.StreamId).ToDictionary(s => s.Key, s => (IReadOnlyList<Recorded>)[.. s]);
    }

    public IReadOnlyList<PastAct> Acts { get; }
    public IReadOnlyList<Recorded> All { get; }
    public IReadOnlyDictionary<Guid, IReadOnlyList<Recorded>> Streams { get; }

    public List<CaseloadRow> Caseload(DateOnly on, DateTimeOffset? knownAt = null) => Rows<CaseloadRow>("caseload", on, knownAt);

    public List<ActionRow> Actions(DateOnly on, DateTimeOffset? knownAt = null) => Rows<ActionRow>("action_list", on, knownAt);

    public AnnualFigures Figures(string year, DateOnly? asAt = null, DateOnly? knownAt = null)
    {
        var question = YearEndQuestion.Ask(year, asAt, knownAt, DemonstrationHistory.Today);
        var known = knownAt?.EndOfUkDay();
        var mistakes = Caseload(question.AsAt, known).Where(AnnualFigures.IsMistake).Select(r => r.Id).ToHashSet();
        return AnnualFigures.Of(question.Year, question.Day, Caseload(question.Day, known), Actions(question.Day, known), mistakes);
    }

    private List<T> Rows<T>(string view, DateOnly on, DateTimeOffset? knownAt)
    {
        var stored = StoredViews.All.Single(v => v.Name == view);
        var past = new AsAt { TrueOn = on, KnownAt = knownAt };
        return [.. Streams.Values.SelectMany(s => stored.Rows(s.Where(past.Includes), on)).Select(r => (T)r.Data)];
    }
}
