using System.Reflection;
using System.Runtime.CompilerServices;
using Downshift.Kernel.Numerics;
using Downshift.Model.Hierarchy;
using Downshift.Model.Parameters;
using Downshift.Model.Population;

namespace Downshift.Model.Branching;

/// <summary>
/// Copies the state of a run: everything that can be reached from an object, except what never changes. What is not
/// known to be frozen is copied, so that a forgotten class costs memory and never a result. Not safe for concurrent
/// use, and nobody may change the original meanwhile.
/// </summary>
internal sealed class StateCopy
{
    private static readonly Func<object, object> ShallowCopy = typeof(object)
        .GetMethod(nameof(MemberwiseClone), BindingFlags.Instance | BindingFlags.NonPublic)!
        .CreateDelegate<Func<object, object>>();

    // Read only after construction. Whatever else is in their namespaces is a record of values.
    private static readonly Type[] Frozen =
        [typeof(string), typeof(World), typeof(Register), typeof(QuantileTable), typeof(Type)];

    private static readonly string?[] FrozenRooms = [typeof(Geography).Namespace, typeof(ParameterSet).Namespace];

    // By identity, and only looked up: the order in which a table holds them never matters.
    private readonly ConditionalWeakTable<object, object> copies = [];
    private readonly ConditionalWeakTable<Type, FieldInfo[]> fields = [];
    private readonly Queue<object> unfinished = new();
    private readonly List<ICopied> addressed = [];

    /// <summary>Wherever the original refers to an object, the copy refers to another.</summary>
    /// <param name="original">An object.</param>
    /// <param name="by">What stands in its place.</param>
    public void Replace(object original, object by) => copies.Add(original, by);

    /// <summary>The copy of an object. Calls on the same instance share what their originals share.</summary>
    /// <param name="original">The object.</param>
    /// <exception cref="NotSupportedException">Something in it holds an address and is no
    /// <see cref="ICopied"/>.</exception>
    public T Of<T>(T original)
        where T : class
    {
        T copy = (T)Counterpart(original);
        while (unfinished.TryDequeue(out object? next)) { Finish(next); }

        foreach (ICopied state in addressed) { state.BecomeOwn(); }
        addressed.Clear();
        return copy;
    }

    private object Counterpart(object original)
    {
        if (copies.TryGetValue(original, out object? copy))
        {
            return copy;
        }

        Type type = original.GetType();
        if (IsFrozen(type))
        {
            return original;
        }

        copy = original is Delegate call ? Rebound(call) : ShallowCopy(original);
        copies.Add(original, copy);
        if (copy is not Delegate && HoldsReferences(type)) { unfinished.Enqueue(copy); }
        if (copy is ICopied own) { addressed.Add(own); }

        return copy;
    }

    private static bool IsFrozen(Type type) =>
        Array.Exists(Frozen, frozen => frozen.IsAssignableFrom(type)) || FrozenRooms.Contains(type.Namespace);

    private Delegate Rebound(Delegate call) => call.Target is not { } target ? call
        : call.HasSingleTarget ? Delegate.CreateDelegate(call.GetType(), Counterpart(target), call.Method)
        : throw new NotSupportedException($"{call.GetType()} calls several methods.");

    // Its fields are the original's so far.
    private void Finish(object copy)
    {
        if (copy is object?[] references)
        {
            for (int i = 0; i < references.Length; i++)
            {
                if (references[i] is { } item) { references[i] = Counterpart(item); }
            }
        }
        else if (copy is Array values)
        {
            Type element = values.GetType().GetElementType()!;
            for (int i = 0; i < values.Length; i++)
            {
                object value = values.GetValue(i)!;
                FinishFields(value, element);
                values.SetValue(value, i);
            }
        }
        else
        {
            FinishFields(copy, copy.GetType());
        }
    }

    private void FinishFields(object holder, Type type)
    {
        foreach (FieldInfo field in FieldsOf(type))
        {
            if (field.GetValue(holder) is not { } value)
            {
                continue;
            }

            if (field.FieldType.IsValueType)
            {
                FinishFields(value, field.FieldType);
                field.SetValue(holder, value);
            }
            else
            {
                field.SetValue(holder, Counterpart(value));
            }
        }
    }

    private bool HoldsReferences(Type type) =>
        !type.IsArray ? FieldsOf(type).Length > 0
        : !type.GetElementType()!.IsValueType || FieldsOf(type.GetElementType()!).Length > 0;

    /// <summary>Fields of a type and of those it derives from that hold references, their own or in a struct.</summary>
    private FieldInfo[] FieldsOf(Type type)
    {
        if (fields.TryGetValue(type, out FieldInfo[]? known))
        {
            return known;
        }

        List<FieldInfo> found = [];
        for (Type? at = type; at is not null && !type.IsPrimitive; at = at.BaseType)
        {
            const BindingFlags Own = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic
                | BindingFlags.DeclaredOnly;
            foreach (FieldInfo field in at.GetFields(Own))
            {
                RefuseAddresses(type, field);
                bool holds = !field.FieldType.IsPointer
                    && (!field.FieldType.IsValueType || FieldsOf(field.FieldType).Length > 0);
                if (holds) { found.Add(field); }
            }
        }

        FieldInfo[] all = [.. found];
        fields.Add(type, all);
        return all;
    }

    private void RefuseAddresses(Type type, FieldInfo field)
    {
        bool address = field.FieldType.IsPointer || field.FieldType.IsByRefLike || field.FieldType == typeof(nint);
        bool several = type.IsDefined(typeof(InlineArrayAttribute))
            && (!field.FieldType.IsValueType || FieldsOf(field.FieldType).Length > 0);
        if ((address && !typeof(ICopied).IsAssignableFrom(type)) || several)
        {
            throw new NotSupportedException($"{type}.{field.Name} cannot be copied with the state of a run.");
        }
    }
}
