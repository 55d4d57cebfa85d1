using ReviewTracker.Web.Export;
using ReviewTracker.Web.Pages.Meetings.Agendas;
using ReviewTracker.Web.Pages.Meetings.Minutes;
using ReviewTracker.Web.Pages.Meetings.Planning;

namespace ReviewTracker.Web.Pages.Meetings;

public static class Holding
{
    /// <summary>Adds what the pages of meetings, from date to minutes, need.</summary>
    public static IServiceCollection AddMeetings(this IServiceCollection services) =>
        services.AddScoped<QuorumReading>().AddScoped<AttendanceLines>().AddScoped<AgendaSource>()
            .AddScoped<MinutesReading>().AddDocumentKind(MinutesReading.Document);
}
