using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VillesSolidaires.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ConventionsEtPartenaires : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "FusionneeDansId",
                table: "Organisations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "NomRecherche",
                table: "Organisations",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            // Approché pour les accents : chaque enregistrement d'une fiche remet la forme exacte.
            migrationBuilder.Sql("UPDATE Organisations SET NomRecherche = LOWER(Nom)");

            migrationBuilder.AddColumn<string>(
                name: "Rna",
                table: "Organisations",
                type: "TEXT",
                maxLength: 10,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Siret",
                table: "Organisations",
                type: "TEXT",
                maxLength: 14,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ConventionModeles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionModeles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Conventions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Numero = table.Column<string>(type: "TEXT", maxLength: 24, nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Objet = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Debut = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Fin = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    TerritoireCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    TerritoireNom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Statut = table.Column<int>(type: "INTEGER", nullable: false),
                    Depuis = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Acteur = table.Column<int>(type: "INTEGER", nullable: false),
                    ActeurPartieId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ActeurNom = table.Column<string>(type: "TEXT", maxLength: 240, nullable: false),
                    Recherche = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    TexteProposeLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    SigneeLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Motif = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EffetLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    AvenantDeId = table.Column<Guid>(type: "TEXT", nullable: true),
                    NumeroAvenant = table.Column<int>(type: "INTEGER", nullable: true),
                    RenouvelleId = table.Column<Guid>(type: "TEXT", nullable: true),
                    AvenantsSignes = table.Column<int>(type: "INTEGER", nullable: false),
                    NombreVersions = table.Column<int>(type: "INTEGER", nullable: false),
                    EmpreinteDerniereVersion = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    NombreEvenements = table.Column<int>(type: "INTEGER", nullable: false),
                    EmpreinteHistorique = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Conventions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Courriels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DestinataireAdresse = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    DestinataireNom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Sujet = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Corps = table.Column<string>(type: "TEXT", nullable: false),
                    Lien = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ObjetType = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ObjetId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Cle = table.Column<string>(type: "TEXT", maxLength: 160, nullable: true),
                    Recherche = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Statut = table.Column<int>(type: "INTEGER", nullable: false),
                    Tentatives = table.Column<int>(type: "INTEGER", nullable: false),
                    Motif = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    EnvoyeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Courriels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationContacts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Fonction = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Courriel = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Telephone = table.Column<string>(type: "TEXT", maxLength: 25, nullable: true),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationContacts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganisationContacts_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionModeleVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Numero = table.Column<int>(type: "INTEGER", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PublieeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModeleId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionModeleVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionModeleVersions_ConventionModeles_ModeleId",
                        column: x => x.ModeleId,
                        principalTable: "ConventionModeles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionClauses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    Numero = table.Column<int>(type: "INTEGER", nullable: false),
                    Titre = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Texte = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    ModifieeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ModifieePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ConventionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionClauses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionClauses_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionEngagements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartieId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Echeance = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Cible = table.Column<int>(type: "INTEGER", nullable: true),
                    Unite = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Fait = table.Column<int>(type: "INTEGER", nullable: false),
                    RealiseLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Preuve = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ConventionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionEngagements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionEngagements_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionEvenements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ConventionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Numero = table.Column<int>(type: "INTEGER", nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AuteurId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Auteur = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Resume = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Precedente = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionEvenements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionEvenements_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionFinancements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    AttribuantId = table.Column<Guid>(type: "TEXT", nullable: false),
                    BeneficiaireId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Montant = table.Column<decimal>(type: "TEXT", precision: 14, scale: 2, nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    Conditions = table.Column<int>(type: "INTEGER", nullable: false),
                    Dispositif = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ContrepartieIndividualisee = table.Column<bool>(type: "INTEGER", nullable: false),
                    ConventionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionFinancements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionFinancements_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionParties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Siren = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Rang = table.Column<int>(type: "INTEGER", nullable: false),
                    Reprise = table.Column<bool>(type: "INTEGER", nullable: false),
                    DeliberationReference = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    DeliberationLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    DeliberationExecutoireLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EngagementRepublicainLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConventionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionParties", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionParties_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionPieces",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Taille = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    PartieId = table.Column<Guid>(type: "TEXT", nullable: true),
                    EmpreinteTexte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    DeposeeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    DeposeePar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ConventionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionPieces", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionPieces_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionRelances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    PartieId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Partie = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Jour = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Automatique = table.Column<bool>(type: "INTEGER", nullable: false),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    ConventionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionRelances", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionRelances_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Numero = table.Column<int>(type: "INTEGER", nullable: false),
                    Motif = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Par = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Contenu = table.Column<string>(type: "TEXT", nullable: false),
                    Empreinte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ConventionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionVersions_Conventions_ConventionId",
                        column: x => x.ConventionId,
                        principalTable: "Conventions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionModeleClauses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Ordre = table.Column<int>(type: "INTEGER", nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    Titre = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Texte = table.Column<string>(type: "TEXT", nullable: false),
                    VersionId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionModeleClauses", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionModeleClauses_ConventionModeleVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "ConventionModeleVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionFils",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    OuvertLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ResoluLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ResoluPar = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    ClauseId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionFils", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionFils_ConventionClauses_ClauseId",
                        column: x => x.ClauseId,
                        principalTable: "ConventionClauses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionComptesRendus",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Exercice = table.Column<int>(type: "INTEGER", nullable: false),
                    RecuLe = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FinancementId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionComptesRendus", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionComptesRendus_ConventionFinancements_FinancementId",
                        column: x => x.FinancementId,
                        principalTable: "ConventionFinancements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionVersements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Exercice = table.Column<int>(type: "INTEGER", nullable: false),
                    Echeance = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Condition = table.Column<string>(type: "TEXT", maxLength: 256, nullable: false),
                    Montant = table.Column<decimal>(type: "TEXT", precision: 14, scale: 2, nullable: false),
                    AppelRecuLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    VerseLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    FinancementId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionVersements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionVersements_ConventionFinancements_FinancementId",
                        column: x => x.FinancementId,
                        principalTable: "ConventionFinancements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionSignataires",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Qualite = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Courriel = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    SigneLe = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Empreinte = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    SurPapier = table.Column<bool>(type: "INTEGER", nullable: false),
                    PartieId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionSignataires", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionSignataires_ConventionParties_PartieId",
                        column: x => x.PartieId,
                        principalTable: "ConventionParties",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ConventionCommentaires",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Texte = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Auteur = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AuteurId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Le = table.Column<DateTime>(type: "TEXT", nullable: false),
                    FilId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ConventionCommentaires", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ConventionCommentaires_ConventionFils_FilId",
                        column: x => x.FilId,
                        principalTable: "ConventionFils",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_DepartementCode",
                table: "Organisations",
                column: "DepartementCode");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_NomRecherche",
                table: "Organisations",
                column: "NomRecherche");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Rna",
                table: "Organisations",
                column: "Rna");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionClauses_ConventionId",
                table: "ConventionClauses",
                column: "ConventionId");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionCommentaires_FilId",
                table: "ConventionCommentaires",
                column: "FilId");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionComptesRendus_FinancementId_Exercice",
                table: "ConventionComptesRendus",
                columns: new[] { "FinancementId", "Exercice" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConventionEngagements_ConventionId",
                table: "ConventionEngagements",
                column: "ConventionId");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionEngagements_Echeance",
                table: "ConventionEngagements",
                column: "Echeance");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionEvenements_ConventionId_Numero",
                table: "ConventionEvenements",
                columns: new[] { "ConventionId", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConventionFils_ClauseId",
                table: "ConventionFils",
                column: "ClauseId");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionFinancements_ConventionId",
                table: "ConventionFinancements",
                column: "ConventionId");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionModeleClauses_VersionId",
                table: "ConventionModeleClauses",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionModeles_Type",
                table: "ConventionModeles",
                column: "Type",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConventionModeleVersions_ModeleId_Numero",
                table: "ConventionModeleVersions",
                columns: new[] { "ModeleId", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConventionParties_CommuneCode_ConventionId",
                table: "ConventionParties",
                columns: new[] { "CommuneCode", "ConventionId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConventionParties_ConventionId_OrganisationId",
                table: "ConventionParties",
                columns: new[] { "ConventionId", "OrganisationId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ConventionParties_DepartementCode_ConventionId",
                table: "ConventionParties",
                columns: new[] { "DepartementCode", "ConventionId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConventionParties_OrganisationId_ConventionId",
                table: "ConventionParties",
                columns: new[] { "OrganisationId", "ConventionId" });

            migrationBuilder.CreateIndex(
                name: "IX_ConventionPieces_ConventionId",
                table: "ConventionPieces",
                column: "ConventionId");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionRelances_ConventionId_PartieId_Jour",
                table: "ConventionRelances",
                columns: new[] { "ConventionId", "PartieId", "Jour" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Acteur_ActeurNom_Id",
                table: "Conventions",
                columns: new[] { "Acteur", "ActeurNom", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Acteur_Statut_Depuis_Id",
                table: "Conventions",
                columns: new[] { "Acteur", "Statut", "Depuis", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_AvenantDeId",
                table: "Conventions",
                column: "AvenantDeId");

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_DepartementCode",
                table: "Conventions",
                column: "DepartementCode");

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Depuis_Id",
                table: "Conventions",
                columns: new[] { "Depuis", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Fin_Id",
                table: "Conventions",
                columns: new[] { "Fin", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Numero",
                table: "Conventions",
                column: "Numero",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Objet_Id",
                table: "Conventions",
                columns: new[] { "Objet", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_RenouvelleId",
                table: "Conventions",
                column: "RenouvelleId");

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Statut_Depuis_Id",
                table: "Conventions",
                columns: new[] { "Statut", "Depuis", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Statut_Fin_Debut_NumeroAvenant_Acteur_Depuis_Id",
                table: "Conventions",
                columns: new[] { "Statut", "Fin", "Debut", "NumeroAvenant", "Acteur", "Depuis", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Statut_Objet_Id",
                table: "Conventions",
                columns: new[] { "Statut", "Objet", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_Statut_TerritoireNom_Id",
                table: "Conventions",
                columns: new[] { "Statut", "TerritoireNom", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_TerritoireCode",
                table: "Conventions",
                column: "TerritoireCode");

            migrationBuilder.CreateIndex(
                name: "IX_Conventions_TerritoireNom_Id",
                table: "Conventions",
                columns: new[] { "TerritoireNom", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_ConventionSignataires_PartieId",
                table: "ConventionSignataires",
                column: "PartieId");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionVersements_FinancementId",
                table: "ConventionVersements",
                column: "FinancementId");

            migrationBuilder.CreateIndex(
                name: "IX_ConventionVersions_ConventionId_Numero",
                table: "ConventionVersions",
                columns: new[] { "ConventionId", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Courriels_Cle",
                table: "Courriels",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Courriels_CreeLe",
                table: "Courriels",
                column: "CreeLe");

            migrationBuilder.CreateIndex(
                name: "IX_Courriels_ObjetId",
                table: "Courriels",
                column: "ObjetId");

            migrationBuilder.CreateIndex(
                name: "IX_Courriels_Statut_CreeLe",
                table: "Courriels",
                columns: new[] { "Statut", "CreeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationContacts_OrganisationId",
                table: "OrganisationContacts",
                column: "OrganisationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ConventionCommentaires");

            migrationBuilder.DropTable(
                name: "ConventionComptesRendus");

            migrationBuilder.DropTable(
                name: "ConventionEngagements");

            migrationBuilder.DropTable(
                name: "ConventionEvenements");

            migrationBuilder.DropTable(
                name: "ConventionModeleClauses");

            migrationBuilder.DropTable(
                name: "ConventionPieces");

            migrationBuilder.DropTable(
                name: "ConventionRelances");

            migrationBuilder.DropTable(
                name: "ConventionSignataires");

            migrationBuilder.DropTable(
                name: "ConventionVersements");

            migrationBuilder.DropTable(
                name: "ConventionVersions");

            migrationBuilder.DropTable(
                name: "Courriels");

            migrationBuilder.DropTable(
                name: "OrganisationContacts");

            migrationBuilder.DropTable(
                name: "ConventionFils");

            migrationBuilder.DropTable(
                name: "ConventionModeleVersions");

            migrationBuilder.DropTable(
                name: "ConventionParties");

            migrationBuilder.DropTable(
                name: "ConventionFinancements");

            migrationBuilder.DropTable(
                name: "ConventionClauses");

            migrationBuilder.DropTable(
                name: "ConventionModeles");

            migrationBuilder.DropTable(
                name: "Conventions");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_DepartementCode",
                table: "Organisations");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_NomRecherche",
                table: "Organisations");

            migrationBuilder.DropIndex(
                name: "IX_Organisations_Rna",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "FusionneeDansId",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "NomRecherche",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Rna",
                table: "Organisations");

            migrationBuilder.DropColumn(
                name: "Siret",
                table: "Organisations");
        }
    }
}
