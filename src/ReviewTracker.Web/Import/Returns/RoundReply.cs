using System.Collections.Immutable;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Import.Returns;

/// <summary>Tells the open update round that an agency has answered with its sheet.</summary>
public sealed class RoundReply(Views views, Streams streams)
{
    internal async Task Answered(AgencyReturnAsked asked, ImmutableList<Answered> answers, bool nil, CancellationToken cancel)
    {
        var open = (await views.All<UpdateRound>(cancel)).Where(r => r.State.IsOpen && r.State.Of(asked.Agency) is not null).MaxBy(r => r.State.OpenedOn);
        if (open is null) return;

        await streams.Change<UpdateRound>(
            open.State.Id.Value, open.Version, new Act(asked.Viewer.Person, StableId.Of(asked.Id, "round"), Correlation: asked.Id),
            round => nil && (round.Of(asked.Agency) is null or { Answers.IsEmpty: true })
                ? ReturnNilHandler.Handle(new(asked.Agency, ReplyWay.Spreadsheet, null, asked.On), round, asked.Today)
                : AnswerRoundHandler.Handle(new(asked.Agency, ReplyWay.Spreadsheet, answers, null, asked.On), round, asked.Today), cancel);
    }
}
