using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

public enum RequestStep { CameIn, Accepted, SentBack, NilReturn, Withdrawn }

/// <summary>What became of one request: it came in, was accepted or sent back, or nothing is to come.</summary>
public sealed class WhatCameModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    /// <summary>"chronologies" or "imrs".</summary>
    [FromRoute] public string Material { get; set; } = "";

    [FromRoute] public Guid Agency { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what happened")]
    public RequestStep? Step { get; set; }

    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter the date")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs]
    public string? Details { get; set; }

    [BindProperty, Display(Name = "Date it is wanted again")]
    public DateOnly? DueOn { get; set; }

    public MaterialRequest Asked { get; private set; } = null!;

    public string? AgencyName { get; private set; }

    public string? Held { get; private set; }

    public string? Remark { get; private set; }

    /// <summary>What can happen next, and what was answered.</summary>
    public IReadOnlyList<Choice> Steps =>
        [.. Choice.Of<RequestStep>(RequestStepWords.Of).Where(c => RequestStepWords.After(Asked.State).Contains(c.Value) || c.Value == Step?.ToString())];

    public override bool HasForm => RequestStepWords.After(Asked.State).Count > 0 || Moved is not null || !ModelState.IsValid;

    public override string BackTo => $"{base.BackTo}/requests";

    protected override bool Exists => Asked is not null;

    protected override string Said => $"Recorded: {RequestWords.One(Asked.Material)} of {AgencyName}.";

    protected override async Task Prepare(CancellationToken cancel)
    {
        var request = RequestWords.FromAddress(Material) is { } material ? File.Requests.Of(new BodyId(Agency), material) : null;
        if (request is null) return;
        Asked = request;
        AgencyName = (await Desk.BodyNames(cancel)).GetValueOrDefault(request.Agency) ?? "An agency that is no longer listed";
        var texts = await Desk.Texts.Open([request.Where, request.Remark], cancel);
        (Held, Remark) = (request.Where is { } where ? texts[where] : null, request.Remark is { } remark ? texts[remark] : null);
        if (DueOn is not null && Step is not RequestStep.SentBack) ModelState.AddModelError(nameof(DueOn), "Give a new date only when it is sent back");
    }

    protected override object Decide(Review review)
    {
        var (agency, material, on) = (Asked.Agency, Asked.Material, On!.Value);
        return Step switch
        {
            RequestStep.CameIn => ReceiveMaterialHandler.Handle(new(agency, material, on, Details), review, Today),
            RequestStep.Accepted => AcceptMaterialHandler.Handle(new(agency, material, on, Details), review, Today),
            RequestStep.SentBack => ReturnMaterialHandler.Handle(new(agency, material, on, Details, DueOn), review, Today),
            RequestStep.NilReturn => RecordNilReturnHandler.Handle(new(agency, material, on, Details), review, Today),
            _ => WithdrawRequestHandler.Handle(new(agency, material, on, Details), review, Today),
        };
    }
}
