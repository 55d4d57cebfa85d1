using ReviewTracker.Domain.Kernel;
using ReviewTracker.Web.Import;

namespace ReviewTracker.Web.Pages.Money;

/// <summary>Where money is recorded: one stream for each review and each partner, worked out from whose it is, so that two people who begin it meet.</summary>
public static class MoneyStreams
{
    public static Guid Of(ReviewId review) => StableId.Of(review.Value, "money");

    public static Guid Of(BodyId partner) => StableId.Of(partner.Value, "contributions");
}
