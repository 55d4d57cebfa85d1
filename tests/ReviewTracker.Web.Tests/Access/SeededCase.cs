using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Money;
using ReviewTracker.Domain.People;
using ReviewTracker.Web.Tests.Web;

namespace ReviewTracker.Web.Tests.Access;

/// <summary>Whose a seeded review is, as seen by the one person of each role.</summary>
public enum Whose
{
    /// <summary>In the district lead's area, chaired by the review chair, the panel member on its panel, the agency lead's agency has a part.</summary>
    Own,

    /// <summary>Somebody else's area, chair and agencies.</summary>
    Other,

    /// <summary>As own, restricted, and everybody is named on it.</summary>
    Named,

    /// <summary>As own, restricted, and nobody of the eleven is named on it.</summary>
    Hidden,
}

public enum CaseState { Live, Published, Withdrawn, Ended, Joined }

/// <summary>One seeded review with its plan, by the name the access table calls it.</summary>
public sealed record SeededCase(int Number, Whose Whose, CaseState State)
{
    public static readonly BodyId Trust = Body(11), Council = Body(12), Westmere = Body(13);

    /// <summary>A manager of whom the table knows nothing: named on what is hidden from everybody else.</summary>
    public static readonly PersonId Insider = new(Guid.Parse("b0000000-0000-4000-8000-000000000090"));

    /// <summary>Signed in and given no role.</summary>
    public static readonly PersonId Newcomer = new(Guid.Parse("b0000000-0000-4000-8000-000000000091"));

    public static readonly MeetingId Meeting = new(Guid.Parse("f0000000-0000-4000-8000-000000000001"));

    /// <summary>Planned, with topics about every case, and an agenda that went out with the first live claims on it.</summary>
    public static readonly MeetingId Planned = new(Guid.Parse("f0000000-0000-4000-8000-000000000002"));

    /// <summary>Planned and called off.</summary>
    public static readonly MeetingId Cancelled = new(Guid.Parse("f0000000-0000-4000-8000-000000000003"));
    public static readonly RoundId Round = new(Guid.Parse("f0000000-0000-4000-8000-000000000090"));

    public static readonly IReadOnlyList<SeededCase> All =
    [
        new(11, Whose.Own, CaseState.Live), new(12, Whose.Own, CaseState.Published), new(13, Whose.Own, CaseState.Ended),
        new(14, Whose.Named, CaseState.Live), new(15, Whose.Other, CaseState.Live), new(16, Whose.Other, CaseState.Published),
        new(17, Whose.Other, CaseState.Withdrawn), new(18, Whose.Other, CaseState.Joined), new(19, Whose.Hidden, CaseState.Live),
        new(20, Whose.Hidden, CaseState.Published),
    ];

    public string Name => $"{Whose} {State}".ToLowerInvariant();
    /// <summary>What agencies wrote about the first part stands on an agenda that went out.</summary>
    public bool OnFrozenAgenda => State == CaseState.Live && Whose != Whose.Other;

    public string Reference => $"2026/{Number}";
    public string Address => $"2026-{Number}";
    public bool Restricted => Whose is Whose.Named or Whose.Hidden;
    public bool IsOwn => Whose is Whose.Own or Whose.Named;

    public ReviewId Review => new(Id(1));
    public RecommendationId Plan => new(Id(2));
    public ActionId Agreed => new(Id(3));
    public ActionId Proposed => new(Id(4));
    public ActionId ProposedElsewhere => new(Id(5));
    public DecisionId Decision => new(Id(6));
    public DecisionId LaterDecision => new(Id(7));
    public Guid Draft => Id(8);
    public PersonId Lead => new(Id(9));
    public PersonId FirstOwner => new(Id(10));
    public PersonId SecondOwner => new(Id(11));
    public PersonId OnlyNamed => new(Id(12));
    public CostId Cost => new(Id(13));

    /// <summary>The file an agency handed in about its part of the agreed action.</summary>
    public Guid FileOf(BodyId agency) => Id(agency == First ? 14 : 15);

    public BodyId Csp => Whose == Whose.Other ? Westmere : Seed.District;
    public PersonId Chair => Whose == Whose.Other ? Insider : Seed.PersonOf(Role.ReviewChair);

    public PersonId PanelMember => Whose == Whose.Other ? Insider : Seed.PersonOf(Role.PanelMember);

    /// <summary>Own, and those who were assigned to it for a time still are: an end takes it from them.</summary>
    public bool IsAssigned => IsOwn && State != CaseState.Ended;

    /// <summary>The agency lead's own, where the case is own.</summary>
    public BodyId First => Whose == Whose.Other ? Council : Seed.Agency;

    public BodyId Second => Trust;

    public IEnumerable<PersonId> NamedPeople =>
        Whose == Whose.Named ? [.. Enum.GetValues<Role>().Select(Seed.PersonOf), Insider] : [Insider, OnlyNamed];

    private Guid Id(int what) => Guid.Parse($"f00000{Number:D2}-0000-4000-8000-0000000000{what:D2}");

    private static BodyId Body(int number) => new(Guid.Parse($"a0000000-0000-4000-8000-0000000000{number:D2}"));
}
