using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VillesSolidaires.EntityFrameworkCore.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Animations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Accompagnements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Objet = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Besoin = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Statut = table.Column<int>(type: "int", nullable: false),
                    Depuis = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DemandePar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DemandeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SuiviPar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Conclusion = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Accompagnements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Agendas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProprietaireId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Libelle = table.Column<string>(type: "nvarchar(80)", maxLength: 80, nullable: false),
                    Communes = table.Column<string>(type: "varchar(120)", unicode: false, maxLength: 120, nullable: false),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Types = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    JetonEmpreinte = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    JetonFin = table.Column<string>(type: "varchar(4)", unicode: false, maxLength: 4, nullable: false),
                    ExpireLe = table.Column<DateOnly>(type: "date", nullable: true),
                    DernierReleveLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RevoqueLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Agendas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Agendas_Utilisateurs_ProprietaireId",
                        column: x => x.ProprietaireId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnimationActionsEnMasse",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    ModeleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ModeleVersion = table.Column<int>(type: "int", nullable: false),
                    Intitule = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Annee = table.Column<int>(type: "int", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnimationActionsEnMasse", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AnimationImports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Fichier = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AuteurId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Auteur = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Lues = table.Column<int>(type: "int", nullable: false),
                    Creees = table.Column<int>(type: "int", nullable: false),
                    Statut = table.Column<int>(type: "int", nullable: false),
                    AnnuleLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Retirees = table.Column<int>(type: "int", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnimationImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AnimationModeles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(30)", maxLength: 30, nullable: false),
                    ArchiveLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnimationModeles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AnimationRelances",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Palier = table.Column<int>(type: "int", nullable: false),
                    Jour = table.Column<DateOnly>(type: "date", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnimationRelances", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Campagnes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Saison = table.Column<int>(type: "int", nullable: false),
                    Annee = table.Column<int>(type: "int", nullable: false),
                    Cle = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Titre = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Debut = table.Column<DateOnly>(type: "date", nullable: false),
                    Fin = table.Column<DateOnly>(type: "date", nullable: false),
                    KitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Statut = table.Column<int>(type: "int", nullable: false),
                    OuverteLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CloseLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Campagnes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Lieux",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Nom = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Adresse = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Quartier = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Qpv = table.Column<string>(type: "nvarchar(10)", maxLength: 10, nullable: true),
                    Residence = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    BailleurId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EstSupprime = table.Column<bool>(type: "bit", nullable: false),
                    SupprimeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lieux", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Programmes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Annee = table.Column<int>(type: "int", nullable: false),
                    Statut = table.Column<int>(type: "int", nullable: false),
                    PublieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DelaiVoiePublique = table.Column<int>(type: "int", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Programmes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "AccompagnementActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Libelle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Porteur = table.Column<int>(type: "int", nullable: false),
                    Echeance = table.Column<DateOnly>(type: "date", nullable: false),
                    FaiteLe = table.Column<DateOnly>(type: "date", nullable: true),
                    AccompagnementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccompagnementActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccompagnementActions_Accompagnements_AccompagnementId",
                        column: x => x.AccompagnementId,
                        principalTable: "Accompagnements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AccompagnementRendezVous",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Jour = table.Column<DateOnly>(type: "date", nullable: false),
                    Heure = table.Column<TimeOnly>(type: "time", nullable: true),
                    Lieu = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AccompagnementId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccompagnementRendezVous", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AccompagnementRendezVous_Accompagnements_AccompagnementId",
                        column: x => x.AccompagnementId,
                        principalTable: "Accompagnements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnimationActionsEnMasseCommunes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: false),
                    Issue = table.Column<int>(type: "int", nullable: false),
                    Animations = table.Column<int>(type: "int", nullable: false),
                    ActionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnimationActionsEnMasseCommunes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnimationActionsEnMasseCommunes_AnimationActionsEnMasse_ActionId",
                        column: x => x.ActionId,
                        principalTable: "AnimationActionsEnMasse",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnimationImportLignes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    AnimationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    LotId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnimationImportLignes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnimationImportLignes_AnimationImports_LotId",
                        column: x => x.LotId,
                        principalTable: "AnimationImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnimationModeleDates",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Annee = table.Column<int>(type: "int", nullable: false),
                    Debut = table.Column<DateOnly>(type: "date", nullable: false),
                    Fin = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ModeleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnimationModeleDates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnimationModeleDates_AnimationModeles_ModeleId",
                        column: x => x.ModeleId,
                        principalTable: "AnimationModeles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnimationModeleVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Numero = table.Column<int>(type: "int", nullable: false),
                    Notes = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    PublieeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Intitule = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Type = table.Column<int>(type: "int", nullable: false),
                    Description = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Public = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    KitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DureeJours = table.Column<int>(type: "int", nullable: true),
                    Materiel = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    OccupeVoiePublique = table.Column<bool>(type: "bit", nullable: false),
                    Regle = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    ModeleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnimationModeleVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnimationModeleVersions_AnimationModeles_ModeleId",
                        column: x => x.ModeleId,
                        principalTable: "AnimationModeles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Alertes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nature = table.Column<int>(type: "int", nullable: false),
                    Niveau = table.Column<int>(type: "int", nullable: false),
                    Du = table.Column<DateOnly>(type: "date", nullable: false),
                    Au = table.Column<DateOnly>(type: "date", nullable: false),
                    Source = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Message = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    CampagneId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeclareeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DeclareeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeclareePar = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    LeveeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LeveePar = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Motif = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Prevenus = table.Column<int>(type: "int", nullable: false),
                    Communes = table.Column<int>(type: "int", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Alertes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Alertes_Campagnes_CampagneId",
                        column: x => x.CampagneId,
                        principalTable: "Campagnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CampagneEtapes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Rang = table.Column<int>(type: "int", nullable: false),
                    Libelle = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Echeance = table.Column<DateOnly>(type: "date", nullable: false),
                    CampagneId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampagneEtapes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CampagneEtapes_Campagnes_CampagneId",
                        column: x => x.CampagneId,
                        principalTable: "Campagnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CampagneSuivis",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CampagneId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Faites = table.Column<int>(type: "int", nullable: false),
                    RelanceeLe = table.Column<DateOnly>(type: "date", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampagneSuivis", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CampagneSuivis_Campagnes_CampagneId",
                        column: x => x.CampagneId,
                        principalTable: "Campagnes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Animations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ProgrammeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Annee = table.Column<int>(type: "int", nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    ModeleId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModeleVersion = table.Column<int>(type: "int", nullable: true),
                    KitId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Type = table.Column<int>(type: "int", nullable: false),
                    Titre = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Statut = table.Column<int>(type: "int", nullable: false),
                    Debut = table.Column<DateOnly>(type: "date", nullable: false),
                    Fin = table.Column<DateOnly>(type: "date", nullable: false),
                    HeureDebut = table.Column<TimeOnly>(type: "time", nullable: true),
                    HeureFin = table.Column<TimeOnly>(type: "time", nullable: true),
                    LieuId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    BailleurId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Organisateur = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Public = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Capacite = table.Column<int>(type: "int", nullable: true),
                    Materiel = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    OccupeVoiePublique = table.Column<bool>(type: "bit", nullable: false),
                    Motif = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    Sequence = table.Column<int>(type: "int", nullable: false),
                    Bilan_Participants = table.Column<int>(type: "int", nullable: true),
                    Bilan_Benevoles = table.Column<int>(type: "int", nullable: true),
                    Bilan_Heures = table.Column<decimal>(type: "decimal(18,4)", precision: 18, scale: 4, nullable: true),
                    Bilan_Publics = table.Column<int>(type: "int", nullable: true),
                    Bilan_Commentaire = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Bilan_PhotoSha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Bilan_PhotoType = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Bilan_PhotoTexte = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Bilan_SaisiLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EstSupprime = table.Column<bool>(type: "bit", nullable: false),
                    SupprimeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Animations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Animations_Lieux_LieuId",
                        column: x => x.LieuId,
                        principalTable: "Lieux",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Animations_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AnimationModeleTaches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordre = table.Column<int>(type: "int", nullable: false),
                    Libelle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Decalage = table.Column<int>(type: "int", nullable: false),
                    VersionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnimationModeleTaches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnimationModeleTaches_AnimationModeleVersions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "AnimationModeleVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AlerteDepartements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    AlerteId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AlerteDepartements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AlerteDepartements_Alertes_AlerteId",
                        column: x => x.AlerteId,
                        principalTable: "Alertes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CampagneCoches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    EtapeId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Par = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SuiviId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CampagneCoches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CampagneCoches_CampagneSuivis_SuiviId",
                        column: x => x.SuiviId,
                        principalTable: "CampagneSuivis",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnimationReports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Debut = table.Column<DateOnly>(type: "date", nullable: false),
                    Fin = table.Column<DateOnly>(type: "date", nullable: false),
                    Motif = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AnimationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnimationReports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnimationReports_Animations_AnimationId",
                        column: x => x.AnimationId,
                        principalTable: "Animations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AnimationTaches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Libelle = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Decalage = table.Column<int>(type: "int", nullable: false),
                    Echeance = table.Column<DateOnly>(type: "date", nullable: false),
                    FaiteLe = table.Column<DateOnly>(type: "date", nullable: true),
                    AnimationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AnimationTaches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AnimationTaches_Animations_AnimationId",
                        column: x => x.AnimationId,
                        principalTable: "Animations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AccompagnementActions_AccompagnementId",
                table: "AccompagnementActions",
                column: "AccompagnementId");

            migrationBuilder.CreateIndex(
                name: "IX_AccompagnementRendezVous_AccompagnementId",
                table: "AccompagnementRendezVous",
                column: "AccompagnementId");

            migrationBuilder.CreateIndex(
                name: "IX_Accompagnements_CommuneCode",
                table: "Accompagnements",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Accompagnements_DepartementCode",
                table: "Accompagnements",
                column: "DepartementCode");

            migrationBuilder.CreateIndex(
                name: "IX_Accompagnements_Statut_Depuis",
                table: "Accompagnements",
                columns: new[] { "Statut", "Depuis" });

            migrationBuilder.CreateIndex(
                name: "IX_Agendas_JetonEmpreinte",
                table: "Agendas",
                column: "JetonEmpreinte",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Agendas_ProprietaireId",
                table: "Agendas",
                column: "ProprietaireId");

            migrationBuilder.CreateIndex(
                name: "IX_AlerteDepartements_AlerteId_Code",
                table: "AlerteDepartements",
                columns: new[] { "AlerteId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Alertes_Au_Du",
                table: "Alertes",
                columns: new[] { "Au", "Du" });

            migrationBuilder.CreateIndex(
                name: "IX_Alertes_CampagneId",
                table: "Alertes",
                column: "CampagneId");

            migrationBuilder.CreateIndex(
                name: "IX_AnimationActionsEnMasseCommunes_ActionId_Code",
                table: "AnimationActionsEnMasseCommunes",
                columns: new[] { "ActionId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AnimationImportLignes_LotId_AnimationId",
                table: "AnimationImportLignes",
                columns: new[] { "LotId", "AnimationId" });

            migrationBuilder.CreateIndex(
                name: "IX_AnimationImports_AuteurId_Le",
                table: "AnimationImports",
                columns: new[] { "AuteurId", "Le" });

            migrationBuilder.CreateIndex(
                name: "IX_AnimationModeleDates_ModeleId_Annee",
                table: "AnimationModeleDates",
                columns: new[] { "ModeleId", "Annee" });

            migrationBuilder.CreateIndex(
                name: "IX_AnimationModeles_Code",
                table: "AnimationModeles",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AnimationModeleTaches_VersionId",
                table: "AnimationModeleTaches",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_AnimationModeleVersions_ModeleId_Numero",
                table: "AnimationModeleVersions",
                columns: new[] { "ModeleId", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AnimationReports_AnimationId",
                table: "AnimationReports",
                column: "AnimationId");

            migrationBuilder.CreateIndex(
                name: "IX_Animations_Annee_Debut",
                table: "Animations",
                columns: new[] { "Annee", "Debut" });

            migrationBuilder.CreateIndex(
                name: "IX_Animations_BailleurId_Annee",
                table: "Animations",
                columns: new[] { "BailleurId", "Annee" });

            migrationBuilder.CreateIndex(
                name: "IX_Animations_CommuneCode_Annee_Debut",
                table: "Animations",
                columns: new[] { "CommuneCode", "Annee", "Debut" });

            migrationBuilder.CreateIndex(
                name: "IX_Animations_DepartementCode_Annee_Debut",
                table: "Animations",
                columns: new[] { "DepartementCode", "Annee", "Debut" });

            migrationBuilder.CreateIndex(
                name: "IX_Animations_LieuId_Debut",
                table: "Animations",
                columns: new[] { "LieuId", "Debut" });

            migrationBuilder.CreateIndex(
                name: "IX_Animations_ModeleId_Annee_CommuneCode",
                table: "Animations",
                columns: new[] { "ModeleId", "Annee", "CommuneCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Animations_ProgrammeId",
                table: "Animations",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_Animations_Statut_Fin",
                table: "Animations",
                columns: new[] { "Statut", "Fin" });

            migrationBuilder.CreateIndex(
                name: "IX_AnimationTaches_AnimationId",
                table: "AnimationTaches",
                column: "AnimationId");

            migrationBuilder.CreateIndex(
                name: "IX_AnimationTaches_Echeance_FaiteLe_AnimationId",
                table: "AnimationTaches",
                columns: new[] { "Echeance", "FaiteLe", "AnimationId" });

            migrationBuilder.CreateIndex(
                name: "IX_CampagneCoches_EtapeId",
                table: "CampagneCoches",
                column: "EtapeId");

            migrationBuilder.CreateIndex(
                name: "IX_CampagneCoches_SuiviId_EtapeId",
                table: "CampagneCoches",
                columns: new[] { "SuiviId", "EtapeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CampagneEtapes_CampagneId",
                table: "CampagneEtapes",
                column: "CampagneId");

            migrationBuilder.CreateIndex(
                name: "IX_Campagnes_Cle",
                table: "Campagnes",
                column: "Cle",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Campagnes_Debut_Statut",
                table: "Campagnes",
                columns: new[] { "Debut", "Statut" });

            migrationBuilder.CreateIndex(
                name: "IX_CampagneSuivis_CampagneId_CommuneCode",
                table: "CampagneSuivis",
                columns: new[] { "CampagneId", "CommuneCode" },
                unique: true,
                filter: "[CommuneCode] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_CampagneSuivis_CampagneId_DepartementCode_Faites",
                table: "CampagneSuivis",
                columns: new[] { "CampagneId", "DepartementCode", "Faites" });

            migrationBuilder.CreateIndex(
                name: "IX_Lieux_BailleurId",
                table: "Lieux",
                column: "BailleurId");

            migrationBuilder.CreateIndex(
                name: "IX_Lieux_CommuneCode_Nom",
                table: "Lieux",
                columns: new[] { "CommuneCode", "Nom" });

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_Annee_DepartementCode",
                table: "Programmes",
                columns: new[] { "Annee", "DepartementCode" });

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_CommuneCode_Annee",
                table: "Programmes",
                columns: new[] { "CommuneCode", "Annee" },
                unique: true,
                filter: "[CommuneCode] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AccompagnementActions");

            migrationBuilder.DropTable(
                name: "AccompagnementRendezVous");

            migrationBuilder.DropTable(
                name: "Agendas");

            migrationBuilder.DropTable(
                name: "AlerteDepartements");

            migrationBuilder.DropTable(
                name: "AnimationActionsEnMasseCommunes");

            migrationBuilder.DropTable(
                name: "AnimationImportLignes");

            migrationBuilder.DropTable(
                name: "AnimationModeleDates");

            migrationBuilder.DropTable(
                name: "AnimationModeleTaches");

            migrationBuilder.DropTable(
                name: "AnimationRelances");

            migrationBuilder.DropTable(
                name: "AnimationReports");

            migrationBuilder.DropTable(
                name: "AnimationTaches");

            migrationBuilder.DropTable(
                name: "CampagneCoches");

            migrationBuilder.DropTable(
                name: "CampagneEtapes");

            migrationBuilder.DropTable(
                name: "Accompagnements");

            migrationBuilder.DropTable(
                name: "Alertes");

            migrationBuilder.DropTable(
                name: "AnimationActionsEnMasse");

            migrationBuilder.DropTable(
                name: "AnimationImports");

            migrationBuilder.DropTable(
                name: "AnimationModeleVersions");

            migrationBuilder.DropTable(
                name: "Animations");

            migrationBuilder.DropTable(
                name: "CampagneSuivis");

            migrationBuilder.DropTable(
                name: "AnimationModeles");

            migrationBuilder.DropTable(
                name: "Lieux");

            migrationBuilder.DropTable(
                name: "Programmes");

            migrationBuilder.DropTable(
                name: "Campagnes");
        }
    }
}
