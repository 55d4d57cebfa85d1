using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.Pages.Rounds;

namespace ReviewTracker.Web.Pages.Answer;

/// <summary>What somebody answers about one action by a link.</summary>
public sealed class LinkRow : PostedRow
{
    [Display(Name = "Your answer")]
    public LinkAnswer? Kind { get; set; }

    [Paragraphs(2000), Display(Name = "What has happened, or why")]
    public string? Text { get; set; }

    /// <summary>Of what is done the day, of a request the new date, of what is awaited the day of the decision.</summary>
    [Display(Name = "The date")]
    public DateOnly? On { get; set; }

    [Line, Display(Name = "Whose it is")]
    public string? BelongsTo { get; set; }

    [Paragraphs(1000), Display(Name = "What the evidence shows")]
    public string? Evidence { get; set; }

    [Line(2000), Display(Name = "Where it lies")]
    public string? Link { get; set; }

    public IFormFile? File { get; set; }

    [Display(Name = "No patient data")]
    public bool NoPatientData { get; set; }

    [Line(100), Display(Name = "Your colleague’s name")]
    public string? Colleague { get; set; }

    [Line(200), Mailbox, Display(Name = "Your colleague’s e-mail address")]
    public string? ColleagueEmail { get; set; }

    [Line(60), Display(Name = "Your own name for it")]
    public string? Label { get; set; }

    [Line(30), Display(Name = "Your own reference")]
    public string? Reference { get; set; }

    /// <summary>Whether anything beside the answer itself was filled in.</summary>
    [BindNever]
    public bool HasMore => this is not { Evidence: null, Link: null, File: null, Colleague: null, ColleagueEmail: null, Label: null, Reference: null, BelongsTo: null };

    public override bool IsEmpty => Kind is null && Text is null && On is null && !HasMore;

    public override string FieldOf(string refused) => refused switch
    {
        "Text" or "Outcome" or "Reason" or "Barrier" => nameof(Text),
        "On" or "CompletedOn" or "DoneOn" or "Until" or "AwaitingUntil" => nameof(On),
        "Description" or "What" or nameof(Evidence) => nameof(Evidence),
        "Owner" => nameof(Colleague),
        nameof(Link) or nameof(File) or nameof(NoPatientData) or nameof(BelongsTo) or nameof(Label) or nameof(Reference) or nameof(ColleagueEmail) => refused,
        _ => nameof(Kind),
    };
}
