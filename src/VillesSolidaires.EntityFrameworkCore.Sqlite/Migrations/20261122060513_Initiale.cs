using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VillesSolidaires.EntityFrameworkCore.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Initiale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ChiffresPublies",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    TerritoireCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    Enonce = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Valeur = table.Column<decimal>(type: "TEXT", precision: 18, scale: 4, nullable: false),
                    Unite = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Periode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reserve = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChiffresPublies", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "EmpreintesDonnees",
                columns: table => new
                {
                    Nom = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ImporteLe = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EmpreintesDonnees", x => x.Nom);
                });

            migrationBuilder.CreateTable(
                name: "Epcis",
                columns: table => new
                {
                    Siren = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Population = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Epcis", x => x.Siren);
                });

            migrationBuilder.CreateTable(
                name: "Journal",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Instant = table.Column<DateTime>(type: "TEXT", nullable: false),
                    AuteurId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Auteur = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Operation = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    EntiteId = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Champs = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Journal", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Kits",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Nature = table.Column<int>(type: "INTEGER", nullable: false),
                    Titre = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Resume = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    Periode = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Statut = table.Column<int>(type: "INTEGER", nullable: false),
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
                    table.PrimaryKey("PK_Kits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KitTelechargements",
                columns: table => new
                {
                    FichierId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Canal = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Heure = table.Column<DateTime>(type: "TEXT", nullable: false),
                    KitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NumeroVersion = table.Column<int>(type: "INTEGER", nullable: false),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Jour = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Brut = table.Column<long>(type: "INTEGER", nullable: false),
                    Qualifie = table.Column<long>(type: "INTEGER", nullable: false),
                    Robots = table.Column<long>(type: "INTEGER", nullable: false),
                    Doubles = table.Column<long>(type: "INTEGER", nullable: false),
                    Partiels = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitTelechargements", x => new { x.FichierId, x.CommuneCode, x.Canal, x.Heure });
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Siren = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
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
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Rapports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    TerritoireNom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    Du = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Au = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Formats = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Statut = table.Column<int>(type: "INTEGER", nullable: false),
                    JeuDeDonnees = table.Column<string>(type: "TEXT", nullable: true),
                    EmpreinteJeu = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FigeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    DisponibleLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TotauxRecoupes = table.Column<int>(type: "INTEGER", nullable: false),
                    MotifEchec = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rapports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Regions",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ChefLieu = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Regions", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "Roles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Roles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Travaux",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    EntiteId = table.Column<Guid>(type: "TEXT", nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: true),
                    DemandeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DemandeParNom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DemandeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Statut = table.Column<int>(type: "INTEGER", nullable: false),
                    Progression = table.Column<int>(type: "INTEGER", nullable: false),
                    Etape = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    DebuteLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    TermineLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Tentatives = table.Column<int>(type: "INTEGER", nullable: false),
                    ProchaineTentativeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ReclamePar = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    SigneDeVieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ArretDemande = table.Column<bool>(type: "INTEGER", nullable: false),
                    Erreur = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Travaux", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Utilisateurs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NomComplet = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DerniereConnexionLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", maxLength: 30, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Utilisateurs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "KitDiffusions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Quantite = table.Column<long>(type: "INTEGER", nullable: false),
                    Periode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Enonce = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reserve = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitDiffusions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KitDiffusions_Kits_KitId",
                        column: x => x.KitId,
                        principalTable: "Kits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KitReleves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    KitId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Du = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Au = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Periode = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    TerritoireCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    TerritoireNom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    Valeur = table.Column<long>(type: "INTEGER", nullable: false),
                    Borne = table.Column<int>(type: "INTEGER", nullable: false),
                    Enonce = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Reserve = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "TEXT", nullable: false),
                    CreeParId = table.Column<Guid>(type: "TEXT", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitReleves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KitReleves_Kits_KitId",
                        column: x => x.KitId,
                        principalTable: "Kits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "KitVersions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Numero = table.Column<int>(type: "INTEGER", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    PublieeLe = table.Column<DateTime>(type: "TEXT", nullable: true),
                    KitId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KitVersions_Kits_KitId",
                        column: x => x.KitId,
                        principalTable: "Kits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "RapportDocuments",
                columns: table => new
                {
                    Format = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    RapportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Chemin = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Taille = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RapportDocuments", x => new { x.RapportId, x.Format });
                    table.ForeignKey(
                        name: "FK_RapportDocuments_Rapports_RapportId",
                        column: x => x.RapportId,
                        principalTable: "Rapports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Departements",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    ChefLieu = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Departements", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Departements_Regions_RegionCode",
                        column: x => x.RegionCode,
                        principalTable: "Regions",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AspNetRoleClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    RoleId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetRoleClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetRoleClaims_Roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "Roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_Utilisateurs_UserId",
                        column: x => x.UserId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_Utilisateurs_UserId",
                        column: x => x.UserId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_Utilisateurs_UserId",
                        column: x => x.UserId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UtilisateurPerimetres",
                columns: table => new
                {
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    UtilisateurId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UtilisateurPerimetres", x => new { x.UtilisateurId, x.Type, x.Code });
                    table.ForeignKey(
                        name: "FK_UtilisateurPerimetres_Utilisateurs_UtilisateurId",
                        column: x => x.UtilisateurId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "UtilisateurRoles",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    RoleId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_UtilisateurRoles", x => new { x.UserId, x.RoleId });
                    table.ForeignKey(
                        name: "FK_UtilisateurRoles_Roles_RoleId",
                        column: x => x.RoleId,
                        principalTable: "Roles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_UtilisateurRoles_Utilisateurs_UserId",
                        column: x => x.UserId,
                        principalTable: "Utilisateurs",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "KitFichiers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    Libelle = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Type = table.Column<int>(type: "INTEGER", nullable: false),
                    Taille = table.Column<long>(type: "INTEGER", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    TypeMime = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    VersionKitId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KitFichiers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_KitFichiers_KitVersions_VersionKitId",
                        column: x => x.VersionKitId,
                        principalTable: "KitVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Communes",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    NomRecherche = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DepartementCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    RegionCode = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    EpciSiren = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    Siren = table.Column<string>(type: "TEXT", maxLength: 9, nullable: true),
                    Population = table.Column<int>(type: "INTEGER", nullable: false),
                    Strate = table.Column<int>(type: "INTEGER", nullable: false),
                    CodesPostaux = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Longitude = table.Column<double>(type: "REAL", nullable: true),
                    Latitude = table.Column<double>(type: "REAL", nullable: true),
                    EstActuelle = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Communes", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Communes_Departements_DepartementCode",
                        column: x => x.DepartementCode,
                        principalTable: "Departements",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Communes_Epcis_EpciSiren",
                        column: x => x.EpciSiren,
                        principalTable: "Epcis",
                        principalColumn: "Siren",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Arrondissements",
                columns: table => new
                {
                    Code = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Nom = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    CommuneCode = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    Population = table.Column<int>(type: "INTEGER", nullable: false),
                    CodesPostaux = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Arrondissements", x => x.Code);
                    table.ForeignKey(
                        name: "FK_Arrondissements_Communes_CommuneCode",
                        column: x => x.CommuneCode,
                        principalTable: "Communes",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Arrondissements_CommuneCode",
                table: "Arrondissements",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetRoleClaims_RoleId",
                table: "AspNetRoleClaims",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_ChiffresPublies_TerritoireCode",
                table: "ChiffresPublies",
                column: "TerritoireCode");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_DepartementCode_NomRecherche",
                table: "Communes",
                columns: new[] { "DepartementCode", "NomRecherche" });

            migrationBuilder.CreateIndex(
                name: "IX_Communes_EpciSiren",
                table: "Communes",
                column: "EpciSiren");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_NomRecherche",
                table: "Communes",
                column: "NomRecherche");

            migrationBuilder.CreateIndex(
                name: "IX_Communes_Strate",
                table: "Communes",
                column: "Strate");

            migrationBuilder.CreateIndex(
                name: "IX_Departements_RegionCode",
                table: "Departements",
                column: "RegionCode");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Instant",
                table: "Journal",
                column: "Instant");

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Type_EntiteId",
                table: "Journal",
                columns: new[] { "Type", "EntiteId" });

            migrationBuilder.CreateIndex(
                name: "IX_KitDiffusions_KitId",
                table: "KitDiffusions",
                column: "KitId");

            migrationBuilder.CreateIndex(
                name: "IX_KitFichiers_VersionKitId_Nom",
                table: "KitFichiers",
                columns: new[] { "VersionKitId", "Nom" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KitReleves_KitId",
                table: "KitReleves",
                column: "KitId");

            migrationBuilder.CreateIndex(
                name: "IX_Kits_Slug",
                table: "Kits",
                column: "Slug",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_KitTelechargements_CommuneCode_Jour",
                table: "KitTelechargements",
                columns: new[] { "CommuneCode", "Jour" });

            migrationBuilder.CreateIndex(
                name: "IX_KitTelechargements_DepartementCode_Jour",
                table: "KitTelechargements",
                columns: new[] { "DepartementCode", "Jour" });

            migrationBuilder.CreateIndex(
                name: "IX_KitTelechargements_KitId_Jour",
                table: "KitTelechargements",
                columns: new[] { "KitId", "Jour" });

            migrationBuilder.CreateIndex(
                name: "IX_KitVersions_KitId_Numero",
                table: "KitVersions",
                columns: new[] { "KitId", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_CommuneCode",
                table: "Organisations",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Siren",
                table: "Organisations",
                column: "Siren");

            migrationBuilder.CreateIndex(
                name: "IX_Rapports_CommuneCode",
                table: "Rapports",
                column: "CommuneCode");

            migrationBuilder.CreateIndex(
                name: "IX_Rapports_CreeLe",
                table: "Rapports",
                column: "CreeLe");

            migrationBuilder.CreateIndex(
                name: "RoleNameIndex",
                table: "Roles",
                column: "NormalizedName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Travaux_EntiteId",
                table: "Travaux",
                column: "EntiteId");

            migrationBuilder.CreateIndex(
                name: "IX_Travaux_Statut_DemandeLe",
                table: "Travaux",
                columns: new[] { "Statut", "DemandeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_UtilisateurRoles_RoleId",
                table: "UtilisateurRoles",
                column: "RoleId");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "Utilisateurs",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "Utilisateurs",
                column: "NormalizedUserName",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Arrondissements");

            migrationBuilder.DropTable(
                name: "AspNetRoleClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "ChiffresPublies");

            migrationBuilder.DropTable(
                name: "EmpreintesDonnees");

            migrationBuilder.DropTable(
                name: "Journal");

            migrationBuilder.DropTable(
                name: "KitDiffusions");

            migrationBuilder.DropTable(
                name: "KitFichiers");

            migrationBuilder.DropTable(
                name: "KitReleves");

            migrationBuilder.DropTable(
                name: "KitTelechargements");

            migrationBuilder.DropTable(
                name: "Organisations");

            migrationBuilder.DropTable(
                name: "RapportDocuments");

            migrationBuilder.DropTable(
                name: "Travaux");

            migrationBuilder.DropTable(
                name: "UtilisateurPerimetres");

            migrationBuilder.DropTable(
                name: "UtilisateurRoles");

            migrationBuilder.DropTable(
                name: "Communes");

            migrationBuilder.DropTable(
                name: "KitVersions");

            migrationBuilder.DropTable(
                name: "Rapports");

            migrationBuilder.DropTable(
                name: "Roles");

            migrationBuilder.DropTable(
                name: "Utilisateurs");

            migrationBuilder.DropTable(
                name: "Departements");

            migrationBuilder.DropTable(
                name: "Epcis");

            migrationBuilder.DropTable(
                name: "Kits");

            migrationBuilder.DropTable(
                name: "Regions");
        }
    }
}
