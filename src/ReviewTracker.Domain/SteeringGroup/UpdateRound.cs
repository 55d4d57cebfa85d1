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
    /// <param name="Nil">Its latest answer was that there is nothing to report.</param>
    /// <param name="Late">Its latest answer came after the round was closed.</param>
    /// <param name="RecordedBy">Who typed the latest answer in.</param>
    public sealed record Asked(
        BodyId Agency, DateOnly? AnsweredOn = null, ReplyWay? Way = null, bool Nil = false, bool Late = false,
        Narrative? Remark = null, PersonId? RecordedBy = null)
    {
        /// <summary>The latest kind of answer about each action it answered about.</summary>
        public ImmutableList<Answered> Answers { get; init; } = [];

        [JsonIgnore]
        public bool IsSilent => AnsweredOn is null;
    }

    [JsonIgnore]
    public bool IsOpen => ClosedOn is null;

    /// <summary>The former return dates with why they were moved, oldest first.</summary>
    public ImmutableList<FormerReturnDate> FormerDates { get; init; } = [];

    [JsonIgnore]
    public IEnumerable<Asked> Silent => Agencies.Where(a => a.IsSilent);

    public Asked? Of(BodyId agency) => Agencies.Find(a => a.Agency == agency);

    public static UpdateRound Create(RoundOpened e) =>
        new(e.RoundId, e.Meeting, e.On, e.ReturnBy, null, [.. e.Agencies.Distinct().Select(a => new Asked(a))]);

    public UpdateRound Apply(Recorded<RoundAnswered> e) => With(e.Data.Agency, a => a with
    {
        AnsweredOn = e.Data.On, Way = e.Data.Way, Nil = false, Late = !IsOpen, Remark = e.Data.Remark ?? a.Remark, RecordedBy = e.Envelope.By,
        Answers = [.. a.Answers.Where(one => !e.Data.Answers.Exists(other => other.Action == one.Action)), .. e.Data.Answers],
    });

    public UpdateRound Apply(Recorded<NilReturned> e) => With(e.Data.Agency, a => a with
    {
        AnsweredOn = e.Data.On, Way = e.Data.Way, Nil = true, Late = !IsOpen, Remark = e.Data.Remark ?? a.Remark, RecordedBy = e.Envelope.By,
    });

    public UpdateRound Apply(ReturnDateMoved e) =>
        this with { ReturnBy = e.ReturnBy, FormerDates = FormerDates.Add(new(ReturnBy, e.Reason, e.On)) };

    public UpdateRound Apply(RoundClosed e) => this with { ClosedOn = e.On };

    // An agency that took over an action after the round was opened answers all the same.
    private UpdateRound With(BodyId agency, Func<Asked, Asked> change) => Of(agency) is null
        ? this with { Agencies = Agencies.Add(change(new Asked(agency))) }
        : this with { Agencies = Agencies.ConvertAll(a => a.Agency == agency ? change(a) : a) };
}

/// <summary>A day by which answers were due before it was moved.</summary>
public sealed record FormerReturnDate(DateOnly ReturnBy, Narrative Reason, DateOnly MovedOn);
