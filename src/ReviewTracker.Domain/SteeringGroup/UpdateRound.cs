using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>One update round: who was asked, who has answered how. Decisions and pages read the same.</summary>
public sealed record UpdateRound(
    RoundId Id, MeetingId Meeting, DateOnly OpenedOn, DateOnly ReturnBy, DateOnly? ClosedOn, ImmutableList<UpdateRound.Asked> Agencies)
{
    /// <summary>One agency in the round.</summary>
    /// <param name="AnsweredOn">The day of its latest answer; null while there is none.</param>
    /// <param name="Answers">About how many actions, over all its answers.</param>
    /// <param name="Nil">Its latest answer was that there is nothing to report.</param>
    /// <param name="RecordedBy">Who typed the latest answer in.</param>
    public sealed record Asked(
        BodyId Agency, DateOnly? AnsweredOn = null, ReplyWay? Way = null, int Answers = 0, bool Nil = false,
        Narrative? Remark = null, PersonId? RecordedBy = null);

    [JsonIgnore]
    public bool IsOpen => ClosedOn is null;

    [JsonIgnore]
    public IEnumerable<Asked> Silent => Agencies.Where(a => a.AnsweredOn is null);

    public Asked? Of(BodyId agency) => Agencies.Find(a => a.Agency == agency);

    public static UpdateRound Create(RoundOpened e) =>
        new(e.RoundId, e.Meeting, e.On, e.ReturnBy, null, [.. e.Agencies.Distinct().Select(a => new Asked(a))]);

    public UpdateRound Apply(Recorded<RoundAnswered> e) => With(e.Data.Agency, a => a with
    {
        AnsweredOn = e.Data.On, Way = e.Data.Way, Answers = a.Answers + e.Data.Answers, Nil = false,
        Remark = e.Data.Remark ?? a.Remark, RecordedBy = e.Envelope.By,
    });

    public UpdateRound Apply(Recorded<NilReturned> e) => With(e.Data.Agency, a => a with
    {
        AnsweredOn = e.Data.On, Way = e.Data.Way, Nil = true, Remark = e.Data.Remark ?? a.Remark, RecordedBy = e.Envelope.By,
    });

    public UpdateRound Apply(ReturnDateMoved e) => this with { ReturnBy = e.ReturnBy };

    public UpdateRound Apply(RoundClosed e) => this with { ClosedOn = e.On };

    // An agency that took over an action after the round was opened answers all the same.
    private UpdateRound With(BodyId agency, Func<Asked, Asked> change) => Of(agency) is null
        ? this with { Agencies = Agencies.Add(change(new Asked(agency))) }
        : this with { Agencies = Agencies.ConvertAll(a => a.Agency == agency ? change(a) : a) };
}
