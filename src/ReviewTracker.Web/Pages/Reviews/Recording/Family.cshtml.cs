using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Web.Forms;
using ReviewTracker.Web.GovUk;

namespace ReviewTracker.Web.Pages.Reviews.Recording;

/// <summary>A family contact was told something. Who it was is an id; names are in the vault.</summary>
public sealed class FamilyModel(ReviewDesk desk) : ReviewCommandPage(desk)
{
    private const string Another = "another";

    [BindProperty, Line(40), Required(ErrorMessage = "Choose who was told")]
    public string? Contact { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose what it was about")]
    public new FamilySubject? Subject { get; set; }

    [BindProperty, Required(ErrorMessage = "Choose how it went")]
    public FamilyReply? Reply { get; set; }

    [BindProperty, Display(Name = "Date"), Required(ErrorMessage = "Enter the date")]
    public DateOnly? On { get; set; }

    [BindProperty, Paragraphs]
    public string? Remark { get; set; }

    public IReadOnlyList<Choice> Contacts { get; private set; } = [];

    protected override string Said => "It is recorded what the family was told.";

    protected override async Task Prepare(CancellationToken cancel)
    {
        var told = (await Desk.Streams.Read(File.Id.Value, AsAt.Now, cancel)).Select(e => e.Data).OfType<FamilyTold>()
            .GroupBy(t => t.Contact).ToList();
        var known = told.Select((t, at) => new Choice(
            t.Key.ToString(), at == 0 ? "First family contact" : $"Family contact {at + 1}", $"Last entry {Words.InWords(t.Max(e => e.On))}"));
        Contacts = [.. known, new Choice(Another, told.Count == 0 ? "First family contact" : "Another family contact")];
        MustBeOffered(nameof(Contact), Contact, Contacts);
        MustHaveNewId();
    }

    protected override object Decide(Review review) => TellFamilyHandler.Handle(
        new(new ContactId(Contact == Another ? NewId : Guid.Parse(Contact!)), Subject!.Value, Reply!.Value, On!.Value, Remark), review, Today);
}
