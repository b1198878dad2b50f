using Evenhand.Ocds.Reading;
using Xunit;

namespace Evenhand.Tests.Ocds.Reading;

public sealed class PersonalTextTests
{
    [Theory]
    [InlineData("Write to a.b@c.example.org, please", "Write to [e-mail address left out], please")]
    [InlineData("Call 020 7946 0000 now", "Call [telephone number left out] now")]
    [InlineData("Call +44 20 7946 0000.", "Call [telephone number left out].")]
    [InlineData("Tel (01632) 960 001", "Tel [telephone number left out]")]
    public void Addresses_and_numbers_are_left_out_of_a_text(string text, string expected) =>
        Assert.Equal(expected, PersonalText.LeaveOut(text));

    [Theory]
    [InlineData("The contract ends 01-02-2025 12:00")]
    [InlineData("0123456789")]
    [InlineData("Company 01234567 of 2024")]
    [InlineData("From £1,000,000,000 to £2,000,000,000")]
    [InlineData("Reference 2024/S 000-012345")]
    public void Dates_identifiers_amounts_and_references_stay(string text) =>
        Assert.Equal(text, PersonalText.LeaveOut(text));
}
