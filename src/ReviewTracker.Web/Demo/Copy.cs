using System.Buffers.Binary;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Domain.Reviews;
using ReviewTracker.Domain.SteeringGroup;
using ReviewTracker.Store;

namespace ReviewTracker.Web.Demo;

/// <summary>One further copy of the history. Bodies and people stay; whose district it was and what it is called do not.</summary>
internal sealed class Copy(int number, IReadOnlyDictionary<int, int> referencesPerYear)
{
    private static readonly string[] Kinds =
        ["Meadow", "Marsh", "Wood", "Garden", "Hill", "River", "Moor", "Hedge", "Field", "Shore", "Winter", "Summer"];

    public PastAct Of(PastAct act) => act with
    {
        Stream = Own(act.Stream),
        KeyScope = act.KeyScope is { } scope ? Own(scope) : null,
        Events = [.. act.Events.Select(Of)],
    };

    private object Of(object data) => data switch
    {
        ReviewEvent e => Of(e),
        MeetingEvent e => Of(e),
        RecommendationMade e => e with { RecommendationId = Own(e.RecommendationId), ReviewId = Own(e.ReviewId) },
        ActionEvent e => Decided(e with { ActionId = Own(e.ActionId) }),
        PartEvent e => Decided(e with { ActionId = Own(e.ActionId) }),
        _ => data,
    };

    private ReviewEvent Of(ReviewEvent data) => data switch
    {
        NotificationReceived e => e with { ReviewId = Own(e.ReviewId), Reference = Own(e.Reference), Csp = Other(e.Csp) },
        OutOfAreaCaseJoined e => e with
        {
            ReviewId = Own(e.ReviewId), Reference = Own(e.Reference), Csp = e.Csp is { } csp ? Other(csp) : null,
        },
        PseudonymChosen e => e with { Name = Pseudonym.Of($"{Kinds[number % Kinds.Length]} {e.Name.Plain}") },
        DateAgreed e => e with { AgreedBy = e.AgreedBy is { } body ? Other(body) : null },
        FamilyTold e => e with { Contact = Own(e.Contact) },
        PublicationProposed e => e with { Address = $"{e.Address}-{number}" },
        ReviewPublished e => e with { Address = $"{e.Address}-{number}" },
        ReviewSignedOff e => e with { Meeting = Own(e.Meeting), Decision = Own(e.Decision) },
        ReviewEnded { MergedInto: { } into } e => e with { MergedInto = Own(into) },
        _ => data,
    };

    private MeetingEvent Of(MeetingEvent data) => data switch
    {
        MeetingPlanned e => e with { MeetingId = Own(e.MeetingId) },
        MeetingHeld e => e with { MeetingId = Own(e.MeetingId) },
        DecisionRecorded e => e with
        {
            DecisionId = Own(e.DecisionId),
            ReviewId = e.ReviewId is { } review ? Own(review) : null,
            RecommendationId = e.RecommendationId is { } recommendation ? Own(recommendation) : null,
            ActionId = e.ActionId is { } action ? Own(action) : null,
        },
        DecisionSuperseded e => e with { DecisionId = Own(e.DecisionId), By = Own(e.By) },
        DecisionsRatified e => e with { By = Own(e.By) },
        _ => data,
    };

    private RecommendationEvent Decided(RecommendationEvent data) => data switch
    {
        CompletionAccepted e => e with { Meeting = Own(e.Meeting), Decision = Own(e.Decision) },
        CompletionReturned e => e with { Meeting = Own(e.Meeting), Decision = Own(e.Decision) },
        MoreTimeRefused e => e with { Meeting = Own(e.Meeting), Decision = Own(e.Decision) },
        TargetMoved e => e with { Meeting = Own(e.Meeting), Decision = Own(e.Decision) },
        ActionClosedUncompleted e => e with { Meeting = Own(e.Meeting), Decision = Own(e.Decision) },
        ActionReopened e => e with { Meeting = Own(e.Meeting), Decision = Own(e.Decision) },
        _ => data,
    };

    private T Own<T>(T id) where T : struct, IId<T> => T.Of(Own(id.Value));

    private Guid Own(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes);
        var end = BinaryPrimitives.ReadInt32BigEndian(bytes[12..]);
        BinaryPrimitives.WriteInt32BigEndian(bytes[12..], end ^ number);
        return new Guid(bytes);
    }

    private string Own(string reference)
    {
        var (year, first) = References.Read(reference);
        return References.Of(year, first + number * referencesPerYear[year]);
    }

    private BodyId Other(BodyId district)
    {
        var districts = DemoBodies.Districts;
        for (var i = 0; i < districts.Count; i++)
            if (districts[i] == district) return districts[(i + number) % districts.Count];
        return district;
    }
}
