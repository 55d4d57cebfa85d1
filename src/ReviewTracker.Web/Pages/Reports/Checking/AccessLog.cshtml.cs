using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Store.AccessLog;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.GovUk;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports.Checking;

/// <summary>Who took what out of the record, latest first.</summary>
[Authorize(Policies.SeeAccessLog)]
public sealed class AccessLogModel(AccessList log, ReceiptCheck check, NameSource names) : PageModel
{
    [FromQuery] public string? Person { get; set; }
    [FromQuery, StringLength(60)] public string? Reference { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "From")] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true), Display(Name = "To")] public DateOnly? To { get; set; }
    [FromQuery(Name = "page")] public string? PageNumber { get; set; }

    public AccessPage List { get; private set; } = new([], 0, 1);
    public PageOf Paging { get; private set; } = new(1, AccessFilter.PageSize, 0);
    public IReadOnlyList<Choice> People { get; private set; } = [];
    public IReadOnlyList<FilterOn> FiltersOn { get; private set; } = [];
    public Names Names { get; private set; } = null!;

    public string TitleOf(AccessEntry entry) => check.TitleOf(entry);

    public async Task<IActionResult> OnGet(CancellationToken cancel)
    {
        var viewer = User.ToViewer();
        var people = await log.People(viewer, cancel);
        Names = await names.Of(people.Select(p => (PersonId?)p), cancel);
        People = [.. people.Select(p => new Choice(p.ToString(), Names.Of(p))).OrderBy(c => c.Text, StringComparer.CurrentCulture)];
        if (!ModelState.IsValid) return new PageResult { StatusCode = StatusCodes.Status422UnprocessableEntity };

        var person = People.FirstOrDefault(c => c.Value == Person);
        var reference = string.IsNullOrWhiteSpace(Reference) ? null : ReviewReference.FromAddress(Reference.Trim());
        FiltersOn =
        [
            .. person is { } chosen ? [new FilterOn("Person", chosen.Value, chosen.Text)] : Array.Empty<FilterOn>(),
            .. reference is { } of ? [new FilterOn("Reference", Reference!, of)] : Array.Empty<FilterOn>(),
        ];
        var asked = int.TryParse(PageNumber, out var number) ? number : 1;
        List = await log.Page(new(person is null ? null : new PersonId(Guid.Parse(person.Value)), reference, From, To, asked), viewer, cancel);
        Paging = PageOf.Asked(PageNumber, AccessFilter.PageSize, List.Total);
        return Page();
    }
}
