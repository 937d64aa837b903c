IF OBJECT_ID(N'[__EFMigrationsHistory]') IS NULL
BEGIN
    CREATE TABLE [__EFMigrationsHistory] (
        [MigrationId] nvarchar(150) NOT NULL,
        [ProductVersion] nvarchar(32) NOT NULL,
        CONSTRAINT [PK___EFMigrationsHistory] PRIMARY KEY ([MigrationId])
    );
END;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [ChiffresPublies] (
        [Code] nvarchar(20) NOT NULL,
        [TerritoireCode] nvarchar(5) NULL,
        [Enonce] nvarchar(300) NOT NULL,
        [Valeur] decimal(18,4) NOT NULL,
        [Unite] nvarchar(60) NOT NULL,
        [Periode] nvarchar(60) NULL,
        [Source] nvarchar(200) NOT NULL,
        [Reserve] nvarchar(400) NULL,
        CONSTRAINT [PK_ChiffresPublies] PRIMARY KEY ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [EmpreintesDonnees] (
        [Nom] nvarchar(40) NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [ImporteLe] datetime2 NOT NULL,
        CONSTRAINT [PK_EmpreintesDonnees] PRIMARY KEY ([Nom])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [Epcis] (
        [Siren] nvarchar(9) NOT NULL,
        [Nom] nvarchar(120) NOT NULL,
        [Type] nvarchar(20) NOT NULL,
        [Population] int NOT NULL,
        CONSTRAINT [PK_Epcis] PRIMARY KEY ([Siren])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [Journal] (
        [Id] uniqueidentifier NOT NULL,
        [Instant] datetime2 NOT NULL,
        [AuteurId] uniqueidentifier NULL,
        [Auteur] nvarchar(120) NOT NULL,
        [Operation] nvarchar(20) NOT NULL,
        [Type] nvarchar(80) NOT NULL,
        [EntiteId] nvarchar(120) NOT NULL,
        [Champs] nvarchar(max) NOT NULL,
        CONSTRAINT [PK_Journal] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [Kits] (
        [Id] uniqueidentifier NOT NULL,
        [Slug] nvarchar(60) NOT NULL,
        [Nature] int NOT NULL,
        [Titre] nvarchar(120) NOT NULL,
        [Resume] nvarchar(600) NOT NULL,
        [Periode] nvarchar(120) NULL,
        [Statut] int NOT NULL,
        [EstSupprime] bit NOT NULL,
        [SupprimeLe] datetime2 NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Kits] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [KitTelechargements] (
        [FichierId] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NOT NULL,
        [Canal] nvarchar(20) NOT NULL,
        [Heure] datetime2 NOT NULL,
        [KitId] uniqueidentifier NOT NULL,
        [NumeroVersion] int NOT NULL,
        [DepartementCode] nvarchar(3) NOT NULL,
        [Jour] date NOT NULL,
        [Brut] bigint NOT NULL,
        [Qualifie] bigint NOT NULL,
        [Robots] bigint NOT NULL,
        [Doubles] bigint NOT NULL,
        [Partiels] bigint NOT NULL,
        CONSTRAINT [PK_KitTelechargements] PRIMARY KEY ([FichierId], [CommuneCode], [Canal], [Heure])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [Organisations] (
        [Id] uniqueidentifier NOT NULL,
        [Type] int NOT NULL,
        [Nom] nvarchar(200) NOT NULL,
        [Siren] nvarchar(9) NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [EstSupprime] bit NOT NULL,
        [SupprimeLe] datetime2 NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Organisations] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [Rapports] (
        [Id] uniqueidentifier NOT NULL,
        [Type] int NOT NULL,
        [TerritoireNom] nvarchar(120) NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Du] date NOT NULL,
        [Au] date NOT NULL,
        [Formats] nvarchar(40) NOT NULL,
        [Statut] int NOT NULL,
        [JeuDeDonnees] nvarchar(max) NULL,
        [EmpreinteJeu] nvarchar(64) NULL,
        [FigeLe] datetime2 NULL,
        [DisponibleLe] datetime2 NULL,
        [TotauxRecoupes] int NOT NULL,
        [MotifEchec] nvarchar(1000) NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Rapports] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [Regions] (
        [Code] nvarchar(3) NOT NULL,
        [Nom] nvarchar(120) NOT NULL,
        [ChefLieu] nvarchar(5) NOT NULL,
        [Zone] nvarchar(20) NOT NULL,
        CONSTRAINT [PK_Regions] PRIMARY KEY ([Code])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [Roles] (
        [Id] uniqueidentifier NOT NULL,
        [Name] nvarchar(256) NULL,
        [NormalizedName] nvarchar(256) NULL,
        [ConcurrencyStamp] nvarchar(max) NULL,
        CONSTRAINT [PK_Roles] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [Travaux] (
        [Id] uniqueidentifier NOT NULL,
        [Type] nvarchar(60) NOT NULL,
        [Libelle] nvarchar(200) NOT NULL,
        [EntiteId] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [DemandeParId] uniqueidentifier NULL,
        [DemandeParNom] nvarchar(120) NOT NULL,
        [DemandeLe] datetime2 NOT NULL,
        [Statut] int NOT NULL,
        [Progression] int NOT NULL,
        [Etape] nvarchar(120) NULL,
        [DebuteLe] datetime2 NULL,
        [TermineLe] datetime2 NULL,
        [Tentatives] int NOT NULL,
        [ProchaineTentativeLe] datetime2 NULL,
        [ReclamePar] nvarchar(80) NULL,
        [SigneDeVieLe] datetime2 NULL,
        [ArretDemande] bit NOT NULL,
        [Erreur] nvarchar(1000) NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Travaux] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [Utilisateurs] (
        [Id] uniqueidentifier NOT NULL,
        [NomComplet] nvarchar(120) NOT NULL,
        [DerniereConnexionLe] datetime2 NULL,
        [UserName] nvarchar(256) NULL,
        [NormalizedUserName] nvarchar(256) NULL,
        [Email] nvarchar(256) NULL,
        [NormalizedEmail] nvarchar(256) NULL,
        [EmailConfirmed] bit NOT NULL,
        [PasswordHash] nvarchar(max) NULL,
        [SecurityStamp] nvarchar(max) NULL,
        [ConcurrencyStamp] nvarchar(max) NULL,
        [PhoneNumber] nvarchar(30) NULL,
        [PhoneNumberConfirmed] bit NOT NULL,
        [TwoFactorEnabled] bit NOT NULL,
        [LockoutEnd] datetimeoffset NULL,
        [LockoutEnabled] bit NOT NULL,
        [AccessFailedCount] int NOT NULL,
        CONSTRAINT [PK_Utilisateurs] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [KitDiffusions] (
        [Id] uniqueidentifier NOT NULL,
        [KitId] uniqueidentifier NOT NULL,
        [Quantite] bigint NOT NULL,
        [Periode] nvarchar(60) NOT NULL,
        [Enonce] nvarchar(300) NOT NULL,
        [Source] nvarchar(200) NOT NULL,
        [Reserve] nvarchar(400) NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_KitDiffusions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KitDiffusions_Kits_KitId] FOREIGN KEY ([KitId]) REFERENCES [Kits] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [KitReleves] (
        [Id] uniqueidentifier NOT NULL,
        [KitId] uniqueidentifier NOT NULL,
        [Du] date NOT NULL,
        [Au] date NOT NULL,
        [Periode] nvarchar(60) NOT NULL,
        [TerritoireCode] nvarchar(5) NULL,
        [TerritoireNom] nvarchar(120) NULL,
        [Valeur] bigint NOT NULL,
        [Borne] int NOT NULL,
        [Enonce] nvarchar(300) NOT NULL,
        [Source] nvarchar(200) NOT NULL,
        [Reserve] nvarchar(400) NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_KitReleves] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KitReleves_Kits_KitId] FOREIGN KEY ([KitId]) REFERENCES [Kits] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [KitVersions] (
        [Id] uniqueidentifier NOT NULL,
        [Numero] int NOT NULL,
        [Notes] nvarchar(1000) NULL,
        [PublieeLe] datetime2 NULL,
        [KitId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_KitVersions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KitVersions_Kits_KitId] FOREIGN KEY ([KitId]) REFERENCES [Kits] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [RapportDocuments] (
        [Format] nvarchar(10) NOT NULL,
        [RapportId] uniqueidentifier NOT NULL,
        [Chemin] nvarchar(200) NOT NULL,
        [Taille] bigint NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_RapportDocuments] PRIMARY KEY ([RapportId], [Format]),
        CONSTRAINT [FK_RapportDocuments_Rapports_RapportId] FOREIGN KEY ([RapportId]) REFERENCES [Rapports] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [Departements] (
        [Code] nvarchar(3) NOT NULL,
        [Nom] nvarchar(120) NOT NULL,
        [RegionCode] nvarchar(3) NOT NULL,
        [ChefLieu] nvarchar(5) NOT NULL,
        [Zone] nvarchar(20) NOT NULL,
        CONSTRAINT [PK_Departements] PRIMARY KEY ([Code]),
        CONSTRAINT [FK_Departements_Regions_RegionCode] FOREIGN KEY ([RegionCode]) REFERENCES [Regions] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [AspNetRoleClaims] (
        [Id] int NOT NULL IDENTITY,
        [RoleId] uniqueidentifier NOT NULL,
        [ClaimType] nvarchar(max) NULL,
        [ClaimValue] nvarchar(max) NULL,
        CONSTRAINT [PK_AspNetRoleClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetRoleClaims_Roles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [Roles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [AspNetUserClaims] (
        [Id] int NOT NULL IDENTITY,
        [UserId] uniqueidentifier NOT NULL,
        [ClaimType] nvarchar(max) NULL,
        [ClaimValue] nvarchar(max) NULL,
        CONSTRAINT [PK_AspNetUserClaims] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AspNetUserClaims_Utilisateurs_UserId] FOREIGN KEY ([UserId]) REFERENCES [Utilisateurs] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [AspNetUserLogins] (
        [LoginProvider] nvarchar(450) NOT NULL,
        [ProviderKey] nvarchar(450) NOT NULL,
        [ProviderDisplayName] nvarchar(max) NULL,
        [UserId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AspNetUserLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]),
        CONSTRAINT [FK_AspNetUserLogins_Utilisateurs_UserId] FOREIGN KEY ([UserId]) REFERENCES [Utilisateurs] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [AspNetUserTokens] (
        [UserId] uniqueidentifier NOT NULL,
        [LoginProvider] nvarchar(450) NOT NULL,
        [Name] nvarchar(450) NOT NULL,
        [Value] nvarchar(max) NULL,
        CONSTRAINT [PK_AspNetUserTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]),
        CONSTRAINT [FK_AspNetUserTokens_Utilisateurs_UserId] FOREIGN KEY ([UserId]) REFERENCES [Utilisateurs] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [UtilisateurPerimetres] (
        [Type] int NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [UtilisateurId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_UtilisateurPerimetres] PRIMARY KEY ([UtilisateurId], [Type], [Code]),
        CONSTRAINT [FK_UtilisateurPerimetres_Utilisateurs_UtilisateurId] FOREIGN KEY ([UtilisateurId]) REFERENCES [Utilisateurs] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [UtilisateurRoles] (
        [UserId] uniqueidentifier NOT NULL,
        [RoleId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_UtilisateurRoles] PRIMARY KEY ([UserId], [RoleId]),
        CONSTRAINT [FK_UtilisateurRoles_Roles_RoleId] FOREIGN KEY ([RoleId]) REFERENCES [Roles] ([Id]) ON DELETE CASCADE,
        CONSTRAINT [FK_UtilisateurRoles_Utilisateurs_UserId] FOREIGN KEY ([UserId]) REFERENCES [Utilisateurs] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [KitFichiers] (
        [Id] uniqueidentifier NOT NULL,
        [Nom] nvarchar(80) NOT NULL,
        [Libelle] nvarchar(120) NOT NULL,
        [Type] int NOT NULL,
        [Taille] bigint NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [TypeMime] nvarchar(60) NOT NULL,
        [VersionKitId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_KitFichiers] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KitFichiers_KitVersions_VersionKitId] FOREIGN KEY ([VersionKitId]) REFERENCES [KitVersions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [Communes] (
        [Code] nvarchar(5) NOT NULL,
        [Nom] nvarchar(120) NOT NULL,
        [NomRecherche] nvarchar(120) NOT NULL,
        [DepartementCode] nvarchar(3) NOT NULL,
        [RegionCode] nvarchar(3) NOT NULL,
        [EpciSiren] nvarchar(9) NULL,
        [Siren] nvarchar(9) NULL,
        [Population] int NOT NULL,
        [Strate] int NOT NULL,
        [CodesPostaux] nvarchar(400) NOT NULL,
        [Zone] nvarchar(20) NOT NULL,
        [Longitude] float NULL,
        [Latitude] float NULL,
        [EstActuelle] bit NOT NULL,
        CONSTRAINT [PK_Communes] PRIMARY KEY ([Code]),
        CONSTRAINT [FK_Communes_Departements_DepartementCode] FOREIGN KEY ([DepartementCode]) REFERENCES [Departements] ([Code]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Communes_Epcis_EpciSiren] FOREIGN KEY ([EpciSiren]) REFERENCES [Epcis] ([Siren]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE TABLE [Arrondissements] (
        [Code] nvarchar(5) NOT NULL,
        [Nom] nvarchar(120) NOT NULL,
        [CommuneCode] nvarchar(5) NOT NULL,
        [Population] int NOT NULL,
        [CodesPostaux] nvarchar(400) NOT NULL,
        CONSTRAINT [PK_Arrondissements] PRIMARY KEY ([Code]),
        CONSTRAINT [FK_Arrondissements_Communes_CommuneCode] FOREIGN KEY ([CommuneCode]) REFERENCES [Communes] ([Code]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Arrondissements_CommuneCode] ON [Arrondissements] ([CommuneCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_AspNetRoleClaims_RoleId] ON [AspNetRoleClaims] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_AspNetUserClaims_UserId] ON [AspNetUserClaims] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_AspNetUserLogins_UserId] ON [AspNetUserLogins] ([UserId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_ChiffresPublies_TerritoireCode] ON [ChiffresPublies] ([TerritoireCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Communes_DepartementCode_NomRecherche] ON [Communes] ([DepartementCode], [NomRecherche]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Communes_EpciSiren] ON [Communes] ([EpciSiren]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Communes_NomRecherche] ON [Communes] ([NomRecherche]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Communes_Strate] ON [Communes] ([Strate]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Departements_RegionCode] ON [Departements] ([RegionCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Journal_Instant] ON [Journal] ([Instant]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Journal_Type_EntiteId] ON [Journal] ([Type], [EntiteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_KitDiffusions_KitId] ON [KitDiffusions] ([KitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE UNIQUE INDEX [IX_KitFichiers_VersionKitId_Nom] ON [KitFichiers] ([VersionKitId], [Nom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_KitReleves_KitId] ON [KitReleves] ([KitId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Kits_Slug] ON [Kits] ([Slug]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_KitTelechargements_CommuneCode_Jour] ON [KitTelechargements] ([CommuneCode], [Jour]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_KitTelechargements_DepartementCode_Jour] ON [KitTelechargements] ([DepartementCode], [Jour]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_KitTelechargements_KitId_Jour] ON [KitTelechargements] ([KitId], [Jour]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE UNIQUE INDEX [IX_KitVersions_KitId_Numero] ON [KitVersions] ([KitId], [Numero]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Organisations_CommuneCode] ON [Organisations] ([CommuneCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Organisations_Siren] ON [Organisations] ([Siren]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Rapports_CommuneCode] ON [Rapports] ([CommuneCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Rapports_CreeLe] ON [Rapports] ([CreeLe]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [RoleNameIndex] ON [Roles] ([NormalizedName]) WHERE [NormalizedName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Travaux_EntiteId] ON [Travaux] ([EntiteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_Travaux_Statut_DemandeLe] ON [Travaux] ([Statut], [DemandeLe]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [IX_UtilisateurRoles_RoleId] ON [UtilisateurRoles] ([RoleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    CREATE INDEX [EmailIndex] ON [Utilisateurs] ([NormalizedEmail]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [UserNameIndex] ON [Utilisateurs] ([NormalizedUserName]) WHERE [NormalizedUserName] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122060629_Initiale'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122060629_Initiale', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    ALTER TABLE [Organisations] ADD [FusionneeDansId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    ALTER TABLE [Organisations] ADD [NomRecherche] nvarchar(400) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    UPDATE Organisations SET NomRecherche = LOWER(Nom)
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    ALTER TABLE [Organisations] ADD [Rna] nvarchar(10) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    ALTER TABLE [Organisations] ADD [Siret] nvarchar(14) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    ALTER TABLE [AspNetUserLogins] DROP CONSTRAINT [PK_AspNetUserLogins];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    ALTER TABLE [AspNetUserTokens] DROP CONSTRAINT [PK_AspNetUserTokens];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    DECLARE @var nvarchar(max);
    SELECT @var = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[AspNetUserTokens]') AND [c].[name] = N'Name');
    IF @var IS NOT NULL EXEC(N'ALTER TABLE [AspNetUserTokens] DROP CONSTRAINT ' + @var + ';');
    ALTER TABLE [AspNetUserTokens] ALTER COLUMN [Name] nvarchar(128) NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    DECLARE @var1 nvarchar(max);
    SELECT @var1 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[AspNetUserTokens]') AND [c].[name] = N'LoginProvider');
    IF @var1 IS NOT NULL EXEC(N'ALTER TABLE [AspNetUserTokens] DROP CONSTRAINT ' + @var1 + ';');
    ALTER TABLE [AspNetUserTokens] ALTER COLUMN [LoginProvider] nvarchar(128) NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    DECLARE @var2 nvarchar(max);
    SELECT @var2 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[AspNetUserLogins]') AND [c].[name] = N'ProviderKey');
    IF @var2 IS NOT NULL EXEC(N'ALTER TABLE [AspNetUserLogins] DROP CONSTRAINT ' + @var2 + ';');
    ALTER TABLE [AspNetUserLogins] ALTER COLUMN [ProviderKey] nvarchar(128) NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    DECLARE @var3 nvarchar(max);
    SELECT @var3 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[AspNetUserLogins]') AND [c].[name] = N'LoginProvider');
    IF @var3 IS NOT NULL EXEC(N'ALTER TABLE [AspNetUserLogins] DROP CONSTRAINT ' + @var3 + ';');
    ALTER TABLE [AspNetUserLogins] ALTER COLUMN [LoginProvider] nvarchar(128) NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    ALTER TABLE [AspNetUserLogins] ADD CONSTRAINT [PK_AspNetUserLogins] PRIMARY KEY ([LoginProvider], [ProviderKey]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    ALTER TABLE [AspNetUserTokens] ADD CONSTRAINT [PK_AspNetUserTokens] PRIMARY KEY ([UserId], [LoginProvider], [Name]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionModeles] (
        [Id] uniqueidentifier NOT NULL,
        [Type] int NOT NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_ConventionModeles] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [Conventions] (
        [Id] uniqueidentifier NOT NULL,
        [Numero] nvarchar(24) NOT NULL,
        [Type] int NOT NULL,
        [Objet] nvarchar(200) NOT NULL,
        [Debut] date NOT NULL,
        [Fin] date NOT NULL,
        [TerritoireCode] nvarchar(5) NOT NULL,
        [TerritoireNom] nvarchar(200) NOT NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Statut] int NOT NULL,
        [Depuis] datetime2 NOT NULL,
        [Acteur] int NOT NULL,
        [ActeurPartieId] uniqueidentifier NULL,
        [ActeurNom] nvarchar(240) NOT NULL,
        [Recherche] nvarchar(4000) NOT NULL,
        [Empreinte] nvarchar(64) NULL,
        [TexteProposeLe] date NULL,
        [SigneeLe] date NULL,
        [Motif] nvarchar(1000) NULL,
        [EffetLe] date NULL,
        [AvenantDeId] uniqueidentifier NULL,
        [NumeroAvenant] int NULL,
        [RenouvelleId] uniqueidentifier NULL,
        [AvenantsSignes] int NOT NULL,
        [NombreVersions] int NOT NULL,
        [EmpreinteDerniereVersion] nvarchar(64) NOT NULL,
        [NombreEvenements] int NOT NULL,
        [EmpreinteHistorique] nvarchar(64) NOT NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Conventions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [Courriels] (
        [Id] uniqueidentifier NOT NULL,
        [DestinataireAdresse] nvarchar(254) NOT NULL,
        [DestinataireNom] nvarchar(120) NOT NULL,
        [Sujet] nvarchar(160) NOT NULL,
        [Corps] nvarchar(max) NOT NULL,
        [Lien] nvarchar(400) NULL,
        [ObjetType] nvarchar(40) NOT NULL,
        [ObjetId] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Cle] nvarchar(160) NULL,
        [Recherche] nvarchar(600) NOT NULL,
        [Statut] int NOT NULL,
        [Tentatives] int NOT NULL,
        [Motif] nvarchar(1000) NULL,
        [EnvoyeLe] datetime2 NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Courriels] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [OrganisationContacts] (
        [Id] uniqueidentifier NOT NULL,
        [Nom] nvarchar(120) NOT NULL,
        [Fonction] nvarchar(120) NULL,
        [Courriel] nvarchar(254) NULL,
        [Telephone] nvarchar(25) NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_OrganisationContacts] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_OrganisationContacts_Organisations_OrganisationId] FOREIGN KEY ([OrganisationId]) REFERENCES [Organisations] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionModeleVersions] (
        [Id] uniqueidentifier NOT NULL,
        [Numero] int NOT NULL,
        [Notes] nvarchar(1000) NULL,
        [PublieeLe] datetime2 NULL,
        [ModeleId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionModeleVersions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionModeleVersions_ConventionModeles_ModeleId] FOREIGN KEY ([ModeleId]) REFERENCES [ConventionModeles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionClauses] (
        [Id] uniqueidentifier NOT NULL,
        [Nature] int NOT NULL,
        [Numero] int NOT NULL,
        [Titre] nvarchar(160) NOT NULL,
        [Texte] nvarchar(max) NOT NULL,
        [Revision] int NOT NULL,
        [ModifieeLe] datetime2 NOT NULL,
        [ModifieePar] nvarchar(200) NOT NULL,
        [ConventionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionClauses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionClauses_Conventions_ConventionId] FOREIGN KEY ([ConventionId]) REFERENCES [Conventions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionEngagements] (
        [Id] uniqueidentifier NOT NULL,
        [PartieId] uniqueidentifier NOT NULL,
        [Libelle] nvarchar(200) NOT NULL,
        [Echeance] date NOT NULL,
        [Cible] int NULL,
        [Unite] nvarchar(40) NULL,
        [Fait] int NOT NULL,
        [RealiseLe] date NULL,
        [Preuve] nvarchar(300) NULL,
        [ConventionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionEngagements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionEngagements_Conventions_ConventionId] FOREIGN KEY ([ConventionId]) REFERENCES [Conventions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionEvenements] (
        [Id] uniqueidentifier NOT NULL,
        [ConventionId] uniqueidentifier NOT NULL,
        [Numero] int NOT NULL,
        [Le] datetime2 NOT NULL,
        [AuteurId] uniqueidentifier NULL,
        [Auteur] nvarchar(200) NOT NULL,
        [Type] int NOT NULL,
        [Resume] nvarchar(400) NOT NULL,
        [Precedente] nvarchar(64) NOT NULL,
        [Empreinte] nvarchar(64) NOT NULL,
        CONSTRAINT [PK_ConventionEvenements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionEvenements_Conventions_ConventionId] FOREIGN KEY ([ConventionId]) REFERENCES [Conventions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionFinancements] (
        [Id] uniqueidentifier NOT NULL,
        [AttribuantId] uniqueidentifier NOT NULL,
        [BeneficiaireId] uniqueidentifier NOT NULL,
        [Montant] decimal(14,2) NOT NULL,
        [Nature] int NOT NULL,
        [Conditions] int NOT NULL,
        [Dispositif] nvarchar(200) NULL,
        [ContrepartieIndividualisee] bit NOT NULL,
        [ConventionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionFinancements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionFinancements_Conventions_ConventionId] FOREIGN KEY ([ConventionId]) REFERENCES [Conventions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionParties] (
        [Id] uniqueidentifier NOT NULL,
        [OrganisationId] uniqueidentifier NOT NULL,
        [Type] int NOT NULL,
        [Nom] nvarchar(200) NOT NULL,
        [Siren] nvarchar(9) NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Rang] int NOT NULL,
        [Reprise] bit NOT NULL,
        [DeliberationReference] nvarchar(60) NULL,
        [DeliberationLe] date NULL,
        [DeliberationExecutoireLe] date NULL,
        [EngagementRepublicainLe] date NULL,
        [ConventionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionParties] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionParties_Conventions_ConventionId] FOREIGN KEY ([ConventionId]) REFERENCES [Conventions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionPieces] (
        [Id] uniqueidentifier NOT NULL,
        [Type] int NOT NULL,
        [Nom] nvarchar(160) NOT NULL,
        [Taille] bigint NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [PartieId] uniqueidentifier NULL,
        [EmpreinteTexte] nvarchar(64) NULL,
        [DeposeeLe] datetime2 NOT NULL,
        [DeposeePar] nvarchar(200) NOT NULL,
        [ConventionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionPieces] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionPieces_Conventions_ConventionId] FOREIGN KEY ([ConventionId]) REFERENCES [Conventions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionRelances] (
        [Id] uniqueidentifier NOT NULL,
        [PartieId] uniqueidentifier NOT NULL,
        [Partie] nvarchar(200) NOT NULL,
        [Jour] date NOT NULL,
        [Le] datetime2 NOT NULL,
        [Automatique] bit NOT NULL,
        [Par] nvarchar(200) NOT NULL,
        [ConventionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionRelances] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionRelances_Conventions_ConventionId] FOREIGN KEY ([ConventionId]) REFERENCES [Conventions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionVersions] (
        [Id] uniqueidentifier NOT NULL,
        [Numero] int NOT NULL,
        [Motif] nvarchar(80) NOT NULL,
        [Le] datetime2 NOT NULL,
        [Par] nvarchar(200) NOT NULL,
        [Contenu] nvarchar(max) NOT NULL,
        [Empreinte] nvarchar(64) NOT NULL,
        [ConventionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionVersions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionVersions_Conventions_ConventionId] FOREIGN KEY ([ConventionId]) REFERENCES [Conventions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionModeleClauses] (
        [Id] uniqueidentifier NOT NULL,
        [Ordre] int NOT NULL,
        [Nature] int NOT NULL,
        [Titre] nvarchar(160) NOT NULL,
        [Texte] nvarchar(max) NOT NULL,
        [VersionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionModeleClauses] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionModeleClauses_ConventionModeleVersions_VersionId] FOREIGN KEY ([VersionId]) REFERENCES [ConventionModeleVersions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionFils] (
        [Id] uniqueidentifier NOT NULL,
        [OuvertLe] datetime2 NOT NULL,
        [ResoluLe] datetime2 NULL,
        [ResoluPar] nvarchar(200) NULL,
        [ClauseId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionFils] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionFils_ConventionClauses_ClauseId] FOREIGN KEY ([ClauseId]) REFERENCES [ConventionClauses] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionComptesRendus] (
        [Id] uniqueidentifier NOT NULL,
        [Exercice] int NOT NULL,
        [RecuLe] date NOT NULL,
        [FinancementId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionComptesRendus] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionComptesRendus_ConventionFinancements_FinancementId] FOREIGN KEY ([FinancementId]) REFERENCES [ConventionFinancements] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionVersements] (
        [Id] uniqueidentifier NOT NULL,
        [Exercice] int NOT NULL,
        [Echeance] date NOT NULL,
        [Condition] nvarchar(256) NOT NULL,
        [Montant] decimal(14,2) NOT NULL,
        [AppelRecuLe] date NULL,
        [VerseLe] date NULL,
        [FinancementId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionVersements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionVersements_ConventionFinancements_FinancementId] FOREIGN KEY ([FinancementId]) REFERENCES [ConventionFinancements] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionSignataires] (
        [Id] uniqueidentifier NOT NULL,
        [Nom] nvarchar(200) NOT NULL,
        [Qualite] nvarchar(120) NOT NULL,
        [Courriel] nvarchar(254) NULL,
        [SigneLe] date NULL,
        [Empreinte] nvarchar(64) NULL,
        [SurPapier] bit NOT NULL,
        [PartieId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionSignataires] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionSignataires_ConventionParties_PartieId] FOREIGN KEY ([PartieId]) REFERENCES [ConventionParties] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE TABLE [ConventionCommentaires] (
        [Id] uniqueidentifier NOT NULL,
        [Texte] nvarchar(2000) NOT NULL,
        [Auteur] nvarchar(200) NOT NULL,
        [AuteurId] uniqueidentifier NULL,
        [Organisation] nvarchar(200) NOT NULL,
        [Le] datetime2 NOT NULL,
        [FilId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_ConventionCommentaires] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_ConventionCommentaires_ConventionFils_FilId] FOREIGN KEY ([FilId]) REFERENCES [ConventionFils] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Organisations_DepartementCode] ON [Organisations] ([DepartementCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Organisations_NomRecherche] ON [Organisations] ([NomRecherche]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Organisations_Rna] ON [Organisations] ([Rna]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionClauses_ConventionId] ON [ConventionClauses] ([ConventionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionCommentaires_FilId] ON [ConventionCommentaires] ([FilId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ConventionComptesRendus_FinancementId_Exercice] ON [ConventionComptesRendus] ([FinancementId], [Exercice]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionEngagements_ConventionId] ON [ConventionEngagements] ([ConventionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionEngagements_Echeance] ON [ConventionEngagements] ([Echeance]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ConventionEvenements_ConventionId_Numero] ON [ConventionEvenements] ([ConventionId], [Numero]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionFils_ClauseId] ON [ConventionFils] ([ClauseId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionFinancements_ConventionId] ON [ConventionFinancements] ([ConventionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionModeleClauses_VersionId] ON [ConventionModeleClauses] ([VersionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ConventionModeles_Type] ON [ConventionModeles] ([Type]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ConventionModeleVersions_ModeleId_Numero] ON [ConventionModeleVersions] ([ModeleId], [Numero]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionParties_CommuneCode_ConventionId] ON [ConventionParties] ([CommuneCode], [ConventionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ConventionParties_ConventionId_OrganisationId] ON [ConventionParties] ([ConventionId], [OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionParties_DepartementCode_ConventionId] ON [ConventionParties] ([DepartementCode], [ConventionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionParties_OrganisationId_ConventionId] ON [ConventionParties] ([OrganisationId], [ConventionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionPieces_ConventionId] ON [ConventionPieces] ([ConventionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ConventionRelances_ConventionId_PartieId_Jour] ON [ConventionRelances] ([ConventionId], [PartieId], [Jour]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_Acteur_ActeurNom_Id] ON [Conventions] ([Acteur], [ActeurNom], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_Acteur_Statut_Depuis_Id] ON [Conventions] ([Acteur], [Statut], [Depuis], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_AvenantDeId] ON [Conventions] ([AvenantDeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_DepartementCode] ON [Conventions] ([DepartementCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_Depuis_Id] ON [Conventions] ([Depuis], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_Fin_Id] ON [Conventions] ([Fin], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Conventions_Numero] ON [Conventions] ([Numero]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_Objet_Id] ON [Conventions] ([Objet], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_RenouvelleId] ON [Conventions] ([RenouvelleId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_Statut_Depuis_Id] ON [Conventions] ([Statut], [Depuis], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_Statut_Fin_Debut_NumeroAvenant_Acteur_Depuis_Id] ON [Conventions] ([Statut], [Fin], [Debut], [NumeroAvenant], [Acteur], [Depuis], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_Statut_Objet_Id] ON [Conventions] ([Statut], [Objet], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_Statut_TerritoireNom_Id] ON [Conventions] ([Statut], [TerritoireNom], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_TerritoireCode] ON [Conventions] ([TerritoireCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Conventions_TerritoireNom_Id] ON [Conventions] ([TerritoireNom], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionSignataires_PartieId] ON [ConventionSignataires] ([PartieId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_ConventionVersements_FinancementId] ON [ConventionVersements] ([FinancementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE UNIQUE INDEX [IX_ConventionVersions_ConventionId_Numero] ON [ConventionVersions] ([ConventionId], [Numero]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Courriels_Cle] ON [Courriels] ([Cle]) WHERE [Cle] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Courriels_CreeLe] ON [Courriels] ([CreeLe]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Courriels_ObjetId] ON [Courriels] ([ObjetId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_Courriels_Statut_CreeLe] ON [Courriels] ([Statut], [CreeLe]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    CREATE INDEX [IX_OrganisationContacts_OrganisationId] ON [OrganisationContacts] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122101012_ConventionsEtPartenaires'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122101012_ConventionsEtPartenaires', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110131_IndexTriConventions'
)
BEGIN
    DROP INDEX [IX_Conventions_Statut_Depuis_Id] ON [Conventions];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110131_IndexTriConventions'
)
BEGIN
    DROP INDEX [IX_Conventions_Statut_Objet_Id] ON [Conventions];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110131_IndexTriConventions'
)
BEGIN
    DROP INDEX [IX_Conventions_Statut_TerritoireNom_Id] ON [Conventions];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110131_IndexTriConventions'
)
BEGIN
    CREATE INDEX [IX_Conventions_Statut_Depuis_Objet_TerritoireNom_Id] ON [Conventions] ([Statut], [Depuis], [Objet], [TerritoireNom], [Id]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122110131_IndexTriConventions'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122110131_IndexTriConventions', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [Accompagnements] (
        [Id] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Objet] nvarchar(120) NOT NULL,
        [Besoin] nvarchar(2000) NOT NULL,
        [Statut] int NOT NULL,
        [Depuis] datetime2 NOT NULL,
        [DemandePar] nvarchar(200) NOT NULL,
        [DemandeLe] datetime2 NOT NULL,
        [SuiviPar] nvarchar(200) NULL,
        [Conclusion] nvarchar(2000) NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Accompagnements] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [Agendas] (
        [Id] uniqueidentifier NOT NULL,
        [ProprietaireId] uniqueidentifier NOT NULL,
        [Libelle] nvarchar(80) NOT NULL,
        [Communes] varchar(120) NOT NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Types] varchar(40) NOT NULL,
        [JetonEmpreinte] varchar(64) NOT NULL,
        [JetonFin] varchar(4) NOT NULL,
        [ExpireLe] date NULL,
        [DernierReleveLe] datetime2 NULL,
        [RevoqueLe] datetime2 NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Agendas] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Agendas_Utilisateurs_ProprietaireId] FOREIGN KEY ([ProprietaireId]) REFERENCES [Utilisateurs] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AnimationActionsEnMasse] (
        [Id] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [ModeleId] uniqueidentifier NOT NULL,
        [ModeleVersion] int NOT NULL,
        [Intitule] nvarchar(120) NOT NULL,
        [Annee] int NOT NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_AnimationActionsEnMasse] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AnimationImports] (
        [Id] uniqueidentifier NOT NULL,
        [Fichier] nvarchar(200) NOT NULL,
        [AuteurId] uniqueidentifier NULL,
        [Auteur] nvarchar(200) NOT NULL,
        [Le] datetime2 NOT NULL,
        [Lues] int NOT NULL,
        [Creees] int NOT NULL,
        [Statut] int NOT NULL,
        [AnnuleLe] datetime2 NULL,
        [Retirees] int NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_AnimationImports] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AnimationModeles] (
        [Id] uniqueidentifier NOT NULL,
        [Code] nvarchar(30) NOT NULL,
        [ArchiveLe] datetime2 NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_AnimationModeles] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AnimationRelances] (
        [Id] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Palier] int NOT NULL,
        [Jour] date NOT NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_AnimationRelances] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [Campagnes] (
        [Id] uniqueidentifier NOT NULL,
        [Saison] int NOT NULL,
        [Annee] int NOT NULL,
        [Cle] nvarchar(160) NOT NULL,
        [Titre] nvarchar(120) NOT NULL,
        [Description] nvarchar(1000) NULL,
        [Debut] date NOT NULL,
        [Fin] date NOT NULL,
        [KitId] uniqueidentifier NULL,
        [Statut] int NOT NULL,
        [OuverteLe] datetime2 NULL,
        [CloseLe] datetime2 NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Campagnes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [Lieux] (
        [Id] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Nom] nvarchar(120) NOT NULL,
        [Adresse] nvarchar(200) NULL,
        [Quartier] nvarchar(120) NULL,
        [Qpv] nvarchar(10) NULL,
        [Residence] nvarchar(120) NULL,
        [BailleurId] uniqueidentifier NULL,
        [EstSupprime] bit NOT NULL,
        [SupprimeLe] datetime2 NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Lieux] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [Programmes] (
        [Id] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Annee] int NOT NULL,
        [Statut] int NOT NULL,
        [PublieLe] datetime2 NULL,
        [DelaiVoiePublique] int NOT NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Programmes] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AccompagnementActions] (
        [Id] uniqueidentifier NOT NULL,
        [Libelle] nvarchar(200) NOT NULL,
        [Porteur] int NOT NULL,
        [Echeance] date NOT NULL,
        [FaiteLe] date NULL,
        [AccompagnementId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AccompagnementActions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccompagnementActions_Accompagnements_AccompagnementId] FOREIGN KEY ([AccompagnementId]) REFERENCES [Accompagnements] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AccompagnementRendezVous] (
        [Id] uniqueidentifier NOT NULL,
        [Jour] date NOT NULL,
        [Heure] time NULL,
        [Lieu] nvarchar(200) NOT NULL,
        [AccompagnementId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AccompagnementRendezVous] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AccompagnementRendezVous_Accompagnements_AccompagnementId] FOREIGN KEY ([AccompagnementId]) REFERENCES [Accompagnements] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AnimationActionsEnMasseCommunes] (
        [Id] uniqueidentifier NOT NULL,
        [Code] nvarchar(5) NOT NULL,
        [Issue] int NOT NULL,
        [Animations] int NOT NULL,
        [ActionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AnimationActionsEnMasseCommunes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AnimationActionsEnMasseCommunes_AnimationActionsEnMasse_ActionId] FOREIGN KEY ([ActionId]) REFERENCES [AnimationActionsEnMasse] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AnimationImportLignes] (
        [Id] uniqueidentifier NOT NULL,
        [AnimationId] uniqueidentifier NOT NULL,
        [LotId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AnimationImportLignes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AnimationImportLignes_AnimationImports_LotId] FOREIGN KEY ([LotId]) REFERENCES [AnimationImports] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AnimationModeleDates] (
        [Id] uniqueidentifier NOT NULL,
        [Annee] int NOT NULL,
        [Debut] date NOT NULL,
        [Fin] date NOT NULL,
        [Source] nvarchar(200) NULL,
        [ModeleId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AnimationModeleDates] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AnimationModeleDates_AnimationModeles_ModeleId] FOREIGN KEY ([ModeleId]) REFERENCES [AnimationModeles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AnimationModeleVersions] (
        [Id] uniqueidentifier NOT NULL,
        [Numero] int NOT NULL,
        [Notes] nvarchar(500) NULL,
        [PublieeLe] datetime2 NULL,
        [Intitule] nvarchar(120) NOT NULL,
        [Type] int NOT NULL,
        [Description] nvarchar(4000) NULL,
        [Public] nvarchar(200) NULL,
        [KitId] uniqueidentifier NULL,
        [DureeJours] int NULL,
        [Materiel] nvarchar(1000) NULL,
        [OccupeVoiePublique] bit NOT NULL,
        [Regle] nvarchar(100) NOT NULL,
        [ModeleId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AnimationModeleVersions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AnimationModeleVersions_AnimationModeles_ModeleId] FOREIGN KEY ([ModeleId]) REFERENCES [AnimationModeles] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [Alertes] (
        [Id] uniqueidentifier NOT NULL,
        [Nature] int NOT NULL,
        [Niveau] int NOT NULL,
        [Du] date NOT NULL,
        [Au] date NOT NULL,
        [Source] nvarchar(200) NOT NULL,
        [Message] nvarchar(2000) NULL,
        [CampagneId] uniqueidentifier NULL,
        [DeclareeLe] datetime2 NOT NULL,
        [DeclareeParId] uniqueidentifier NULL,
        [DeclareePar] nvarchar(120) NOT NULL,
        [LeveeLe] datetime2 NULL,
        [LeveePar] nvarchar(120) NULL,
        [Motif] nvarchar(500) NULL,
        [Prevenus] int NOT NULL,
        [Communes] int NOT NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Alertes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Alertes_Campagnes_CampagneId] FOREIGN KEY ([CampagneId]) REFERENCES [Campagnes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [CampagneEtapes] (
        [Id] uniqueidentifier NOT NULL,
        [Rang] int NOT NULL,
        [Libelle] nvarchar(120) NOT NULL,
        [Echeance] date NOT NULL,
        [CampagneId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_CampagneEtapes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CampagneEtapes_Campagnes_CampagneId] FOREIGN KEY ([CampagneId]) REFERENCES [Campagnes] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [CampagneSuivis] (
        [Id] uniqueidentifier NOT NULL,
        [CampagneId] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Faites] int NOT NULL,
        [RelanceeLe] date NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_CampagneSuivis] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CampagneSuivis_Campagnes_CampagneId] FOREIGN KEY ([CampagneId]) REFERENCES [Campagnes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [Animations] (
        [Id] uniqueidentifier NOT NULL,
        [ProgrammeId] uniqueidentifier NOT NULL,
        [Annee] int NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [ModeleId] uniqueidentifier NULL,
        [ModeleVersion] int NULL,
        [KitId] uniqueidentifier NULL,
        [Type] int NOT NULL,
        [Titre] nvarchar(120) NOT NULL,
        [Description] nvarchar(4000) NULL,
        [Statut] int NOT NULL,
        [Debut] date NOT NULL,
        [Fin] date NOT NULL,
        [HeureDebut] time NULL,
        [HeureFin] time NULL,
        [LieuId] uniqueidentifier NULL,
        [BailleurId] uniqueidentifier NULL,
        [Organisateur] nvarchar(200) NULL,
        [Public] nvarchar(200) NULL,
        [Capacite] int NULL,
        [Materiel] nvarchar(1000) NULL,
        [OccupeVoiePublique] bit NOT NULL,
        [Motif] nvarchar(500) NULL,
        [Sequence] int NOT NULL,
        [Bilan_Participants] int NULL,
        [Bilan_Benevoles] int NULL,
        [Bilan_Heures] decimal(18,4) NULL,
        [Bilan_Publics] int NULL,
        [Bilan_Commentaire] nvarchar(2000) NULL,
        [Bilan_PhotoSha256] nvarchar(64) NULL,
        [Bilan_PhotoType] nvarchar(40) NULL,
        [Bilan_PhotoTexte] nvarchar(300) NULL,
        [Bilan_SaisiLe] datetime2 NULL,
        [EstSupprime] bit NOT NULL,
        [SupprimeLe] datetime2 NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Animations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_Animations_Lieux_LieuId] FOREIGN KEY ([LieuId]) REFERENCES [Lieux] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_Animations_Programmes_ProgrammeId] FOREIGN KEY ([ProgrammeId]) REFERENCES [Programmes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AnimationModeleTaches] (
        [Id] uniqueidentifier NOT NULL,
        [Ordre] int NOT NULL,
        [Libelle] nvarchar(200) NOT NULL,
        [Decalage] int NOT NULL,
        [VersionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AnimationModeleTaches] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AnimationModeleTaches_AnimationModeleVersions_VersionId] FOREIGN KEY ([VersionId]) REFERENCES [AnimationModeleVersions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AlerteDepartements] (
        [Id] uniqueidentifier NOT NULL,
        [Code] nvarchar(3) NOT NULL,
        [AlerteId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AlerteDepartements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AlerteDepartements_Alertes_AlerteId] FOREIGN KEY ([AlerteId]) REFERENCES [Alertes] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [CampagneCoches] (
        [Id] uniqueidentifier NOT NULL,
        [EtapeId] uniqueidentifier NOT NULL,
        [Le] datetime2 NOT NULL,
        [ParId] uniqueidentifier NULL,
        [Par] nvarchar(120) NOT NULL,
        [SuiviId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_CampagneCoches] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_CampagneCoches_CampagneSuivis_SuiviId] FOREIGN KEY ([SuiviId]) REFERENCES [CampagneSuivis] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AnimationReports] (
        [Id] uniqueidentifier NOT NULL,
        [Debut] date NOT NULL,
        [Fin] date NOT NULL,
        [Motif] nvarchar(500) NOT NULL,
        [Le] datetime2 NOT NULL,
        [AnimationId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AnimationReports] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AnimationReports_Animations_AnimationId] FOREIGN KEY ([AnimationId]) REFERENCES [Animations] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE TABLE [AnimationTaches] (
        [Id] uniqueidentifier NOT NULL,
        [Libelle] nvarchar(200) NOT NULL,
        [Decalage] int NOT NULL,
        [Echeance] date NOT NULL,
        [FaiteLe] date NULL,
        [AnimationId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_AnimationTaches] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_AnimationTaches_Animations_AnimationId] FOREIGN KEY ([AnimationId]) REFERENCES [Animations] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_AccompagnementActions_AccompagnementId] ON [AccompagnementActions] ([AccompagnementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_AccompagnementRendezVous_AccompagnementId] ON [AccompagnementRendezVous] ([AccompagnementId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Accompagnements_CommuneCode] ON [Accompagnements] ([CommuneCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Accompagnements_DepartementCode] ON [Accompagnements] ([DepartementCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Accompagnements_Statut_Depuis] ON [Accompagnements] ([Statut], [Depuis]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Agendas_JetonEmpreinte] ON [Agendas] ([JetonEmpreinte]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Agendas_ProprietaireId] ON [Agendas] ([ProprietaireId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AlerteDepartements_AlerteId_Code] ON [AlerteDepartements] ([AlerteId], [Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Alertes_Au_Du] ON [Alertes] ([Au], [Du]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Alertes_CampagneId] ON [Alertes] ([CampagneId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AnimationActionsEnMasseCommunes_ActionId_Code] ON [AnimationActionsEnMasseCommunes] ([ActionId], [Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_AnimationImportLignes_LotId_AnimationId] ON [AnimationImportLignes] ([LotId], [AnimationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_AnimationImports_AuteurId_Le] ON [AnimationImports] ([AuteurId], [Le]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_AnimationModeleDates_ModeleId_Annee] ON [AnimationModeleDates] ([ModeleId], [Annee]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AnimationModeles_Code] ON [AnimationModeles] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_AnimationModeleTaches_VersionId] ON [AnimationModeleTaches] ([VersionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE UNIQUE INDEX [IX_AnimationModeleVersions_ModeleId_Numero] ON [AnimationModeleVersions] ([ModeleId], [Numero]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_AnimationReports_AnimationId] ON [AnimationReports] ([AnimationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Animations_Annee_Debut] ON [Animations] ([Annee], [Debut]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Animations_BailleurId_Annee] ON [Animations] ([BailleurId], [Annee]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Animations_CommuneCode_Annee_Debut] ON [Animations] ([CommuneCode], [Annee], [Debut]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Animations_DepartementCode_Annee_Debut] ON [Animations] ([DepartementCode], [Annee], [Debut]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Animations_LieuId_Debut] ON [Animations] ([LieuId], [Debut]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Animations_ModeleId_Annee_CommuneCode] ON [Animations] ([ModeleId], [Annee], [CommuneCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Animations_ProgrammeId] ON [Animations] ([ProgrammeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Animations_Statut_Fin] ON [Animations] ([Statut], [Fin]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_AnimationTaches_AnimationId] ON [AnimationTaches] ([AnimationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_AnimationTaches_Echeance_FaiteLe_AnimationId] ON [AnimationTaches] ([Echeance], [FaiteLe], [AnimationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_CampagneCoches_EtapeId] ON [CampagneCoches] ([EtapeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE UNIQUE INDEX [IX_CampagneCoches_SuiviId_EtapeId] ON [CampagneCoches] ([SuiviId], [EtapeId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_CampagneEtapes_CampagneId] ON [CampagneEtapes] ([CampagneId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Campagnes_Cle] ON [Campagnes] ([Cle]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Campagnes_Debut_Statut] ON [Campagnes] ([Debut], [Statut]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_CampagneSuivis_CampagneId_CommuneCode] ON [CampagneSuivis] ([CampagneId], [CommuneCode]) WHERE [CommuneCode] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_CampagneSuivis_CampagneId_DepartementCode_Faites] ON [CampagneSuivis] ([CampagneId], [DepartementCode], [Faites]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Lieux_BailleurId] ON [Lieux] ([BailleurId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Lieux_CommuneCode_Nom] ON [Lieux] ([CommuneCode], [Nom]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    CREATE INDEX [IX_Programmes_Annee_DepartementCode] ON [Programmes] ([Annee], [DepartementCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_Programmes_CommuneCode_Annee] ON [Programmes] ([CommuneCode], [Annee]) WHERE [CommuneCode] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122132531_Animations'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122132531_Animations', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [Attestations] (
        [Id] uniqueidentifier NOT NULL,
        [Numero] nvarchar(20) NOT NULL,
        [CandidatureId] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Niveau] int NOT NULL,
        [DelivreeLe] date NOT NULL,
        [ValableDu] date NOT NULL,
        [ValableJusquau] date NOT NULL,
        [ReferentielNumero] nvarchar(20) NOT NULL,
        [ModeleDocument] int NOT NULL,
        [Sha256] nvarchar(64) NOT NULL,
        [PrecedenteId] uniqueidentifier NULL,
        [RetireeLe] date NULL,
        [MotifRetrait] nvarchar(2000) NULL,
        [RetireePar] nvarchar(120) NULL,
        [ControlePrevuLe] date NOT NULL,
        [ControleLe] date NULL,
        [ConstatControle] nvarchar(4000) NULL,
        [ControlePar] nvarchar(120) NULL,
        [RappelControleLe] date NULL,
        [RappelEcheanceLe] date NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_Attestations] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelReferentiels] (
        [Id] uniqueidentifier NOT NULL,
        [Numero] nvarchar(20) NOT NULL,
        [Intitule] nvarchar(120) NOT NULL,
        [Presentation] nvarchar(1000) NULL,
        [Statut] int NOT NULL,
        [PublieLe] datetime2 NULL,
        [DerniereDe] uniqueidentifier NULL,
        [Contenu] nvarchar(max) NOT NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_LabelReferentiels] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelSessions] (
        [Id] uniqueidentifier NOT NULL,
        [Intitule] nvarchar(120) NOT NULL,
        [ReferentielId] uniqueidentifier NOT NULL,
        [Ouverture] date NOT NULL,
        [Cloture] date NOT NULL,
        [FinCorrections] date NOT NULL,
        [DelaiComplements] int NOT NULL,
        [DelaiReponse] int NOT NULL,
        [Validite] int NOT NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_LabelSessions] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelCandidatures] (
        [Id] uniqueidentifier NOT NULL,
        [SessionId] uniqueidentifier NOT NULL,
        [ReferentielId] uniqueidentifier NOT NULL,
        [NumeroDossier] int NOT NULL,
        [PrecedenteId] uniqueidentifier NULL,
        [CommuneCode] nvarchar(5) NOT NULL,
        [DepartementCode] nvarchar(3) NOT NULL,
        [Population] int NOT NULL,
        [BailleurSignataire] bit NOT NULL,
        [NiveauDemande] int NOT NULL,
        [Statut] int NOT NULL,
        [Depuis] datetime2 NOT NULL,
        [Motif] nvarchar(2000) NULL,
        [Decision_Issue] int NULL,
        [Decision_Niveau] int NULL,
        [Decision_Motifs] nvarchar(2000) NULL,
        [Decision_Moyenne] decimal(5,1) NULL,
        [Decision_EcartType] decimal(5,1) NULL,
        [Decision_Minimum] decimal(5,1) NULL,
        [Decision_Maximum] decimal(5,1) NULL,
        [Decision_Notants] int NULL,
        [Decision_Quorum] int NULL,
        [Decision_PresidePar] nvarchar(120) NULL,
        [Decision_DecideeLe] datetime2 NULL,
        [Decision_PublieeLe] datetime2 NULL,
        [ReponseJusquau] date NULL,
        [Reponse] nvarchar(4000) NULL,
        [ReponduLe] datetime2 NULL,
        [Elu_Nom] nvarchar(120) NULL,
        [Elu_Fonction] nvarchar(120) NULL,
        [Elu_Courriel] nvarchar(200) NULL,
        [Technique_Nom] nvarchar(120) NULL,
        [Technique_Fonction] nvarchar(120) NULL,
        [Technique_Courriel] nvarchar(200) NULL,
        [TotalAuto] decimal(5,1) NOT NULL,
        [NiveauAuto] int NOT NULL,
        [CriteresRenseignes] int NOT NULL,
        [CriteresApplicables] int NOT NULL,
        [DeposeeLe] datetime2 NULL,
        [InstructeurId] uniqueidentifier NULL,
        [Instructeur] nvarchar(120) NULL,
        [Points] int NOT NULL,
        [TotalInstruction] decimal(5,1) NOT NULL,
        [NiveauInstruction] int NOT NULL,
        [CriteresInstruits] int NOT NULL,
        [EcheanceComplements] date NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_LabelCandidatures] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LabelCandidatures_LabelCandidatures_PrecedenteId] FOREIGN KEY ([PrecedenteId]) REFERENCES [LabelCandidatures] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LabelCandidatures_LabelSessions_SessionId] FOREIGN KEY ([SessionId]) REFERENCES [LabelSessions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelJurys] (
        [Id] uniqueidentifier NOT NULL,
        [SessionId] uniqueidentifier NOT NULL,
        [ReuniLe] date NOT NULL,
        [Quorum] int NOT NULL,
        [Statut] int NOT NULL,
        [PresidentId] uniqueidentifier NULL,
        [SuppleantId] uniqueidentifier NULL,
        [PublieLe] datetime2 NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_LabelJurys] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LabelJurys_LabelSessions_SessionId] FOREIGN KEY ([SessionId]) REFERENCES [LabelSessions] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelDepots] (
        [Id] uniqueidentifier NOT NULL,
        [Numero] int NOT NULL,
        [Contenu] nvarchar(max) NOT NULL,
        [Empreinte] nvarchar(64) NOT NULL,
        [DeposePar] nvarchar(120) NOT NULL,
        [DeposeLe] datetime2 NOT NULL,
        [CandidatureId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_LabelDepots] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LabelDepots_LabelCandidatures_CandidatureId] FOREIGN KEY ([CandidatureId]) REFERENCES [LabelCandidatures] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelEvaluations] (
        [Id] uniqueidentifier NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [NoteAuto] int NULL,
        [Commentaire] nvarchar(4000) NULL,
        [NoteInstruction] int NULL,
        [MotifEcart] nvarchar(2000) NULL,
        [Revision] int NOT NULL,
        [ModifieePar] nvarchar(120) NULL,
        [ModifieeLe] datetime2 NULL,
        [CandidatureId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_LabelEvaluations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LabelEvaluations_LabelCandidatures_CandidatureId] FOREIGN KEY ([CandidatureId]) REFERENCES [LabelCandidatures] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelEvenements] (
        [Id] uniqueidentifier NOT NULL,
        [Quoi] nvarchar(160) NOT NULL,
        [Detail] nvarchar(2000) NULL,
        [Statut] int NOT NULL,
        [Auteur] nvarchar(120) NOT NULL,
        [Le] datetime2 NOT NULL,
        [CandidatureId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_LabelEvenements] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LabelEvenements_LabelCandidatures_CandidatureId] FOREIGN KEY ([CandidatureId]) REFERENCES [LabelCandidatures] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelPreuves] (
        [Id] uniqueidentifier NOT NULL,
        [Nature] int NOT NULL,
        [Libelle] nvarchar(160) NOT NULL,
        [Lien] nvarchar(500) NULL,
        [NomFichier] nvarchar(200) NULL,
        [TypeMime] nvarchar(200) NULL,
        [Taille] bigint NULL,
        [Sha256] nvarchar(64) NULL,
        [AjouteePar] nvarchar(120) NOT NULL,
        [AjouteeLe] datetime2 NOT NULL,
        [DepotNumero] int NULL,
        [Rattachements] nvarchar(max) NOT NULL,
        [CandidatureId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_LabelPreuves] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LabelPreuves_LabelCandidatures_CandidatureId] FOREIGN KEY ([CandidatureId]) REFERENCES [LabelCandidatures] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelQuestions] (
        [Id] uniqueidentifier NOT NULL,
        [CritereCode] nvarchar(40) NULL,
        [ClasseeLe] datetime2 NULL,
        [CandidatureId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_LabelQuestions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LabelQuestions_LabelCandidatures_CandidatureId] FOREIGN KEY ([CandidatureId]) REFERENCES [LabelCandidatures] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelLiensDeclares] (
        [Id] uniqueidentifier NOT NULL,
        [UtilisateurId] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NOT NULL,
        [Motif] nvarchar(2000) NOT NULL,
        [Le] datetime2 NOT NULL,
        [JuryId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_LabelLiensDeclares] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LabelLiensDeclares_LabelJurys_JuryId] FOREIGN KEY ([JuryId]) REFERENCES [LabelJurys] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelMembresJury] (
        [Id] uniqueidentifier NOT NULL,
        [UtilisateurId] uniqueidentifier NOT NULL,
        [Nom] nvarchar(120) NOT NULL,
        [Qualite] nvarchar(120) NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [EmployeurId] uniqueidentifier NULL,
        [DeclareLe] datetime2 NULL,
        [JuryId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_LabelMembresJury] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LabelMembresJury_LabelJurys_JuryId] FOREIGN KEY ([JuryId]) REFERENCES [LabelJurys] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelNotations] (
        [Id] uniqueidentifier NOT NULL,
        [JuryId] uniqueidentifier NOT NULL,
        [CandidatureId] uniqueidentifier NOT NULL,
        [JureId] uniqueidentifier NOT NULL,
        [Statut] int NOT NULL,
        [Total] decimal(5,1) NOT NULL,
        [Avis] nvarchar(4000) NULL,
        [RemiseLe] datetime2 NULL,
        [MotifDeport] nvarchar(2000) NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_LabelNotations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LabelNotations_LabelCandidatures_CandidatureId] FOREIGN KEY ([CandidatureId]) REFERENCES [LabelCandidatures] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_LabelNotations_LabelJurys_JuryId] FOREIGN KEY ([JuryId]) REFERENCES [LabelJurys] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelMessages] (
        [Id] uniqueidentifier NOT NULL,
        [Cote] int NOT NULL,
        [Texte] nvarchar(4000) NOT NULL,
        [Auteur] nvarchar(120) NOT NULL,
        [Le] datetime2 NOT NULL,
        [QuestionId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_LabelMessages] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LabelMessages_LabelQuestions_QuestionId] FOREIGN KEY ([QuestionId]) REFERENCES [LabelQuestions] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE TABLE [LabelNotes] (
        [Id] uniqueidentifier NOT NULL,
        [Code] nvarchar(40) NOT NULL,
        [Note] int NOT NULL,
        [NotationId] uniqueidentifier NOT NULL,
        CONSTRAINT [PK_LabelNotes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_LabelNotes_LabelNotations_NotationId] FOREIGN KEY ([NotationId]) REFERENCES [LabelNotations] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Attestations_CandidatureId] ON [Attestations] ([CandidatureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_Attestations_CommuneCode_DelivreeLe] ON [Attestations] ([CommuneCode], [DelivreeLe]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_Attestations_DepartementCode] ON [Attestations] ([DepartementCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE UNIQUE INDEX [IX_Attestations_Numero] ON [Attestations] ([Numero]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_Attestations_RetireeLe_ValableJusquau] ON [Attestations] ([RetireeLe], [ValableJusquau]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelCandidatures_CommuneCode_Depuis] ON [LabelCandidatures] ([CommuneCode], [Depuis]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelCandidatures_DepartementCode_Statut] ON [LabelCandidatures] ([DepartementCode], [Statut]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelCandidatures_InstructeurId_Statut] ON [LabelCandidatures] ([InstructeurId], [Statut]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelCandidatures_PrecedenteId] ON [LabelCandidatures] ([PrecedenteId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LabelCandidatures_SessionId_CommuneCode] ON [LabelCandidatures] ([SessionId], [CommuneCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LabelCandidatures_SessionId_NumeroDossier] ON [LabelCandidatures] ([SessionId], [NumeroDossier]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelCandidatures_Statut_EcheanceComplements] ON [LabelCandidatures] ([Statut], [EcheanceComplements]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LabelDepots_CandidatureId_Numero] ON [LabelDepots] ([CandidatureId], [Numero]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LabelEvaluations_CandidatureId_Code] ON [LabelEvaluations] ([CandidatureId], [Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelEvenements_CandidatureId] ON [LabelEvenements] ([CandidatureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LabelJurys_SessionId] ON [LabelJurys] ([SessionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelLiensDeclares_JuryId] ON [LabelLiensDeclares] ([JuryId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LabelMembresJury_JuryId_UtilisateurId] ON [LabelMembresJury] ([JuryId], [UtilisateurId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelMessages_QuestionId] ON [LabelMessages] ([QuestionId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LabelNotations_CandidatureId_JureId] ON [LabelNotations] ([CandidatureId], [JureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelNotations_JureId_Statut] ON [LabelNotations] ([JureId], [Statut]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelNotations_JuryId] ON [LabelNotations] ([JuryId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LabelNotes_NotationId_Code] ON [LabelNotes] ([NotationId], [Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelPreuves_CandidatureId] ON [LabelPreuves] ([CandidatureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelQuestions_CandidatureId] ON [LabelQuestions] ([CandidatureId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE UNIQUE INDEX [IX_LabelReferentiels_Numero] ON [LabelReferentiels] ([Numero]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    CREATE INDEX [IX_LabelSessions_Ouverture] ON [LabelSessions] ([Ouverture]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122154832_Label'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122154832_Label', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitTelechargements] DROP CONSTRAINT [PK_KitTelechargements];
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitTelechargements] ADD [LienCode] nvarchar(10) NOT NULL DEFAULT N'';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitTelechargements] ADD [Exces] bigint NOT NULL DEFAULT CAST(0 AS bigint);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitTelechargements] ADD [Regle] smallint NOT NULL DEFAULT CAST(0 AS smallint);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [Kits] ADD [Themes] int NOT NULL DEFAULT 0;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [Kits] ADD [ValideAu] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [Kits] ADD [ValideDu] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitReleves] ADD [Adresse] nvarchar(500) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    DECLARE @var4 nvarchar(max);
    SELECT @var4 = QUOTENAME([d].[name])
    FROM [sys].[default_constraints] [d]
    INNER JOIN [sys].[columns] [c] ON [d].[parent_column_id] = [c].[column_id] AND [d].[parent_object_id] = [c].[object_id]
    WHERE ([d].[parent_object_id] = OBJECT_ID(N'[KitFichiers]') AND [c].[name] = N'TypeMime');
    IF @var4 IS NOT NULL EXEC(N'ALTER TABLE [KitFichiers] DROP CONSTRAINT ' + @var4 + ';');
    ALTER TABLE [KitFichiers] ALTER COLUMN [TypeMime] nvarchar(80) NOT NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitFichiers] ADD [ApercuHauteur] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitFichiers] ADD [ApercuLargeur] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitFichiers] ADD [ApercuSha256] nvarchar(64) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitFichiers] ADD [Hauteur] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitFichiers] ADD [Langue] nvarchar(2) NOT NULL DEFAULT N'fr';
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitFichiers] ADD [Largeur] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitFichiers] ADD [Pages] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitDiffusions] ADD [Au] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitDiffusions] ADD [CampagneId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitDiffusions] ADD [Canal] int NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitDiffusions] ADD [CommuneCode] nvarchar(5) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitDiffusions] ADD [DepartementCode] nvarchar(3) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitDiffusions] ADD [Du] date NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitDiffusions] ADD [Lieu] nvarchar(120) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitTelechargements] ADD CONSTRAINT [PK_KitTelechargements] PRIMARY KEY ([FichierId], [CommuneCode], [Canal], [LienCode], [Heure]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE TABLE [Blobs] (
        [Sha256] nvarchar(64) NOT NULL,
        [Contenu] varbinary(max) NOT NULL,
        [Taille] bigint NOT NULL,
        CONSTRAINT [PK_Blobs] PRIMARY KEY ([Sha256])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE TABLE [CommuneIdentites] (
        [Id] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Service] nvarchar(80) NULL,
        [Telephone] nvarchar(25) NULL,
        [Courriel] nvarchar(120) NULL,
        [Site] nvarchar(120) NULL,
        [Logo_Sha256] varchar(64) NULL,
        [Logo_TypeMime] varchar(60) NULL,
        [Logo_Largeur] int NULL,
        [Logo_Hauteur] int NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_CommuneIdentites] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE TABLE [KitLiens] (
        [Id] uniqueidentifier NOT NULL,
        [Code] varchar(9) NOT NULL,
        [KitId] uniqueidentifier NOT NULL,
        [Fichier] nvarchar(80) NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Canal] nvarchar(20) NOT NULL,
        [CampagneId] uniqueidentifier NULL,
        [Libelle] nvarchar(120) NOT NULL,
        [CreePar] nvarchar(120) NOT NULL,
        [Cle] varchar(80) NULL,
        [RevoqueLe] datetime2 NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_KitLiens] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KitLiens_Campagnes_CampagneId] FOREIGN KEY ([CampagneId]) REFERENCES [Campagnes] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_KitLiens_Kits_KitId] FOREIGN KEY ([KitId]) REFERENCES [Kits] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE TABLE [KitLotsAffiches] (
        [Id] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [KitId] uniqueidentifier NOT NULL,
        [Format] int NOT NULL,
        [Textes_Date] date NULL,
        [Textes_Heure] nvarchar(30) NULL,
        [Textes_Lieu] nvarchar(90) NULL,
        [Textes_Message] nvarchar(220) NULL,
        [CampagneId] uniqueidentifier NULL,
        [Racine] nvarchar(200) NOT NULL,
        [Affiches] int NOT NULL,
        [Taille] bigint NOT NULL,
        [Sha256] varchar(64) NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_KitLotsAffiches] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_KitLotsAffiches_Campagnes_CampagneId] FOREIGN KEY ([CampagneId]) REFERENCES [Campagnes] ([Id]) ON DELETE NO ACTION,
        CONSTRAINT [FK_KitLotsAffiches_Kits_KitId] FOREIGN KEY ([KitId]) REFERENCES [Kits] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE TABLE [KitTelechargementsJour] (
        [KitId] uniqueidentifier NOT NULL,
        [Jour] date NOT NULL,
        [FichierId] uniqueidentifier NOT NULL,
        [Canal] nvarchar(20) NOT NULL,
        [NumeroVersion] int NOT NULL,
        [Brut] bigint NOT NULL,
        [Qualifie] bigint NOT NULL,
        [Robots] bigint NOT NULL,
        [Doubles] bigint NOT NULL,
        [Partiels] bigint NOT NULL,
        [Exces] bigint NOT NULL,
        CONSTRAINT [PK_KitTelechargementsJour] PRIMARY KEY ([KitId], [Jour], [FichierId], [Canal])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE TABLE [KitTelechargementsMois] (
        [KitId] uniqueidentifier NOT NULL,
        [Mois] date NOT NULL,
        [CommuneCode] nvarchar(5) NOT NULL,
        [DepartementCode] nvarchar(3) NOT NULL,
        [Brut] bigint NOT NULL,
        [Qualifie] bigint NOT NULL,
        [Robots] bigint NOT NULL,
        [Doubles] bigint NOT NULL,
        [Partiels] bigint NOT NULL,
        [Exces] bigint NOT NULL,
        CONSTRAINT [PK_KitTelechargementsMois] PRIMARY KEY ([KitId], [Mois], [CommuneCode])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE TABLE [KitTelechargementsMoisNational] (
        [KitId] uniqueidentifier NOT NULL,
        [Mois] date NOT NULL,
        [FichierId] uniqueidentifier NOT NULL,
        [Canal] nvarchar(20) NOT NULL,
        [NumeroVersion] int NOT NULL,
        [Brut] bigint NOT NULL,
        [Qualifie] bigint NOT NULL,
        [Robots] bigint NOT NULL,
        [Doubles] bigint NOT NULL,
        [Partiels] bigint NOT NULL,
        [Exces] bigint NOT NULL,
        CONSTRAINT [PK_KitTelechargementsMoisNational] PRIMARY KEY ([KitId], [Mois], [FichierId], [Canal])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    EXEC(N'CREATE INDEX [IX_KitTelechargements_LienCode] ON [KitTelechargements] ([LienCode]) WHERE LienCode <> ''''');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitFichiers_ApercuSha256] ON [KitFichiers] ([ApercuSha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitFichiers_Sha256] ON [KitFichiers] ([Sha256]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitDiffusions_CampagneId] ON [KitDiffusions] ([CampagneId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitDiffusions_CommuneCode_Du] ON [KitDiffusions] ([CommuneCode], [Du]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitDiffusions_DepartementCode_Du] ON [KitDiffusions] ([DepartementCode], [Du]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_CommuneIdentites_CommuneCode] ON [CommuneIdentites] ([CommuneCode]) WHERE [CommuneCode] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_CommuneIdentites_DepartementCode] ON [CommuneIdentites] ([DepartementCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitLiens_CampagneId] ON [KitLiens] ([CampagneId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_KitLiens_Cle] ON [KitLiens] ([Cle]) WHERE [Cle] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE UNIQUE INDEX [IX_KitLiens_Code] ON [KitLiens] ([Code]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitLiens_CommuneCode] ON [KitLiens] ([CommuneCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitLiens_DepartementCode] ON [KitLiens] ([DepartementCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitLiens_KitId_CommuneCode] ON [KitLiens] ([KitId], [CommuneCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitLotsAffiches_CampagneId] ON [KitLotsAffiches] ([CampagneId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitLotsAffiches_DepartementCode] ON [KitLotsAffiches] ([DepartementCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitLotsAffiches_KitId_CreeLe] ON [KitLotsAffiches] ([KitId], [CreeLe]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitTelechargementsJour_Jour] ON [KitTelechargementsJour] ([Jour]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitTelechargementsMois_CommuneCode_Mois] ON [KitTelechargementsMois] ([CommuneCode], [Mois]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitTelechargementsMois_DepartementCode_Mois] ON [KitTelechargementsMois] ([DepartementCode], [Mois]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    CREATE INDEX [IX_KitTelechargementsMoisNational_Mois] ON [KitTelechargementsMoisNational] ([Mois]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    ALTER TABLE [KitDiffusions] ADD CONSTRAINT [FK_KitDiffusions_Campagnes_CampagneId] FOREIGN KEY ([CampagneId]) REFERENCES [Campagnes] ([Id]) ON DELETE NO ACTION;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    UPDATE KitTelechargements SET Regle = 1
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    INSERT INTO KitTelechargementsJour (KitId, Jour, FichierId, Canal, NumeroVersion, Brut, Qualifie, Robots, Doubles, Partiels, Exces) SELECT KitId, Jour, FichierId, Canal, NumeroVersion, SUM(Brut), SUM(Qualifie), SUM(Robots), SUM(Doubles), SUM(Partiels), SUM(Exces) FROM KitTelechargements GROUP BY KitId, Jour, FichierId, Canal, NumeroVersion
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    INSERT INTO KitTelechargementsMoisNational (KitId, Mois, FichierId, Canal, NumeroVersion, Brut, Qualifie, Robots, Doubles, Partiels, Exces) SELECT KitId, DATEFROMPARTS(YEAR(Jour), MONTH(Jour), 1), FichierId, Canal, NumeroVersion, SUM(Brut), SUM(Qualifie), SUM(Robots), SUM(Doubles), SUM(Partiels), SUM(Exces) FROM KitTelechargements GROUP BY KitId, DATEFROMPARTS(YEAR(Jour), MONTH(Jour), 1), FichierId, Canal, NumeroVersion
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    INSERT INTO KitTelechargementsMois (KitId, Mois, CommuneCode, DepartementCode, Brut, Qualifie, Robots, Doubles, Partiels, Exces) SELECT KitId, DATEFROMPARTS(YEAR(Jour), MONTH(Jour), 1), CommuneCode, DepartementCode, SUM(Brut), SUM(Qualifie), SUM(Robots), SUM(Doubles), SUM(Partiels), SUM(Exces) FROM KitTelechargements GROUP BY KitId, DATEFROMPARTS(YEAR(Jour), MONTH(Jour), 1), CommuneCode, DepartementCode
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122191731_Kits'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122191731_Kits', N'10.0.14');
END;

COMMIT;
GO

BEGIN TRANSACTION;
IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    ALTER TABLE [Rapports] ADD [OrganisationId] uniqueidentifier NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    ALTER TABLE [Rapports] ADD [RegionCode] nvarchar(3) NULL;
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE TABLE [CommuneEditoriaux] (
        [Id] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Texte] nvarchar(1200) NOT NULL,
        [Signataire] nvarchar(80) NOT NULL,
        [Fonction] nvarchar(80) NOT NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_CommuneEditoriaux] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE TABLE [RapportLots] (
        [Id] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Du] date NOT NULL,
        [Au] date NOT NULL,
        [Formats] nvarchar(40) NOT NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_RapportLots] PRIMARY KEY ([Id])
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE TABLE [RapportPartages] (
        [Id] uniqueidentifier NOT NULL,
        [RapportId] uniqueidentifier NOT NULL,
        [Destinataire] nvarchar(120) NOT NULL,
        [JetonEmpreinte] varchar(64) NOT NULL,
        [JetonFin] varchar(4) NOT NULL,
        [ExpireLe] date NOT NULL,
        [RevoqueLe] datetime2 NULL,
        [Vues] int NOT NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_RapportPartages] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RapportPartages_Rapports_RapportId] FOREIGN KEY ([RapportId]) REFERENCES [Rapports] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE TABLE [RapportProgrammations] (
        [Id] uniqueidentifier NOT NULL,
        [Type] int NOT NULL,
        [CodeTerritoire] nvarchar(36) NOT NULL,
        [TerritoireNom] nvarchar(120) NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Formats] nvarchar(40) NOT NULL,
        [Rythme_Cadence] int NOT NULL,
        [Rythme_Jour] int NULL,
        [Rythme_Mois] int NULL,
        [Rythme_Heure] int NOT NULL,
        [Rythme_CampagneId] uniqueidentifier NULL,
        [Rythme_JoursApres] int NULL,
        [CampagneDu] date NULL,
        [CampagneAu] date NULL,
        [Etat] int NOT NULL,
        [MotifSuspension] nvarchar(500) NULL,
        [SuspendueLe] datetime2 NULL,
        [ProchaineExecutionLe] datetime2 NULL,
        [ResponsableId] uniqueidentifier NULL,
        [ResponsableNom] nvarchar(120) NOT NULL,
        [EstSupprime] bit NOT NULL,
        [SupprimeLe] datetime2 NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_RapportProgrammations] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RapportProgrammations_Campagnes_Rythme_CampagneId] FOREIGN KEY ([Rythme_CampagneId]) REFERENCES [Campagnes] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE TABLE [RapportLotCommunes] (
        [Id] uniqueidentifier NOT NULL,
        [LotId] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Nom] nvarchar(120) NOT NULL,
        [RapportId] uniqueidentifier NOT NULL,
        [Etat] int NOT NULL,
        [Essais] int NOT NULL,
        [Motif] nvarchar(1000) NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_RapportLotCommunes] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RapportLotCommunes_RapportLots_LotId] FOREIGN KEY ([LotId]) REFERENCES [RapportLots] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE TABLE [RapportExecutions] (
        [Id] uniqueidentifier NOT NULL,
        [ProgrammationId] uniqueidentifier NOT NULL,
        [CommuneCode] nvarchar(5) NULL,
        [DepartementCode] nvarchar(3) NULL,
        [Echeance] datetime2 NOT NULL,
        [Manuelle] bit NOT NULL,
        [Du] date NOT NULL,
        [Au] date NOT NULL,
        [Sautees] int NOT NULL,
        [Statut] int NOT NULL,
        [Motif] nvarchar(500) NULL,
        [RapportId] uniqueidentifier NULL,
        [EffaceLe] datetime2 NULL,
        [DiffuseLe] datetime2 NULL,
        [Destinataires] int NOT NULL,
        [Envoyes] int NOT NULL,
        [Rebonds] int NOT NULL,
        [SansDroit] int NOT NULL,
        [AlerteRetardLe] datetime2 NULL,
        [ConcurrencyStamp] nvarchar(32) NOT NULL,
        [CreeLe] datetime2 NOT NULL,
        [CreeParId] uniqueidentifier NULL,
        [ModifieLe] datetime2 NULL,
        [ModifieParId] uniqueidentifier NULL,
        CONSTRAINT [PK_RapportExecutions] PRIMARY KEY ([Id]),
        CONSTRAINT [FK_RapportExecutions_RapportProgrammations_ProgrammationId] FOREIGN KEY ([ProgrammationId]) REFERENCES [RapportProgrammations] ([Id]) ON DELETE NO ACTION
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE TABLE [RapportProgrammationDestinataires] (
        [Adresse] nvarchar(254) NOT NULL,
        [ProgrammationId] uniqueidentifier NOT NULL,
        [Nom] nvarchar(120) NOT NULL,
        [Nature] int NOT NULL,
        CONSTRAINT [PK_RapportProgrammationDestinataires] PRIMARY KEY ([ProgrammationId], [Adresse]),
        CONSTRAINT [FK_RapportProgrammationDestinataires_RapportProgrammations_ProgrammationId] FOREIGN KEY ([ProgrammationId]) REFERENCES [RapportProgrammations] ([Id]) ON DELETE CASCADE
    );
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_Rapports_OrganisationId] ON [Rapports] ([OrganisationId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_CommuneEditoriaux_CommuneCode] ON [CommuneEditoriaux] ([CommuneCode]) WHERE [CommuneCode] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_CommuneEditoriaux_DepartementCode] ON [CommuneEditoriaux] ([DepartementCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_RapportExecutions_CommuneCode] ON [RapportExecutions] ([CommuneCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_RapportExecutions_DepartementCode] ON [RapportExecutions] ([DepartementCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RapportExecutions_ProgrammationId_Echeance] ON [RapportExecutions] ([ProgrammationId], [Echeance]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_RapportExecutions_RapportId] ON [RapportExecutions] ([RapportId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_RapportExecutions_Statut_Echeance] ON [RapportExecutions] ([Statut], [Echeance]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    EXEC(N'CREATE UNIQUE INDEX [IX_RapportLotCommunes_LotId_CommuneCode] ON [RapportLotCommunes] ([LotId], [CommuneCode]) WHERE [CommuneCode] IS NOT NULL');
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_RapportLotCommunes_LotId_DepartementCode_Etat] ON [RapportLotCommunes] ([LotId], [DepartementCode], [Etat]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RapportLotCommunes_RapportId] ON [RapportLotCommunes] ([RapportId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_RapportLots_CreeLe] ON [RapportLots] ([CreeLe]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_RapportLots_DepartementCode] ON [RapportLots] ([DepartementCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE UNIQUE INDEX [IX_RapportPartages_JetonEmpreinte] ON [RapportPartages] ([JetonEmpreinte]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_RapportPartages_RapportId] ON [RapportPartages] ([RapportId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_RapportProgrammations_CommuneCode] ON [RapportProgrammations] ([CommuneCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_RapportProgrammations_DepartementCode] ON [RapportProgrammations] ([DepartementCode]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_RapportProgrammations_Etat_ProchaineExecutionLe] ON [RapportProgrammations] ([Etat], [ProchaineExecutionLe]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    CREATE INDEX [IX_RapportProgrammations_Rythme_CampagneId] ON [RapportProgrammations] ([Rythme_CampagneId]);
END;

IF NOT EXISTS (
    SELECT * FROM [__EFMigrationsHistory]
    WHERE [MigrationId] = N'20261122225637_Rapports'
)
BEGIN
    INSERT INTO [__EFMigrationsHistory] ([MigrationId], [ProductVersion])
    VALUES (N'20261122225637_Rapports', N'10.0.14');
END;

COMMIT;
GO

