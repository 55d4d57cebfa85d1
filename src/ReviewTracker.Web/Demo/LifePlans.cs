using System.Globalization;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Reviews;

namespace ReviewTracker.Web.Demo;

internal enum Fate { Review, NoReview, Other, Elsewhere, Directed, Merged, Error, Deciding }

[Flags]
internal enum Twists
{
    None = 0, BeforeTracker = 1, Archived = 2, Withdrawn = 4, Reopened = 8, OneClosed = 16, Paused = 32, Resubmitted = 64,
    Amended = 128, Late = 256, NoPlan = 512, Discontinued = 1024, Restricted = 2048, Dardr = 4096, FamilyNotTold = 8192,
    Corrected = 16384, Renamed = 32768, StillPaused = 65536, NewRegime = 131072,
}

/// <summary>What is to become of one notification; the histories fill in the rest.</summary>
/// <param name="Published">For a review still under way: when it would be, were there no end to the demonstration.</param>
/// <param name="Actions">How many actions its report leads to.</param>
internal sealed record LifePlan(
    int Number, DateOnly Notified, BodyId Csp, MannerOfDeath Manner, Fate Fate, string? Name, int DiedIn,
    DateOnly? Published, DateOnly? SignedOff, int Actions, Twists Twists)
{
    public ReviewId Id { get; } = new(Chance.Id($"review/{Number}"));

    public bool Has(Twists twist) => Twists.HasFlag(twist);

    public bool IsPublished => Published <= Journal.LastDay;

    public static readonly IReadOnlyList<LifePlan> All = [.. Table.Split('\n').Select(Read)];

    private static LifePlan Read(string line, int number)
    {
        var cells = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var csp = DemoBodies.Districts[int.Parse(cells[1], CultureInfo.InvariantCulture)];
        return new LifePlan(number + 1, Day(cells[0])!.Value, csp, Enum.Parse<MannerOfDeath>(cells[2]), Enum.Parse<Fate>(cells[3]),
            cells[5] == "-" ? null : cells[5], int.Parse(cells[4], CultureInfo.InvariantCulture), Day(cells[6]), Quarter(cells[7]),
            int.Parse(cells[8], CultureInfo.InvariantCulture), cells.Length < 10 ? Twists.None : Enum.Parse<Twists>(cells[9]));
    }

    private static DateOnly? Day(string cell) =>
        cell == "-" ? null : DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Quarter(string cell) => cell == "-" ? null
        : Quarters.MeetingOf(int.Parse(cell[..4], CultureInfo.InvariantCulture), cell[5] - '0');

    // Notified, district, manner of death, fate, year of death, public name, published, signed off (year and quarter), actions, twists.
    private const string Table =
        """
        2011-09-12  0 IntimatePartner Review    2011 Alder       2014-06-18 2017Q2  6 BeforeTracker,Archived
        2012-05-21  3 FamilyMember    Review    2012 Bluebell    2014-11-05 2017Q4  6 BeforeTracker,Archived
        2012-10-08  5 IntimatePartner Review    2012 Campion     2015-07-22 2018Q2  5 Corrected
        2013-04-29  1 IntimatePartner Review    2013 Celandine   2015-10-14 2018Q4  5
        2013-11-18  7 HomicideSuicide Review    2013 Clematis    2016-06-08 2019Q2  5 Amended
        2014-06-09  9 FamilyMember    Review    2014 Cornflower  2017-02-15 2019Q4  5
        2014-08-18  2 Suicide         NoReview  2014 -           -          -       0
        2014-12-01  4 IntimatePartner Review    2014 Cowslip     2017-09-20 2020Q4  6 Paused
        2015-07-06 11 IntimatePartner Review    2015 Dogwood     2018-02-07 2021Q2  6 Withdrawn
        2016-01-25  0 FamilyMember    Review    2015 Foxglove    2018-10-17 2022Q2 12 Paused,Amended
        2016-06-13  6 IntimatePartner Review    2016 Gentian     2019-06-05 2022Q4 12 Reopened
        2016-09-12  8 Unexplained     NoReview  2016 -           -          -       0
        2016-12-05 12 IntimatePartner Review    2016 Goldfinch   2019-11-20 2023Q2 13 Amended
        2017-05-15 10 Suicide         Review    2017 Harebell    2020-09-16 2023Q3 13 OneClosed
        2017-10-23  1 IntimatePartner Review    2017 Hawthorn    2021-01-27 2023Q4 13 Paused
        2018-04-16  3 IntimatePartner Review    2018 Honeysuckle 2021-06-16 2024Q2 14 Amended
        2018-05-29  5 FamilyMember    Review    2018 Iris        2021-09-22 2024Q4 14
        2018-07-09  2 IntimatePartner Review    2018 Jasmine     2022-02-09 2025Q1 14 Paused,Corrected
        2018-08-06  7 Suicide         NoReview  2018 -           -          -       0
        2018-09-03  0 Suicide         Review    2018 Juniper     2022-06-15 2025Q3 14 OneClosed
        2018-10-15  9 IntimatePartner Review    2018 Kestrel     2022-10-12 -      18 Resubmitted
        2018-11-26 11 HomicideSuicide Review    2018 Laburnum    2023-02-22 -      18
        2019-01-07  4 FamilyMember    Review    2018 Lavender    2023-05-17 -      16 Paused,Amended
        2019-02-11 12 IntimatePartner Review    2019 Linnet      2023-10-18 -      16 FamilyNotTold
        2019-06-17  6 Suicide         Review    2019 Lupin       2024-01-24 -      14 Amended
        2019-09-09  8 Neglect         Other     2019 -           -          -       0
        2019-11-04  1 IntimatePartner Review    2019 Magnolia    2024-07-10 -      14 Paused,Renamed
        2020-02-03 10 FamilyMember    Review    2020 Mallow      2025-05-21 -      12 Paused,Resubmitted
        2020-05-11  3 Suicide         Directed  2020 Marigold    2025-11-12 -      10 Amended
        2020-08-24  0 IntimatePartner Review    2020 Nightjar    2026-11-18 -       5 Paused
        2020-10-19  5 Unexplained     NoReview  2020 -           -          -       0
        2021-01-18  2 FamilyMember    Review    2021 Orchid      2026-08-26 -       5 Paused,Resubmitted
        2021-04-26  7 IntimatePartner Review    2021 Heather     2024-11-20 -      12 Amended
        2021-06-28  9 IntimatePartner Review    2021 Peony       2026-07-15 -       5 Amended
        2021-09-06 11 Suicide         Review    2021 Plover      2026-05-20 -       0 Discontinued
        2021-10-18  4 Unexplained     NoReview  2021 -           -          -       0
        2021-12-06 12 FamilyMember    Review    2021 Primrose    2026-09-16 -       5 Paused
        2022-01-24  6 IntimatePartner Review    2022 Robin       2026-12-09 -       4 Corrected
        2022-04-11  1 IntimatePartner Review    2022 Bryony      2025-09-10 -       0 NoPlan,Amended
        2022-06-20  8 Suicide         Review    2022 Rosemary    2026-10-14 -       4
        2022-08-15 10 Unexplained     Review    2022 Rowan       2027-01-20 -       0 Discontinued
        2022-10-03  0 IntimatePartner Elsewhere 2022 -           -          -       0
        2022-11-14  3 IntimatePartner Review    2022 Saffron     2027-08-11 -       0 Late
        2023-01-16  5 FamilyMember    Review    2023 Skylark     2027-06-16 -       0 Paused
        2023-04-17  2 IntimatePartner Review    2023 Snowdrop    2027-11-10 -       0
        2023-05-22  7 Suicide         Review    2023 Sorrel      2027-09-15 -       0
        2023-06-26  9 Suicide         NoReview  2023 -           -          -       0
        2023-08-07  0 IntimatePartner Review    2023 Speedwell   2027-09-15 -       0 Paused
        2023-08-10  0 IntimatePartner Merged    2023 -           -          -       0
        2023-09-11 11 Neglect         Other     2023 -           -          -       0
        2023-10-16  4 FamilyMember    Review    2023 Starling    2027-12-15 -       0 Late
        2023-11-20 12 IntimatePartner Review    2023 Tansy       2027-11-10 -       0 Restricted
        2023-12-11  6 FamilyMember    Elsewhere 2023 -           -          -       0
        2024-01-08  1 IntimatePartner Review    2024 Teasel      2027-12-08 -       0 Paused
        2024-01-29  8 Unexplained     NoReview  2024 -           -          -       0
        2024-02-19 10 Suicide         Review    2024 Thistle     2028-02-16 -       0 Corrected
        2024-05-13  3 HomicideSuicide Review    2024 Thrift      2028-03-15 -       0
        2024-07-22  5 IntimatePartner Review    2024 Valerian    2028-09-13 -       0 StillPaused
        2024-09-16  2 Suicide         NoReview  2024 -           -          -       0
        2024-11-04  0 FamilyMember    Review    2024 Violet      2028-07-12 -       0
        2025-02-03  7 IntimatePartner Review    2025 Wagtail     2028-11-15 -       0 Late
        2025-05-12  9 Suicide         Review    2025 Willow      2029-03-14 -       0
        2025-08-04 11 IntimatePartner Review    2025 Woodbine    2029-06-13 -       0
        2025-09-22  4 Unexplained     NoReview  2025 -           -          -       0
        2025-11-10 12 IntimatePartner Review    2025 Wren        2029-10-17 -       0 StillPaused
        2025-12-02  1 Unexplained     Error     2025 -           -          -       0
        2026-01-19  6 FamilyMember    Review    2026 Yarrow      2029-12-12 -       0 NewRegime
        2026-02-23 10 Neglect         Other     2026 -           -          -       0
        2026-04-07  2 IntimatePartner Review    2026 Yellowhammer 2030-02-13 -      0 Dardr
        2026-04-20  8 Suicide         Deciding  2026 -           -          -       0
        2026-05-05  3 IntimatePartner Deciding  2026 -           -          -       0
        """;
}
