using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.SteeringGroup;

/// <summary>A topic needs no further meeting.</summary>
public sealed record FinishTopic(TopicId TopicId, Narrative? Outcome, DateOnly On);

public static class FinishTopicHandler
{
    public static TopicDone Handle(FinishTopic command, Meeting meeting, DateOnly today)
    {
        Refuse.When(!meeting.OpenTopics.Contains(command.TopicId), new TopicIsDone());
        Refuse.When(command.On > today, new TopicDoneInTheFuture());
        return new TopicDone(command.TopicId, command.Outcome, command.On);
    }
}

public sealed record TopicIsDone() : Refusal("This topic is done already");

public sealed record TopicDoneInTheFuture() : Refusal("The day it was done must be today or in the past", nameof(FinishTopic.On));
