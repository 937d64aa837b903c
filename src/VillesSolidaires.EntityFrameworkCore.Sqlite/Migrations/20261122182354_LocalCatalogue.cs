using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VillesSolidaires.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LocalCatalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Themes",
                table: "Kits",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValideAu",
                table: "Kits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ValideDu",
                table: "Kits",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ApercuHauteur",
                table: "KitFichiers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "ApercuLargeur",
                table: "KitFichiers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ApercuSha256",
                table: "KitFichiers",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Hauteur",
                table: "KitFichiers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Langue",
                table: "KitFichiers",
                type: "TEXT",
                maxLength: 2,
                nullable: false,
                defaultValue: "fr");

            migrationBuilder.AddColumn<int>(
                name: "Largeur",
                table: "KitFichiers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Pages",
                table: "KitFichiers",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Blobs",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Contenu = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Taille = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Blobs", x => x.Sha256);
                });

            migrationBuilder.CreateIndex(
                name: "IX_KitFichiers_ApercuSha256",
                table: "KitFichiers",
                column: "ApercuSha256");

            migrationBuilder.CreateIndex(
                name: "IX_KitFichiers_Sha256",
                table: "KitFichiers",
                column: "Sha256");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Blobs");

            migrationBuilder.DropIndex(
                name: "IX_KitFichiers_ApercuSha256",
                table: "KitFichiers");

            migrationBuilder.DropIndex(
                name: "IX_KitFichiers_Sha256",
                table: "KitFichiers");

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
        }
    }
}
