using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.People;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Asks that report, executive summary, Home Office letter and action plan go out; another person has to agree.</summary>
/// <param name="On">The day they went out, or are planned to.</param>
/// <param name="Address">Where they stand on the web.</param>
/// <param name="FamilyNotToldBecause">Why they may go out before the family knows.</param>
public sealed record ProposePublication(DateOnly On, string? Address, string? FamilyNotToldBecause);

public static class ProposePublicationHandler
{
    public static PublicationProposed Handle(ProposePublication command, Review review, Viewer by, DateOnly today)
    {
        Refuse.When(!by.May(Rights.Propose, Resource.Publication), new NotTheirsToPropose());
        Refuse.When(review.ProposedPublication is not null, new PublicationWaits());
        Refuse.When(command.On > today.AddYears(1), new PlannedTooFarAhead());
        review.CheckHappened(command.On, command.On > today ? command.On : today, "date of publication", nameof(command.On));
        var cleared = review.CheckMayAppear(command.On, today, nameof(command.On));
        var because = Narrative.Of(command.FamilyNotToldBecause);
        var told = review.PublicationToldOn <= command.On;
        Refuse.When(!told && because is null, new FamilyNotTold());

        return new PublicationProposed(
            by.Person, command.On, AddressOf(command), told ? null : because, cleared, told ? review.PublicationToldOn : null);
    }

    private static string? AddressOf(ProposePublication command)
    {
        if (string.IsNullOrWhiteSpace(command.Address)) return null;
        var isWeb = Uri.TryCreate(command.Address.Trim(), UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http";
        Refuse.When(!isWeb || uri is null, new AddressMalformed());
        return uri.AbsoluteUri;
    }
}

public sealed record NotTheirsToPropose() : Refusal("A publication is proposed by a coordinator or a manager");

public sealed record PublicationWaits() : Refusal("A publication has been proposed already and waits for a second person");

public sealed record PlannedTooFarAhead()
    : Refusal("Check the date of publication: plan it for a day within the next 12 months", nameof(ProposePublication.On));

public sealed record FamilyNotTold()
    : Refusal("Record first that the family was told the publication date, or say why it should go out before", nameof(ProposePublication.FamilyNotToldBecause));

public sealed record AddressMalformed()
    : Refusal("Enter the whole web address, beginning with https://", nameof(ProposePublication.Address));
