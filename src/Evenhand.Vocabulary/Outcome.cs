using System.Diagnostics.CodeAnalysis;

namespace Evenhand.Vocabulary;

/// <summary>What came of something that a person may get wrong: a value, or the problems that stood in its way.</summary>
/// <remarks>
/// Never both. A broken promise of the program itself (a full disk, a damaged edition) is an exception instead.
/// The default value of this struct is a failure without a problem and is never returned.
/// </remarks>
/// <typeparam name="T">What is handed on when all went well.</typeparam>
public readonly struct Outcome<T>
{
    private readonly T? value;
    private readonly IReadOnlyList<Problem>? problems;

    private Outcome(T? value, IReadOnlyList<Problem>? problems)
    {
        this.value = value;
        this.problems = problems;
    }

    /// <summary>Whether there is a value.</summary>
    [MemberNotNullWhen(true, nameof(value))]
    public bool IsOk => problems is { Count: 0 };

    /// <summary>The value. Asking for it when <see cref="IsOk"/> is false is a fault of the caller.</summary>
    /// <exception cref="InvalidOperationException">There is no value.</exception>
    public T Value =>
        IsOk
            ? value
            : throw new InvalidOperationException(
                "There is no value: " + string.Join("; ", Problems.Select(p => p.What))
            );

    /// <summary>Why there is no value; empty when there is one.</summary>
    public IReadOnlyList<Problem> Problems => problems ?? [];

    /// <summary>All went well.</summary>
    public static Outcome<T> Ok(T value) => new(value, []);

    /// <summary>It did not, for these reasons (at least one).</summary>
    public static Outcome<T> Failed(params IReadOnlyList<Problem> problems) =>
        problems.Count > 0
            ? new(default, problems)
            : throw new ArgumentException(
                "A failure names at least one problem.",
                nameof(problems)
            );

    /// <summary>Goes on with the value, or hands the problems on.</summary>
    public Outcome<TNext> Then<TNext>(Func<T, Outcome<TNext>> next) =>
        IsOk ? next(value) : Outcome<TNext>.Failed(Problems);
}
