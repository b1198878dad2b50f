namespace Evenhand.Statistics.Decisions;

/// <summary>
/// Some draws at once: of each criterion all weights beside each other, of each option all values, so that a processor works on
/// four draws with one instruction. Its width is fixed: what comes out does not hang on the machine.
/// </summary>
internal sealed class DrawBatch(int options, int criteria)
{
    /// <summary>How many draws it holds at most; small enough for the nearest memory, and divisible by four.</summary>
    public const int Size = 256;

    private readonly double[] weights = new double[criteria * Size];
    private readonly double[] values = new double[options * Size];

    /// <summary>How many draws it holds.</summary>
    public int Count { get; set; }

    /// <summary>How many options there are.</summary>
    public int Options => options;

    /// <summary>How many criteria there are.</summary>
    public int Criteria => criteria;

    /// <summary>Room for numbers of each draw that only one step needs.</summary>
    public double[] Scratch { get; } = new double[Size];

    /// <summary>The weights of a criterion, one a draw; those beyond <see cref="Count"/> are of no account.</summary>
    public Span<double> Weights(int criterion) => weights.AsSpan(criterion * Size, Size);

    /// <summary>The values of an option, one a draw.</summary>
    public Span<double> Values(int option) => values.AsSpan(option * Size, Size);

    /// <summary>Puts the weights of one draw in their place.</summary>
    public void SetWeights(int draw, ReadOnlySpan<double> drawn)
    {
        for (var j = 0; j < drawn.Length; j++)
        {
            weights[(j * Size) + draw] = drawn[j];
        }
    }
}
