using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Evenhand.Store.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Reorganisations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "directory_entries",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
                    experience = table.Column<string>(type: "text", nullable: true),
                    contact = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
                    workstreams = table.Column<string>(type: "text", nullable: false),
                    agreed_on = table.Column<DateOnly>(type: "date", nullable: false),
                    until = table.Column<DateOnly>(type: "date", nullable: false),
                    erased_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
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
                    table.PrimaryKey("PK_directory_entries", x => x.id);
                    table.ForeignKey(
                        name: "FK_directory_entries_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "reorganisations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    text = table.Column<string>(type: "text", nullable: false),
                    text_number = table.Column<int>(type: "integer", nullable: false),
                    next_review = table.Column<DateOnly>(type: "date", nullable: true),
                    closed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
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
                    table.PrimaryKey("PK_reorganisations", x => x.id);
                    table.UniqueConstraint(
                        "AK_reorganisations_tenant_id_id",
                        x => new { x.tenant_id, x.id }
                    );
                    table.ForeignKey(
                        name: "FK_reorganisations_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "closings",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    opened = table.Column<DateOnly>(type: "date", nullable: false),
                    forecast_months = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    cost_pounds = table.Column<decimal>(type: "numeric", nullable: true),
                    consultancy_days_planned = table.Column<decimal>(
                        type: "numeric",
                        nullable: true
                    ),
                    consultancy_days = table.Column<decimal>(type: "numeric", nullable: true),
                    fees_planned = table.Column<decimal>(type: "numeric", nullable: true),
                    fees = table.Column<decimal>(type: "numeric", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("PK_closings", x => x.id);
                    table.ForeignKey(
                        name: "FK_closings_reorganisations_tenant_id_reorganisation_id",
                        columns: x => new { x.tenant_id, x.reorganisation_id },
                        principalTable: "reorganisations",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_closings_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "local_knowledge",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    about_kind = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    about = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    note = table.Column<string>(type: "text", nullable: false),
                    name = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
                    is_anonymous = table.Column<bool>(type: "boolean", nullable: false),
                    review_on = table.Column<DateOnly>(type: "date", nullable: false),
                    contradicts = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: true
                    ),
                    contradicts_how = table.Column<string>(type: "text", nullable: true),
                    withdrawn_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
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
                    table.PrimaryKey("PK_local_knowledge", x => x.id);
                    table.ForeignKey(
                        name: "FK_local_knowledge_reorganisations_tenant_id_reorganisation_id",
                        columns: x => new { x.tenant_id, x.reorganisation_id },
                        principalTable: "reorganisations",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_local_knowledge_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "own_lessons",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    workstream = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    phase = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    weight = table.Column<int>(type: "integer", nullable: false),
                    lesson = table.Column<string>(type: "text", nullable: false),
                    consequence = table.Column<string>(type: "text", nullable: false),
                    evidence = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    reviewed_by = table.Column<Guid>(type: "uuid", nullable: true),
                    reviewed_at = table.Column<DateTimeOffset>(
                        type: "timestamp with time zone",
                        nullable: true
                    ),
                    review_note = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("PK_own_lessons", x => x.id);
                    table.ForeignKey(
                        name: "FK_own_lessons_reorganisations_tenant_id_reorganisation_id",
                        columns: x => new { x.tenant_id, x.reorganisation_id },
                        principalTable: "reorganisations",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_own_lessons_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "readiness_reviews",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    text_number = table.Column<int>(type: "integer", nullable: false),
                    held_on = table.Column<DateOnly>(type: "date", nullable: false),
                    present = table.Column<string>(type: "text", nullable: false),
                    ready = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    not_met = table.Column<int>(type: "integer", nullable: false),
                    unknown = table.Column<int>(type: "integer", nullable: false),
                    report = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("PK_readiness_reviews", x => x.id);
                    table.UniqueConstraint(
                        "AK_readiness_reviews_tenant_id_id",
                        x => new { x.tenant_id, x.id }
                    );
                    table.ForeignKey(
                        name: "FK_readiness_reviews_reorganisations_tenant_id_reorganisation_~",
                        columns: x => new { x.tenant_id, x.reorganisation_id },
                        principalTable: "reorganisations",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_readiness_reviews_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "reorganisation_texts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    number = table.Column<int>(type: "integer", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("PK_reorganisation_texts", x => x.id);
                    table.ForeignKey(
                        name: "FK_reorganisation_texts_reorganisations_tenant_id_reorganisati~",
                        columns: x => new { x.tenant_id, x.reorganisation_id },
                        principalTable: "reorganisations",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_reorganisation_texts_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "shared_notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    kind = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    about = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    what = table.Column<string>(type: "text", nullable: false),
                    consequence = table.Column<string>(type: "text", nullable: false),
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
                    table.PrimaryKey("PK_shared_notices", x => x.id);
                    table.ForeignKey(
                        name: "FK_shared_notices_reorganisations_tenant_id_reorganisation_id",
                        columns: x => new { x.tenant_id, x.reorganisation_id },
                        principalTable: "reorganisations",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_shared_notices_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateTable(
                name: "opening_decisions",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    reorganisation_id = table.Column<Guid>(type: "uuid", nullable: false),
                    review_id = table.Column<Guid>(type: "uuid", nullable: false),
                    is_go = table.Column<bool>(type: "boolean", nullable: false),
                    opens = table.Column<DateOnly>(type: "date", nullable: false),
                    by = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false
                    ),
                    words = table.Column<string>(type: "text", nullable: false),
                    against_advice = table.Column<string>(type: "text", nullable: true),
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
                    table.PrimaryKey("PK_opening_decisions", x => x.id);
                    table.ForeignKey(
                        name: "FK_opening_decisions_readiness_reviews_tenant_id_review_id",
                        columns: x => new { x.tenant_id, x.review_id },
                        principalTable: "readiness_reviews",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_opening_decisions_reorganisations_tenant_id_reorganisation_~",
                        columns: x => new { x.tenant_id, x.reorganisation_id },
                        principalTable: "reorganisations",
                        principalColumns: new[] { "tenant_id", "id" },
                        onDelete: ReferentialAction.Restrict
                    );
                    table.ForeignKey(
                        name: "FK_opening_decisions_tenants_tenant_id",
                        column: x => x.tenant_id,
                        principalTable: "tenants",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict
                    );
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_closings_tenant_id_reorganisation_id",
                table: "closings",
                columns: new[] { "tenant_id", "reorganisation_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_directory_entries_tenant_id",
                table: "directory_entries",
                column: "tenant_id"
            );

            migrationBuilder.CreateIndex(
                name: "IX_local_knowledge_tenant_id_reorganisation_id",
                table: "local_knowledge",
                columns: new[] { "tenant_id", "reorganisation_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_opening_decisions_tenant_id_reorganisation_id",
                table: "opening_decisions",
                columns: new[] { "tenant_id", "reorganisation_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_opening_decisions_tenant_id_review_id",
                table: "opening_decisions",
                columns: new[] { "tenant_id", "review_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_own_lessons_tenant_id_number",
                table: "own_lessons",
                columns: new[] { "tenant_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_own_lessons_tenant_id_reorganisation_id",
                table: "own_lessons",
                columns: new[] { "tenant_id", "reorganisation_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_readiness_reviews_tenant_id_reorganisation_id",
                table: "readiness_reviews",
                columns: new[] { "tenant_id", "reorganisation_id" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_reorganisation_texts_tenant_id_reorganisation_id_number",
                table: "reorganisation_texts",
                columns: new[] { "tenant_id", "reorganisation_id", "number" },
                unique: true
            );

            migrationBuilder.CreateIndex(
                name: "IX_reorganisations_tenant_id_changed_at",
                table: "reorganisations",
                columns: new[] { "tenant_id", "changed_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_shared_notices_tenant_id_created_at",
                table: "shared_notices",
                columns: new[] { "tenant_id", "created_at" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_shared_notices_tenant_id_reorganisation_id",
                table: "shared_notices",
                columns: new[] { "tenant_id", "reorganisation_id" }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "closings");

            migrationBuilder.DropTable(name: "directory_entries");

            migrationBuilder.DropTable(name: "local_knowledge");

            migrationBuilder.DropTable(name: "opening_decisions");

            migrationBuilder.DropTable(name: "own_lessons");

            migrationBuilder.DropTable(name: "reorganisation_texts");

            migrationBuilder.DropTable(name: "shared_notices");

            migrationBuilder.DropTable(name: "readiness_reviews");

            migrationBuilder.DropTable(name: "reorganisations");
        }
    }
}
