using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reviews;

/// <summary>What every agency was asked for: chronologies and individual management reviews in one grid.</summary>
[Authorize(Policies.SeeCaseload)]
public sealed class RequestsModel(ReviewReading reading, TimeProvider clock) : PageModel
{
    public static readonly Material[] Columns = [Material.Chronology, Material.Imr];

    [FromRoute] public string Reference { get; set; } = "";

    public ReadReview Review { get; private set; } = null!;
    public ReviewHead Head { get; private set; } = null!;
    public DateOnly Today { get; private set; }

    /// <summary>The agencies asked at scoping, and whoever else was asked for something.</summary>
    public IEnumerable<BodyId> Agencies =>
        Review.File.Scoping.Select(s => s.Agency).Concat(Review.File.Requests.Select(r => r.Agency)).Distinct();

    /// <summary>Whether something can be asked for: somebody who may, on a review of ours that has not ended.</summary>
    public bool MayAsk => Head is { MayRecord: true, Stage: var stage } && !Review.File.Course.OutOfArea && !stage.IsEnd() && stage != Stage.Archived;

    /// <summary>What has come in from everybody, though no milestone says so since it was first asked for.</summary>
    public IEnumerable<Material> ToLog => MayAsk ? Columns.Where(m => Review.File.Requests.AllSettled(m) && !IsLogged(m)) : [];

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        (Today, var viewer) = (clock.GetUtcNow().UkDate(), User.ToViewer());
        if (await reading.Of(ReviewReference.FromAddress(Reference), viewer, cancel) is not { } review) return NotFound();

        (Review, Head) = (review, review.Head("Requests", Today, viewer));
        return Page();
    }

    public string Scoped(BodyId agency) => Review.File.Scoping.Find(s => s.Agency == agency) is { } row
        ? ReviewWords.Of(row.Answer) : "Not part of the scoping";

    public string Address(Material material) => $"{Head.Address}/requests/{RequestWords.ToAddress(material)}";

    public RequestCell Cell(BodyId agency, Material material)
    {
        var request = Review.File.Requests.Of(agency, material);
        var open = MayAsk && request is { State: not (RequestState.NilReturn or RequestState.Withdrawn) };
        return new(request, Today, $"{RequestWords.One(material)} of {Review.Names.Of(agency)}", Opened(request?.Where), Opened(request?.Remark),
            open ? $"{Address(material)}/{agency}" : null);
    }

    private string? Opened(Narrative? text) => text is null ? null : Review.Texts[text];

    private bool IsLogged(Material material) => Review.File.Course.Milestones.Latest(RequestWords.ToAddress(material), Today) is { } logged
        && logged >= Review.File.Requests.Where(r => r.Material == material).Max(r => r.RequestedOn);
}
