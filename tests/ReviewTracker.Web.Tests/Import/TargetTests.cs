using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Import.Files;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Tests.Import;

public sealed class TargetTests
{
    [Theory]
    [InlineData("31/03/2026", "2026-03-31")]
    [InlineData("1/6/26", "2026-06-01")]
    [InlineData("04.11.25", "2025-11-04")]
    [InlineData("03-04-2026", "2026-04-03")]
    [InlineData("2026-03-31", "2026-03-31")]
    [InlineData("2026-03-31 00:00:00", "2026-03-31")]
    [InlineData("30th September 2025", "2025-09-30")]
    [InlineData("the 1st of March 2026", "2026-03-01")]
    [InlineData("Tuesday 31 March 2026", "2026-03-31")]
    [InlineData("31-Mar-26", "2026-03-31")]
    [InlineData("March 31st, 2026", "2026-03-31")]
    [InlineData("End of March 2026", "2026-03-31")]
    [InlineData("by end Feb 2028", "2028-02-29")]
    [InlineData("Dec 2025", "2025-12-31")]
    [InlineData("Sept. 2026", "2026-09-30")]
    [InlineData("Nov-25", "2025-11-30")]
    [InlineData("June '26", "2026-06-30")]
    [InlineData("03/2026", "2026-03-31")]
    [InlineData("Target date: 31/03/2026.", "2026-03-31")]
    [InlineData("29/2/2028", "2028-02-29")]
    [InlineData("45900", "2025-08-31")]
    public void A_certain_date_is_read(string text, string on) =>
        Read(text).ShouldBeOfType<TargetReading.Certain>().Target.ShouldBe(Target.Date(DateOnly.ParseExact(on, "yyyy-MM-dd", null)));

    [Theory]
    [InlineData("31/06/2025", "There is no 31 June 2025", "30 June 2025;1 July 2025")]
    [InlineData("29/2/2027", "There is no 29 February 2027", "28 February 2027;1 March 2027")]
    [InlineData("06/30/2025", "There is no month 30", "30 June 2025")]
    [InlineData("13/13/2025", "There is no month 13", "")]
    [InlineData("1/1/0026", "The year 0026 cannot be right", "")]
    [InlineData("1/1/9999", "The year 9999 cannot be right", "")]
    [InlineData("Autumn term 2025", "is no date", "31 December 2025")]
    [InlineData("Spring term 2026", "is no date", "31 March 2026")]
    [InlineData("Summer 2026", "is no date", "31 July 2026")]
    [InlineData("Autumn term", "names no year", "")]
    [InlineData("Q4 2025/26", "names a quarter", "31 March 2026")]
    [InlineData("Ongoing", "standing assurance", "")]
    [InlineData("On-going", "standing assurance", "")]
    [InlineData("Within 3 months of publication", "counts from another day", "3 months after publication")]
    [InlineData("six months after publication", "counts from another day", "6 months after publication")]
    [InlineData("6 weeks after publication", "counts from another day", "")]
    [InlineData("3 months from 1 May 2026", "counts from another day", "")]
    [InlineData("Quarterly", "every 3 months", "")]
    [InlineData("TBC", "is no date", "")]
    [InlineData("N/A", "is no date", "")]
    [InlineData("Immediate", "names no day", "")]
    [InlineData("2026", "names only a year", "31 December 2026")]
    [InlineData("12", "is no date", "")]
    [InlineData("early March 2026", "part of a month", "31 March 2026;15 March 2026")]
    [InlineData("31/03/2025 revised to 30/06/2025", "several dates", "31 March 2025;30 June 2025")]
    [InlineData("31/03/2025 (extension agreed)", "more than a date", "31 March 2025")]
    [InlineData("14/10", "is no date", "")]
    [InlineData("March", "is no date", "")]
    [InlineData("", "has no target date", "")]
    public void What_is_no_certain_date_is_asked_with_what_it_may_mean(string text, string says, string proposals)
    {
        var asked = Read(text).ShouldBeOfType<TargetReading.Asked>();
        asked.Message.ShouldContain(says);
        string.Join(';', asked.Proposals.Select(proposal => proposal.Answer)).ShouldBe(proposals);
    }

    [Fact]
    public void Every_proposal_is_an_answer_that_is_understood()
    {
        foreach (var text in new[] { "31/06/2025", "Autumn term 2025", "Within 3 months of publication", "2026", "early March 2026", "Q2 2026" })
            foreach (var proposal in ((TargetReading.Asked)Read(text)).Proposals)
                TargetAnswer.Read(proposal.Answer).ShouldNotBeNull(proposal.Answer);
    }

    [Fact]
    public void An_answer_may_be_a_date_a_rule_or_a_standing_assurance()
    {
        TargetAnswer.Read("30 June 2026").ShouldBe(Target.Date(new(2026, 6, 30)));
        TargetAnswer.Read("2026-06-30").ShouldBe(Target.Date(new(2026, 6, 30)));
        TargetAnswer.Read("3 months after publication").ShouldBe(Target.Rule(3, "published"));
        TargetAnswer.Read("within 12 months of publication").ShouldBe(Target.Rule(12, "published"));
        TargetAnswer.Read("standing, next 30/06/2026, every 3 months").ShouldBe(Target.Standing(new(2026, 6, 30), 3));
        TargetAnswer.Read("standing, next 30 June 2026, every quarter").ShouldBe(Target.Standing(new(2026, 6, 30), 3));
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("31/06/2025")]
    [InlineData("standing")]
    [InlineData("standing, every 3 months")]
    [InlineData("0 months after publication")]
    [InlineData("99 months after publication")]
    public void An_answer_that_is_none_of_them_is_not_taken(string answer) => TargetAnswer.Read(answer).ShouldBeNull();

    private static TargetReading Read(string text) => DateReading.Read(new Cell("G2", text));
}
