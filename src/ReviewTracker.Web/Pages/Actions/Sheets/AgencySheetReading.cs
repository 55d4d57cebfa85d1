using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;

namespace ReviewTracker.Web.Pages.Actions.Sheets;

/// <summary>Reads an agency's open actions: those it has agreed and that are not over.</summary>
public sealed class AgencySheetReading(ActionList actions, PastPlans past, NameSource names)
{
    public const string Kind = "agency-sheet";

    public async Task<AgencySheet> Of(BodyId agency, Viewer viewer, CancellationToken cancel) =>
        Of(agency, await actions.WithOpenPart(agency, viewer, cancel), await names.Of([], cancel));

    /// <summary>The same from the log as it stood.</summary>
    public static DocumentKind Document { get; } = new(Kind, "An agency's actions, to be filled in", async (of, asked, at, viewer, cancel) =>
    {
        var (agency, reading) = (new BodyId(asked.About!.Value), of.GetRequiredService<AgencySheetReading>());
        return new Remade(await reading.Of(agency, at, viewer, cancel));
    });

    private async Task<AgencySheet> Of(BodyId agency, AsAt at, Viewer viewer, CancellationToken cancel) =>
        Of(agency, await past.WithAgency(agency, at, viewer, cancel), await names.At(at.Position, cancel));

    private static AgencySheet Of(BodyId agency, IReadOnlyList<ReadPlan> plans, Names names) => new(agency, names.Of(agency),
    [
        .. from plan in plans
           from action in plan.Plan.Actions
           where action.PartOf(agency) is { } part && part.Status is not ActionStatus.Proposed && !part.Status.IsOver()
           let due = action.DueFor(action.PartOf(agency)!)
           select new AgencySheetRow(
               action.Id, plan.ReviewReference, action.Number, action.Text, due, ActionWords.Of(action.Target, due), action.PartOf(agency)!.LastUpdateOn)
           {
               Version = plan.Version,
           },
    ]);
}
