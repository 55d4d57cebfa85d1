using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Demo;

/// <summary>The invented people of Wealdshire: what they may do stands in the log, their names only beside it.</summary>
internal static class DemoPeople
{
    public static readonly IReadOnlyList<Seed> Staff =
    [
        new("Perrin Ashdown", new(2011, 4, 4), new(2019, 6, 28), Role.Coordinator),
        new("Marnie Thistlewood", new(2014, 9, 1), null, Role.Coordinator),
        new("Idris Fallowfield", new(2018, 1, 8), null, Role.Coordinator),
        new("Saffi Merrowdown", new(2022, 5, 9), null, Role.Coordinator),
        new("Corin Hollinghay", new(2011, 4, 4), null, Role.Manager),
        new("Dilys Wainscombe", new(2016, 6, 6), null, Role.SteeringGroupChair),
        new("Tamsin Oakhanger", new(2017, 3, 6), null, Role.SteeringGroupMember, "ASC&H"),
        new("Bram Sedgewick-Lowe", new(2019, 10, 7), null, Role.SteeringGroupMember, "NHSW"),
        new("Rafe Millbrook", new(2018, 4, 9), null, Role.AgencyLead, "WP"),
        new("Anwen Copsefield", new(2019, 2, 4), null, Role.AgencyLead, "ASC&H"),
        new("Jory Penhallam", new(2020, 7, 6), null, Role.AgencyLead, "WPT"),
        new("Neve Larkfield", new(2021, 9, 6), null, Role.AgencyLead, "WCHT"),
        new("Osric Dunnage", new(2021, 1, 11), null, Role.AgencyLead, "NHSW"),
        new("Elodie Birchmere", new(2022, 2, 7), null, Role.AgencyLead, "WHG"),
        new("Fergal Withycombe", new(2020, 3, 2), null, Role.DistrictLead, "Saltham"),
        new("Zinnia Harkaway", new(2021, 6, 7), null, Role.DistrictLead, "Eastmere"),
        new("Jo Larch", new(2012, 1, 9), null, Role.ReviewChair),
        new("Mika Hazel", new(2015, 5, 11), null, Role.ReviewChair),
        new("Ottoline Quarrie", new(2017, 10, 2), null, Role.ReviewChair),
        new("Lorcan Eastwick", new(2020, 1, 13), null, Role.ReviewChair),
        new("Petra Sallowfen", new(2022, 11, 14), null, Role.PanelMember),
        new("Hamish Underlea", new(2018, 9, 3), null, Role.Auditor),
        new("Verity Cloudesley", new(2018, 5, 25), null, Role.DataProtectionOfficer),
        new("Gwil Appletree", new(2013, 2, 4), null, Role.Administrator),
        new("Wren Aldercombe", new(2018, 2, 5), null, Role.SteeringGroupMember, "WP"),
        new("Cato Birkinshaw", new(2020, 9, 7), null, Role.SteeringGroupMember, "WPT"),
        new("Isolde Marchbank", new(2021, 4, 12), null, Role.SteeringGroupMember, "WCHT"),
        new("Tobin Fairleigh", new(2023, 1, 9), null, Role.SteeringGroupMember, "WDAS"),
    ];

    private static readonly string[] Invited = ["Merle Tansley", "Sorrel Wintergate"];

    public static PersonId Manager => Staff[4].Id;
    public static PersonId GroupChair => Staff[5].Id;
    public static IReadOnlyList<PersonId> ReviewChairs { get; } = [.. Staff.Where(s => s.Role is Role.ReviewChair).Select(s => s.Id)];

    /// <summary>The police's second lead, asked in and granted by two people.</summary>
    public static PersonId SecondLead => IdOf(Invited[0]);

    /// <summary>Asked in, and waiting for a second person.</summary>
    public static PersonId Newcomer => IdOf(Invited[1]);

    /// <summary>A coordinator who was there on that day, spread by number.</summary>
    public static PersonId CoordinatorOn(DateOnly day, int number)
    {
        var there = Staff.Where(s => s.Role is Role.Coordinator && s.From <= day && (s.Until is null || day <= s.Until)).ToList();
        return there[number % there.Count].Id;
    }

    /// <summary>The mailbox of an agency's review team: it owns what no single person owns.</summary>
    public static PersonId TeamOf(BodyId agency) => new(Chance.Id($"team/{agency}"));

    /// <summary>The agency's lead where it has one, else its team.</summary>
    public static PersonId OwnerFor(BodyId agency, DateOnly day) => LeadOf(agency, day) ?? TeamOf(agency);

    public static PersonId? LeadOf(BodyId agency, DateOnly day) => Holder(Role.AgencyLead, agency, day);

    /// <summary>Who speaks for the body in the group.</summary>
    public static PersonId? MemberOf(BodyId body, DateOnly day) => Holder(Role.SteeringGroupMember, body, day);

    public static IEnumerable<PersonCard> Cards =>
    [
        .. Staff.Select(s => new PersonCard(s.Id, s.Name, Address(s.Name))),
        .. Invited.Select(name => new PersonCard(IdOf(name), name, Address(name))),
        .. DemoBodies.File.Bodies.Select(b => new PersonCard(
            TeamOf(DemoBodies.File.IdOf(b)), $"{b.Name} – review team", Address($"{b.ShortName ?? b.Name} reviews"))),
    ];

    private static PersonId? Holder(Role role, BodyId body, DateOnly day) =>
        Staff.FirstOrDefault(s => s.Role == role && s.Body == body && s.From <= day)?.Id;

    private static PersonId IdOf(string name) => new(Chance.Id($"person/{name}"));

    private static string Address(string name) =>
        $"{string.Join('.', name.ToLowerInvariant().Replace("&", "", StringComparison.Ordinal).Split(' '))}@wealdshire.example";

    internal sealed record Seed(string Name, DateOnly From, DateOnly? Until, Role Role, string? Place = null)
    {
        public PersonId Id { get; } = IdOf(Name);

        public BodyId? Body => Place is null ? null
            : DemoBodies.Called(Place);
    }
}
