using ReviewTracker.Domain.SteeringGroup;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>Ends the round.</summary>
public sealed class CloseModel(RoundDesk desk) : RoundCommandPage(desk)
{
    public Names Names { get; private set; } = null!;
    public override string Button => "Close the round";
    protected override string Said => "The round is closed. What came in is on the record and feeds the agenda.";

    protected override object Decide(UpdateRound round) => CloseRoundHandler.Handle(new(), round, Desk.Today);

    protected override async Task<bool> Load(CancellationToken cancel)
    {
        Names = await Desk.Names.Of([], cancel);
        return await base.Load(cancel);
    }
}
