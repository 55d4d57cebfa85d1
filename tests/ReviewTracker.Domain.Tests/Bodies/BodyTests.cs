using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using static ReviewTracker.Domain.Tests.People.Samples;
using static ReviewTracker.Domain.Tests.Scenario;

namespace ReviewTracker.Domain.Tests.Bodies;

public sealed class BodyTests
{
    private static readonly BodyRegistered Registered = new(Police.Id, BodyKind.Agency, "Wealdshire Police", "WP", null, new(2011, 4, 1));
    private static readonly BodyCard[] Others = [Trust with { Aliases = ["The health trust"] }, Eastmere, HomeOffice];

    [Fact]
    public void A_body_is_registered_under_names_nobody_else_goes_by()
    {
        RegisterBodyHandler.Handle(new(Police.Id, BodyKind.Agency, "Wealdshire Police", "WP", null, new(2011, 4, 1)), Others, Today).ShouldBe(Registered);
        Register("wealdshire  HEALTH", null).ShouldBe(new BodyNameTaken("Wealdshire Health", "Name"));
        Register("The Health Trust", null).ShouldBe(new BodyNameTaken("Wealdshire Health", "Name"));
        Register("Fire and Rescue", "ho").ShouldBe(new BodyNameTaken("Home Office", "ShortName"));
        Register(" ", null).ShouldBe(new BodyNameMissing());
        Register(new string('x', 201), null).ShouldBe(new BodyNameTooLong(200));
        Register("Fire and Rescue", new string('x', 21)).ShouldBe(new ShortNameTooLong(20));
        Register("Fire and Rescue", null, "firefighters").ShouldBe(new NoSuchRecipient());
        Register("Fire and Rescue", null, null, (BodyKind)9).ShouldBe(new NoSuchKind());
        Register("Fire and Rescue", null, null, BodyKind.Agency, new(26, 1, 1)).ShouldBe(new UnlikelyBodyYear(26, "ValidFrom"));
    }

    [Fact]
    public void Renamed_it_is_still_found_by_what_it_was_called()
    {
        Rename("Police of Wealdshire", "PoW").Then(new BodyRenamed("Police of Wealdshire", "PoW", Today));
        var renamed = Given<BodyCard>(Registered, new BodyRenamed("Police of Wealdshire", "PoW", Today)).State;
        renamed.Aliases.ShouldBe(["Wealdshire Police", "WP"]);
        var back = Given<BodyCard>(Registered, new BodyRenamed("Police of Wealdshire", "PoW", Today), new BodyRenamed("Wealdshire Police", "WP", Today)).State;
        back.Aliases.ShouldBe(["Police of Wealdshire", "PoW"]);
    }

    [Fact]
    public void A_new_name_is_new_is_nobodys_and_has_come()
    {
        Rename("Wealdshire Police", "WP").ThenRefused(new SameNames());
        Rename("Eastmere", null).ThenRefused(new BodyNameTaken("Eastmere", "Name"));
        Given<BodyCard>(Registered).When(b => RenameBodyHandler.Handle(new("Police", null, Today.AddDays(1)), b, Others, Today)).ThenRefused(new RenamedInTheFuture());
    }

    [Fact]
    public void A_body_closes_once_with_a_successor_that_goes_on()
    {
        Close(new(Today, Trust.Id), Trust).Then(new BodyClosed(Today, Trust.Id));
        Close(new(Today, null), null).Then(new BodyClosed(Today, null));
        Close(new(Today, Police.Id), Police).ThenRefused(new OwnSuccessor());
        Close(new(Today, new BodyId(Guid.Empty)), null).ThenRefused(new NoSuchSuccessor());
        Close(new(Today, Closed.Id), Closed).ThenRefused(new SuccessorClosed("The old trust"));
        Close(new(new(2011, 3, 31), null), null).ThenRefused(new ClosedBeforeItBegan());
        Given<BodyCard>(Registered, new BodyClosed(Today, null)).When(b => CloseBodyHandler.Handle(new(Today, null), b, null, Today))
            .ThenRefused(new BodyIsClosed("Wealdshire Police"));
    }

    [Fact]
    public void An_other_name_is_forgotten_and_free_for_another_body()
    {
        var learned = new BodyAliasLearned("The force");
        Given<BodyCard>(Registered, learned).When(b => ForgetAliasHandler.Handle(new("The force"), b)).Then(new BodyAliasForgotten("The force"));
        Given<BodyCard>(Registered).When(b => ForgetAliasHandler.Handle(new("The force"), b)).ThenRefused(new AliasUnknown("Wealdshire Police"));
        Given<BodyCard>(Registered, learned, new BodyAliasForgotten("The force")).State.GoesBy("the force").ShouldBeFalse();
    }

    private static Refusal Register(string name, string? shortName, string? recipient = null, BodyKind kind = BodyKind.Agency, DateOnly? from = null) =>
        Should.Throw<RefusedException>(() => RegisterBodyHandler.Handle(new(Police.Id, kind, name, shortName, recipient, from), Others, Today)).Refusal;

    private static When Rename(string name, string? shortName) =>
        Given<BodyCard>(Registered).When(b => RenameBodyHandler.Handle(new(name, shortName, Today), b, Others, Today));

    private static When Close(CloseBody command, BodyCard? successor) =>
        Given<BodyCard>(Registered).When(b => CloseBodyHandler.Handle(command, b, successor, Today));
}
