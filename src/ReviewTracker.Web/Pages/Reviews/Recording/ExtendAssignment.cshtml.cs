using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>Another last day for somebody who works, or worked, on the review.</summary>
public sealed class ExtendAssignmentModel(ReviewDesk desk) : AssignmentPage(desk)
{
    [BindProperty, Display(Name = "Last day on which they see it"), Required(ErrorMessage = "Enter the last day on which they see it")]
    public DateOnly? Until { get; set; }

    protected override string Said => $"{Who}: until {Until.InWords()}.";

    protected override object Decide(Review review) =>
        AssignPersonHandler.Handle(new(Now!.Person, Now.As, Now.Agency, Until!.Value, Today), review, HoldsRole, Today);
}
