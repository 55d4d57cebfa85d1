using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Emit;
using FsCheck;
using FsCheck.Fluent;
using ReviewTracker.Domain.Money;

namespace ReviewTracker.Domain.Tests.Money;

/// <summary>Amounts are what was typed, to the penny, and stay so whatever is added up.</summary>
public sealed class AmountTests
{
    private static readonly DateOnly Day = new(2026, 5, 15);

    [Theory]
    [InlineData("1,250", "1250.00")]
    [InlineData("£1250.00", "1250.00")]
    [InlineData("1250.5", "1250.50")]
    [InlineData("£ 12,345.67", "12345.67")]
    [InlineData("9,999,999.99", "9999999.99")]
    [InlineData(" 0.01 ", "0.01")]
    [InlineData("0", "0.00")]
    [InlineData("007", "7.00")]
    public void Amounts_are_read_as_people_type_them(string typed, string amount) =>
        Amounts.Read(typed).ShouldBe((decimal.Parse(amount, null), null));

    [Theory]
    [InlineData("1e9")]
    [InlineData("1,5")]
    [InlineData("1,25,000")]
    [InlineData("12,34")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData("0x10")]
    [InlineData("１２")]
    [InlineData("١٢")]
    [InlineData("1 250")]
    [InlineData("1.250,00")]
    [InlineData("€12")]
    [InlineData("12 pounds")]
    [InlineData("£")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("+5")]
    [InlineData("(5)")]
    [InlineData("1\n2")]
    public void Anything_else_is_refused_rather_than_guessed_at(string typed) =>
        Amounts.Read(typed).ShouldBe((null, "must be an amount in pounds, like 1,250 or 1,250.50"));

    [Fact]
    public void What_is_less_than_nothing_too_fine_or_too_much_is_told_so()
    {
        Amounts.Read("-5").Fault.ShouldNotBeNull().ShouldStartWith("must not be less than £0");
        Amounts.Read("\u22125").Fault.ShouldNotBeNull().ShouldStartWith("must not be less than £0");
        Amounts.Read("1.005").Fault.ShouldBe("must have at most two decimal places, like 1,250.50");
        Amounts.Read("10,000,000").Fault.ShouldBe("must be £9,999,999.99 or less");
        Amounts.Read(new string('9', 40)).Fault.ShouldBe("must be £9,999,999.99 or less");
    }

    [Fact]
    public void Every_amount_is_read_back_from_how_it_is_written() => Prop.ForAll(Pennies(), pennies =>
    {
        var amount = pennies / 100m;
        return Amounts.Read($"{amount:0.00}").Amount == amount && Amounts.Read($"£{amount:#,##0.00}").Amount == amount;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Sums_are_exact_to_the_penny_whatever_is_added_in_whatever_order() => Prop.ForAll(Pennies().Generator.ArrayOf().ToArbitrary(), pennies =>
    {
        var entries = pennies.Select((p, i) => Entry(i, (CostStage)(i % 3), (CostKind)(i % 5), p / 100m)).ToImmutableList();
        var figures = CostFigures.Of(entries, Day);
        var back = CostFigures.Of([.. entries.Reverse()], Day);

        return Of(CostStage.Planned) == figures.All.Planned * 100 && Of(CostStage.Committed) == figures.All.Committed * 100 && Of(CostStage.Paid) == figures.All.Paid * 100
            && figures.All == back.All && figures.All.Cost == figures.All.Paid + figures.All.StillToPay
            && figures.Kinds.Values.Aggregate(0m, (sum, line) => sum + line.Cost) == figures.All.Cost;

        long Of(CostStage stage) => pennies.Where((_, i) => (CostStage)(i % 3) == stage).Sum(p => (long)p);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_hundred_thousand_pennies_are_a_thousand_pounds() =>
        CostFigures.Of([.. Enumerable.Range(0, 100_000).Select(i => Entry(i, CostStage.Paid, CostKind.Other, 0.01m))], Day).All.Paid.ShouldBe(1000.00m);

    [Fact]
    public void The_median_of_an_even_number_lies_between_the_two_in_the_middle()
    {
        CostSpread.Of([Costing(100.00m), Costing(100.01m)], Day).ShouldBe(new CostSpread(2, 100.01m, 100.00m, 100.01m));
        CostSpread.Of([Costing(300m), Costing(100m), Costing(200m), Costing(0.00m)], Day).ShouldBe(new CostSpread(3, 200.00m, 100m, 300m));
        CostSpread.Of([Costing(100m) with { Compared = false }], Day).ShouldBeNull();
    }

    [Fact]
    public void Nothing_about_money_is_ever_binary()
    {
        var types = typeof(Amounts).Assembly.GetTypes().Where(t => t.Namespace == typeof(Amounts).Namespace).ToList();
        types.Count.ShouldBeGreaterThan(30);
        types.SelectMany(Used).Where(t => t == typeof(double) || t == typeof(float)).ShouldBeEmpty();
        types.SelectMany(Methods).Where(m => Codes(m).Any(c => c is 0x22 or 0x23 or 0x6B or 0x6C or 0x76)).ShouldBeEmpty("ldc.r4, ldc.r8, conv.r4, conv.r8, conv.r.un");
    }

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<short, OpCode> s_codes = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(c => c.Value);

    private static IEnumerable<MethodBase> Methods(Type type) => [.. type.GetMethods(All), .. type.GetConstructors(All)];

    private static IEnumerable<Type> Used(Type type) =>
    [
        .. type.GetFields(All).Select(f => f.FieldType), .. Methods(type).SelectMany(m => m.GetParameters()).Select(p => p.ParameterType),
        .. type.GetMethods(All).Select(m => m.ReturnType), .. Methods(type).SelectMany(m => m.GetMethodBody()?.LocalVariables ?? []).Select(l => l.LocalType),
    ];

    // What stands in a method's code, its arguments passed over.
    private static IEnumerable<int> Codes(MethodBase method)
    {
        var code = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < code.Length;)
        {
            var value = code[at] == 0xFE ? (short)(0xFE00 | code[at + 1]) : code[at];
            yield return value;
            at += (code[at] == 0xFE ? 2 : 1) + Size(s_codes[value].OperandType, code, at + 1);
        }
    }

    private static int Size(OperandType operand, byte[] code, int at) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(code, at)),
        _ => 4,
    };

    private static Arbitrary<int> Pennies() => Gen.Choose(1, 999_999_999).ToArbitrary();

    private static CostedReview Costing(decimal amount) => new(null, null, null, null, null, true, new(new(Guid.Empty), [Entry(1, CostStage.Paid, CostKind.Other, amount)]));

    private static CostEntry Entry(int number, CostStage stage, CostKind kind, decimal amount) =>
        new(new(new Guid(number, 0, 0, new byte[8])), stage, kind, amount, null, null, Day, null, DateTimeOffset.UnixEpoch);
}
