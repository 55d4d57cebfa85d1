using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.Import;
using ReviewTracker.Web.Import.Files;
using ReviewTracker.Web.Import.Reading;

namespace ReviewTracker.Web.Tests.Import;

/// <summary>The invented county's bodies as far as the sample workbooks name them.</summary>
internal static class Wealdshire
{
    public static readonly DateOnly Today = new(2026, 5, 15);

    public static readonly BodyCard Police = Body(1, "Wealdshire Police", "WP");
    public static readonly BodyCard SocialCare = Body(2, "Wealdshire Adult Social Care and Health", "ASC&H", "Adult Social Care");
    public static readonly BodyCard Partnership = Body(3, "Wealdshire Partnership NHS Trust", "WPT");
    public static readonly BodyCard Community = Body(4, "Wealdshire Community Health Trust", "WCHT");
    public static readonly BodyCard Csp = Body(5, "Wealdshire Community Safety Partnership", "WCSP");
    public static readonly BodyCard Team = Body(6, "Wealdshire Community Safety Team", "WCST");
    public static readonly BodyCard Schools = Body(7, "The Schools Trust", null);
    public static readonly BodyCard Saltham = Body(8, "Saltham District Council", null);
    public static readonly BodyCard Housing = Body(9, "Wealdshire Housing Group", null);
    public static readonly BodyCard Probation = Body(10, "Probation Service", null);
    public static readonly BodyCard Nhs = Body(11, "NHS Wealdshire", null);
    public static readonly BodyCard Swh = Body(12, "South Wealdshire Hospitals", "SWH");
    public static readonly BodyCard Ewhut = Body(13, "East Wealdshire Hospitals University Trust", "EWHUT");
    public static readonly BodyCard Dvh = Body(14, "Darrow Valley Hospitals", "DVH");
    public static readonly BodyCard Rmh = Body(15, "Royal Marlhythe Hospital", "RMH");

    public static readonly BodyCard[] All =
        [Police, SocialCare, Partnership, Community, Csp, Team, Schools, Saltham, Housing, Probation, Nhs, Swh, Ewhut, Dvh, Rmh];

    public static ActionPlanDraft Draft(byte[] file, params (string Key, string Answer)[] answers) =>
        Draft(file, PlanAsItStands.Empty, answers);

    public static ActionPlanDraft Draft(byte[] file, PlanAsItStands plan, params (string Key, string Answer)[] answers) =>
        ActionPlanDraft.Read(Sheets.Read(file), Given(answers), All, plan, Today);

    public static Answers Given(params (string Key, string Answer)[] answers) =>
        Answers.Of(answers.Select(answer => KeyValuePair.Create(answer.Key, answer.Answer)));

    public static string RefusalOf(byte[] file) =>
        Should.Throw<RefusedException>(() => Draft(file)).Refusal.ShouldBeOfType<FileCannotBeRead>().Sentence;

    private static BodyCard Body(int number, string name, string? shortName, params string[] aliases) =>
        new(new BodyId(new Guid(number, 0, 0, new byte[8])), BodyKind.Agency, name, shortName, null, [.. aliases], null, null, null);
}
