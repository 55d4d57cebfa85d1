using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;
using ReviewTracker.Store.Lists;
using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Reviews;
using ReviewTracker.Web.Security;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>Reads the money of all reviews and partners for the page and for the spreadsheet.</summary>
public sealed class MoneyReading(MoneyList money, SealedTexts texts, NameSource names)
{
    public const string Kind = "money";

    /// <summary>Of fewer reviews a median and a range tell what one of them cost.</summary>
    private const int FewestCompared = 3;

    public static DocumentKind Document { get; } = new(Kind, "Money of reviews and partners", async (of, asked, at, viewer, cancel) =>
        new Remade(await of.GetRequiredService<MoneyReading>().Of(MoneyWords.YearOf(asked.Choices["year"]), asked.On, at, viewer, cancel)));

    /// <param name="year">The financial year by the year it begins in.</param>
    public async Task<MoneyReport> Of(int year, DateOnly day, AsAt at, Viewer viewer, CancellationToken cancel)
    {
        var reviews = await money.Reviews(at, viewer, cancel);
        var partners = await money.Partners(at, viewer, cancel);
        var oneByOne = viewer.May(Policies.SeeMoney);
        return new(
            FinancialYear.InWords(year), viewer.May(Policies.RunMoney), oneByOne,
            PoolFigures.Of(day, await money.Pool(at, cancel), reviews, partners),
            Spread(reviews), Spread(reviews.Where(r => r.PublishedBy(day))), [.. YearOfPool.Of(day, reviews, partners)],
            await Lines([.. reviews.Where(r => r.Reference is not null)], year, day, cancel),
            oneByOne ? Lines(partners, await names.At(at.Position, cancel), year, day) : []);

        CostSpread? Spread(IEnumerable<CostedReview> of) =>
            CostSpread.Of(of, day) is { } spread && (oneByOne || spread.Number >= FewestCompared) ? spread : null;
    }

    private async Task<ImmutableArray<ReviewMoneyLine>> Lines(IReadOnlyList<CostedReview> reviews, int year, DateOnly day, CancellationToken cancel)
    {
        var opened = await texts.Open(reviews.Select(r => r.Name), cancel);
        return [.. reviews.Select(r => new ReviewMoneyLine(
            r.Reference!, ReviewHead.NameOf(opened[r.Name], r.YearOfDeath),
            r.PublishedBy(day) ? "Published" : r.OpenOn(day) ? "Open" : "Ended", r.Money.On(day).All,
            PoolFigures.PaidBetween([r], FinancialYear.FirstDay(year), Earlier(FinancialYear.LastDay(year), day))))];
    }

    private static ImmutableArray<PartnerMoneyLine> Lines(IReadOnlyList<ContributionsOfPartner> partners, Names names, int year, DateOnly day) =>
        [.. partners.Select(p => new PartnerMoneyLine(
            p.Partner, names.Of(p.Partner), p.DueFor(year, day), p.ReceivedFor(year, day), p.OutstandingFor(year, day)))
            .Where(line => line.Due is not null || line.Received > 0).OrderBy(line => line.Name, StringComparer.Ordinal)];

    private static DateOnly Earlier(DateOnly one, DateOnly other) => one < other ? one : other;
}
