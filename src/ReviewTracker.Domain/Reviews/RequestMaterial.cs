using System.Collections.Immutable;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Reviews;

/// <summary>Asks agencies for their chronologies, or for their individual management reviews: all of them, or none.</summary>
/// <param name="DueOn">By when it is wanted; null when the panel set no day.</param>
public sealed record RequestMaterial(ImmutableList<BodyId> Agencies, Material Material, DateOnly On, DateOnly? DueOn);

public static class RequestMaterialHandler
{
    public static ImmutableList<MaterialRequested> Handle(RequestMaterial command, Review review, DateOnly today)
    {
        review.CheckIsOurs();
        review.CheckNotEnded(today);
        // A chronology may help to decide; an individual management review belongs to a review.
        if (command.Material == Material.Imr) review.CheckCommissioned(command.On, today, nameof(command.On));
        review.CheckHappened(command.On, today, "date of the request", nameof(command.On));
        RequestChecks.CheckDue(command.DueOn, command.On, today, nameof(command.DueOn));
        var agencies = command.Agencies.Distinct().ToImmutableList();
        Refuse.When(agencies.IsEmpty, new NobodyRequested());
        var before = agencies.Select(a => review.Requests.Of(a, command.Material)).OfType<MaterialRequest>().ToImmutableList();
        Refuse.When(before.Exists(r => r.Stands()), new RequestedAlready(before.Count(r => r.Stands())));
        var latest = before.Select(r => r.On).DefaultIfEmpty(command.On).Max();
        Refuse.When(command.On < latest, new BeforeItsLatestStep(latest, nameof(command.On)));

        return agencies.ConvertAll(agency => new MaterialRequested(agency, command.Material, command.On, command.DueOn));
    }
}

public sealed record NobodyRequested() : Refusal("Choose at least one agency", nameof(RequestMaterial.Agencies));

public sealed record RequestedAlready(int Count)
    : Refusal($"{(Count == 1 ? "One of these agencies has" : $"{Count} of these agencies have")} been asked for it already, so nobody was; leave those out", nameof(RequestMaterial.Agencies));
