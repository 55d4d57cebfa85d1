using Microsoft.AspNetCore.Authorization;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Reports.Layout;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Reports.Packs;

/// <summary>The quarterly pack, as at any day: on the page, printed, for Word and for Excel.</summary>
[Authorize(Policies.SeePacks)]
public sealed class PackModel(PackReport pack, Receipts receipts, TimeProvider clock) : ReportPage(pack, receipts, clock);
