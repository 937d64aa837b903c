using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace VillesSolidaires.EntityFrameworkCore.SqlServer.Migrations
{
    /// <inheritdoc />
    public partial class Label : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Attestations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Numero = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    CandidatureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Niveau = table.Column<int>(type: "int", nullable: false),
                    DelivreeLe = table.Column<DateOnly>(type: "date", nullable: false),
                    ValableDu = table.Column<DateOnly>(type: "date", nullable: false),
                    ValableJusquau = table.Column<DateOnly>(type: "date", nullable: false),
                    ReferentielNumero = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    ModeleDocument = table.Column<int>(type: "int", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    PrecedenteId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    RetireeLe = table.Column<DateOnly>(type: "date", nullable: true),
                    MotifRetrait = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    RetireePar = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    ControlePrevuLe = table.Column<DateOnly>(type: "date", nullable: false),
                    ControleLe = table.Column<DateOnly>(type: "date", nullable: true),
                    ConstatControle = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ControlePar = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    RappelControleLe = table.Column<DateOnly>(type: "date", nullable: true),
                    RappelEcheanceLe = table.Column<DateOnly>(type: "date", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attestations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LabelReferentiels",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Numero = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Intitule = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Presentation = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Statut = table.Column<int>(type: "int", nullable: false),
                    PublieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    DerniereDe = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Contenu = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelReferentiels", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LabelSessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Intitule = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ReferentielId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ouverture = table.Column<DateOnly>(type: "date", nullable: false),
                    Cloture = table.Column<DateOnly>(type: "date", nullable: false),
                    FinCorrections = table.Column<DateOnly>(type: "date", nullable: false),
                    DelaiComplements = table.Column<int>(type: "int", nullable: false),
                    DelaiReponse = table.Column<int>(type: "int", nullable: false),
                    Validite = table.Column<int>(type: "int", nullable: false),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelSessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LabelCandidatures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReferentielId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    NumeroDossier = table.Column<int>(type: "int", nullable: false),
                    PrecedenteId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: false),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    Population = table.Column<int>(type: "int", nullable: false),
                    BailleurSignataire = table.Column<bool>(type: "bit", nullable: false),
                    NiveauDemande = table.Column<int>(type: "int", nullable: false),
                    Statut = table.Column<int>(type: "int", nullable: false),
                    Depuis = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Motif = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Decision_Issue = table.Column<int>(type: "int", nullable: true),
                    Decision_Niveau = table.Column<int>(type: "int", nullable: true),
                    Decision_Motifs = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Decision_Moyenne = table.Column<decimal>(type: "decimal(5,1)", precision: 5, scale: 1, nullable: true),
                    Decision_EcartType = table.Column<decimal>(type: "decimal(5,1)", precision: 5, scale: 1, nullable: true),
                    Decision_Minimum = table.Column<decimal>(type: "decimal(5,1)", precision: 5, scale: 1, nullable: true),
                    Decision_Maximum = table.Column<decimal>(type: "decimal(5,1)", precision: 5, scale: 1, nullable: true),
                    Decision_Notants = table.Column<int>(type: "int", nullable: true),
                    Decision_Quorum = table.Column<int>(type: "int", nullable: true),
                    Decision_PresidePar = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Decision_DecideeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Decision_PublieeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReponseJusquau = table.Column<DateOnly>(type: "date", nullable: true),
                    Reponse = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    ReponduLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Elu_Nom = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Elu_Fonction = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Elu_Courriel = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Technique_Nom = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Technique_Fonction = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Technique_Courriel = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    TotalAuto = table.Column<decimal>(type: "decimal(5,1)", precision: 5, scale: 1, nullable: false),
                    NiveauAuto = table.Column<int>(type: "int", nullable: false),
                    CriteresRenseignes = table.Column<int>(type: "int", nullable: false),
                    CriteresApplicables = table.Column<int>(type: "int", nullable: false),
                    DeposeeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    InstructeurId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Instructeur = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    Points = table.Column<int>(type: "int", nullable: false),
                    TotalInstruction = table.Column<decimal>(type: "decimal(5,1)", precision: 5, scale: 1, nullable: false),
                    NiveauInstruction = table.Column<int>(type: "int", nullable: false),
                    CriteresInstruits = table.Column<int>(type: "int", nullable: false),
                    EcheanceComplements = table.Column<DateOnly>(type: "date", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelCandidatures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelCandidatures_LabelCandidatures_PrecedenteId",
                        column: x => x.PrecedenteId,
                        principalTable: "LabelCandidatures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LabelCandidatures_LabelSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "LabelSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LabelJurys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SessionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReuniLe = table.Column<DateOnly>(type: "date", nullable: false),
                    Quorum = table.Column<int>(type: "int", nullable: false),
                    Statut = table.Column<int>(type: "int", nullable: false),
                    PresidentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    SuppleantId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    PublieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelJurys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelJurys_LabelSessions_SessionId",
                        column: x => x.SessionId,
                        principalTable: "LabelSessions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LabelDepots",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Numero = table.Column<int>(type: "int", nullable: false),
                    Contenu = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Empreinte = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    DeposePar = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    DeposeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CandidatureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelDepots", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelDepots_LabelCandidatures_CandidatureId",
                        column: x => x.CandidatureId,
                        principalTable: "LabelCandidatures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LabelEvaluations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    NoteAuto = table.Column<int>(type: "int", nullable: true),
                    Commentaire = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    NoteInstruction = table.Column<int>(type: "int", nullable: true),
                    MotifEcart = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    ModifieePar = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    ModifieeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CandidatureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelEvaluations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelEvaluations_LabelCandidatures_CandidatureId",
                        column: x => x.CandidatureId,
                        principalTable: "LabelCandidatures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LabelEvenements",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Quoi = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Detail = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    Statut = table.Column<int>(type: "int", nullable: false),
                    Auteur = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CandidatureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelEvenements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelEvenements_LabelCandidatures_CandidatureId",
                        column: x => x.CandidatureId,
                        principalTable: "LabelCandidatures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LabelPreuves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nature = table.Column<int>(type: "int", nullable: false),
                    Libelle = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Lien = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    NomFichier = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    TypeMime = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Taille = table.Column<long>(type: "bigint", nullable: true),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    AjouteePar = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AjouteeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DepotNumero = table.Column<int>(type: "int", nullable: true),
                    Rattachements = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    CandidatureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelPreuves", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelPreuves_LabelCandidatures_CandidatureId",
                        column: x => x.CandidatureId,
                        principalTable: "LabelCandidatures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LabelQuestions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CritereCode = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ClasseeLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CandidatureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelQuestions_LabelCandidatures_CandidatureId",
                        column: x => x.CandidatureId,
                        principalTable: "LabelCandidatures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LabelLiensDeclares",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UtilisateurId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: false),
                    Motif = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    JuryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelLiensDeclares", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelLiensDeclares_LabelJurys_JuryId",
                        column: x => x.JuryId,
                        principalTable: "LabelJurys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LabelMembresJury",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UtilisateurId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Nom = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Qualite = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    CommuneCode = table.Column<string>(type: "nvarchar(5)", maxLength: 5, nullable: true),
                    DepartementCode = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    EmployeurId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DeclareLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    JuryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelMembresJury", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelMembresJury_LabelJurys_JuryId",
                        column: x => x.JuryId,
                        principalTable: "LabelJurys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LabelNotations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    JuryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CandidatureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    JureId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Statut = table.Column<int>(type: "int", nullable: false),
                    Total = table.Column<decimal>(type: "decimal(5,1)", precision: 5, scale: 1, nullable: false),
                    Avis = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    RemiseLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    MotifDeport = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "nvarchar(32)", maxLength: 32, nullable: false),
                    CreeLe = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CreeParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ModifieLe = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ModifieParId = table.Column<Guid>(type: "uniqueidentifier", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelNotations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelNotations_LabelCandidatures_CandidatureId",
                        column: x => x.CandidatureId,
                        principalTable: "LabelCandidatures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_LabelNotations_LabelJurys_JuryId",
                        column: x => x.JuryId,
                        principalTable: "LabelJurys",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LabelMessages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Cote = table.Column<int>(type: "int", nullable: false),
                    Texte = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Auteur = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Le = table.Column<DateTime>(type: "datetime2", nullable: false),
                    QuestionId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelMessages_LabelQuestions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "LabelQuestions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "LabelNotes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Note = table.Column<int>(type: "int", nullable: false),
                    NotationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LabelNotes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LabelNotes_LabelNotations_NotationId",
                        column: x => x.NotationId,
                        principalTable: "LabelNotations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Attestations_CandidatureId",
                table: "Attestations",
                column: "CandidatureId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attestations_CommuneCode_DelivreeLe",
                table: "Attestations",
                columns: new[] { "CommuneCode", "DelivreeLe" });

            migrationBuilder.CreateIndex(
                name: "IX_Attestations_DepartementCode",
                table: "Attestations",
                column: "DepartementCode");

            migrationBuilder.CreateIndex(
                name: "IX_Attestations_Numero",
                table: "Attestations",
                column: "Numero",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Attestations_RetireeLe_ValableJusquau",
                table: "Attestations",
                columns: new[] { "RetireeLe", "ValableJusquau" });

            migrationBuilder.CreateIndex(
                name: "IX_LabelCandidatures_CommuneCode_Depuis",
                table: "LabelCandidatures",
                columns: new[] { "CommuneCode", "Depuis" });

            migrationBuilder.CreateIndex(
                name: "IX_LabelCandidatures_DepartementCode_Statut",
                table: "LabelCandidatures",
                columns: new[] { "DepartementCode", "Statut" });

            migrationBuilder.CreateIndex(
                name: "IX_LabelCandidatures_InstructeurId_Statut",
                table: "LabelCandidatures",
                columns: new[] { "InstructeurId", "Statut" });

            migrationBuilder.CreateIndex(
                name: "IX_LabelCandidatures_PrecedenteId",
                table: "LabelCandidatures",
                column: "PrecedenteId");

            migrationBuilder.CreateIndex(
                name: "IX_LabelCandidatures_SessionId_CommuneCode",
                table: "LabelCandidatures",
                columns: new[] { "SessionId", "CommuneCode" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LabelCandidatures_SessionId_NumeroDossier",
                table: "LabelCandidatures",
                columns: new[] { "SessionId", "NumeroDossier" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LabelCandidatures_Statut_EcheanceComplements",
                table: "LabelCandidatures",
                columns: new[] { "Statut", "EcheanceComplements" });

            migrationBuilder.CreateIndex(
                name: "IX_LabelDepots_CandidatureId_Numero",
                table: "LabelDepots",
                columns: new[] { "CandidatureId", "Numero" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LabelEvaluations_CandidatureId_Code",
                table: "LabelEvaluations",
                columns: new[] { "CandidatureId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LabelEvenements_CandidatureId",
                table: "LabelEvenements",
                column: "CandidatureId");

            migrationBuilder.CreateIndex(
                name: "IX_LabelJurys_SessionId",
                table: "LabelJurys",
                column: "SessionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LabelLiensDeclares_JuryId",
                table: "LabelLiensDeclares",
                column: "JuryId");

            migrationBuilder.CreateIndex(
                name: "IX_LabelMembresJury_JuryId_UtilisateurId",
                table: "LabelMembresJury",
                columns: new[] { "JuryId", "UtilisateurId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LabelMessages_QuestionId",
                table: "LabelMessages",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_LabelNotations_CandidatureId_JureId",
                table: "LabelNotations",
                columns: new[] { "CandidatureId", "JureId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LabelNotations_JureId_Statut",
                table: "LabelNotations",
                columns: new[] { "JureId", "Statut" });

            migrationBuilder.CreateIndex(
                name: "IX_LabelNotations_JuryId",
                table: "LabelNotations",
                column: "JuryId");

            migrationBuilder.CreateIndex(
                name: "IX_LabelNotes_NotationId_Code",
                table: "LabelNotes",
                columns: new[] { "NotationId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LabelPreuves_CandidatureId",
                table: "LabelPreuves",
                column: "CandidatureId");

            migrationBuilder.CreateIndex(
                name: "IX_LabelQuestions_CandidatureId",
                table: "LabelQuestions",
                column: "CandidatureId");

            migrationBuilder.CreateIndex(
                name: "IX_LabelReferentiels_Numero",
                table: "LabelReferentiels",
                column: "Numero",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LabelSessions_Ouverture",
                table: "LabelSessions",
                column: "Ouverture");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Attestations");

            migrationBuilder.DropTable(
                name: "LabelDepots");

            migrationBuilder.DropTable(
                name: "LabelEvaluations");

            migrationBuilder.DropTable(
                name: "LabelEvenements");

            migrationBuilder.DropTable(
                name: "LabelLiensDeclares");

            migrationBuilder.DropTable(
                name: "LabelMembresJury");

            migrationBuilder.DropTable(
                name: "LabelMessages");

            migrationBuilder.DropTable(
                name: "LabelNotes");

            migrationBuilder.DropTable(
                name: "LabelPreuves");

            migrationBuilder.DropTable(
                name: "LabelReferentiels");

            migrationBuilder.DropTable(
                name: "LabelQuestions");

            migrationBuilder.DropTable(
                name: "LabelNotations");

            migrationBuilder.DropTable(
                name: "LabelCandidatures");

            migrationBuilder.DropTable(
                name: "LabelJurys");

            migrationBuilder.DropTable(
                name: "LabelSessions");
        }
    }
}
