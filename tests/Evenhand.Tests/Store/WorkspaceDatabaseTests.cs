using Evenhand.Store.Databases;
using Xunit;

namespace Evenhand.Tests.Store;

public sealed class WorkspaceDatabaseTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ")]
    public void Without_a_connection_string_the_workspace_is_a_file_of_the_home(string? connection)
    {
        var database = WorkspaceDatabase.Find("/home/of/evenhand", connection).Value;

        Assert.Equal(
            (false, Path.Combine("/home/of/evenhand", "workspace.db")),
            (database.IsPostgres, database.ToString())
        );
    }

    [Fact]
    public void A_connection_string_is_told_without_its_password_and_user()
    {
        var database = WorkspaceDatabase
            .Find("/home", "Host=db.example;Database=ours;Username=somebody;Password=hush")
            .Value;

        Assert.Equal(
            (true, "PostgreSQL database ours on db.example:5432"),
            (database.IsPostgres, database.ToString())
        );
    }

    [Theory]
    [InlineData("Host=db.example;Password=hush")]
    [InlineData("Database=ours;Password=hush")]
    [InlineData("postgres://somebody:hush@db.example/ours")]
    [InlineData("Host=db.example;Database=ours;Port=hush")]
    [InlineData("Host=db.example;Database=ours;Hush=hush")]
    public void A_connection_string_that_leads_nowhere_is_refused_without_repeating_it(string text)
    {
        var problem = Assert.Single(WorkspaceDatabase.Find("/home", text).Problems);

        Assert.Equal(WorkspaceDatabase.Variable, problem.Field);
        Assert.DoesNotContain("hush", problem.ToString(), StringComparison.OrdinalIgnoreCase);
    }
}
