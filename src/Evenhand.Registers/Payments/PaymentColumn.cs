namespace Evenhand.Registers.Payments;

/// <summary>What a column of a payments file is for.</summary>
public enum PaymentColumn
{
    /// <summary>Whom the money went to.</summary>
    Supplier,

    /// <summary>How much, in pounds.</summary>
    Amount,

    /// <summary>On which day.</summary>
    Date,

    /// <summary>The public body that paid.</summary>
    Body,

    /// <summary>Value added tax, in pounds.</summary>
    Vat,

    /// <summary>What for: purpose, or type of expense.</summary>
    Purpose,

    /// <summary>For which department, directorate or service.</summary>
    Area,

    /// <summary>The number of the transaction, invoice or document.</summary>
    Transaction,

    /// <summary>The supplier's company number.</summary>
    Company,

    /// <summary>The supplier's charity number.</summary>
    Charity,

    /// <summary>A code or name of a classification: ProClass, CIPFA, merchant category.</summary>
    Category,
}
