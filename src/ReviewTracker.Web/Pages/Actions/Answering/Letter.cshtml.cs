using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Pages.Reviews.Recording;

namespace ReviewTracker.Web.Pages.Actions.Answering;

/// <summary>A national recommendation is carried out by a letter: sent, chased, answered.</summary>
public sealed class LetterModel(ActionDesk desk) : PartCommandPage(desk)
{
    public enum LetterStep { Sent, Chased, Answered }

    [BindProperty, Required(ErrorMessage = "Choose what happened")]
    public LetterStep? Step { get; set; }

    [BindProperty, Line(40)]
    public string? To { get; set; }

    [BindProperty, Paragraphs]
    public string? Text { get; set; }

    public IReadOnlyList<Choice> Departments { get; private set; } = [];

    public IReadOnlyList<Choice> Steps { get; } =
    [
        new(nameof(LetterStep.Sent), "A letter was sent"), new(nameof(LetterStep.Chased), "A reminder was sent"),
        new(nameof(LetterStep.Answered), "The department answered"),
    ];

    public override bool AsksDay => true;

    public override string DayIs => "When?";

    /// <summary>How far the correspondence has come.</summary>
    public string Standing => Part.LetterOn is not { } sent ? "No letter has been recorded yet."
        : Part.LetterAnsweredOn is { } answered ? $"A letter was sent on {sent.InWords()} and answered on {answered.InWords()}."
        : $"A letter was sent on {sent.InWords()}. No answer is recorded{(Part.LetterChases == 0 ? "" : $" after {Words.Of(Part.LetterChases, "reminder")}")}.";

    protected override string Said => "Saved.";

    protected override async Task Prepare(CancellationToken cancel)
    {
        Departments = await Desk.Reviews.Bodies(Today, cancel, BodyKind.Department, BodyKind.Other);
        ModelState.MustBeOffered(nameof(To), To, Departments);
    }

    protected override object Decide(Recommendation recommendation) => Step switch
    {
        LetterStep.Sent => SendLetterHandler.Handle(
            new(ActionId, Body, To is null ? null : new BodyId(Guid.Parse(To)), Day, Narrative.Of(Text)), recommendation, Today),
        LetterStep.Chased => ChaseLetterHandler.Handle(new(ActionId, Body, Day), recommendation, Today),
        _ => RecordLetterAnswerHandler.Handle(new(ActionId, Body, Day, Narrative.Of(Text)), recommendation, Today),
    };
}
