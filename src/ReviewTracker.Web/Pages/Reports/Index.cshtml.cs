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
        new("/reports/year-end", "Year end", "The figures the partnership publishes for a year from April to March.", Policies.SeeReports),
        new("/reports/register", "Register of reviews", "Which reviews are on record, since when and by whom.", Policies.SeeRegister),
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
