using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenhand.Store.Migrations.Postgres
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
                type: "bigint",
                nullable: false,
                defaultValue: 0L
            );

            migrationBuilder.CreateTable(
                name: "record_fields",
                columns: table => new
                {
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    record_id = table.Column<Guid>(type: "uuid", nullable: false),
                    seq = table.Column<long>(type: "bigint", nullable: false),
                    name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    text = table.Column<string>(type: "text", nullable: false),
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
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    title = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    draft_id = table.Column<Guid>(type: "uuid", nullable: true),
                    tenant_id = table.Column<Guid>(type: "uuid", nullable: false),
                    version = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    created_by = table.Column<Guid>(type: "uuid", nullable: false),
                    changed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: false
                    ),
                    changed_by = table.Column<Guid>(type: "uuid", nullable: false),
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
                CREATE FUNCTION record_is_kept() RETURNS trigger LANGUAGE plpgsql AS
                $$ BEGIN RAISE EXCEPTION 'An entry of a record is never changed or deleted.'; END $$
                """
            );
            migrationBuilder.Sql(
                """
                CREATE TRIGGER record_entries_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON record_entries
                FOR EACH STATEMENT EXECUTE FUNCTION record_is_kept()
                """
            );
            migrationBuilder.Sql(
                """
                CREATE TRIGGER record_fields_kept BEFORE UPDATE OR TRUNCATE ON record_fields
                FOR EACH STATEMENT EXECUTE FUNCTION record_is_kept()
                """
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER record_entries_kept ON record_entries");
            migrationBuilder.Sql("DROP TRIGGER record_fields_kept ON record_fields");
            migrationBuilder.Sql("DROP FUNCTION record_is_kept()");

            migrationBuilder.DropTable(name: "record_fields");

            migrationBuilder.DropTable(name: "records");

            migrationBuilder.DropColumn(name: "last_code_step", table: "users");
        }
    }
}
