using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>Puts a topic on the agenda.</summary>
/// <param name="UntilDone">It returns on every agenda until it is done.</param>
public sealed record AddTopic(TopicId TopicId, Narrative? Title, Narrative? Note, ReviewId? ReviewId, bool UntilDone, BodyId? RaisedBy);

public static class AddTopicHandler
{
    private const int LongestTitle = 200;

    public static TopicAdded Handle(AddTopic command, Meeting meeting)
    {
        meeting.CheckAgendaOpen();
        Refuse.When(command.Title is null, new TopicWithoutTitle());
        Refuse.When(command.Title.Plain?.Length > LongestTitle, new TitleTooLong(LongestTitle));
        return new TopicAdded(command.TopicId, command.Title, command.Note, command.ReviewId, command.UntilDone, command.RaisedBy);
    }
}

public sealed record TopicWithoutTitle() : Refusal("Enter what the topic is called", nameof(AddTopic.Title));

public sealed record TitleTooLong(int Limit) : Refusal($"Use {Limit} characters or fewer", nameof(AddTopic.Title));
