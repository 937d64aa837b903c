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

            migrationBuilder.AddColumn<int>(
                name: "Themes",
                table: "Kits",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValideAu",
                table: "Kits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValideDu",
                table: "Kits",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Adresse",
                table: "KitReleves",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "TypeMime",
                table: "KitFichiers",
                type: "nvarchar(80)",
                maxLength: 80,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60);

            migrationBuilder.AddColumn<int>(
                name: "ApercuHauteur",
                table: "KitFichiers",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ApercuLargeur",
                table: "KitFichiers",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ApercuSha256",
                table: "KitFichiers",
                type: "nvarchar(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Hauteur",
                table: "KitFichiers",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Langue",
                table: "KitFichiers",
                type: "nvarchar(2)",
                maxLength: 2,
                nullable: false,
                defaultValue: "fr");

            migrationBuilder.AddColumn<int>(
                name: "Largeur",
                table: "KitFichiers",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Pages",
                table: "KitFichiers",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Au",
                table: "KitDiffusions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CampagneId",
                table: "KitDiffusions",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Canal",
                table: "KitDiffusions",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CommuneCode",
                table: "KitDiffusions",
                type: "nvarchar(5)",
                maxLength: 5,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DepartementCode",
                table: "KitDiffusions",
                type: "nvarchar(3)",
                maxLength: 3,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Du",
                table: "KitDiffusions",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Lieu",
                table: "KitDiffusions",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "PK_KitTelechargements",
                table: "KitTelechargements",
                columns: new[] { "FichierId", "CommuneCode", "Canal", "LienCode", "Heure" });

            migrationBuilder.CreateTable(
                name: "Blobs",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Contenu = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Taille = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Blobs", x => x.Sha256);
                });

            migrationBuilder.CreateTable(
                name: "CommuneIdentites",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Service = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    Telephone = table.Column<string>(type: "nvarchar(25)", maxLength: 25, nullable: true),
                    Courriel = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Site = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Logo_Sha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    Logo_TypeMime = table.Column<string>(type: "varchar(60)", unicode: false, maxLength: 60, nullable: true),
                    Logo_Largeur = table.Column<int>(type: "int", nullable: true),
                    Logo_Hauteur = table.Column<int>(type: "int", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CommuneIdentites", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KitLiens",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "varchar(9)", unicode: false, maxLength: 9, nullable: false),
                    KitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Fichier = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: true),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Canal = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    CampagneId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Libelle = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    CreePar = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Cle = table.Column<string>(type: "varchar(80)", unicode: false, maxLength: 80, nullable: true),
                    RevoqueLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
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
                name: "KitLotsAffiches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    KitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Format = table.Column<int>(type: "int", nullable: false),
                    Textes_Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Textes_Heure = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: true),
                    Textes_Lieu = table.Column<string>(type: "nvarchar(90)", maxLength: 90, nullable: true),
                    Textes_Message = table.Column<string>(type: "nvarchar(220)", maxLength: 220, nullable: true),
                    CampagneId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Racine = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Affiches = table.Column<int>(type: "int", nullable: false),
                    Taille = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitLotsAffiches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KitLotsAffiches_Campagnes_CampagneId",
                        column: x => x.CampagneId,
                        principalTable: "Campagnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_KitLotsAffiches_Kits_KitId",
                        column: x => x.KitId,
                        principalTable: "Kits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

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

            migrationBuilder.CreateTable(
                name: "KitTelechargementsMoisNational",
                columns: table => new
                {
                    KitId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Mois = table.Column<DateOnly>(type: "date", nullable: false),
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
                    table.PrimaryKey("PK_KitTelechargementsMoisNational", x => new { x.KitId, x.Mois, x.FichierId, x.Canal });
                });

            migrationBuilder.CreateIndex(
                name: "IX_KitTelechargements_LienCode",
                table: "KitTelechargements",
                column: "LienCode",
                filter: "LienCode <> ''");

            migrationBuilder.CreateIndex(
                name: "IX_KitFichiers_ApercuSha256",
                table: "KitFichiers",
                column: "ApercuSha256");

            migrationBuilder.CreateIndex(
                name: "IX_KitFichiers_Sha256",
                table: "KitFichiers",
                column: "Sha256");

            migrationBuilder.CreateIndex(
                name: "IX_KitDiffusions_CampagneId",
                table: "KitDiffusions",
                column: "CampagneId");

            migrationBuilder.CreateIndex(
                name: "IX_KitDiffusions_CommuneCode_Du",
                table: "KitDiffusions",
                columns: new[] { "CommuneCode", "Du" });

            migrationBuilder.CreateIndex(
                name: "IX_KitDiffusions_DepartementCode_Du",
                table: "KitDiffusions",
                columns: new[] { "DepartementCode", "Du" });

            migrationBuilder.CreateIndex(
                name: "IX_CommuneIdentites_CommuneCode",
                table: "CommuneIdentites",
                column: "CommuneCode",
                unique: true,
                filter: "[CommuneCode] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CommuneIdentites_DepartementCode",
                table: "CommuneIdentites",
                column: "DepartementCode");

            migrationBuilder.CreateIndex(
                name: "IX_KitLiens_CampagneId",
                table: "KitLiens",
                column: "CampagneId");

            migrationBuilder.CreateIndex(
                name: "IX_KitLiens_Cle",
                table: "KitLiens",
                column: "Cle",
                unique: true,
                filter: "[Cle] IS NOT NULL");

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
                name: "IX_KitLotsAffiches_CampagneId",
                table: "KitLotsAffiches",
                column: "CampagneId");

            migrationBuilder.CreateIndex(
                name: "IX_KitLotsAffiches_DepartementCode",
                table: "KitLotsAffiches",
                column: "DepartementCode");

            migrationBuilder.CreateIndex(
                name: "IX_KitLotsAffiches_KitId_CreeLe",
                table: "KitLotsAffiches",
                columns: new[] { "KitId", "CreeLe" });

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

            migrationBuilder.AddForeignKey(
                name: "FK_KitDiffusions_Campagnes_CampagneId",
                table: "KitDiffusions",
                column: "CampagneId",
                principalTable: "Campagnes",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            // Les comptes d'avant suivaient la règle n° 1 ; les cumuls se déduisent d'eux une fois, puis s'écrivent avec eux.
            migrationBuilder.Sql("UPDATE KitTelechargements SET Regle = 1");
            migrationBuilder.Sql("UPDATE KitFichiers SET Langue = 'fr' WHERE Langue = ''");
            migrationBuilder.Sql("INSERT INTO KitTelechargementsJour (KitId, Jour, FichierId, Canal, NumeroVersion, Brut, Qualifie, Robots, Doubles, Partiels, Exces) SELECT KitId, Jour, FichierId, Canal, NumeroVersion, SUM(Brut), SUM(Qualifie), SUM(Robots), SUM(Doubles), SUM(Partiels), SUM(Exces) FROM KitTelechargements GROUP BY KitId, Jour, FichierId, Canal, NumeroVersion");
            migrationBuilder.Sql("INSERT INTO KitTelechargementsMoisNational (KitId, Mois, FichierId, Canal, NumeroVersion, Brut, Qualifie, Robots, Doubles, Partiels, Exces) SELECT KitId, DATEFROMPARTS(YEAR(Jour), MONTH(Jour), 1), FichierId, Canal, NumeroVersion, SUM(Brut), SUM(Qualifie), SUM(Robots), SUM(Doubles), SUM(Partiels), SUM(Exces) FROM KitTelechargements GROUP BY KitId, DATEFROMPARTS(YEAR(Jour), MONTH(Jour), 1), FichierId, Canal, NumeroVersion");
            migrationBuilder.Sql("INSERT INTO KitTelechargementsMois (KitId, Mois, CommuneCode, DepartementCode, Brut, Qualifie, Robots, Doubles, Partiels, Exces) SELECT KitId, DATEFROMPARTS(YEAR(Jour), MONTH(Jour), 1), CommuneCode, DepartementCode, SUM(Brut), SUM(Qualifie), SUM(Robots), SUM(Doubles), SUM(Partiels), SUM(Exces) FROM KitTelechargements GROUP BY KitId, DATEFROMPARTS(YEAR(Jour), MONTH(Jour), 1), CommuneCode, DepartementCode");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_KitDiffusions_Campagnes_CampagneId",
                table: "KitDiffusions");

            migrationBuilder.DropTable(
                name: "Blobs");

            migrationBuilder.DropTable(
                name: "CommuneIdentites");

            migrationBuilder.DropTable(
                name: "KitLiens");

            migrationBuilder.DropTable(
                name: "KitLotsAffiches");

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

            migrationBuilder.DropIndex(
                name: "IX_KitFichiers_ApercuSha256",
                table: "KitFichiers");

            migrationBuilder.DropIndex(
                name: "IX_KitFichiers_Sha256",
                table: "KitFichiers");

            migrationBuilder.DropIndex(
                name: "IX_KitDiffusions_CampagneId",
                table: "KitDiffusions");

            migrationBuilder.DropIndex(
                name: "IX_KitDiffusions_CommuneCode_Du",
                table: "KitDiffusions");

            migrationBuilder.DropIndex(
                name: "IX_KitDiffusions_DepartementCode_Du",
                table: "KitDiffusions");

            migrationBuilder.DropColumn(
                name: "LienCode",
                table: "KitTelechargements");

            migrationBuilder.DropColumn(
                name: "Exces",
                table: "KitTelechargements");

            migrationBuilder.DropColumn(
                name: "Regle",
                table: "KitTelechargements");

            migrationBuilder.DropColumn(
                name: "Themes",
                table: "Kits");

            migrationBuilder.DropColumn(
                name: "ValideAu",
                table: "Kits");

            migrationBuilder.DropColumn(
                name: "ValideDu",
                table: "Kits");

            migrationBuilder.DropColumn(
                name: "Adresse",
                table: "KitReleves");

            migrationBuilder.DropColumn(
                name: "ApercuHauteur",
                table: "KitFichiers");

            migrationBuilder.DropColumn(
                name: "ApercuLargeur",
                table: "KitFichiers");

            migrationBuilder.DropColumn(
                name: "ApercuSha256",
                table: "KitFichiers");

            migrationBuilder.DropColumn(
                name: "Hauteur",
                table: "KitFichiers");

            migrationBuilder.DropColumn(
                name: "Langue",
                table: "KitFichiers");

            migrationBuilder.DropColumn(
                name: "Largeur",
                table: "KitFichiers");

            migrationBuilder.DropColumn(
                name: "Pages",
                table: "KitFichiers");

            migrationBuilder.DropColumn(
                name: "Au",
                table: "KitDiffusions");

            migrationBuilder.DropColumn(
                name: "CampagneId",
                table: "KitDiffusions");

            migrationBuilder.DropColumn(
                name: "Canal",
                table: "KitDiffusions");

            migrationBuilder.DropColumn(
                name: "CommuneCode",
                table: "KitDiffusions");

            migrationBuilder.DropColumn(
                name: "DepartementCode",
                table: "KitDiffusions");

            migrationBuilder.DropColumn(
                name: "Du",
                table: "KitDiffusions");

            migrationBuilder.DropColumn(
                name: "Lieu",
                table: "KitDiffusions");

            migrationBuilder.AlterColumn<string>(
                name: "TypeMime",
                table: "KitFichiers",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "nvarchar(80)",
                oldMaxLength: 80);

            migrationBuilder.AddPrimaryKey(
                name: "PK_KitTelechargements",
                table: "KitTelechargements",
                columns: new[] { "FichierId", "CommuneCode", "Canal", "Heure" });
        }
    }
}
