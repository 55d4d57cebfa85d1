using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Partnership;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Kernel;

public sealed class BankHolidayFileTests
{
    private static readonly PartnershipSetUp SetUp = new("wealdshire", "Wealdshire", "Team", "Group", "DHR", true);

    private const string Newer = """
        {"england-and-wales": {"division": "england-and-wales", "events": [
          {"title": "New Year’s Day", "date": "2028-01-03", "notes": "Substitute day", "bunting": true},
          {"title": "A day proclaimed", "date": "2028-06-07", "notes": "", "bunting": true},
          {"title": "New Year’s Day", "date": "2029-01-01", "notes": "", "bunting": true}]},
         "scotland": {"division": "scotland", "events": []}}
        """;

    [Fact]
    public void A_newer_file_is_loaded_with_its_last_published_day() =>
        Given<PartnershipCard>(SetUp)
            .When(state => LoadBankHolidaysHandler.Handle(new("2026-11-20", Newer), state))
            .Then(new BankHolidaysLoaded("2026-11-20",
                [new(new(2028, 1, 3), "New Year’s Day"), new(new(2028, 6, 7), "A day proclaimed"), new(new(2029, 1, 1), "New Year’s Day")],
                new(2029, 12, 31)));

    [Fact]
    public void A_loaded_list_replaces_its_years_and_leaves_the_earlier_ones()
    {
        var loaded = LoadBankHolidaysHandler.Handle(new("2026-11-20", Newer), Given<PartnershipCard>(SetUp).State);
        var holidays = Given<PartnershipCard>(SetUp, loaded).State.Holidays();
        holidays.Contains(new(2028, 6, 7)).ShouldBeTrue();
        holidays.Contains(new(2028, 12, 25)).ShouldBeFalse();
        holidays.Contains(new(2026, 12, 25)).ShouldBeTrue();
    }

    [Fact]
    public void Beyond_the_last_published_year_days_are_provisional()
    {
        BankHolidays.Shipped.IsProvisional(new(2028, 12, 31)).ShouldBeFalse();
        BankHolidays.Shipped.IsProvisional(new(2029, 1, 1)).ShouldBeTrue();
    }

    [Fact]
    public void An_older_file_is_refused() =>
        Refused("""{"england-and-wales": {"events": [{"title": "Christmas Day", "date": "2025-12-25"}]}}""")
            .ShouldBe(new BankHolidaysOlder(2025, 2028));

    [Fact]
    public void A_list_wants_a_name() =>
        Given<PartnershipCard>(SetUp).When(state => LoadBankHolidaysHandler.Handle(new(" ", Newer), state))
            .ThenRefused(new BankHolidayVersionMissing());

    [Theory]
    [InlineData("", "it is not JSON")]
    [InlineData("<html>", "it is not JSON")]
    [InlineData("[]", "it has no list of events for england-and-wales")]
    [InlineData("{\"scotland\": {\"events\": []}}", "it has no list of events for england-and-wales")]
    [InlineData("{\"england-and-wales\": {\"events\": 7}}", "it has no list of events for england-and-wales")]
    [InlineData("{\"england-and-wales\": {\"events\": []}}", "its list of events is empty")]
    [InlineData("{\"england-and-wales\": {\"events\": [{\"title\": \"x\"}]}}", "event 1 has no date like 2026-12-25")]
    [InlineData("{\"england-and-wales\": {\"events\": [7]}}", "event 1 has no date like 2026-12-25")]
    [InlineData("{\"england-and-wales\": {\"events\": [{\"date\": \"25/12/2026\"}]}}", "event 1 has no date like 2026-12-25")]
    [InlineData("{\"england-and-wales\": {\"events\": [{\"date\": \"9999-12-25\"}]}}", "it names years before 1990 or after 2100")]
    [InlineData("{\"england-and-wales\": {\"events\": [{\"date\": \"2026-12-25\"}, {\"date\": \"2026-12-25\"}]}}", "it names 25 December 2026 twice")]
    [InlineData("{\"england-and-wales\": {\"events\": [{\"date\": \"2026-12-25\"}, {\"date\": \"2028-12-25\"}]}}", "it has no day in 2027")]
    public void A_wrong_file_is_refused_with_what_is_wrong(string json, string because) =>
        Refused(json).ShouldBe(new BankHolidayFileRefused(because));

    [Fact]
    public void A_file_far_too_long_is_refused() =>
        Refused(new string(' ', BankHolidayFile.LongestText + 1)).ShouldBe(new BankHolidayFileRefused("it is far too long"));

    private static Refusal? Refused(string json) =>
        Given<PartnershipCard>(SetUp).When(state => LoadBankHolidaysHandler.Handle(new("2026-11-20", json), state)).Refusal;
}
