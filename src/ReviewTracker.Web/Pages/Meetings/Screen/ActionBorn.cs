using System.ComponentModel.DataAnnotations;
using ReviewTracker.Domain.Kernel;
using ReviewTracker.Domain.Recommendations;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.Pages.Meetings.Screen;

/// <summary>An action the group adds to the recommendation it speaks about.</summary>
public sealed class ActionBorn
{
    [Line(20)] public string? Number { get; set; }

    [Paragraphs] public string? Text { get; set; }

    [Line(40)] public string? Agency { get; set; }

    [Display(Name = "Target date")] public DateOnly? TargetOn { get; set; }

    [Paragraphs(1000)] public string? WhatWillShowItWorked { get; set; }

    public AddAction Added(ActionId id, DateOnly on) => new(
        id, Number, Text, Agency is { Length: > 0 } agency ? [new BodyId(Guid.Parse(agency))] : [],
        TargetOn is null ? null : Target.Date(TargetOn.Value), null, WhatWillShowItWorked, null, on);
}
