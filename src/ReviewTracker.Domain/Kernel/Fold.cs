using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;

namespace ReviewTracker.Domain.Kernel;

/// <summary>
/// Replays events through a record's static <c>Create</c> and its <c>Apply</c> methods, the convention Marten uses.
/// A method takes the event, the abstract record of a few of them, or <see cref="Recorded{T}"/> of it. Events without a
/// method are skipped: they concern other readers.
/// </summary>
public static class Fold
{
    /// <summary>Null when no opening event was among them.</summary>
    public static T? Of<T>(IEnumerable<Recorded> events) where T : class
    {
        T? state = null;
        foreach (var e in events) state = Step(state, e);
        return state;
    }

    public static T? Step<T>(T? state, Recorded e) where T : class =>
        state is null
            ? Steps<T>.Creates.GetOrAdd(e.Data.GetType(), Steps<T>.FindCreate)?.Invoke(e)
            : Steps<T>.Applies.GetOrAdd(e.Data.GetType(), Steps<T>.FindApply)?.Invoke(state, e) ?? state;

    /// <summary>Whether the type has a <c>Create</c> or an <c>Apply</c> for this event; the architecture test asks.</summary>
    public static bool Reads(Type state, Type eventType) =>
        state.GetMethods().Any(m => m.Name is "Create" or "Apply" && m.GetParameters() is [var p]
            && (p.ParameterType.IsAssignableFrom(eventType) || p.ParameterType == typeof(Recorded<>).MakeGenericType(eventType)));

    private static class Steps<T> where T : class
    {
        internal static readonly ConcurrentDictionary<Type, Func<Recorded, T>?> Creates = new();
        internal static readonly ConcurrentDictionary<Type, Func<T, Recorded, T>?> Applies = new();

        internal static Func<Recorded, T>? FindCreate(Type eventType)
        {
            if (Find("Create", BindingFlags.Static, eventType) is not { } method) return null;
            var envelope = Expression.Parameter(typeof(Recorded));
            return Expression.Lambda<Func<Recorded, T>>(
                Expression.Call(method, Argument(method, envelope, eventType)), envelope).Compile();
        }

        internal static Func<T, Recorded, T>? FindApply(Type eventType)
        {
            if (Find("Apply", BindingFlags.Instance, eventType) is not { } method) return null;
            var (state, envelope) = (Expression.Parameter(typeof(T)), Expression.Parameter(typeof(Recorded)));
            return Expression.Lambda<Func<T, Recorded, T>>(
                Expression.Call(state, method, Argument(method, envelope, eventType)), state, envelope).Compile();
        }

        private static MethodInfo? Find(string name, BindingFlags kind, Type eventType) =>
            typeof(T).GetMethod(name, kind | BindingFlags.Public, [eventType])
            ?? typeof(T).GetMethod(name, kind | BindingFlags.Public, [typeof(Recorded<>).MakeGenericType(eventType)]);

        private static Expression Argument(MethodInfo method, ParameterExpression envelope, Type eventType) =>
            method.GetParameters()[0].ParameterType is var parameter && parameter.IsAssignableFrom(eventType)
                ? Expression.Convert(Expression.Property(envelope, nameof(Recorded.Data)), parameter)
                : Expression.New(typeof(Recorded<>).MakeGenericType(eventType).GetConstructor([typeof(Recorded)])!, envelope);
    }
}
