using ReviewTracker.Domain.People;

namespace ReviewTracker.Web.Security;

/// <summary>What a role is called on a page.</summary>
public static class RoleWords
{
    public static string Of(Role role) => role switch
    {
        Role.Coordinator => "review coordinator",
        Role.Manager => "manager",
        Role.SteeringGroupChair => "Steering Group chair",
        Role.SteeringGroupMember => "Steering Group member",
        Role.AgencyLead => "agency lead",
        Role.DistrictLead => "district lead",
        Role.ReviewChair => "review chair",
        Role.PanelMember => "panel member",
        Role.Auditor => "auditor",
        Role.DataProtectionOfficer => "data protection officer",
        Role.Administrator => "administrator",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a name."),
    };
}
