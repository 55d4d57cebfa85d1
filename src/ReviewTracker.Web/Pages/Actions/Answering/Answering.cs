namespace ReviewTracker.Web.Pages.Actions.Answering;

public static class Answering
{
    /// <summary>Adds what the pages on which plans and actions are changed need.</summary>
    public static IServiceCollection AddAnswering(this IServiceCollection services) => services
        .AddScoped<ActionDesk>().AddScoped<Meetings.MeetingDesk>()
        .AddScoped<Meetings.Screen.DecidingDesk>().AddScoped<Meetings.Screen.MatterSource>().AddScoped<Meetings.Screen.ConsentSource>()
        .AddScoped<Meetings.Decisions.DecisionReading>().AddScoped<Meetings.Decisions.DecisionReplay>();
}
