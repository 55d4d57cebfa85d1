using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>What open rounds ask of whoever looks, for the first page.</summary>
public sealed class RoundsAtWork(RoundDesk desk)
{
    /// <summary>Sentences with where they lead; none where nothing is asked.</summary>
    public async Task<IReadOnlyList<(string Text, string Address)>> Of(Viewer viewer, CancellationToken cancel)
    {
        if (!viewer.MayAsAMatterOfCourse(Rights.Write, Resource.Rounds)) return [];
        var open = await desk.Rounds.Open(viewer, cancel);
        if (open.Count == 0) return [];

        var asked = (await desk.Rounds.Asked(desk.Today, viewer, cancel)).ToDictionary(a => a.Agency, a => a.Open);
        return viewer.MayRunRounds()
            ? [.. open.Select(r => (Replies(r.Round), $"/rounds/{r.Round.Id}"))]
            : [.. from r in open
                  from line in r.Round.Agencies
                  let waiting = asked.GetValueOrDefault(line.Agency)
                  where viewer.MayAnswerRoundsFor(line.Agency) && waiting > 0
                  select (Waiting(r.Round, line, waiting), $"/rounds/{r.Round.Id}/{line.Agency}")];
    }

    private static string Replies(UpdateRound round) => round.Silent.Count() switch
    {
        0 => $"Update round: all {Words.Of(round.Agencies.Count, "agency", "agencies")} have replied",
        var silent => $"Update round: {silent} of {Words.Of(round.Agencies.Count, "agency", "agencies")} {(silent == 1 ? "has" : "have")} not replied",
    };

    private static string Waiting(UpdateRound round, UpdateRound.Asked line, int actions) =>
        $"Updates asked for by {round.ReturnBy.InWords()} ({Words.Of(actions, "action")}{(line.IsSilent ? "" : ", you have replied")})";
}
