using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VillesSolidaires.EntityFrameworkCore.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Kits : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_KitTelechargements",
                table: "KitTelechargements");

            migrationBuilder.AddColumn<string>(
                name: "LienCode",
                table: "KitTelechargements",
                type: "nvarchar(10)",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Exces",
                table: "KitTelechargements",
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<short>(
                name: "Regle",
                table: "KitTelechargements",
                type: "smallint",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddPrimaryKey(
                name: "PK_KitTelechargements",
                table: "KitTelechargements",
                columns: new[] { "FichierId", "CommuneCode", "Canal", "LienCode", "Heure" });

            migrationBuilder.CreateTable(
                name: "KitTelechargementsJour",
                columns: table => new
                {
                    KitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Jour = table.Column<DateOnly>(type: "date", nullable: false),
                    FichierId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Canal = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    NumeroVersion = table.Column<int>(type: "int", nullable: false),
                    Brut = table.Column<long>(type: "bigint", nullable: false),
                    Qualifie = table.Column<long>(type: "bigint", nullable: false),
                    Robots = table.Column<long>(type: "bigint", nullable: false),
                    Doubles = table.Column<long>(type: "bigint", nullable: false),
                    Partiels = table.Column<long>(type: "bigint", nullable: false),
                    Exces = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitTelechargementsJour", x => new { x.KitId, x.Jour, x.FichierId, x.Canal });
                });

            migrationBuilder.CreateTable(
                name: "KitTelechargementsMois",
                columns: table => new
                {
                    KitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Mois = table.Column<DateOnly>(type: "date", nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: false),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Brut = table.Column<long>(type: "bigint", nullable: false),
                    Qualifie = table.Column<long>(type: "bigint", nullable: false),
                    Robots = table.Column<long>(type: "bigint", nullable: false),
                    Doubles = table.Column<long>(type: "bigint", nullable: false),
                    Partiels = table.Column<long>(type: "bigint", nullable: false),
                    Exces = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitTelechargementsMois", x => new { x.KitId, x.Mois, x.CommuneCode });
                });

            migrationBuilder.CreateIndex(
                name: "IX_KitTelechargements_LienCode",
                table: "KitTelechargements",
                column: "LienCode",
                filter: "LienCode <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_KitTelechargementsJour_Jour",
                table: "KitTelechargementsJour",
                column: "Jour");

            migrationBuilder.CreateIndex(
                name: "IX_KitTelechargementsMois_CommuneCode_Mois",
                table: "KitTelechargementsMois",
                columns: new[] { "CommuneCode", "Mois" });

            migrationBuilder.CreateIndex(
                name: "IX_KitTelechargementsMois_DepartementCode_Mois",
                table: "KitTelechargementsMois",
                columns: new[] { "DepartementCode", "Mois" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KitTelechargementsJour");

            migrationBuilder.DropTable(
                name: "KitTelechargementsMois");

            migrationBuilder.DropPrimaryKey(
                name: "PK_KitTelechargements",
                table: "KitTelechargements");

            migrationBuilder.DropIndex(
                name: "IX_KitTelechargements_LienCode",
                table: "KitTelechargements");

            migrationBuilder.DropColumn(
                name: "LienCode",
                table: "KitTelechargements");

            migrationBuilder.DropColumn(
                name: "Exces",
                table: "KitTelechargements");

            migrationBuilder.DropColumn(
                name: "Regle",
                table: "KitTelechargements");

            migrationBuilder.AddPrimaryKey(
                name: "PK_KitTelechargements",
                table: "KitTelechargements",
                columns: new[] { "FichierId", "CommuneCode", "Canal", "Heure" });
        }
    }
}
