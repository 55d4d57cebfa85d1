using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using ReviewTracker.Web.Forms;

namespace ReviewTracker.Web.GovUk;

/// <summary>What every form that changes something carries unseen: the version it was shown with and its ids.</summary>
[HtmlTargetElement("command-fields", TagStructure = TagStructure.WithoutEndTag)]
public sealed class CommandFieldsTagHelper : TagHelper
{
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var page = (CommandPage)ViewContext.ViewData.Model!;
        output.Becomes(Markup.Of($"""
            <input type="hidden" name="Version" value="{page.Version}"><input type="hidden" name="CommandId" value="{page.CommandId}"><input type="hidden" name="NewId" value="{page.NewId}">
            """));
    }
}
