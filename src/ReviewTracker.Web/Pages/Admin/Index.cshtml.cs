using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Admin;

[Authorize(Policies.SeeSettings)]
public sealed class IndexModel : PageModel;
