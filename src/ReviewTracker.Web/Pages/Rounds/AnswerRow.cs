using System.ComponentModel.DataAnnotations;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>An agency's answer about one of its actions.</summary>
public sealed class AnswerRow : PostedRow
{
    [Display(Name = "Your answer")]
    public AnswerKind? Kind { get; set; }

    [Paragraphs, Display(Name = "What has happened, or why")]
    public string? Text { get; set; }

    /// <summary>Of a claim the day it was done, of a request for time the new date.</summary>
    [Display(Name = "The date")]
    public DateOnly? On { get; set; }

    [Paragraphs(1000), Display(Name = "Evidence")]
    public string? Evidence { get; set; }

    [Line(2000), Display(Name = "Where it lies")]
    public string? Link { get; set; }

    [Paragraphs(1000), Display(Name = "What stands in the way")]
    public string? Barrier { get; set; }

    /// <summary>What stood in the way is over.</summary>
    public bool BarrierGone { get; set; }

    /// <summary>The body an action belongs to that is not theirs.</summary>
    [Line(40), Display(Name = "Whose it is")]
    public string? BelongsTo { get; set; }

    public bool HasMore => Evidence is not null || Link is not null || Barrier is not null || BarrierGone || BelongsTo is not null;

    public override bool IsEmpty => Kind is null && Text is null && On is null && !HasMore;

    public override string FieldOf(string refused) => refused switch
    {
        nameof(AnswerPart.Text) or "Outcome" or nameof(AnswerPart.Reason) => nameof(Text),
        nameof(AnswerPart.DoneOn) or nameof(AnswerPart.Until) or "CompletedOn" => nameof(On),
        nameof(AnswerPart.Evidence) or "Description" => nameof(Evidence),
        nameof(AnswerPart.BelongsTo) => nameof(BelongsTo),
        "Link" => nameof(Link),
        nameof(AnswerPart.Barrier) => nameof(Barrier),
        _ => nameof(Kind),
    };

    /// <summary>As the domain takes it; one text and one date stand for what the kind of answer makes of them.</summary>
    public AnswerPart AsAnswer(AnswerKind kind, DateOnly on)
    {
        var text = Narrative.Of(Text);
        var reason = kind is AnswerKind.MoreTime or AnswerKind.NotOurs;
        return new(
            new(ActionId), new(Agency), kind, on, reason ? null : text, kind is AnswerKind.MoreTime ? null : On,
            kind is AnswerKind.MoreTime ? On : null, reason ? text : null, Narrative.Of(Barrier), Narrative.Of(Evidence),
            Guid.TryParse(BelongsTo, out var body) ? new BodyId(body) : null, Narrative.Of(Link), BarrierGone);
    }
}
