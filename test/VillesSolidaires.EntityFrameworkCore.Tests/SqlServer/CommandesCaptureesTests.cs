using VillesSolidaires.Accompagnements;
using VillesSolidaires.Accueil;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Kits;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;
using VillesSolidaires.Rapports.Bruts;
using VillesSolidaires.Rapports.Sections;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.SqlServer;

/// <summary>Tout ce que les services envoient à SQL Server se lit sans faute au niveau 150.</summary>
public sealed class CommandesCaptureesTests
{
    private static readonly Perimetre Departement = new(false, ["13055", "13001"], ["53"], [Guid.NewGuid()]);

    private static readonly Dictionary<string, Func<PorteeDeTest, Task>> Lectures = new(StringComparer.Ordinal)
    {
        ["kits"] = p => p.Service<IKitAppService>().GetListAsync(new KitListeInput { Recherche = "froid", Nature = KitNature.Urgence, Statut = KitStatut.Publie, Tri = "-nature" }, default),
        ["kits filtrés"] = p => p.Service<IKitAppService>().GetListAsync(new KitListeInput { Theme = ThemesKit.Chaleur, Langue = "ar", Contenu = TypeFichierKit.Affiche, Validite = ValiditeKit.Perimee, Tri = "-telechargements" }, default),
        ["kit"] = p => p.Service<IKitAppService>().GetAsync(Guid.NewGuid(), default),
        ["kits publics"] = p => p.Service<ICatalogueKitsAppService>().GetListAsync(new CataloguePublicInput { Theme = ThemesKit.Froid, Langue = "en", Page = 2 }, default),
        ["kit public"] = p => p.Service<ICatalogueKitsAppService>().GetAsync("canicule", default),
        ["aperçu d’un kit"] = p => Should.ThrowAsync<EntityNotFoundException>(() => p.Service<ICatalogueKitsAppService>().LireApercuAsync(new string('a', 64), default)),
        ["aperçu rangé"] = p => p.Service<IKitRepository>().NoterLectureAsync(new string('a', 64), new LectureFichier(2, null, null, new ApercuRange(new string('b', 64), 160, 226)), default),
        ["contenus connus"] = async p =>
        {
            foreach (var source in p.Service<IEnumerable<Fichiers.IContenusConnus>>())
            {
                await source.ListerAsync(default);
            }
        },
        ["fichiers de tous les kits"] = p => p.Service<IKitRepository>().FichiersAsync(default),
        ["statistiques"] = p => p.Service<IStatistiqueKitAppService>().GetAsync(Guid.NewGuid(), new StatistiqueKitInput { Canal = "qr", Version = 1, MonPerimetre = true }, default),
        ["statistiques nationales"] = p => p.Service<IStatistiqueKitAppService>().GetAsync(Guid.NewGuid(), new StatistiqueKitInput(), default),
        ["statistiques mensuelles"] = p => p.Service<IStatistiqueKitAppService>().GetAsync(Guid.NewGuid(), new StatistiqueKitInput { Du = new(2024, 1, 15), Au = new(2026, 3, 10), FichierId = Guid.NewGuid() }, default),
        ["statistiques de tous les kits"] = p => p.Service<IStatistiqueKitAppService>().GetEnsembleAsync(new StatistiqueKitInput { Du = new(2024, 1, 15), Au = new(2026, 3, 10) }, default),
        ["téléchargements par département"] = p => p.Service<ITerritoireKitAppService>().GetDepartementsAsync(Guid.NewGuid(), new StatistiqueKitInput { Du = new(2024, 1, 15), Au = new(2026, 3, 10) }, default),
        ["téléchargements par commune"] = p => p.Service<ITerritoireKitAppService>().GetCommunesAsync(Guid.NewGuid(), new CommunesKitInput { Du = new(2024, 1, 15), Au = new(2026, 3, 10), Recherche = "lav", Tri = "-taux" }, default),
        ["communes silencieuses"] = p => p.Service<ITerritoireKitAppService>().GetSilencieusesAsync(null, new CommunesKitInput { Departement = "53" }, default),
        ["relevés d’un kit"] = p => p.Service<IReleveKitAppService>().GetListAsync(Guid.NewGuid(), new ListeInput { Recherche = "article", Tri = "-valeur" }, default),
        ["relevé"] = p => p.Service<IReleveKitAppService>().GetAsync(Guid.NewGuid(), default),
        ["territoires d’un relevé"] = p => p.Service<IReleveKitAppService>().ChercherTerritoiresAsync("st denis", default),
        ["relevés de mêmes chiffres"] = p => p.Service<IReleveTelechargementRepository>().MemesChiffresAsync(
            Guid.NewGuid(), new ReleveDonnees(new(2020, 3, 12), new(2020, 4, 12), null, "13055", "Marseille", 10, BorneReleve.Environ, "Énoncé", "Source", null), default),
        ["remises d’un kit"] = p => p.Service<IDiffusionKitAppService>().GetListAsync(Guid.NewGuid(), new RemiseListeInput { Campagne = Guid.NewGuid(), Canal = CanalRemise.Bailleur, Recherche = "forum", Tri = "-commune" }, default),
        ["remise"] = p => p.Service<IDiffusionKitAppService>().GetAsync(Guid.NewGuid(), default),
        ["lancements comparés"] = p => p.Service<ILancementKitAppService>().GetAsync(new LancementsInput { MonPerimetre = true }, default),
        ["compteurs horaires"] = p => p.Service<ICompteurKitAppService>().GetListAsync(Guid.NewGuid(), new CompteursKitInput { Canal = "qr", Version = 1, Commune = "13055", FichierId = Guid.NewGuid() }, default),
        ["organisations"] = p => p.Service<IOrganisationAppService>().GetListAsync(new OrganisationListeInput { Recherche = "évron", Type = TypeOrganisation.Mairie, Departement = "53", Tri = "-contacts" }, default),
        ["organisation"] = p => p.Service<IOrganisationAppService>().GetAsync(Guid.NewGuid(), default),
        ["doublons possibles"] = p => p.Service<IFusionOrganisationAppService>().GetCandidatesAsync(Guid.NewGuid(), null, default),
        ["porteurs d’un numéro"] = p => p.Service<IOrganisationRepository>().PorteursAsync(["000530014"], ["W751234567"], default),
        ["communes désignées"] = p => p.Service<AnnuaireTerritoires>().ChargerAsync(["53130", "St Denis"], default),
        ["conventions"] = p => p.Service<IConventionAppService>().GetListAsync(new ConventionListeInput
        {
            Vue = VueConventions.ATraiter, Type = TypeConvention.Adhesion, Etat = EtatConvention.EnVigueur, Acteur = TypeActeur.Mairie, Territoire = "53",
            OrganisationId = Guid.NewGuid(), Echeance = 90, Recherche = "présence laval", Tri = "-acteur",
        }, default),
        ["conventions qui m’attendent"] = p => p.Service<IConventionAppService>().GetListAsync(new ConventionListeInput { AMoi = true, Territoire = "53130", Tri = "etat" }, default),
        ["onglets des conventions"] = p => p.Service<IConventionAppService>().GetOngletsAsync(default),
        ["échéances des conventions"] = p => p.Service<IConventionAppService>().GetEcheancesAsync(default),
        ["filtres des conventions"] = p => p.Service<IConventionAppService>().GetChoixAsync(null, default),
        ["export des conventions"] = p => p.Service<IConventionAppService>().GetExportAsync(new ConventionListeInput { Vue = VueConventions.Expirent }, [Guid.NewGuid()], default),
        ["accueil"] = p => p.Service<IAccueilAppService>().GetAsync(default),
        ["rapports"] = p => p.Service<IRapportAppService>().GetListAsync(new RapportListeInput { Annee = 2026, Type = "impact-communal", Statut = StatutRapport.Disponible, Recherche = "lav", Tri = "territoire" }, default),
        ["rapport"] = p => p.Service<IRapportAppService>().GetAsync(Guid.NewGuid(), default),
        ["envois programmés"] = p => p.Service<IProgrammationAppService>().GetListAsync(new ProgrammationListeInput { Etat = EtatProgrammation.Active, Recherche = "lav", Tri = "-prochain" }, default),
        ["envoi programmé"] = p => p.Service<LectureProgrammations>().LireAsync(Guid.NewGuid(), default),
        ["derniers passages"] = p => p.Service<LectureProgrammations>().ListerAsync(new ProgrammationListeInput(), default),
        ["passages d’un envoi"] = p => p.Service<IProgrammationAppService>().GetExecutionsAsync(Guid.NewGuid(), new ListeInput(), default),
        ["diffusion des rapports"] = p => p.Service<IProgrammationAppService>().GetDiffusionsAsync([Guid.NewGuid()], default),
        ["campagnes attendues"] = p => p.Service<IProgrammationAppService>().GetCampagnesAsync(default),
        ["contacts d’un territoire"] = p => p.Service<IProgrammationAppService>().GetContactsAsync("impact-communal", "13055", default),
        ["accès des destinataires"] = p => p.Service<IPersonnesDeRapport>().AyantAccesAsync(["elu@ville.example"], [Roles.Elu], new TerritoireRapport("Laval", "53130", "53"), DateTime.UnixEpoch, default),
        ["personnes à alerter"] = p => p.Service<IPersonnesDeRapport>().AssociationAsync("53130", "53", default),
        ["comptes d’un territoire"] = p => p.Service<IPersonnesDeRapport>().DuTerritoireAsync(null, "53", default),
        ["lots de rapports"] = p => p.Service<ILotRapportsAppService>().GetListAsync(default),
        ["lot de rapports"] = p => p.Service<ILotRapportsAppService>().GetAsync(Guid.NewGuid(), default),
        ["archive d’un lot de rapports"] = p => p.Service<LectureLots>().DocumentsAsync(Guid.NewGuid(), "53", default),
        ["travaux"] = p => p.Service<ITravailAppService>().GetListAsync(new TravailListeInput { EnCoursSeulement = true, Recherche = "impact", Tri = "-demandeLe" }, default),
        ["travail"] = p => p.Service<ITravailAppService>().GetAsync(Guid.NewGuid(), default),
        ["communes"] = p => p.Service<ITerritoireAppService>().GetListAsync(new CommuneListeInput { Recherche = "saint", Departement = "53" }, default),
        ["commune"] = p => p.Service<ITerritoireAppService>().GetAsync("53130", default),
        ["journal"] = p => p.Service<IJournalAppService>().GetListAsync(new JournalInput { Type = "Kit", Recherche = "martin" }, default),
        ["compte"] = p => p.Service<ICompteAppService>().GetMonCompteAsync(default),
        ["périmètres"] = p => p.Service<ICompteAppService>().GetMesPerimetresAsync(default),
        ["animations"] = p => p.Service<IAnimationAppService>().GetListAsync(new FiltreAnimations
        {
            Commune = "13055", Departement = "13", Annee = 2026, Du = new DateOnly(2026, 1, 1), Au = new DateOnly(2026, 6, 30), Type = TypeAnimation.TempsFort,
            Statut = AnimationStatut.Confirmee, LieuId = Guid.NewGuid(), ModeleId = Guid.NewGuid(), SansBilan = true, Recherche = "fête", Tri = "commune",
        }, default),
        ["animation"] = p => p.Service<IAnimationAppService>().GetAsync(Guid.NewGuid(), default),
        ["programme"] = p => p.Service<IProgrammeAppService>().GetAsync("13055", 2026, default),
        ["lieux"] = p => p.Service<ILieuAppService>().GetListAsync("13055", default),
        ["choix du calendrier"] = p => p.Service<ICalendrierAppService>().GetChoixAsync(2026, default),
        ["lots importés"] = p => p.Service<IImportAnimationAppService>().GetLotsAsync(default),
        ["actions en masse"] = p => p.Service<IActionEnMasseAppService>().GetListAsync(default),
        ["campagnes"] = p => p.Service<ICampagneAppService>().GetListAsync(new CampagneListeInput { Recherche = "froid" }, default),
        ["avancement d’une campagne"] = p => p.Service<ISuiviCampagneAppService>().GetCommunesAsync(Guid.NewGuid(), new AvancementListeInput { Recherche = "laval" }, default),
        ["départements d’une campagne"] = p => p.Service<ISuiviCampagneAppService>().GetDepartementsAsync(Guid.NewGuid(), default),
        ["alertes"] = p => p.Service<IAlerteAppService>().GetListAsync(new AlerteListeInput { Recherche = "préfecture" }, default),
        ["accompagnements"] = p => p.Service<IAccompagnementAppService>().GetListAsync(new AccompagnementListeInput { Statut = AccompagnementStatut.Demande, Recherche = "programme" }, default),
        ["accompagnement"] = p => p.Service<IAccompagnementAppService>().GetAsync(Guid.NewGuid(), default),
        ["attestations"] = p => p.Service<IAttestationAppService>().GetListAsync(new AttestationListeInput
        {
            Suivi = SuiviAttestation.FinProche, Etat = EtatAttestation.Valable, Niveau = 2, Recherche = "saint", Tri = "-fin",
        }, default),
        ["attestations à suivre"] = p => p.Service<IAttestationAppService>().GetListAsync(new AttestationListeInput { Suivi = SuiviAttestation.ControleAFaire, Recherche = "VC-2026-0001" }, default),
        ["registre des villes labellisées"] = p => p.Service<IRegistreLabelAppService>().GetListAsync(new RegistreLabelInput { Recherche = "13001", Region = "93", Niveau = 3 }, default),
        ["attestation vérifiée"] = p => p.Service<IRegistreLabelAppService>().GetAttestationAsync("VC-2026-0001", default),
        ["attestations d’une publication"] = async p =>
        {
            var depot = p.Service<IAttestationRepository>();
            await depot.DernieresAsync(["13055", "53130"], default);
            await depot.DejaDelivreesAsync([Guid.NewGuid()], default);
        },
        ["candidatures"] = p => p.Service<ICandidatureAppService>().GetListAsync(new CandidatureListeInput
        {
            Vue = VueCandidatures.Decidees, SessionId = Guid.NewGuid(), Statut = CandidatureStatut.Ajournee, Departement = "53", Recherche = "laval", Tri = "-commune",
        }, default),
        ["candidature"] = p => p.Service<ICandidatureAppService>().GetAsync(Guid.NewGuid(), default),
        ["sessions ouvertes"] = p => p.Service<ICandidatureAppService>().GetSessionsOuvertesAsync(default),
        ["renouvellement d’une candidature"] = p => p.Service<ICandidatureAppService>().GetRenouvellementAsync(Guid.NewGuid(), default),
        ["critère à évaluer"] = p => p.Service<ICandidatureRepository>().PourEvaluerAsync(Guid.NewGuid(), default),
        ["onglets des candidatures"] = p => p.Service<ICandidatureAppService>().GetOngletsAsync(default),
        ["filtres des candidatures"] = p => p.Service<ICandidatureAppService>().GetChoixAsync(default),
        // La ligne que ce faux serveur rend ne désigne aucun fichier rangé : la requête, elle, est partie.
        ["preuve d’une candidature"] = p => Should.ThrowAsync<EntityNotFoundException>(
            () => p.Service<IPreuveCandidatureAppService>().GetFichierAsync(Guid.NewGuid(), Guid.NewGuid(), default)),
        ["faits d’une commune"] = p => p.Service<LectureFaits>().LireAsync("13055", 2026, new DateOnly(2026, 9, 15), default),
        ["profil d’une commune"] = p => p.Service<LectureFaits>().ProfilAsync("13055", new DateOnly(2026, 9, 15), default),
        ["référentiels du label"] = p => p.Service<IReferentielLabelAppService>().GetListAsync(default),
        ["référentiel du label"] = p => p.Service<IReferentielLabelAppService>().GetAsync(Guid.NewGuid(), default),
        ["sessions du label"] = p => p.Service<ISessionLabelAppService>().GetListAsync(default),
        ["session du label"] = p => p.Service<ISessionLabelAppService>().GetAsync(Guid.NewGuid(), default),
        ["dossiers à instruire, par points"] = p => p.Service<IInstructionAppService>().GetListAsync(new InstructionListeInput
        {
            Vue = VueInstruction.EcheanceDepassee, SessionId = Guid.NewGuid(), InstructeurId = Guid.NewGuid(), Recherche = "laval", Tri = "-instruction",
        }, default),
        ["charge de l’instruction"] = p => p.Service<IInstructionAppService>().GetChargeAsync(Guid.NewGuid(), default),
        ["chargés de mission d’une commune"] = p => p.Service<IPersonnesLabel>().InstructeursDeAsync("13055", "13", default),
        ["sections d’un rapport communal"] = p => LireSectionsAsync(p, new("Commune", "[]", "[]")),
        ["sections d’un rapport départemental"] = p => LireSectionsAsync(p, new("Département", null, "[]")),
        ["sections d’un rapport régional"] = p => LireSectionsAsync(p, new("Région", null, null, "[]")),
        ["sections d’un rapport national"] = p => LireSectionsAsync(p, TerritoireRapport.France),
        ["sections d’un rapport de bailleur"] = p => LireSectionsAsync(p, new("Bailleur", null, null, null, Guid.NewGuid())),
        ["lignes brutes d’un rapport"] = async p =>
        {
            TerritoireRapport[] territoires = [new("Commune", "[]", "[]"), new("Département", null, "[]"), new("Région", null, null, "[]"), TerritoireRapport.France];
            foreach (var lecture in p.Service<IEnumerable<ILectureBrute>>())
            {
                foreach (var territoire in territoires)
                {
                    if (await lecture.PreparerAsync(Demande(TypeRapport.Convention, territoire), default) is { } lignes)
                    {
                        await foreach (var ligne in lignes.Lignes)
                        {
                            ligne.Count.ShouldBe(lignes.Feuille.Colonnes.Count);
                        }
                    }
                }
            }
        },
        ["compléments des kits d’un rapport"] = async p =>
        {
            var complements = p.Service<ComplementsKitsLus>();
            foreach (var demande in new[] { Demande(TypeRapport.ImpactCommunal, new("Commune", "[]", "[]")), Demande(TypeRapport.ImpactDepartemental, new("Département", null, "[]")) })
            {
                await complements.ReglesAsync(demande, default);
                await complements.LiensAsync(demande, default);
                await complements.RemisesAsync(demande, default);
                await complements.RelevesAsync(demande, default);
            }
        },
        ["communes comparables d’un rapport"] = p => p.Service<CommunesComparables>().LireAsync(Demande(TypeRapport.ImpactCommunal, new("Commune", "[]", "[]")), new TauxTerritoire("Commune", 1, 1000, 10), default),
        ["territoires d’un rapport"] = async p =>
        {
            var territoires = p.Service<TerritoiresDeRapport>();
            foreach (var code in new[] { "53130", "53", "R52", $"{Guid.NewGuid()}" })
            {
                await territoires.TrouverAsync(TypeRapport.Convention, code, default);
            }
            await territoires.RegionsAsync(default);
            await territoires.BailleursAsync(default);
        },
    };

    private static readonly Dictionary<string, Func<PorteeDeTest, Task>> Ecritures = new(StringComparer.Ordinal)
    {
        // Sous l'identité du système : tout le périmètre.
        ["échéances dues"] = p => p.Service<EcheancesDues>().OuvrirAsync(default),
        ["suivi des passages"] = p => p.Service<SuiviExecutions>().SuivreAsync(default),
        ["purge des rapports"] = p => p.Service<IEnumerable<ITravailRecurrent>>().OfType<PurgeRapports>().Single().ExecuterAsync(default),
        ["kit créé"] = async p =>
        {
            var kits = p.Service<IKitRepository>();
            await kits.SlugPrisAsync("canicule", default);
            var kit = NouveauKit();
            kits.Ajouter(kit);
            await kits.SaveAsync(kit, null, default);
        },
        ["kit modifié"] = async p =>
        {
            var kit = NouveauKit();
            p.Contexte.Attach(kit);
            kit.Modifier(KitNature.Urgence, "Autre titre", "Autre résumé", null);
            await p.Service<IKitRepository>().SaveAsync(kit, null, default);
        },
        ["kit supprimé"] = async p =>
        {
            var kit = NouveauKit();
            p.Contexte.Attach(kit);
            p.Service<IKitRepository>().Supprimer(kit);
            await p.Service<IKitRepository>().SaveAsync(kit, null, default);
        },
        ["organisations fusionnées"] = async p =>
        {
            var (garder, doublon) = (NouveauBailleur(), NouveauBailleur());
            doublon.AjouterContact(new ContactDonnees("Dominique Exemple", null, "d@exemple.example", null));
            p.Contexte.AttachRange(garder, doublon);
            garder.Absorber(doublon);
            p.Service<IOrganisationRepository>().Supprimer(doublon);
            await p.Service<IOrganisationRepository>().SaveAsync(garder, null, default);
        },
        ["tranches de cumuls"] = p => p.Service<IPreuveDesCumuls>().TranchesAsync(default),
        ["travail réclamé"] = p => p.Service<IRegistreTravaux>().ReclamerAsync(Guid.NewGuid(), "n/1", TimeSpan.FromMinutes(2), default),
        ["travail avancé"] = p => p.Service<IRegistreTravaux>().AvancerAsync(Guid.NewGuid(), "n/1", "Lecture", 5, default),
        ["travaux remis en attente"] = p => p.Service<IRegistreTravaux>().RemettreEnAttenteAsync("n/", TimeSpan.FromMinutes(2), default),
        ["travaux échus"] = p => p.Service<IRegistreTravaux>().ListerEchusAsync(50, default),
    };

    public static TheoryData<string> NomsLectures => [.. Lectures.Keys];

    public static TheoryData<string> NomsEcritures => [.. Ecritures.Keys];

    [Theory]
    [MemberData(nameof(NomsLectures))]
    public async Task Lecture_QuandLePerimetreEstNational_SeLitSansFaute(string nom) => await BaseSqlServer.VerifierAsync(Lectures[nom], Perimetre.National);

    [Theory]
    [MemberData(nameof(NomsLectures))]
    public async Task Lecture_QuandLePerimetreEstPartiel_SeLitSansFaute(string nom) => await BaseSqlServer.VerifierAsync(Lectures[nom], Departement);

    [Theory]
    [MemberData(nameof(NomsEcritures))]
    public async Task Ecriture_SeLitSansFaute(string nom) => await BaseSqlServer.VerifierAsync(Ecritures[nom], Perimetre.National);

    [Fact]
    public void FusionDesCompteurs_SeLitSansFaute() =>
        EcritureCompteursSqlServer.Fusions.Append(EcritureCompteursSqlServer.Verrou).ShouldAllBe(sql => AnalyseTSql.Fautes(sql).Count == 0);

    [Fact]
    public void PreuveDesCumuls_SeLitSansFaute() => PreuveDesCumuls.InstructionsSqlServer
        .Select(sql => string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, "@kit", "@du", "@au"))
        .SelectMany(sql => AnalyseTSql.Fautes(sql).Select(f => $"{f}\n{sql}")).ShouldBeEmpty();

    [Fact]
    public void Analyseur_QuandLInstructionEstFausse_LaRefuse() => AnalyseTSql.Fautes("SELECT FROM [Kits] WHERE").ShouldNotBeEmpty();

    private static Kit NouveauKit() => new(Guid.NewGuid(), "canicule", KitNature.Saisonnier, "Canicule", "Boire.", null);

    private static Organisation NouveauBailleur() => new(Guid.NewGuid(), TypeOrganisation.BailleurSocial, "Bocage Habitat", null, null, "53");

    // Du 15 janvier au 20 décembre : des mois entiers et deux bords, donc les cumuls et les compteurs.
    private static DemandeSection Demande(TypeRapport type, TerritoireRapport territoire) => new(type, territoire, new DateOnly(2025, 1, 15), new DateOnly(2025, 12, 20));

    private static async Task LireSectionsAsync(PorteeDeTest portee, TerritoireRapport territoire)
    {
        foreach (var type in CodesRapport.Types.Where(t => t.Accepte(territoire.Niveau)))
        {
            foreach (var section in portee.Service<IEnumerable<ISectionRapport>>().Where(s => s.Types.Contains(type)))
            {
                await section.LireAsync(Demande(type, territoire), default);
            }
        }
    }
}
