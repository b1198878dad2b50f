using System.CommandLine;
using Evenhand.Cli.Terminal;
using Evenhand.Papers;
using Evenhand.Store.Accounts;
using Evenhand.Store.Databases;
using Evenhand.Store.Rows;
using Evenhand.Vocabulary;

namespace Evenhand.Cli.Verbs;

/// <summary>People who sign in: invited, listed, let in again.</summary>
internal sealed class AccountVerb : IVerb
{
    public Command Build(CommandEnvironment environment) =>
        new("account", "Who signs in to a web app that is served with --accounts")
        {
            Add(environment),
            Reset(environment),
            List(environment),
        };

    private static Command Add(CommandEnvironment environment)
    {
        var organisation = Options.Required(
            "--organisation",
            "The organisation; it is made where it is not there yet",
            "NAME"
        );
        var email = Options.Required("--email", "For whom", "ADDRESS");
        var admin = Options.Flag("--admin", "The person may invite others");
        return new Command("add", "Invite somebody; prints a link that works once")
        {
            organisation,
            email,
            admin,
        }.DoesAsync(
            environment,
            session =>
                WithAsync(
                    session,
                    async desk =>
                        Tell(
                            session,
                            await desk.InviteFromPromptAsync(
                                session.Get(organisation)!,
                                session.Get(email)!,
                                session.Get(admin) ? Role.Administrator : Role.Reader,
                                session.Cancel
                            )
                        )
                )
        );
    }

    private static Command Reset(CommandEnvironment environment)
    {
        var email = Options.Required("--email", "For whom", "ADDRESS");
        return new Command(
            "reset",
            "Let somebody choose a new password and second step; prints a link that works once"
        )
        {
            email,
        }.DoesAsync(
            environment,
            session =>
                WithAsync(
                    session,
                    async desk =>
                        Tell(
                            session,
                            await desk.ResetFromPromptAsync(session.Get(email)!, session.Cancel)
                        )
                )
        );
    }

    private static Command List(CommandEnvironment environment)
    {
        var format = Options.Format();
        return new Command("list", "Who belongs to which organisation") { format }.DoesAsync(
            environment,
            session =>
                WithAsync(
                    session,
                    async desk =>
                    {
                        var everybody = await desk.EverybodyAsync(session.Cancel);
                        var table = new ResultTable(
                            "People who sign in",
                            [
                                new("organisation", "Organisation"),
                                new("name", "Name"),
                                new("email", "E-mail address"),
                                new("role", "Role"),
                            ],
                            [
                                .. everybody.Select(e =>
                                    (IReadOnlyList<object?>)
                                        [
                                            e.Organisation,
                                            e.Member.Name,
                                            e.Member.Email,
                                            e.Member.Role.ToString().ToLowerInvariant(),
                                        ]
                                ),
                            ]
                        );
                        session.Printer.Print(
                            session.Get(format),
                            everybody.Select(e => new Listed(
                                e.Organisation,
                                e.Member.Name,
                                e.Member.Email,
                                e.Member.Role.ToString().ToLowerInvariant()
                            )),
                            table,
                            printer => printer.Table(table)
                        );
                        return ExitCode.Done;
                    }
                )
        );
    }

    private static async Task<int> WithAsync(Session session, Func<AccountDesk, Task<int>> act)
    {
        var database = session.Database();
        if (!database.IsOk)
        {
            return session.Printer.Problems(database.Problems);
        }

        using var workspace = new Workspace(database.Value, session.Environment.Clock);
        return await act(new AccountDesk(workspace));
    }

    private static int Tell(Session session, Outcome<Invited> invited) =>
        session.End(
            invited,
            made =>
            {
                session.Printer.Line($"/account/join?code={made.Code}");
                session.Printer.Say(
                    $"Send this to the person behind the address of your Evenhand. It works once, until {LondonTime.Show(made.ExpiresAt)}."
                );
                return ExitCode.Done;
            }
        );

    private sealed record Listed(string Organisation, string Name, string Email, string Role);
}
