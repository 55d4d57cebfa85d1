using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>One round: who has answered how and when, and who has not.</summary>
[Authorize(Policies.SeeRounds)]
public sealed class RoundModel(RoundDesk desk) : PageModel
{
    private Dictionary<BodyId, AskedActions> _open = [];

    [FromRoute] public Guid Id { get; set; }

    public ReadRound Read { get; private set; } = null!;
    public UpdateRound Round => Read.Round;
    public Names Names { get; private set; } = null!;
    public OpenedTexts Texts { get; private set; } = null!;
    public DateOnly Today => desk.Today;
    public bool MayRun => User.ToViewer().MayRunRounds();

    /// <summary>The silent ones first, then by name.</summary>
    public IEnumerable<UpdateRound.Asked> Lines => Round.Agencies.OrderBy(a => !a.IsSilent).ThenBy(a => Names.Of(a.Agency), StringComparer.InvariantCulture);

    public AskedActions Open(BodyId agency) => _open.GetValueOrDefault(agency) ?? new(agency, 0, 0);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        if (await desk.Rounds.Get(new(Id), viewer, cancel) is not { } found) return NotFound();

        Read = found;
        _open = (await desk.Rounds.Asked(Today, viewer, cancel)).ToDictionary(a => a.Agency);
        Names = await desk.Names.Of(Round.Agencies.Select(a => a.RecordedBy), cancel);
        Texts = await desk.Reviews.Texts.Open([.. Round.Agencies.Select(a => a.Remark), .. Round.FormerDates.Select(d => d.Reason)], cancel);
        return Page();
    }
}
