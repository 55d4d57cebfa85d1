using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>What one agency answered at scoping.</summary>
public sealed class ScopingAnswerModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [FromRoute]
    public Guid Agency { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what the agency answered")]
    public ScopingAnswer? Answer { get; set; }

    [BindProperty]
    public bool RecordsSecured { get; set; }

    [BindProperty, Display(Name = "Date of the answer"), Required(ErrorMessage = "Enter the date of the answer")]
    public DateOnly? On { get; set; }

    public string? AgencyName { get; private set; }

    public override string BackTo => $"{base.BackTo}/scoping";

    protected override bool Exists => AgencyName is not null && Row is not null;

    protected override string Said => $"The answer of {AgencyName} is recorded.";

    private ScopingRow? Row => File.Scoping.Find(s => s.Agency.Value == Agency);

    public void OnGet()
    {
        RecordsSecured = Row!.RecordsSecured;
        if (Row.Answer != ScopingAnswer.Asked) Answer = Row.Answer;
    }

    protected override async Task Prepare(CancellationToken cancel) =>
        AgencyName = (await Desk.BodyNames(cancel)).GetValueOrDefault(new BodyId(Agency));

    protected override object Decide(Review review) =>
        RecordScopingHandler.Handle(new(new BodyId(Agency), Answer!.Value, RecordsSecured, On!.Value), review, Today);
}
