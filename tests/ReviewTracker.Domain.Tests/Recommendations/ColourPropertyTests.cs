using FsCheck;
using FsCheck.Fluent;
using ReviewTracker.Domain.Recommendations;

namespace ReviewTracker.Domain.Tests.Recommendations;

/// <summary>The table in words, the dates a list stores and the row's own sentence give one colour on every day.</summary>
public sealed class ColourPropertyTests
{
    [Fact]
    public void The_dates_and_the_words_agree_over_many_histories_and_days()
    {
        var property = Prop.ForAll(Arb.From(Histories.Any), Arb.From(Histories.Day), (history, day) =>
        {
            var plan = Plan.Folded(history);
            foreach (var action in plan.Actions)
            {
                foreach (var part in action.Parts)
                {
                    var facts = action.FactsOf(part, plan.Kind);
                    var words = facts.On(day, RagPolicy.Default);
                    facts.Dates(RagPolicy.Default).ColourOn(day).ShouldBe(words.Colour);
                    ActionRows.Of(plan, day).Single(r => r.Row.ActionId == action.Id && r.Row.Agency == part.Agency).Row
                        .RagOn(day).ShouldBe(words);
                }
            }
        });
        property.Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Decisions_and_pages_agree_on_every_status() =>
        Prop.ForAll(Arb.From(Histories.Any), history =>
        {
            var decided = Domain.Kernel.Fold.Of<Recommendation>(Scenario.Log(history))!;
            foreach (var action in Plan.Folded(history).Actions)
                foreach (var part in action.Parts) decided.Part(action.Id, part.Agency).Status.ShouldBe(part.Status);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
}
