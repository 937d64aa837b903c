using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using VillesSolidaires.Accompagnements;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Courriels;
using VillesSolidaires.Donnees;
using VillesSolidaires.Kits;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.EntityFrameworkCore;

public sealed class VillesSolidairesDbContext : IdentityDbContext<Utilisateur, IdentityRole<Guid>, Guid>
{
    private readonly IUtilisateurCourant _utilisateur;

    public VillesSolidairesDbContext(DbContextOptions<VillesSolidairesDbContext> options, IUtilisateurCourant utilisateur)
        : base(options)
    {
        _utilisateur = utilisateur;
        // Supprimer un agrégat ne fait que le marquer : ses parties ne doivent pas s'effacer avant qu'AuditInterceptor l'ait dit.
        ChangeTracker.CascadeDeleteTiming = CascadeTiming.OnSaveChanges;
    }

    public DbSet<Region> Regions => Set<Region>();
    public DbSet<Departement> Departements => Set<Departement>();
    public DbSet<Epci> Epcis => Set<Epci>();
    public DbSet<Commune> Communes => Set<Commune>();
    public DbSet<Arrondissement> Arrondissements => Set<Arrondissement>();
    public DbSet<Organisation> Organisations => Set<Organisation>();
    public DbSet<Convention> Conventions => Set<Convention>();
    public DbSet<ModeleConvention> ModelesConvention => Set<ModeleConvention>();
    public DbSet<Programme> Programmes => Set<Programme>();
    public DbSet<Animation> Animations => Set<Animation>();
    public DbSet<Lieu> Lieux => Set<Lieu>();
    public DbSet<Accompagnement> Accompagnements => Set<Accompagnement>();
    public DbSet<Campagne> Campagnes => Set<Campagne>();
    public DbSet<SuiviCampagne> SuivisCampagne => Set<SuiviCampagne>();
    public DbSet<Alerte> Alertes => Set<Alerte>();
    public DbSet<RelanceBilan> RelancesBilans => Set<RelanceBilan>();
    public DbSet<ModeleAnimation> ModelesAnimation => Set<ModeleAnimation>();
    public DbSet<LotImport> LotsImport => Set<LotImport>();
    public DbSet<ActionEnMasse> ActionsEnMasse => Set<ActionEnMasse>();
    public DbSet<Agenda> Agendas => Set<Agenda>();
    public DbSet<ReferentielLabel> ReferentielsLabel => Set<ReferentielLabel>();
    public DbSet<SessionLabel> SessionsLabel => Set<SessionLabel>();
    public DbSet<Candidature> Candidatures => Set<Candidature>();
    public DbSet<Jury> Jurys => Set<Jury>();
    public DbSet<NotationJury> Notations => Set<NotationJury>();
    public DbSet<Attestation> Attestations => Set<Attestation>();
    public DbSet<Kit> Kits => Set<Kit>();
    public DbSet<CompteurTelechargement> Compteurs => Set<CompteurTelechargement>();
    public DbSet<TelechargementJour> TelechargementsJour => Set<TelechargementJour>();
    public DbSet<TelechargementMoisNational> TelechargementsMoisNational => Set<TelechargementMoisNational>();
    public DbSet<TelechargementMois> TelechargementsMois => Set<TelechargementMois>();
    public DbSet<ReleveTelechargement> Releves => Set<ReleveTelechargement>();
    public DbSet<DiffusionKit> Diffusions => Set<DiffusionKit>();
    public DbSet<LienSuivi> Liens => Set<LienSuivi>();
    public DbSet<LotAffiches> LotsAffiches => Set<LotAffiches>();
    public DbSet<IdentiteCommune> IdentitesCommunes => Set<IdentiteCommune>();
    public DbSet<EditorialCommune> EditoriauxDeCommunes => Set<EditorialCommune>();
    public DbSet<Rapport> Rapports => Set<Rapport>();
    public DbSet<PartageRapport> PartagesDeRapports => Set<PartageRapport>();
    public DbSet<ProgrammationRapport> ProgrammationsRapport => Set<ProgrammationRapport>();
    public DbSet<ExecutionProgrammation> ExecutionsProgrammation => Set<ExecutionProgrammation>();
    public DbSet<LotRapports> LotsRapports => Set<LotRapports>();
    public DbSet<CommuneDeLot> CommunesDeLots => Set<CommuneDeLot>();
    public DbSet<ChiffrePublie> ChiffresPublies => Set<ChiffrePublie>();
    public DbSet<Travail> Travaux => Set<Travail>();
    public DbSet<Courriel> Courriels => Set<Courriel>();
    public DbSet<EntreeJournal> Journal => Set<EntreeJournal>();
    public DbSet<EmpreinteDonnees> Empreintes => Set<EmpreinteDonnees>();

    // Lus par les filtres de requête : EF Core les évalue sur le contexte qui exécute, pas sur celui qui a bâti le modèle.
    internal bool PerimetreNational => _utilisateur.Perimetre.EstNational;
    internal IReadOnlyList<string?> PerimetreCommunes => _utilisateur.Perimetre.Communes;
    internal IReadOnlyList<string?> PerimetreDepartements => _utilisateur.Perimetre.Departements;
    internal IReadOnlyList<Guid> PerimetreOrganisations => _utilisateur.Perimetre.Organisations;

    // Un membre du jury a tout le territoire, mais ne lit que les dossiers qu'on lui confie.
    internal bool EstJure => _utilisateur.Principal.IsInRole(Comptes.Roles.Jure);
    internal Guid? PerimetreUtilisateur => _utilisateur.Id;

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(VillesSolidairesDbContext).Assembly);
        builder.AppliquerConventionsAgregats();

        // Un bailleur lit le rapport de ses propres engagements ; sans commune ni département, un rapport régional ou national n'est à aucun périmètre local.
        builder.Entity<Rapport>().HasQueryFilter(Filtres.Perimetre, r =>
            PerimetreNational
            || PerimetreDepartements.Contains(r.DepartementCode)
            || PerimetreCommunes.Contains(r.CommuneCode)
            || (r.OrganisationId != null && PerimetreOrganisations.Contains(r.OrganisationId.Value)));
        FiltrerPerimetre<ProgrammationRapport>(builder);
        FiltrerPerimetre<ExecutionProgrammation>(builder);
        FiltrerPerimetre<LotRapports>(builder);
        FiltrerPerimetre<CommuneDeLot>(builder);
        FiltrerPerimetre<Travail>(builder);
        FiltrerPerimetre<Courriel>(builder);
        FiltrerPerimetre<CompteurTelechargement>(builder);
        FiltrerPerimetre<TelechargementMois>(builder);
        FiltrerPerimetre<Programme>(builder);
        FiltrerPerimetre<SuiviCampagne>(builder);
        FiltrerPerimetre<Accompagnement>(builder);
        FiltrerPerimetre<RelanceBilan>(builder);
        FiltrerPerimetre<Attestation>(builder);
        FiltrerPerimetre<LienSuivi>(builder);
        FiltrerPerimetre<LotAffiches>(builder);
        FiltrerPerimetre<IdentiteCommune>(builder);
        FiltrerPerimetre<EditorialCommune>(builder);
        // Un chiffre sans territoire, national ou de plusieurs communes, se lit de partout ; il ne s'écrit qu'avec un compte national.
        builder.Entity<DiffusionKit>().HasQueryFilter(Filtres.Perimetre, d =>
            PerimetreNational
            || (d.CommuneCode == null && d.DepartementCode == null)
            || PerimetreDepartements.Contains(d.DepartementCode)
            || PerimetreCommunes.Contains(d.CommuneCode));
        // Une commune voit les alertes de son département.
        builder.Entity<Alerte>().HasQueryFilter(Filtres.Perimetre, a =>
            PerimetreNational
            || a.Departements.Any(d => PerimetreDepartements.Contains(d.Code)
                || Communes.Any(c => c.DepartementCode == d.Code && PerimetreCommunes.Contains(c.Code))));
        FiltrerPerimetre<ActionEnMasse>(builder);
        builder.Entity<Organisation>().HasQueryFilter(Filtres.Perimetre, o =>
            PerimetreNational
            || PerimetreDepartements.Contains(o.DepartementCode)
            || PerimetreCommunes.Contains(o.CommuneCode)
            || PerimetreOrganisations.Contains(o.Id));
        // Un bailleur voit ce qui se tient dans ses résidences, sans y toucher.
        builder.Entity<Animation>().HasQueryFilter(Filtres.Perimetre, a =>
            PerimetreNational
            || PerimetreDepartements.Contains(a.DepartementCode)
            || PerimetreCommunes.Contains(a.CommuneCode)
            || (a.BailleurId != null && PerimetreOrganisations.Contains(a.BailleurId.Value)));
        builder.Entity<Lieu>().HasQueryFilter(Filtres.Perimetre, l =>
            PerimetreNational
            || PerimetreDepartements.Contains(l.DepartementCode)
            || PerimetreCommunes.Contains(l.CommuneCode)
            || (l.BailleurId != null && PerimetreOrganisations.Contains(l.BailleurId.Value)));
        builder.Entity<Candidature>().HasQueryFilter(Filtres.Perimetre, c =>
            (PerimetreNational && !EstJure)
            || PerimetreDepartements.Contains(c.DepartementCode)
            || PerimetreCommunes.Contains(c.CommuneCode)
            || (EstJure && Notations.Any(n => n.CandidatureId == c.Id && n.Statut != NotationStatut.Deport)));
        builder.Entity<NotationJury>().HasQueryFilter(Filtres.Perimetre, n => (PerimetreNational && !EstJure) || n.JureId == PerimetreUtilisateur);
        builder.Entity<Convention>().HasQueryFilter(Filtres.Perimetre, c =>
            PerimetreNational
            || c.Parties.Any(p =>
                PerimetreDepartements.Contains(p.DepartementCode)
                || PerimetreCommunes.Contains(p.CommuneCode)
                || PerimetreOrganisations.Contains(p.OrganisationId)));
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        configuration.Properties<DateTime>().HaveConversion<DateTimeUtcConverter>();
        configuration.Properties<decimal>().HavePrecision(18, 4);
    }

    private void FiltrerPerimetre<T>(ModelBuilder builder)
        where T : class, IDansPerimetre =>
        builder.Entity<T>().HasQueryFilter(Filtres.Perimetre, e =>
            PerimetreNational
            || PerimetreDepartements.Contains(EF.Property<string?>(e, nameof(IDansPerimetre.DepartementCode)))
            || PerimetreCommunes.Contains(EF.Property<string?>(e, nameof(IDansPerimetre.CommuneCode))));
}
