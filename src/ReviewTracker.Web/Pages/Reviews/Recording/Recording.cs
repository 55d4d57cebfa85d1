namespace ReviewTracker.Web.Pages.Reviews.Recording;

public static class Recording
{
    /// <summary>Adds what the pages on which reviews are changed need.</summary>
    public static IServiceCollection AddRecording(this IServiceCollection services) =>
        services.AddScoped<ReviewRecorder>().AddScoped<ReviewDesk>();
}
