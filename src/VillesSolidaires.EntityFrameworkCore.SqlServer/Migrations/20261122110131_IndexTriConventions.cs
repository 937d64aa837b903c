using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VillesSolidaires.EntityFrameworkCore.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class IndexTriConventions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Conventions_Statut_Depuis_Id",
                table: "Conventions");

            migrationBuilder.DropIndex(
                name: "IX_Conventions_Statut_Objet_Id",
                table: "Conventions");

            migrationBuilder.DropIndex(
                name: "IX_Conventions_Statut_TerritoireNom_Id",
                table: "Conventions");

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Statut_Depuis_Objet_TerritoireNom_Id",
                table: "Conventions",
                columns: new[] { "Statut", "Depuis", "Objet", "TerritoireNom", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Conventions_Statut_Depuis_Objet_TerritoireNom_Id",
                table: "Conventions");

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Statut_Depuis_Id",
                table: "Conventions",
                columns: new[] { "Statut", "Depuis", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Statut_Objet_Id",
                table: "Conventions",
                columns: new[] { "Statut", "Objet", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Statut_TerritoireNom_Id",
                table: "Conventions",
                columns: new[] { "Statut", "TerritoireNom", "Id" });
        }
    }
}
