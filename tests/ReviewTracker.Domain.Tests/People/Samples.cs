using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.Tests.People;

/// <summary>The people and bodies of these tests.</summary>
internal static class Samples
{
    public static readonly DateOnly Today = new(2026, 5, 15);
    public static readonly PersonId Somebody = Person(1), Other = Person(2), Third = Person(3);

    public static readonly BodyCard Police = Body(21, BodyKind.Agency, "Wealdshire Police", "WP");
    public static readonly BodyCard Trust = Body(22, BodyKind.Agency, "Wealdshire Health", null);
    public static readonly BodyCard Eastmere = Body(23, BodyKind.CommunitySafetyPartnership, "Eastmere", null);
    public static readonly BodyCard HomeOffice = Body(24, BodyKind.Department, "Home Office", "HO");
    public static readonly BodyCard Closed = Body(25, BodyKind.Agency, "The old trust", null) with { ValidTo = new(2026, 3, 31) };

    public static readonly Viewer Manager = Viewer(Other, Role.Manager);
    public static readonly Viewer Administrator = Viewer(Other, Role.Administrator);
    public static readonly Viewer Coordinator = Viewer(Other, Role.Coordinator);

    public static readonly AccountOpened Opened = new(Somebody);

    public static PersonId Person(int number) => new(Id(number));

    public static Viewer Viewer(PersonId person, params Role[] roles) => new(person, [.. roles], []);

    public static Viewer LeadOf(PersonId person, BodyId body) => new(person, [Role.AgencyLead], [body]);

    public static Account AccountOf(PersonId person, params object[] history) => Scenario.Given<Account>([new AccountOpened(person), .. history]).State;

    private static BodyCard Body(int number, BodyKind kind, string name, string? shortName) =>
        BodyCard.Create(new(new BodyId(Id(number)), kind, name, shortName, null, null));

    private static Guid Id(int number) => new($"00000000-0000-4000-8000-{number:D12}");
}
