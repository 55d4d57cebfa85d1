using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>The table in words, the dates a list stores and the row's own sentence give one colour on every day.</summary>
public sealed class ColourPropertyTests
{
    [Fact]
    public void The_dates_and_the_words_agree_over_many_histories_and_days()
    {
        var histories = new Histories(20_260_515);
        var seen = new HashSet<Rag>();
        for (var n = 0; n < 1_000; n++)
        {
            var plan = Reading.Folded(histories.Next());
            foreach (var (_, row) in ActionRows.Of(plan, histories.Day()))
            {
                var (action, day) = (plan.Actions[0], histories.Day());
                var facts = action.FactsOf(action.PartOf(row.Agency)!, plan.Kind);
                var words = facts.On(day, RagPolicy.Default);
                facts.Dates(RagPolicy.Default).ColourOn(day).ShouldBe(words.Colour);
                row.RagOn(day).ShouldBe(words);
                seen.Add(words.Colour);
            }
        }
        seen.Count.ShouldBe(6, "every colour should have come up");
    }

    [Fact]
    public void Decisions_and_pages_agree_on_every_status()
    {
        var histories = new Histories(20_260_516);
        for (var n = 0; n < 1_000; n++)
        {
            var history = histories.Next();
            var decided = Fold.Of<Recommendation>(Scenario.Log(history))!;
            foreach (var part in Reading.Folded(history).Actions[0].Parts)
                decided.Part(Plan.Protocol, part.Agency).Status.ShouldBe(part.Status);
        }
    }
}
