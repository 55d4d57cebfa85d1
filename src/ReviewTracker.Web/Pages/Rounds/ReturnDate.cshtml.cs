using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Rounds;

/// <summary>The agencies get another day by which to answer.</summary>
public sealed class ReturnDateModel(RoundDesk desk) : RoundCommandPage(desk)
{
    [BindProperty, Display(Name = "Answers by"), Required(ErrorMessage = "Enter the day by which the agencies answer")]
    public DateOnly? ReturnBy { get; set; }

    [BindProperty, Paragraphs, Required(ErrorMessage = "Say why, so that the agencies understand it")]
    public string? Reason { get; set; }

    public override string Button => "Move the return date";
    protected override string Said => $"The agencies have until {ReturnBy.InWords()} to answer.";

    protected override object Decide(UpdateRound round) =>
        MoveReturnDateHandler.Handle(new(ReturnBy!.Value, Narrative.Of(Reason)), round, Read.MeetingOn, Desk.Today);
}
