using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>Every claim that waits beside what will show it worked, and what the team advises the group to do with it.</summary>
[Authorize(Policies.AnswerRounds)]
public abstract class ClaimsPage(RoundDesk desk) : RowsPage<CheckRow>(desk)
{
    public static readonly IReadOnlyList<Choice> Advices =
    [
        new(nameof(Advice.Accept), "Accept"), new(nameof(Advice.MoreEvidence), "More evidence needed"), new(nameof(Advice.NotAchievable), "Not achievable"),
        new("", "No advice yet"),
    ];

    [FromRoute] public Guid Id { get; set; }

    public Names Names { get; private set; } = null!;

    public abstract string BackTo { get; }

    public abstract DateOnly MeetingOn { get; }

    protected override string Gone => "A claim you advised about was withdrawn or decided meanwhile. Nothing was saved; what you typed about it is kept below";

    /// <summary>Where the page belongs to; false: there is no such place.</summary>
    protected abstract Task<bool> Find(CancellationToken cancel);

    public async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        if (Rows.TrueForAll(r => r.IsEmpty)) ModelState.AddModelError("", "Advise about one claim at least");
        if (!ModelState.IsValid) return Again();
        if (await Record(cancel) is { } again) return again;
        return Done(BackTo, $"Your advice about {Words.Of(Rows.Count(r => !r.IsEmpty), "claim")} is on record. Claims advised to be accepted can be taken by consent.");
    }

    protected override AnsweredRow Take(CheckRow row, AskedPart part, Recommendation recommendation)
    {
        var about = new AnswerPart(part.Action.Id, part.Part.Agency, AnswerKind.Claim, Desk.Today);
        return row.Advice is not { } advice ? new(about, [], new AdviceNotChosen())
            : AnswerParts.Try(about, () => [CheckClaimHandler.Handle(new(about.ActionId, about.Agency, advice, Narrative.Of(row.Reason), Desk.Today), recommendation, Desk.Today)]);
    }

    protected sealed override async Task<bool> Load(CancellationToken cancel)
    {
        if (!User.ToViewer().MayRunRounds() || !await Find(cancel)) return false;

        var claims = await Desk.Claims(User.ToViewer(), cancel);
        Names = await Desk.Names.Of(claims.Select(c => c.Advice?.By), cancel);
        // What nobody has looked at yet comes first.
        Ask([.. claims.OrderBy(c => c.Part.Advised is not null).ThenBy(c => c.Part.ClaimedOn).ThenBy(c => c.About, StringComparer.Ordinal)],
            c => new() { ActionId = c.Action.Id.Value, Agency = c.Part.Agency.Value, Version = c.Read.Version });
        return true;
    }
}

public sealed record AdviceNotChosen() : Refusal("Choose what you advise, or clear what you typed");
