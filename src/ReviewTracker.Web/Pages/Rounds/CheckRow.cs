using System.ComponentModel.DataAnnotations;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>What the coordinator advises about one claim.</summary>
public sealed class CheckRow : PostedRow
{
    [Display(Name = "What you advise")]
    public Advice? Advice { get; set; }

    [Paragraphs(1000), Display(Name = "Why")]
    public string? Reason { get; set; }

    public override bool IsEmpty => Advice is null && Reason is null;

    public override string FieldOf(string refused) => refused == nameof(Reason) ? nameof(Reason) : nameof(Advice);
}
