using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>Under which words and reference of its own an agency is written to about its part.</summary>
public sealed class LabelModel(ActionDesk desk) : PartCommandPage(desk)
{
    [BindProperty, Display(Name = "Own name"), Line(60)] public string? Label { get; set; }

    [BindProperty, Display(Name = "Own reference"), Line(30)] public string? Reference { get; set; }

    public override bool AsksDay => false;

    protected override string Said => "Saved. Mail uses it from now on.";

    protected override async Task Prepare(CancellationToken cancel)
    {
        if (HttpMethods.IsPost(Request.Method)) return;
        var texts = await Desk.Reviews.Texts.Open([Part.Label, Part.OwnReference], cancel);
        (Label, Reference) = (texts[Part.Label], texts[Part.OwnReference]);
    }

    protected override object Decide(Recommendation recommendation) =>
        GiveLabelHandler.Handle(new(ActionId, Body, Narrative.Of(Label), Narrative.Of(Reference)), recommendation);
}
