using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VillesSolidaires.EntityFrameworkCore.Sqlite.Migrations
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
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "Exces",
                table: "KitTelechargements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<short>(
                name: "Regle",
                table: "KitTelechargements",
                type: "INTEGER",
                nullable: false,
                defaultValue: (short)0);

            migrationBuilder.AddPrimaryKey(
                name: "PK_KitTelechargements",
                table: "KitTelechargements",
                columns: new[] { "FichierId", "CommuneCode", "Canal", "LienCode", "Heure" });

            migrationBuilder.CreateTable(
                name: "KitLiens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", unicode: false, maxLength: 9, nullable: false),
                    KitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Fichier = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Canal = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    CampagneId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Cle = table.Column<string>(type: "TEXT", unicode: false, maxLength: 80, nullable: true),
                    RevoqueLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitLiens", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KitLiens_Campagnes_CampagneId",
                        column: x => x.CampagneId,
                        principalTable: "Campagnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KitLiens_Kits_KitId",
                        column: x => x.KitId,
                        principalTable: "Kits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KitTelechargementsJour",
                columns: table => new
                {
                    KitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Jour = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FichierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Canal = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NumeroVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Brut = table.Column<long>(type: "INTEGER", nullable: false),
                    Qualifie = table.Column<long>(type: "INTEGER", nullable: false),
                    Robots = table.Column<long>(type: "INTEGER", nullable: false),
                    Doubles = table.Column<long>(type: "INTEGER", nullable: false),
                    Partiels = table.Column<long>(type: "INTEGER", nullable: false),
                    Exces = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitTelechargementsJour", x => new { x.KitId, x.Jour, x.FichierId, x.Canal });
                });

            migrationBuilder.CreateTable(
                name: "KitTelechargementsMois",
                columns: table => new
                {
                    KitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mois = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Brut = table.Column<long>(type: "INTEGER", nullable: false),
                    Qualifie = table.Column<long>(type: "INTEGER", nullable: false),
                    Robots = table.Column<long>(type: "INTEGER", nullable: false),
                    Doubles = table.Column<long>(type: "INTEGER", nullable: false),
                    Partiels = table.Column<long>(type: "INTEGER", nullable: false),
                    Exces = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitTelechargementsMois", x => new { x.KitId, x.Mois, x.CommuneCode });
                });

            migrationBuilder.CreateTable(
                name: "KitTelechargementsMoisNational",
                columns: table => new
                {
                    KitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Mois = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FichierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Canal = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    NumeroVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    Brut = table.Column<long>(type: "INTEGER", nullable: false),
                    Qualifie = table.Column<long>(type: "INTEGER", nullable: false),
                    Robots = table.Column<long>(type: "INTEGER", nullable: false),
                    Doubles = table.Column<long>(type: "INTEGER", nullable: false),
                    Partiels = table.Column<long>(type: "INTEGER", nullable: false),
                    Exces = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitTelechargementsMoisNational", x => new { x.KitId, x.Mois, x.FichierId, x.Canal });
                });

            migrationBuilder.CreateIndex(
                name: "IX_KitTelechargements_LienCode",
                table: "KitTelechargements",
                column: "LienCode",
                filter: "LienCode <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_KitLiens_CampagneId",
                table: "KitLiens",
                column: "CampagneId");

            migrationBuilder.CreateIndex(
                name: "IX_KitLiens_Cle",
                table: "KitLiens",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KitLiens_Code",
                table: "KitLiens",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KitLiens_CommuneCode",
                table: "KitLiens",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_KitLiens_DepartementCode",
                table: "KitLiens",
                column: "DepartementCode");

            migrationBuilder.CreateIndex(
                name: "IX_KitLiens_KitId_CommuneCode",
                table: "KitLiens",
                columns: new[] { "KitId", "CommuneCode" });

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

            migrationBuilder.CreateIndex(
                name: "IX_KitTelechargementsMoisNational_Mois",
                table: "KitTelechargementsMoisNational",
                column: "Mois");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "KitLiens");

            migrationBuilder.DropTable(
                name: "KitTelechargementsJour");

            migrationBuilder.DropTable(
                name: "KitTelechargementsMois");

            migrationBuilder.DropTable(
                name: "KitTelechargementsMoisNational");

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
