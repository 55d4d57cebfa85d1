using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports;

/// <summary>One report that can be asked for.</summary>
public sealed record OfferedReport(string Address, string Title, string What, string Policy);

/// <summary>Which reports the reader may have.</summary>
[Authorize(Policies.SeeReports)]
public sealed class IndexModel : PageModel
{
    private static readonly OfferedReport[] s_all =
    [
        new("/reports/pack", "Quarterly Steering Group pack", "What is late and why, the caseload, action plans, what waits for a decision.", Policies.SeePacks),
        new("/reports/changed", "Changed since the last meeting", "Completed, claimed, moved, newly overdue, opened again; stages passed and decisions.", Policies.SeePacks),
        new("/reports/dashboard", "Dashboard", "The county in numbers and charts, on one day or on two side by side.", Policies.SeeReports),
        new("/reports/areas", "Reports by area", "One area’s reviews and their actions.", Policies.SeeAreas),
        new("/reports/measures", "Progress against the plan’s measures", "What the partnership’s action plan asks for every year.", Policies.SeeReports),
        new("/reports/partnership/public", "Report to the partnership: public part", "Totals and published reviews; no live case.", Policies.MakeReports),
        new("/reports/partnership/exempt", "Report to the partnership: exempt part", "The live cases.", Policies.MakeReports),
        new("/reports/scrutiny", "Report to the Scrutiny Committee", "Published reviews only.", Policies.MakeReports),
        new("/reports/nhs-tracker", "NHS Safeguarding Case Review Tracker", "Its fields as a file.", Policies.MakeReports),
        new("/reports/year-end", "Year end", "The figures the partnership publishes for a year from April to March.", Policies.SeeReports),
        new("/reports/register", "Register of reviews", "Which reviews are on record, since when and by whom.", Policies.SeeRegister),
        new("/reports/check", "Check a receipt", "Whether the record still says what a document says.", Policies.SignedIn),
        new("/reports/access-log", "Access log", "Who took what out of the record.", Policies.SeeAccessLog),
    ];

    public IEnumerable<OfferedReport> Offered
    {
        get
        {
            var viewer = User.ToViewer();
            return s_all.Where(r => viewer.May(r.Policy));
        }
    }
}
