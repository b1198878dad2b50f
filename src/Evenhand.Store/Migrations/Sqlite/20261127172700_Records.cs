using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenhand.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Records : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "last_code_step",
                table: "users",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.CreateTable(
                name: "record_fields",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    record_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    seq = table.Column<long>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey(
                        "PK_record_fields",
                        x => new
                        {
                            x.tenant_id,
                            x.record_id,
                            x.seq,
                            x.name,
                        }
                    );
                    table.ForeignKey(
                        name: "FK_record_fields_record_entries_tenant_id_record_id_seq",
                        columns: x => new
                        {
                            x.tenant_id,
                            x.record_id,
                            x.seq,
                        },
                        principalTable: "record_entries",
                        principalColumns: new[] { "tenant_id", "record_id", "seq" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_record_fields_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "records",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    draft_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    tenant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    changed_at = table.Column<string>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_records", x => x.id);
                    table.ForeignKey(
                        name: "FK_records_drafts_tenant_id_draft_id",
                        columns: x => new { x.tenant_id, x.draft_id },
                        principalTable: "drafts",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_records_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_records_tenant_id_created_at",
                table: "records",
                columns: new[] { "tenant_id", "created_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_records_tenant_id_draft_id",
                table: "records",
                columns: new[] { "tenant_id", "draft_id" }
            );

            // Whoever writes past the program, by a tool of the database, changes no entry either.
            migrationBuilder.Sql(
                """
                CREATE TRIGGER record_entries_not_changed BEFORE UPDATE ON record_entries
                BEGIN SELECT RAISE(ABORT, 'An entry of a record is never changed.'); END;
                """
            );
            migrationBuilder.Sql(
                """
                CREATE TRIGGER record_entries_not_deleted BEFORE DELETE ON record_entries
                BEGIN SELECT RAISE(ABORT, 'An entry of a record is never deleted.'); END;
                """
            );
            migrationBuilder.Sql(
                """
                CREATE TRIGGER record_fields_not_changed BEFORE UPDATE ON record_fields
                BEGIN SELECT RAISE(ABORT, 'A field of a record is never changed.'); END;
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER record_entries_not_changed");
            migrationBuilder.Sql("DROP TRIGGER record_entries_not_deleted");

            migrationBuilder.DropTable(name: "record_fields");

            migrationBuilder.DropTable(name: "records");

            migrationBuilder.DropColumn(name: "last_code_step", table: "users");
        }
    }
}
