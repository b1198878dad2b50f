using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenhand.Store.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class References : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kept_references",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    short_name = table.Column<string>(
                        type: "TEXT",
                        maxLength: 200,
                        nullable: false
                    ),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    authors = table.Column<string>(type: "TEXT", nullable: false),
                    year = table.Column<int>(type: "INTEGER", nullable: true),
                    publication = table.Column<string>(type: "TEXT", nullable: true),
                    doi = table.Column<string>(type: "TEXT", nullable: true),
                    url = table.Column<string>(type: "TEXT", nullable: true),
                    @abstract = table.Column<string>(
                        name: "abstract",
                        type: "TEXT",
                        nullable: true
                    ),
                    file_name = table.Column<string>(type: "TEXT", nullable: false),
                    line = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    doi_hash = table.Column<string>(
                        type: "TEXT",
                        fixedLength: true,
                        maxLength: 64,
                        nullable: true
                    ),
                    likeness_hash = table.Column<string>(
                        type: "TEXT",
                        fixedLength: true,
                        maxLength: 64,
                        nullable: false
                    ),
                    tenant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    changed_at = table.Column<string>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kept_references", x => x.id);
                    table.UniqueConstraint(
                        "AK_kept_references_tenant_id_id",
                        x => new { x.tenant_id, x.id }
                    );
                    table.ForeignKey(
                        name: "FK_kept_references_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "reference_steps",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reference_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    finding_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    tenant_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<string>(type: "TEXT", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    changed_at = table.Column<string>(type: "TEXT", nullable: false),
                    changed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_reference_steps", x => x.id);
                    table.ForeignKey(
                        name: "FK_reference_steps_findings_tenant_id_finding_id",
                        columns: x => new { x.tenant_id, x.finding_id },
                        principalTable: "findings",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_reference_steps_kept_references_tenant_id_reference_id",
                        columns: x => new { x.tenant_id, x.reference_id },
                        principalTable: "kept_references",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_reference_steps_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_kept_references_tenant_id_doi_hash",
                table: "kept_references",
                columns: new[] { "tenant_id", "doi_hash" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_kept_references_tenant_id_likeness_hash",
                table: "kept_references",
                columns: new[] { "tenant_id", "likeness_hash" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_kept_references_tenant_id_short_name",
                table: "kept_references",
                columns: new[] { "tenant_id", "short_name" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_reference_steps_tenant_id_finding_id",
                table: "reference_steps",
                columns: new[] { "tenant_id", "finding_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_reference_steps_tenant_id_reference_id",
                table: "reference_steps",
                columns: new[] { "tenant_id", "reference_id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "reference_steps");

            migrationBuilder.DropTable(name: "kept_references");
        }
    }
}
