using ReviewTracker.Web.Export.Excel;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>The money of reviews and partners as a spreadsheet: the same lines as the page, and nothing that the page leaves out.</summary>
public static class MoneyBook
{
    public static Book Of(MoneyReport report) => new("Money of reviews and partners",
    [
        new("Pool", [new("What", Width: 60), Pounds("Amount")], PoolLines(report)),
        new("Years", [new("Year"), Pounds("Due"), Pounds("Received"), Pounds("Outstanding"), Pounds("Paid for reviews")],
            report.Years.Select(y => new Cell[] { Domain.Money.FinancialYear.InWords(y.Year), y.Due, y.Received, y.Outstanding, y.Paid })),
        .. report.OneByOne ? [Reviews(report), Partners(report)] : Array.Empty<Sheet>(),
    ])
    {
        Notes = [report.Whole ? MoneySentences.Whole : MoneySentences.Trimmed, MoneySentences.Cost],
    };

    private static IEnumerable<Cell[]> PoolLines(MoneyReport report)
    {
        var pool = report.Pool;
        return
        [
            ["In the pool when its account began", pool.Opening], ["Received since", pool.Received], ["Paid since", pool.Paid], ["Balance", pool.Balance],
            ["Committed for reviews, in all", pool.Committed], ["Still to pay", pool.StillToPay], ["Still to pay for open reviews", pool.StillToPayOpen],
            ["Balance once everything committed is paid", pool.Free], ["Planned beyond that", pool.StillPlanned],
            .. Spread("every review", report.Spread), .. Spread("published reviews", report.Published),
        ];
    }

    private static IEnumerable<Cell[]> Spread(string of, Domain.Money.CostSpread? spread) => spread is null ? [] :
    [
        [$"Cost per review, {of} (n = {spread.Number}): median", spread.Median], ["Least", spread.Least], ["Most", spread.Most],
    ];

    private static Sheet Reviews(MoneyReport report) => new("Reviews",
        [
            new("Review", Width: 12), new("Name", Width: 24), new("Standing", Width: 12), Pounds("Planned"), Pounds("Committed"), Pounds("Paid"),
            Pounds("Cost"), Pounds("Still to pay"), Pounds($"Paid in {report.Year}"),
        ],
        report.Reviews.Select(r => new Cell[]
        {
            r.Reference, r.Name, r.Standing, r.Costs.Planned, r.Costs.Committed, r.Costs.Paid, r.Costs.Cost, r.Costs.StillToPay, r.PaidInYear,
        }));

    private static Sheet Partners(MoneyReport report) => new($"Partners {report.Year.Replace('/', '-')}",
        [new("Partner", Width: 45), Pounds("Due"), Pounds("Received"), Pounds("Outstanding")],
        report.Partners.Select(p => new Cell[] { p.Name, p.Due, p.Received, p.Outstanding }));

    private static Column Pounds(string name) => new(name, ColumnKind.Money);
}

/// <summary>What has to be said beside the figures, on the page and in the spreadsheet.</summary>
public static class MoneySentences
{
    public const string Whole = "The pool counts every review; reviews are listed and compared where you may see them.";
    public const string Trimmed = "Every figure counts the reviews you may see.";
    public const string Cost = "A review's cost is what was committed or what was paid, whichever is more, of each kind of cost.";
}
