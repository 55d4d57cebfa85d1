using ReviewTracker.Domain.Bodies;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.People;

/// <summary>What holds for roles, whoever asks for one.</summary>
public static class RoleRules
{
    /// <summary>Every role but the administrator's: it takes two people, the second a manager.</summary>
    public static bool SeesCases(this Role role) => role is not Role.Administrator;

    /// <summary>A body's role: agency lead, district lead, or Steering Group member for whom they speak.</summary>
    public static bool IsOfABody(this Role role) => role is Role.AgencyLead or Role.DistrictLead or Role.SteeringGroupMember;

    public static bool MayBeFor(this Role role, BodyKind kind) => role switch
    {
        Role.AgencyLead => kind is BodyKind.Agency or BodyKind.Other,
        Role.DistrictLead => kind is BodyKind.CommunitySafetyPartnership,
        Role.SteeringGroupMember => kind is not BodyKind.Department,
        _ => false,
    };

    /// <summary>Who grants it: a manager; an administrator's role also another administrator.</summary>
    public static bool MayBeGrantedBy(this Role role, Viewer by) =>
        by.Is(Role.Manager) || (!role.SeesCases() && by.Is(Role.Administrator));

    /// <summary>The role with or without its body, as it must be.</summary>
    /// <param name="body">What stands under the id; null where there is none.</param>
    internal static void CheckFits(this Role role, BodyId? id, BodyCard? body, DateOnly today)
    {
        Refuse.When(!Enum.IsDefined(role), new NoSuchRole());
        Refuse.When(!role.IsOfABody() && id is not null, new RoleIsOfNoBody());
        Refuse.When(role.IsOfABody() && id is null, new RoleNeedsBody());
        if (id is null) return;
        Refuse.When(body is null || !role.MayBeFor(body.Kind), new WrongKindOfBody(WhatFor(role)));
        Refuse.When(!body.IsOpenOn(today), new RoleOfClosedBody(body.Name));
    }

    /// <summary>Nobody touches their own roles, and those of somebody who has left are gone.</summary>
    internal static void CheckMayBeChangedBy(this Account account, Viewer by)
    {
        Refuse.When(by.Person == account.Id, new OwnRoles());
        Refuse.When(account.LeftOn is not null, new HasLeft());
    }

    private static string WhatFor(Role role) => role switch
    {
        Role.AgencyLead => "An agency lead answers for an agency",
        Role.DistrictLead => "A district lead looks after a Community Safety Partnership’s area",
        _ => "A Steering Group member speaks for an agency or a Community Safety Partnership",
    };
}

public sealed record NoSuchRole() : Refusal("Choose a role", "Role");

public sealed record RoleIsOfNoBody() : Refusal("This role is not for one body. Leave the body out", "Body");

public sealed record RoleNeedsBody() : Refusal("Choose which body the role is for", "Body");

public sealed record WrongKindOfBody(string Is) : Refusal($"{Is}. Choose one", "Body");

public sealed record RoleOfClosedBody(string Body) : Refusal($"{Body} is closed. Choose the body that does its work now", "Body");

public sealed record OwnRoles() : Refusal("Nobody changes their own roles. Ask another manager or administrator");

public sealed record HasLeft() : Refusal("This person has left. Record that they are back first");
