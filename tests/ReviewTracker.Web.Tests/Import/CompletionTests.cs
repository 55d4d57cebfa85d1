using ReviewTracker.Web.Import;
using ReviewTracker.Web.Import.Files;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Tests.Import;

public sealed class CompletionTests
{
    private static readonly Cell None = new("", "");

    [Theory]
    [InlineData("28/03/2024 – field live, 97% completion in first month", "2024-03-28")]
    [InlineData("Completed 19/03/2025. Policy v6 issued.", "2025-03-19")]
    [InlineData("Complete – Nov 2025", "2025-11-30")]
    [InlineData("Done (1.4.25)", "2025-04-01")]
    [InlineData("Trained 12/02/2025 and 01/03/2025, completed 14/04/2025", "2025-04-14")]
    [InlineData("Letter sent 27 Feb 2025; reply received 02/06/2025", "2025-06-02")]
    [InlineData("26/02/2024 – letter sent", "2024-02-26")]
    [InlineData("45900", "2025-08-31")]
    public void A_completion_is_read_with_its_date(string text, string on) =>
        Read(text).ShouldBeOfType<CompletionReading.Completed>().On.ShouldBe(DateOnly.ParseExact(on, "yyyy-MM-dd", null));

    [Theory]
    [InlineData("Standard agreed at workshop, awaiting sign off by both trusts")]
    [InlineData("In progress")]
    [InlineData("Not yet completed")]
    [InlineData("Partially complete, 14 of 20 teams")]
    [InlineData("To be completed by 30/09/2026")]
    [InlineData("Draft sent to the board 12/02/2026, awaiting approval")]
    [InlineData("80% complete")]
    [InlineData("Two cohorts trained")]
    public void A_text_that_only_reports_progress_is_progress(string text) =>
        Read(text).ShouldBe(new CompletionReading.Progress(text));

    [Theory]
    [InlineData("")]
    [InlineData("N/A")]
    [InlineData("-")]
    public void Nothing_is_nothing(string text) => Read(text).ShouldBe(new CompletionReading.Nothing());

    [Theory]
    [InlineData("Complete", "not since when")]
    [InlineData("Completed 31/06/2025", "There is no 31 June")]
    [InlineData("Completed 30/06/2026", "still to come")]
    [InlineData("Two cohorts trained 12/02/2025", "does not say that the action is complete")]
    [InlineData("Phase one completed 12/02/2025, phase two planned", "still to come")]
    public void What_may_or_may_not_be_a_completion_is_asked(string text, string says) =>
        Read(text).ShouldBeOfType<CompletionReading.Asked>().Message.ShouldContain(says);

    [Fact]
    public void A_completion_may_be_answered_with_a_date_or_as_progress()
    {
        CompletionText.Answered("12 February 2025", "Done", Wealdshire.Today).ShouldBe(new CompletionReading.Completed(new(2025, 2, 12), "Done", false));
        CompletionText.Answered("progress", "Under way", Wealdshire.Today).ShouldBe(new CompletionReading.Progress("Under way"));
        CompletionText.Answered("16 May 2026", "Done", Wealdshire.Today).ShouldBeNull();
        CompletionText.Answered("perhaps", "Done", Wealdshire.Today).ShouldBeNull();
    }

    [Theory]
    [InlineData("claimed", false, null)]
    [InlineData("Claimed by the agencies", false, null)]
    [InlineData("accepted before the tracker", true, null)]
    [InlineData("accepted before the tracker, minute 4.2 of 12 June 2024", true, "minute 4.2 of 12 June 2024")]
    [InlineData("accepted: unknown", true, null)]
    public void The_completions_of_a_file_are_claimed_or_accepted_before(string answer, bool accepted, string? minute) =>
        CompletionsAnswer.Read(answer).ShouldBe(new CompletionsAnswer(accepted, minute));

    [Fact]
    public void Any_other_answer_about_the_completions_is_asked_again()
    {
        CompletionsAnswer.Read("yes").ShouldBeNull();
        var file = Workbooks.Xlsx(Workbooks.Header, "1|Record it.|Local|Add a field.|WP||31/03/2026|Completed 12/02/2026");
        Wealdshire.Draft(file, ("completions", "yes")).Questions.ShouldHaveSingleItem().Message.ShouldContain("“yes”");
    }

    [Theory]
    [InlineData("Completed 12/02/2025", true)]
    [InlineData("Completed 12/02/2026", false)]
    public void A_completion_before_the_death_was_notified_is_asked_with_its_cell(string completion, bool asked)
    {
        var file = Workbooks.Xlsx(Workbooks.Header, $"1|Record it.|Local|Add a field.|WP||31/03/2026|{completion}");
        var plan = PlanAsItStands.Empty with { NotifiedOn = new(2025, 6, 1) };
        var questions = Wealdshire.Draft(file, plan, ("completions", "claimed")).Questions;

        (questions.Count == 1 && questions[0].Message.Contains("before the partnership was told of the death (1 June 2025)", StringComparison.Ordinal)).ShouldBe(asked);
        if (asked) Wealdshire.Draft(file, plan, ("completions", "claimed"), (questions[0].Key, "3 June 2025")).Questions.ShouldBeEmpty();
        if (asked) Wealdshire.Draft(file, plan, ("completions", "claimed"), (questions[0].Key, "3 May 2025")).Questions.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("", "Blue", true)]
    [InlineData("Under way", "Blue", true)]
    [InlineData("Completed 12/02/2026", "Blue", false)]
    [InlineData("", "Red", false)]
    public void A_blue_action_without_a_date_of_completion_is_asked(string completion, string rag, bool asked)
    {
        var file = Workbooks.Xlsx(Workbooks.Header + "|RAG", $"1|Record it.|Local|Add a field.|WP||31/03/2026|{completion}|{rag}");
        Wealdshire.Draft(file, ("completions", "claimed")).Questions.Any(question => question.Key == "H2").ShouldBe(asked);
    }

    private static CompletionReading Read(string text) => CompletionText.Read(text.Length == 0 ? None : new Cell("H2", text), None, Wealdshire.Today);
}
