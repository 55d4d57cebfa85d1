namespace ReviewTracker.Web.Pages.Rounds;

public static class RoundPages
{
    /// <summary>Adds what the pages of update rounds need.</summary>
    public static IServiceCollection AddRounds(this IServiceCollection services) => services.AddScoped<RoundDesk>().AddScoped<RoundsAtWork>();
}
