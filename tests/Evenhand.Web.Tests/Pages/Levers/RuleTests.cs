using Evenhand.Law;
using Evenhand.Testing;
using Evenhand.Testing.Serving;
using Evenhand.Web.Tests.Serving;
using Xunit;

namespace Evenhand.Web.Tests.Pages.Levers;

public sealed class RuleTests(Sites sites)
{
    [Fact]
    public async Task Every_entry_has_a_page_with_what_its_file_says()
    {
        foreach (
            var lever in LawLibrary
                .Read(Repository.Root, TemporaryHome.Libraries.Rules)
                .Value.Levers
        )
        {
            var answer = await sites.GetAsync("/levers/" + lever.Id, Served.Empty);

            Assert.Equal(200, answer.Status);
            var words = answer.Words("main");
            foreach (
                var said in lever
                    .WhatToRecord.Concat(lever.Challenge.Grounds)
                    .Concat(lever.Conditions.Select(c => c.Why).OfType<string>())
                    .Append(lever.Name)
                    .Append(lever.Effect)
                    .Append(lever.Citation)
                    .Append(lever.Source)
                    .Append(lever.LawyerCheck ?? "Nothing noted")
            )
            {
                Assert.Contains(string.Join(' ', said.Split()), words, StringComparison.Ordinal);
            }

            Assert.NotEmpty(answer.Rows("scenarios"));
        }
    }
}
