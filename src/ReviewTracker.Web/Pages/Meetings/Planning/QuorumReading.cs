using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Meetings.Planning;

/// <summary>Who is there and whether that is enough.</summary>
/// <param name="Seats">The bodies with a seat.</param>
/// <param name="Present">The bodies represented now.</param>
/// <param name="Missing">What is missing for a quorum; null when nothing is.</param>
public sealed record QuorumState(ImmutableList<BodyId> Seats, ImmutableList<BodyId> Present, QuorumSet? Rule, string? Missing)
{
    /// <summary>Before the meeting: "5 of 12 bodies expected; quorum is 5."</summary>
    public string Expected => $"{Of} expected; {(Rule is null ? "no quorum is set." : $"quorum is {Rule.AtLeast}.")}";

    /// <summary>"5 of 12 bodies present; quorum is 5."</summary>
    public string Sentence =>
        $"{Of} present; {(Rule is null ? "no quorum is set." : $"quorum is {Rule.AtLeast}. {Missing}".TrimEnd())}";

    private string Of => $"{Present.Count} of {Words.Of(Math.Max(Seats.Count, Present.Count), "body", "bodies")}";
}

/// <summary>Reads a meeting's quorum: the seats, who is there, the rule of its day.</summary>
public sealed class QuorumReading(Views views, Streams streams)
{
    public async Task<QuorumState> Of(MeetingRecord record, CancellationToken cancel)
    {
        var rule = (await views.Get<PartnershipCard>(PartnershipCard.StreamId, cancel))?.State.QuorumOn(record.HeldOn);
        var meeting = (await streams.Load<Meeting>(record.Id.Value, cancel))!.State;
        return new(await Seats(record, cancel), meeting.Present, rule, Quorum.Missing(rule, meeting)?.Message);
    }

    /// <summary>The bodies for which a member speaks, the chair's and the vice-chair's.</summary>
    public async Task<ImmutableList<BodyId>> Seats(MeetingRecord record, CancellationToken cancel)
    {
        var members = (await views.All<Account>(cancel)).SelectMany(a => a.State.Grants).Where(g => g.Role is Role.SteeringGroupMember).Select(g => g.Body);
        return [.. members.Append(record.ChairedBy).Append(record.ViceChair).OfType<BodyId>().Distinct()];
    }
}
