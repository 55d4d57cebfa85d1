using Microsoft.Extensions.DependencyInjection;
using ReviewTracker.Domain.People;
using ReviewTracker.Domain.Reporting;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Store.Sealing;
using ReviewTracker.Web.Demo;
using ReviewTracker.Web.Tests.Databases;
using ReviewTracker.Web.Tests.Demo;

namespace ReviewTracker.Web.Tests.Reports;

/// <summary>The whole demonstration in a real database.</summary>
public sealed class LoadedDemonstration : IAsyncLifetime
{
    private TestDatabase _database = null!;
    private ServiceProvider _store = null!;

    public YearEndRows Rows => _store.GetRequiredService<YearEndRows>();

    public long Events { get; private set; }

    public async Task InitializeAsync()
    {
        _database = await TestDatabase.Create();
        _store = new ServiceCollection()
            .AddStore(new StoreOptions(_database.ConnectionString, new MasterKey(new byte[MasterKey.Length]))).BuildServiceProvider();
        Events = await _store.GetRequiredService<HistoryLoader>().Load(DemonstrationHistory.Acts(), CancellationToken.None);
    }

    public async Task DisposeAsync()
    {
        await _store.DisposeAsync();
        await _database.DisposeAsync();
    }
}

public sealed class YearEndRowsTests(LoadedDemonstration demonstration) : IClassFixture<LoadedDemonstration>
{
    private static readonly Viewer Nobody = new(default, [], []);

    [Fact]
    public void The_whole_history_is_loaded() => demonstration.Events.ShouldBe(DemonstrationLog.Once.All.Count);

    [Theory]
    [InlineData("2018/19", "reviews commissioned=8, reviews published=1")]
    [InlineData("2023/24", "notifications received=11, reviews commissioned=7, reviews published=3, actions implemented=152, reviews signed off with all actions completed=2")]
    [InlineData("2025/26", "reviews commissioned=4, additional reviews under way out of area=1, reviews published=3, ongoing reviews=23, out-of-area cases engaged with=4")]
    public async Task The_published_numbers_come_out_of_the_database(string year, string published)
    {
        var figures = (await Figures(year)).Split(", ");

        foreach (var number in published.Split(", ")) figures.ShouldContain(number);
    }

    [Fact]
    public async Task Every_year_is_what_folding_in_memory_gives()
    {
        foreach (var year in Enumerable.Range(2011, 16).Select(y => new ReportingYear(y).ToString()))
            (await Figures(year)).ShouldBe(Words(DemonstrationLog.Once.Figures(year)), year);
    }

    [Fact]
    public async Task A_past_day_is_asked_in_both_senses()
    {
        DateOnly day = new(2024, 3, 20);
        var (trueThen, knownThen) = (await Figures("2023/24", day), await Figures("2023/24", day, day));

        trueThen.ShouldBe(Words(DemonstrationLog.Once.Figures("2023/24", day)));
        knownThen.ShouldBe(Words(DemonstrationLog.Once.Figures("2023/24", day, day)));
        (await Figures("2023/24", null, new(2023, 3, 31))).ShouldContain("notifications received=0");
    }

    private async Task<string> Figures(string year, DateOnly? asAt = null, DateOnly? knownAt = null) => Words(await demonstration.Rows.Figures(
        YearEndQuestion.Ask(year, asAt, knownAt, DemonstrationHistory.Today), Nobody, CancellationToken.None));

    private static string Words(AnnualFigures figures) =>
        string.Join(", ", figures.Flows.Concat(figures.Stocks).Select(f => $"{f.Key}={f.Number}"));
}
