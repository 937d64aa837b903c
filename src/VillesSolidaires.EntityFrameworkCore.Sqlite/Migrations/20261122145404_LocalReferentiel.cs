using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VillesSolidaires.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LocalReferentiel : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "LabelReferentiels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Numero = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Intitule = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Presentation = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    Statut = table.Column<int>(type: "INTEGER", nullable: false),
                    PublieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DerniereDe = table.Column<Guid>(type: "TEXT", nullable: true),
                    Contenu = table.Column<string>(type: "TEXT", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelReferentiels", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_LabelReferentiels_Numero",
                table: "LabelReferentiels",
                column: "Numero",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LabelReferentiels");
        }
    }
}
