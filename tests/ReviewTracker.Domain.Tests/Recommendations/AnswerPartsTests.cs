using ReviewTracker.Domain.Recommendations;
using static ReviewTracker.Domain.Tests.Recommendations.Plan;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>Many answers at once: each by itself, with everything that is wrong named.</summary>
public sealed class AnswerPartsTests
{
    [Fact]
    public void Each_answer_is_taken_or_refused_by_itself()
    {
        var plan = Given<Recommendation>(Agreed.And()).State;
        AnswerPart[] answers =
        [
            new(Protocol, Police, AnswerKind.NoChange, Today), new(Protocol, Health, AnswerKind.MoreTime, Today, Until: Day(31, 8)),
            new(Protocol, Council, AnswerKind.NoChange, Today),
        ];

        var rows = AnswerParts.Take(answers, _ => plan, _ => Day(1, 1), Today);

        rows[0].Events.ShouldBe([new NoChangeReported(Protocol, Police, Today)]);
        rows.Select(r => r.Refusal).ShouldBe([null, new TextMissing("Say why more time is needed.", "Reason"), new UnknownPart()]);
        rows[1].Events.ShouldBeEmpty();
    }
}
