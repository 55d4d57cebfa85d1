using System.Globalization;
using System.Text.Json;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Web.Import.Returns;

namespace ReviewTracker.Web.Pages.Actions.Sheets;

/// <summary>A returned sheet among the staged files: whose it is, when it was sent, and, once it was saved, what became of it.</summary>
/// <param name="Result">Null until it was saved.</param>
public sealed record StagedReturn(ImportDraft File, BodyId Agency, DateOnly On, ReturnReport? Result)
{
    private const string AgencyKey = "return agency", OnKey = "return day", ResultKey = "return result";

    // It is about many reviews: none of them alone lets it be forgotten.
    public static ImportDraft Draft(AgencyReturnAsked asked, string name) => new(
        asked.Id, asked.Viewer.Person, new ReviewId(Guid.Empty), name, asked.File, Answers(asked.Agency, asked.On));

    /// <summary>Null when the staged file is not a returned sheet.</summary>
    public static StagedReturn? Of(ImportDraft? draft) =>
        draft is not null && draft.Answers.TryGetValue(AgencyKey, out var agency)
            ? new(draft, new(Guid.Parse(agency)), DateOnly.Parse(draft.Answers[OnKey], CultureInfo.InvariantCulture),
                draft.Answers.TryGetValue(ResultKey, out var result) ? JsonSerializer.Deserialize<ReturnReport>(result) : null)
            : null;

    public AgencyReturnAsked Asked(Viewer viewer, DateOnly today) => new(File.Id, File.Content, Agency, On, viewer, today);

    /// <summary>What is kept once it was saved.</summary>
    public IReadOnlyDictionary<string, string> With(ReturnReport result) =>
        new Dictionary<string, string>(Answers(Agency, On)) { [ResultKey] = JsonSerializer.Serialize(result) };

    private static Dictionary<string, string> Answers(BodyId agency, DateOnly on) =>
        new() { [AgencyKey] = agency.ToString(), [OnKey] = on.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
}
