using System.Collections.Immutable;
using System.Globalization;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Import.Files;

namespace ReviewTracker.Web.Import.Reading;

/// <summary>Gathers rows into recommendations: number, words, scope, and what the tracker already holds of them.</summary>
public sealed class RecommendationRows(
    ImmutableList<PlanRow> rows, AgencyCells agencies, PlanAsItStands plan, Asking asking, DateOnly today)
{
    private sealed record Group(string? Given, string? Text, PlanRow First, List<PlanRow> Rows);

    private readonly Dictionary<string, Group> numbers = new(StringComparer.OrdinalIgnoreCase);

    public ImmutableList<DraftRecommendation> Read()
    {
        var groups = Groups();
        foreach (var group in groups.Where(group => group.Given is not null)) numbers.TryAdd(group.Given!, group);
        return [.. groups.Select(Draft)];
    }

    // The same number and words further down, or on every row, are the same recommendation.
    private List<Group> Groups()
    {
        var groups = new List<Group>();
        foreach (var row in rows)
        {
            if (groups.Count > 0 && !row.StartsRecommendation) { groups[^1].Rows.Add(row); continue; }
            var read = Words(row);
            var same = read.Text is null ? null : groups.Find(group => group.Given == read.Number && group.Text is { } text && CellText.Same(text, read.Text));
            if (same is not null) same.Rows.Add(row);
            else groups.Add(new Group(read.Number, read.Text, row, [row]));
        }

        return groups;
    }

    private (string? Number, string? Text) Words(PlanRow row)
    {
        var text = TextCells.Read(row.Recommendation, "the recommendation", asking);
        var inText = text is null ? null : NumberedText.Of(text);
        var own = NumberedText.InItsOwnCell(row.Number.Text);
        return own is null ? (inText?.Number, inText?.Text) : (own, inText?.Number == own ? inText.Text : text);
    }

    private DraftRecommendation Draft(Group group)
    {
        var standing = group.Text is null ? null : plan.Recommendation(group.Given, group.Text);
        var number = standing?.Number ?? Number(group);
        var reword = false;
        if (standing is null && group.Given is not null && group.Text is not null && plan.Numbered(group.Given) is { } other && numbers[group.Given] == group)
            (standing, reword) = (other, Reword(group, other));
        var scope = standing is null ? ScopeOf(group) : Scope.Local;
        var actions = new ActionRows(number, standing, agencies, asking, plan.NotifiedOn, today).Read(group.Rows);
        return new DraftRecommendation(number, group.Text ?? "", scope, actions, standing, reword);
    }

    private string Number(Group group)
    {
        if (group.Given is null) return NextFree(group);
        if (numbers[group.Given] == group) return group.Given;
        var cell = group.First.Number.IsEmpty ? group.First.Recommendation : group.First.Number;
        var key = $"{cell.Address}:number";
        if (asking.Answer(key) is { Length: <= 10 } answer && !numbers.ContainsKey(answer) && numbers.TryAdd(answer, group)) return answer;
        asking.Ask(new Question(key, cell.Address, QuestionKind.Text, group.Given,
            $"Recommendation {group.Given} stands twice with different words (also in {numbers[group.Given].First.Recommendation.Address}). Give this one a number of its own, or correct the file.", []));
        return group.Given;
    }

    private string NextFree(Group group)
    {
        for (var place = 1; ; place++)
        {
            var number = place.ToString(CultureInfo.InvariantCulture);
            if (plan.Numbered(number) is null && numbers.TryAdd(number, group)) return number;
        }
    }

    private bool Reword(Group group, StandingRecommendation standing) =>
        Changed.Reword(group.First.Recommendation, $"Recommendation {standing.Number}", standing.Text, group.Text!, asking);

    private Scope ScopeOf(Group group)
    {
        var cell = group.First.Scope;
        if (ScopeWord(cell.Text) is { } scope) return scope;
        if (asking.Answer(cell.Address) is { } answer && ScopeWord(answer) is { } answered) return answered;
        asking.Ask(cell, QuestionKind.Scope,
            cell.IsEmpty ? "The recommendation has no scope. Say whether it is local, regional or national."
                : $"“{CellText.Squeezed(cell.Text)}” is no scope. Say whether the recommendation is local, regional or national.",
            new Proposal("local", "Local"), new Proposal("regional", "Regional"), new Proposal("national", "National"));
        return Scope.Local;
    }

    private static Scope? ScopeWord(string text) => CellText.Squeezed(text).Trim('.').ToLowerInvariant() switch
    {
        "local" or "locally" => Scope.Local,
        "regional" or "regionally" or "county" or "countywide" => Scope.Regional,
        "national" or "nationally" => Scope.National,
        _ => null,
    };
}
