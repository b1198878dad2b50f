using System.Diagnostics;
using System.Text;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using NativeAppender = DuckDB.NET.Native.DuckDBAppender;

namespace Evenhand.Lake;

/// <summary>
/// Adds many rows to a table, value by value in the order of its columns. Texts come as the UTF-8 bytes that they are read as.
/// Several threads may fill one table, each with a connection of its own.
/// </summary>
/// <remarks>
/// An appender of DuckDB.NET asks of every value what it is and makes a string of every text; that is ten times as slow as what
/// DuckDB itself needs. This fills DuckDB's own vectors and hands over a whole chunk of rows at a time.
/// </remarks>
public sealed unsafe class BulkTable : IDisposable
{
    private const int Fraction = 9;
    private const int TextCell = 16;
    private const int InCell = 12;

    /// <summary>How many chunks an appender may hold: of its own accord it would hold a hundred before it gave them to the table.</summary>
    private const int MostWaiting = 8;
    private static readonly ulong RowsInChunk = NativeMethods.Helpers.DuckDBVectorSize();

    private readonly string table;
    private readonly NativeAppender appender;
    private readonly DuckDBDataChunk chunk;
    private readonly DuckDBLogicalType[] types;
    private readonly nint[] vectors;
    private readonly nint[] data;
    private readonly nint[] validity;
    private ulong row;
    private int column;
    private int waiting;
    private byte[] scratch = new byte[256];
    private readonly NativeTexts texts = new();

    /// <summary>Begins to add rows.</summary>
    /// <param name="connection">An open database; no other thread uses this connection.</param>
    /// <param name="table">The table.</param>
    public BulkTable(DuckDBConnection connection, string table)
    {
        this.table = table;
        var made = NativeMethods.Appender.DuckDBAppenderCreate(
            connection.NativeConnection,
            "main",
            table,
            out appender
        );
        Check(made);
        var columns = (int)NativeMethods.Appender.DuckDBAppenderColumnCount(appender);
        types =
        [
            .. Enumerable
                .Range(0, columns)
                .Select(c => NativeMethods.Appender.DuckDBAppenderColumnType(appender, (ulong)c)),
        ];
        chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(
            [.. types.Select(t => t.DangerousGetHandle())],
            (ulong)columns
        );
        (vectors, data, validity) = (new nint[columns], new nint[columns], new nint[columns]);
        Begin();
    }

    /// <summary>How many rows were added.</summary>
    public long Rows { get; private set; }

    /// <summary>A text in a VARCHAR column.</summary>
    /// <param name="utf8">Valid UTF-8; an empty one is nothing.</param>
    public BulkTable Text(ReadOnlySpan<byte> utf8)
    {
        if (utf8.IsEmpty)
        {
            return Nothing();
        }

        // As duckdb_string_t is laid out: the length, and the text itself with noughts behind it or, where that does not fit,
        // its first four bytes and where it lies.
        var cell = (byte*)data[column++] + row * TextCell;
        *(uint*)cell = (uint)utf8.Length;
        if (utf8.Length <= InCell)
        {
            *(ulong*)(cell + sizeof(uint)) = 0;
            *(uint*)(cell + sizeof(uint) + sizeof(ulong)) = 0;
            utf8.CopyTo(new Span<byte>(cell + sizeof(uint), InCell));
        }
        else
        {
            var place = texts.Keep(utf8);
            *(uint*)(cell + sizeof(uint)) = *(uint*)place;
            *(byte**)(cell + sizeof(ulong)) = place;
        }

        return this;
    }

    /// <summary>A text in a VARCHAR column; null or an empty one is nothing.</summary>
    public BulkTable Text(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return Nothing();
        }

        var most = Encoding.UTF8.GetMaxByteCount(text.Length);
        if (scratch.Length < most)
        {
            scratch = new byte[most];
        }

        return Text(scratch.AsSpan(0, Encoding.UTF8.GetBytes(text, scratch)));
    }

    /// <summary>A whole number in a BIGINT column.</summary>
    public BulkTable Count(long? number)
    {
        if (number is { } known)
        {
            ((long*)data[column++])[row] = known;
            return this;
        }

        return Nothing();
    }

    /// <summary>A number in a DECIMAL(28, 9) column; one that does not fit is nothing.</summary>
    public BulkTable Money(decimal? amount)
    {
        if (amount is not { } known || Math.Abs(known) >= 1e19m)
        {
            return Nothing();
        }

        ((Int128*)data[column++])[row] = Scaled(decimal.Round(known, Fraction));
        return this;
    }

    /// <summary>A day in a DATE column.</summary>
    public BulkTable Day(DateOnly? day)
    {
        if (day is { } known)
        {
            ((int*)data[column++])[row] =
                known.DayNumber - DateOnly.FromDateTime(DateTime.UnixEpoch).DayNumber;
            return this;
        }

        return Nothing();
    }

    /// <summary>A moment in a TIMESTAMP column, in Coordinated Universal Time.</summary>
    public BulkTable Moment(DateTimeOffset? moment)
    {
        if (moment is { } known)
        {
            ((long*)data[column++])[row] =
                (known.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
            return this;
        }

        return Nothing();
    }

    /// <summary>A truth value in a BOOLEAN column.</summary>
    public BulkTable Flag(bool? flag)
    {
        if (flag is { } known)
        {
            ((byte*)data[column++])[row] = known ? (byte)1 : (byte)0;
            return this;
        }

        return Nothing();
    }

    /// <summary>Nothing, in a column of any type.</summary>
    public BulkTable Nothing()
    {
        ((ulong*)validity[column++])[row >> 6] &= ~(1UL << (int)(row & 63));
        return this;
    }

    /// <summary>Ends a row.</summary>
    public void End()
    {
        Debug.Assert(column == vectors.Length, $"{table}: {column} of {vectors.Length} columns");
        column = 0;
        Rows++;
        if (++row == RowsInChunk)
        {
            HandOver();
        }
    }

    /// <summary>Hands over the rows that are left. Without it they are lost.</summary>
    public void Finish()
    {
        HandOver();
        Check(NativeMethods.Appender.DuckDBAppenderClose(appender));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        chunk.Dispose();
        foreach (var type in types)
        {
            type.Dispose();
        }

        appender.Dispose();
        texts.Dispose();
    }

    // Multiplied up to nine digits behind the point, which the column holds as a whole number.
    private static Int128 Scaled(decimal amount)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(amount, parts);
        var whole = new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]);
        for (var scale = (parts[3] >> 16) & 0xFF; scale < Fraction; scale++)
        {
            whole *= 10;
        }

        return parts[3] < 0 ? -(Int128)whole : (Int128)whole;
    }

    private void HandOver()
    {
        if (row == 0)
        {
            return;
        }

        NativeMethods.DataChunks.DuckDBDataChunkSetSize(chunk, row);
        Check(NativeMethods.Appender.DuckDBAppendDataChunk(appender, chunk));
        // The appender has made copies of the texts.
        texts.Clear();
        NativeMethods.DataChunks.DuckDBDataChunkReset(chunk);
        if (++waiting == MostWaiting)
        {
            Check(NativeMethods.Appender.DuckDBAppenderFlush(appender));
            waiting = 0;
        }

        Begin();
    }

    private void Begin()
    {
        row = 0;
        for (var c = 0; c < vectors.Length; c++)
        {
            vectors[c] = NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, c);
            NativeMethods.Vectors.DuckDBVectorEnsureValidityWritable(vectors[c]);
            data[c] = (nint)NativeMethods.Vectors.DuckDBVectorGetData(vectors[c]);
            validity[c] = (nint)NativeMethods.Vectors.DuckDBVectorGetValidity(vectors[c]);
        }
    }

    private void Check(DuckDBState state)
    {
        if (state != DuckDBState.Success)
        {
            var fault = NativeMethods.Appender.DuckDBAppenderErrorData(appender);
            throw new IOException(
                $"Rows could not be added to {table}: {NativeMethods.ErrorData.DuckDBErrorDataMessage(fault)}"
            );
        }
    }
}
