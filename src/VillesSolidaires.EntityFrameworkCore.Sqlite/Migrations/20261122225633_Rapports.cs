using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VillesSolidaires.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Rapports : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "OrganisationId",
                table: "Rapports",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RegionCode",
                table: "Rapports",
                type: "TEXT",
                maxLength: 3,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "CommuneEditoriaux",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Texte = table.Column<string>(type: "TEXT", maxLength: 1200, nullable: false),
                    Signataire = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Fonction = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommuneEditoriaux", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RapportLots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Du = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Au = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Formats = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RapportLots", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RapportPartages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    RapportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Destinataire = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    JetonEmpreinte = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    JetonFin = table.Column<string>(type: "TEXT", unicode: false, maxLength: 4, nullable: false),
                    ExpireLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    RevoqueLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Vues = table.Column<int>(type: "INTEGER", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RapportPartages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RapportPartages_Rapports_RapportId",
                        column: x => x.RapportId,
                        principalTable: "Rapports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RapportProgrammations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    CodeTerritoire = table.Column<string>(type: "TEXT", maxLength: 36, nullable: false),
                    TerritoireNom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Formats = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Rythme_Cadence = table.Column<int>(type: "INTEGER", nullable: false),
                    Rythme_Jour = table.Column<int>(type: "INTEGER", nullable: true),
                    Rythme_Mois = table.Column<int>(type: "INTEGER", nullable: true),
                    Rythme_Heure = table.Column<int>(type: "INTEGER", nullable: false),
                    Rythme_CampagneId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Rythme_JoursApres = table.Column<int>(type: "INTEGER", nullable: true),
                    CampagneDu = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    CampagneAu = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    MotifSuspension = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    SuspendueLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ProchaineExecutionLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResponsableId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ResponsableNom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    EstSupprime = table.Column<bool>(type: "INTEGER", nullable: false),
                    SupprimeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RapportProgrammations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RapportProgrammations_Campagnes_Rythme_CampagneId",
                        column: x => x.Rythme_CampagneId,
                        principalTable: "Campagnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RapportLotCommunes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LotId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RapportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Etat = table.Column<int>(type: "INTEGER", nullable: false),
                    Essais = table.Column<int>(type: "INTEGER", nullable: false),
                    Motif = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RapportLotCommunes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RapportLotCommunes_RapportLots_LotId",
                        column: x => x.LotId,
                        principalTable: "RapportLots",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RapportExecutions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ProgrammationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Echeance = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Manuelle = table.Column<bool>(type: "INTEGER", nullable: false),
                    Du = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Au = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Sautees = table.Column<int>(type: "INTEGER", nullable: false),
                    Statut = table.Column<int>(type: "INTEGER", nullable: false),
                    Motif = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    RapportId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EffaceLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DiffuseLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Destinataires = table.Column<int>(type: "INTEGER", nullable: false),
                    Envoyes = table.Column<int>(type: "INTEGER", nullable: false),
                    Rebonds = table.Column<int>(type: "INTEGER", nullable: false),
                    SansDroit = table.Column<int>(type: "INTEGER", nullable: false),
                    AlerteRetardLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RapportExecutions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RapportExecutions_RapportProgrammations_ProgrammationId",
                        column: x => x.ProgrammationId,
                        principalTable: "RapportProgrammations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RapportProgrammationDestinataires",
                columns: table => new
                {
                    Adresse = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    ProgrammationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RapportProgrammationDestinataires", x => new { x.ProgrammationId, x.Adresse });
                    table.ForeignKey(
                        name: "FK_RapportProgrammationDestinataires_RapportProgrammations_ProgrammationId",
                        column: x => x.ProgrammationId,
                        principalTable: "RapportProgrammations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Rapports_OrganisationId",
                table: "Rapports",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_CommuneEditoriaux_CommuneCode",
                table: "CommuneEditoriaux",
                column: "CommuneCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CommuneEditoriaux_DepartementCode",
                table: "CommuneEditoriaux",
                column: "DepartementCode");

            migrationBuilder.CreateIndex(
                name: "IX_RapportExecutions_CommuneCode",
                table: "RapportExecutions",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_RapportExecutions_DepartementCode",
                table: "RapportExecutions",
                column: "DepartementCode");

            migrationBuilder.CreateIndex(
                name: "IX_RapportExecutions_ProgrammationId_Echeance",
                table: "RapportExecutions",
                columns: new[] { "ProgrammationId", "Echeance" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RapportExecutions_RapportId",
                table: "RapportExecutions",
                column: "RapportId");

            migrationBuilder.CreateIndex(
                name: "IX_RapportExecutions_Statut_Echeance",
                table: "RapportExecutions",
                columns: new[] { "Statut", "Echeance" });

            migrationBuilder.CreateIndex(
                name: "IX_RapportLotCommunes_LotId_CommuneCode",
                table: "RapportLotCommunes",
                columns: new[] { "LotId", "CommuneCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RapportLotCommunes_LotId_DepartementCode_Etat",
                table: "RapportLotCommunes",
                columns: new[] { "LotId", "DepartementCode", "Etat" });

            migrationBuilder.CreateIndex(
                name: "IX_RapportLotCommunes_RapportId",
                table: "RapportLotCommunes",
                column: "RapportId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RapportLots_CreeLe",
                table: "RapportLots",
                column: "CreeLe");

            migrationBuilder.CreateIndex(
                name: "IX_RapportLots_DepartementCode",
                table: "RapportLots",
                column: "DepartementCode");

            migrationBuilder.CreateIndex(
                name: "IX_RapportPartages_JetonEmpreinte",
                table: "RapportPartages",
                column: "JetonEmpreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RapportPartages_RapportId",
                table: "RapportPartages",
                column: "RapportId");

            migrationBuilder.CreateIndex(
                name: "IX_RapportProgrammations_CommuneCode",
                table: "RapportProgrammations",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_RapportProgrammations_DepartementCode",
                table: "RapportProgrammations",
                column: "DepartementCode");

            migrationBuilder.CreateIndex(
                name: "IX_RapportProgrammations_Etat_ProchaineExecutionLe",
                table: "RapportProgrammations",
                columns: new[] { "Etat", "ProchaineExecutionLe" });

            migrationBuilder.CreateIndex(
                name: "IX_RapportProgrammations_Rythme_CampagneId",
                table: "RapportProgrammations",
                column: "Rythme_CampagneId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CommuneEditoriaux");

            migrationBuilder.DropTable(
                name: "RapportExecutions");

            migrationBuilder.DropTable(
                name: "RapportLotCommunes");

            migrationBuilder.DropTable(
                name: "RapportPartages");

            migrationBuilder.DropTable(
                name: "RapportProgrammationDestinataires");

            migrationBuilder.DropTable(
                name: "RapportLots");

            migrationBuilder.DropTable(
                name: "RapportProgrammations");

            migrationBuilder.DropIndex(
                name: "IX_Rapports_OrganisationId",
                table: "Rapports");

            migrationBuilder.DropColumn(
                name: "OrganisationId",
                table: "Rapports");

            migrationBuilder.DropColumn(
                name: "RegionCode",
                table: "Rapports");
        }
    }
}
