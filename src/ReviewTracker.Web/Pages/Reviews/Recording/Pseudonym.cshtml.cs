using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>The review gets its public name, or another one.</summary>
public sealed class PseudonymModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    [BindProperty, Display(Name = "Public name"), Line(ChoosePseudonymHandler.LongestName), Required(ErrorMessage = "Enter the public name")]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Year of death"), Required(ErrorMessage = "Enter the year of death")]
    public int? YearOfDeath { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose where the name comes from")]
    public PseudonymBasis? Basis { get; set; }

    [BindProperty, Display(Name = "Date it was chosen"), Required(ErrorMessage = "Enter the date it was chosen")]
    public DateOnly? On { get; set; }

    /// <summary>The name it has now, opened.</summary>
    public string? NameNow { get; private set; }

    protected override string Said => $"The review’s public name is now {Name} {YearOfDeath}.";

    public void OnGet() => YearOfDeath = File.Name?.YearOfDeath ?? File.Header.YearOfDeath;

    protected override async Task Prepare(CancellationToken cancel)
    {
        if (File.Name is { } name) NameNow = $"{(await Desk.Texts.Open([name.Name], cancel))[name.Name]} {name.YearOfDeath}";
    }

    protected override object Decide(Review review) =>
        ChoosePseudonymHandler.Handle(new(Name!, YearOfDeath!.Value, Basis!.Value, On!.Value), review, Today);
}
