using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Puts a topic on the agenda.</summary>
/// <param name="UntilDone">It returns on every agenda until it is done.</param>
public sealed record AddTopic(TopicId TopicId, Narrative? Title, Narrative? Note, ReviewId? ReviewId, bool UntilDone, BodyId? RaisedBy)
{
    public TopicKind Kind { get; init; }

    /// <summary>The day of a briefing or a learning event.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Where more of it can be read.</summary>
    public Narrative? Link { get; init; }
}

public static class AddTopicHandler
{
    private const int LongestTitle = 200;

    public static TopicAdded Handle(AddTopic command, Meeting meeting)
    {
        meeting.CheckAgendaOpen();
        Refuse.When(command.Title is null, new TopicWithoutTitle());
        Refuse.When(command.Title.Plain?.Length > LongestTitle, new TitleTooLong(LongestTitle));
        Refuse.When(command is { Kind: TopicKind.Topic, On: not null }, new TopicWithDay());
        Refuse.When(command.Link?.Plain is { } link && !WebAddress.Is(link), new TopicLinkNotAnAddress());
        return new TopicAdded(
            command.TopicId, command.Title, command.Note, command.ReviewId, command.UntilDone, command.RaisedBy, command.Kind, command.On, command.Link);
    }
}

public sealed record TopicWithoutTitle() : Refusal("Enter what the topic is called", nameof(AddTopic.Title));

public sealed record TopicWithDay() : Refusal("Only a briefing or a learning event has a day. Say which it is, or leave the day empty", nameof(AddTopic.On));

public sealed record TopicLinkNotAnAddress() : Refusal("Enter a web address that starts with https://, or leave the link empty", nameof(AddTopic.Link));

public sealed record TitleTooLong(int Limit) : Refusal($"Use {Limit} characters or fewer", nameof(AddTopic.Title));
