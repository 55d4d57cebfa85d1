using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace ReviewTracker.Web.Pages;

[AllowAnonymous]
public sealed class HelpModel : PageModel;
