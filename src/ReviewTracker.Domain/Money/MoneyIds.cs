using System.Text.Json.Serialization;
using ReviewTracker.Domain.Kernel;

namespace ReviewTracker.Domain.Money;

/// <summary>One entry among a review's costs.</summary>
[JsonConverter(typeof(IdJson<CostId>))]
public readonly record struct CostId(Guid Value) : IId<CostId>
{
    public static CostId Of(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}

/// <summary>One payment of a partner into the pool.</summary>
[JsonConverter(typeof(IdJson<PaymentId>))]
public readonly record struct PaymentId(Guid Value) : IId<PaymentId>
{
    public static PaymentId Of(Guid value) => new(value);
    public override string ToString() => Value.ToString();
}
