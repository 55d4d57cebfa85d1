using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store.Answering;

namespace ReviewTracker.Web.Pages.Answer;

/// <summary>What one person answered for one agency with one press.</summary>
public sealed record AnsweredAtOnce(string Agency, string Replier, DateTimeOffset At, IReadOnlyList<AnsweredByLink> Actions);

/// <summary>What agencies answered by links lately, for the team's first page.</summary>
public sealed class AnswersAtWork(LinkList links, NameSource names, TimeProvider clock)
{
    public const int Days = 7;

    private const int Most = 60;

    /// <summary>Latest first; nothing for whoever is not on the team.</summary>
    public async Task<IReadOnlyList<AnsweredAtOnce>> Of(Viewer viewer, CancellationToken cancel)
    {
        var answered = await links.Answered(clock.GetUtcNow().AddDays(-Days), Most, viewer, cancel);
        if (answered.Count == 0) return [];

        var called = await names.Of(answered.Select(a => (PersonId?)a.Replier), cancel);
        return [.. answered.GroupBy(a => (a.Command, a.Agency)).Select(g => new AnsweredAtOnce(called.Of(g.Key.Agency), called.Of((PersonId?)g.First().Replier), g.First().At, [.. g]))];
    }
}
