using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages;

[Authorize(Policies.SignedIn)]
public sealed class IndexModel : PageModel;
