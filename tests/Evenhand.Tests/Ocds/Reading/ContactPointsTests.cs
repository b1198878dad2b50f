using System.Text;
using Evenhand.Ocds.Reading;
using Xunit;

namespace Evenhand.Tests.Ocds.Reading;

/// <summary>No person of a contact point is shown or given on; all else keeps its bytes.</summary>
public sealed class ContactPointsTests
{
    [Theory]
    [InlineData(
        """{"parties":[ {"contactPoint" : {"name":"A \"B\" C","telephone":1234,"url":null}, "name":"Org"} ]}""",
        """{"parties":[ {"contactPoint" : {"name":"[left out]","telephone":"[left out]","url":null}, "name":"Org"} ]}"""
    )]
    [InlineData(
        """{"contactPoint":"a.person@example.org","ocid":"x"}""",
        """{"contactPoint":"[left out]","ocid":"x"}"""
    )]
    [InlineData(
        """{"persons":[{"name":"A","identifier":{"id":"1"}},"B"],"after":"kept"}""",
        """{"persons":[{"name":"[left out]","identifier":{"id":"[left out]"}},"[left out]"],"after":"kept"}"""
    )]
    [InlineData(
        """{"a":{"contactPoint":{}},"b":"kept","additionalContactPoints":[{"email":"x"}],"c":"kept"}""",
        """{"a":{"contactPoint":{}},"b":"kept","additionalContactPoints":[{"email":"[left out]"}],"c":"kept"}"""
    )]
    [InlineData(
        """{"contactPoint":null,"name":"kept","n":1.50,"t":"\u00e9\n"}""",
        """{"contactPoint":null,"name":"kept","n":1.50,"t":"\u00e9\n"}"""
    )]
    [InlineData(
        """{"contactPoint":{"deep":{"er":[["x",{"y":"z"}]]},"contactPoint":{"a":"b"},"last":"c"},"name":"kept"}""",
        """{"contactPoint":{"deep":{"er":[["[left out]",{"y":"[left out]"}]]},"contactPoint":{"a":"[left out]"},"last":"[left out]"},"name":"kept"}"""
    )]
    public void Values_of_contact_points_and_persons_are_left_out_and_nothing_else(
        string published,
        string given
    ) =>
        Assert.Equal(
            given,
            Encoding.UTF8.GetString(ContactPoints.LeaveOut(Encoding.UTF8.GetBytes(published)))
        );
}
