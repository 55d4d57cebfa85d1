using System.Collections.Immutable;
using System.Globalization;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Web.Demo;

/// <summary>Thinks up the recommendations of one review's report and the actions that follow from them.</summary>
internal sealed class PlanBuilder(LifePlan review, DateOnly agreedOn)
{
    private static readonly int[] HeathersPlan = [3, 1, 2, 2, 2, 2];
    private readonly Chance chance = new($"plan/{review.Number}");
    private readonly HashSet<string> topics = [];

    internal sealed record Planned(RecommendationMade Made, ImmutableList<IntendedAction> Actions);

    private bool IsHeathers => review.Name == "Heather";

    public List<Planned> Build()
    {
        var planned = new List<Planned>();
        for (int left = review.Actions, number = 1; left > 0; number++)
        {
            var size = IsHeathers ? HeathersPlan[number - 1] : Math.Min(left, chance.Between(1, 3));
            var one = !IsHeathers && number == 2 && review.Number % 2 == 0 ? National(number) : Local(number, size);
            planned.Add(one);
            left -= one.Actions.Count;
        }

        return planned;
    }

    private Planned Local(int number, int size)
    {
        var advice = PlanWords.Advices[IsHeathers && number is 1 or 3 ? number - 1 : (review.Number * 5 + number * 3) % PlanWords.Advices.Length];
        var topic = NewTopic();
        var id = IdOf(number);
        var agency = IsHeathers && number is 1 or 3 ? "WP" : chance.Of(advice.Agencies);
        var actions = Enumerable.Range(1, size)
            .Select(n => Action(id, $"{number}.{n}", About(advice.Actions[(n - 1) % advice.Actions.Length], topic), topic, AgenciesFor(advice, agency)))
            .ToImmutableList();
        var addressed = actions.SelectMany(a => a.Agencies).Distinct().ToImmutableList();
        return new(Made(id, number, About(advice.Text, topic),
            addressed.Count > 1 ? RecommendationKind.MultiAgency : RecommendationKind.SingleAgency, advice.Scope, addressed, advice.Theme), actions);
    }

    private Planned National(int number)
    {
        var (topic, id) = (NewTopic(), IdOf(number));
        ImmutableList<BodyId> writer = [DemoBodies.Called("WCSP")];
        var action = Action(id, $"{number}.1", $"Letter from the partnership's chair about {topic}.", topic, writer, isLetter: true);
        return new(Made(id, number, About(chance.Of(PlanWords.National), topic), RecommendationKind.National, Scope.National, writer, "Policy"), [action]);
    }

    private RecommendationMade Made(
        RecommendationId id, int number, string text, RecommendationKind kind, Scope scope, ImmutableList<BodyId> to, string theme) =>
        new(id, review.Id, number.ToString(CultureInfo.InvariantCulture), text, kind, scope, to, theme, $"{6 + number % 4}.{number * 3}", agreedOn);

    private IntendedAction Action(RecommendationId id, string number, string text, string topic, ImmutableList<BodyId> agencies, bool isLetter = false) =>
        new(review, id, number, text, topic)
        {
            Agencies = agencies,
            IsLetter = isLetter,
            Added = agreedOn,
            Fate = review.Has(Twists.BeforeTracker) ? ActionFate.BeforeTracker
                : IsHeathers && number[0] is '1' or '3' && number != "1.1" ? ActionFate.Open : ActionFate.Accepted,
            Earliest = agreedOn.AddDays(chance.Between(170, review.SignedOff is null ? 900 : 700)),
            Deadline = review.SignedOff is { } signedOff ? Quarters.Before(signedOff) : null,
        };

    private ImmutableList<BodyId> AgenciesFor(PlanWords.Advice advice, string lead)
    {
        if (IsHeathers || advice.Agencies.Length < 2 || !chance.OneIn(6)) return [DemoBodies.Called(lead)];
        return [.. advice.Agencies.Where(a => a == lead || chance.OneIn(2)).Append(advice.Agencies[0] == lead ? advice.Agencies[1] : lead)
            .Distinct().Take(4).Select(DemoBodies.Called)];
    }

    private RecommendationId IdOf(int number) => new(Chance.Id($"recommendation/{review.Number}/{number}"));

    private string NewTopic()
    {
        var topic = chance.Of(PlanWords.Topics);
        while (!topics.Add(topic)) topic = chance.Of(PlanWords.Topics);
        return topic;
    }

    private static string About(string text, string topic) => text.Replace("{t}", topic, StringComparison.Ordinal);
}
