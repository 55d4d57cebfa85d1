using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store;
using ReviewTracker.Store.Answering;
using ReviewTracker.Web.Evidence;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>A small file is handed in as evidence and kept, sealed, beside the log.</summary>
[RequestSizeLimit(EvidenceSettings.Form), RequestFormLimits(MultipartBodyLengthLimit = EvidenceSettings.Form)]
public sealed class EvidenceFileModel(ActionDesk desk, EvidenceSettings settings) : PartCommandPage(desk)
{
    private TakenFile _taken = null!;

    [BindProperty, Required(ErrorMessage = "Choose what kind of evidence it is")]
    public EvidenceKind? Kind { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Say what the evidence shows")]
    public string? What { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose the file")]
    public new IFormFile? File { get; set; }

    [BindProperty, Display(Name = "About the file")]
    public bool NoPatientData { get; set; }

    public int MegaBytes => settings.MegaBytes;

    public override string Button => "Hand it in";

    protected override string Said => "The file is on record.";

    public override bool TakesFiles => true;

    public override async Task<IActionResult> OnPost(CancellationToken cancel)
    {
        MustHaveNewId();
        if (!ModelState.IsValid) return Again();
        _taken = await TakenFile.Of(File!, NewId, settings.Most, cancel);
        return await base.OnPost(cancel);
    }

    protected override object Decide(Recommendation recommendation) => AttachEvidenceHandler.Handle(
        new(ActionId, Body, Kind!.Value, Narrative.Of(What), _taken.About, NoPatientData, settings.Most, Day), recommendation, Today);

    protected override Act Act(string? reason = null) => base.Act(reason) with
    {
        // What is none of the kinds is refused before anything is written.
        Beside = [new EvidenceKept(NewId, Read.Plan.ReviewId, ActionId, Body, _taken.About.Type ?? "", _taken.Content)],
    };
}
