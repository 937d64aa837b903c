using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Accompagnements;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Comptes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Kits;
using VillesSolidaires.Labels;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports;

namespace VillesSolidaires;

/// <summary>Hôte de la matrice : un client par rôle, les objets nommés dans la table, et la liste des routes vraiment atteintes.</summary>
public sealed partial class UsineMatrice : UsineWeb, IObserver<KeyValuePair<string, object?>>
{
    public const string Anonymat = "anonyme";
    private const string ObjetBailleur = "organisation-bailleur";
    private const string RouteAtteinte = "Microsoft.AspNetCore.Routing.EndpointMatched";

    private readonly Dictionary<string, ClientWeb> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HttpClient> _api = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _jetons = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Func<Task<Guid>>> _objets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _atteintes = new(StringComparer.Ordinal);

    /// <summary>Routes servies depuis le début, par <see cref="Nom"/>.</summary>
    public ICollection<string> Atteintes => _atteintes.Keys;

    /// <summary>« GET /rapports/{id:guid} ». Le nom, et non l'objet : un groupe de routes refait les siens à chaque lecture.</summary>
    public static string Nom(RouteEndpoint route) =>
        $"{string.Join(',', route.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? [])} {route.RoutePattern.RawText}";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Services.GetRequiredService<DiagnosticListener>().Subscribe(this, (nom, _, _) => nom == RouteAtteinte);
        var kit = await this.PublieAsync("grand-froid");
        var (dans, hors) = (await this.RapportProduitAsync(DonneesWeb.Marseille), await this.RapportProduitAsync(DonneesWeb.Laval));
        var (travailDans, travailHors) = ((await this.RapportDemandeAsync(DonneesWeb.Marseille)).Travail, (await this.RapportDemandeAsync(DonneesWeb.Laval)).Travail);
        var courriel = await this.CourrielDeposeAsync(DonneesWeb.Marseille);
        var inconnu = Guid.NewGuid();
        var bailleur = await this.OrganisationAsync();
        var (conventionDans, conventionHors) = ((await this.BrouillonAsync(DonneesWeb.Marseille, bailleur)).Id, (await this.BrouillonAsync(DonneesWeb.Laval)).Id);
        foreach (var (nom, id) in new[] { ("convention-dans", conventionDans), ("convention-hors", conventionHors), ("kit", kit), ("rapport-dans", dans), ("rapport-hors", hors), ("travail-dans", travailDans), ("travail-hors", travailHors), ("courriel-dans", courriel), ("inconnu", inconnu) })
        {
            _objets[nom] = () => Task.FromResult(id);
        }
        // Documents des conventions : une à Marseille, une à Laval, signées.
        var (signeeDans, signeeHors) = (
            await Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee }),
            await Base.ConventionAsync(new ModeleDeTest { Jusqua = ConventionStatut.Signee, Commune = "53130", Departement = "53", Territoire = "Laval", Mairie = "Ville de Laval" }));
        _objets["convention-signee-dans"] = () => Task.FromResult(signeeDans);
        _objets["convention-signee-hors"] = () => Task.FromResult(signeeHors);
        var mairies = new[] { ("organisation-dans", DonneesWeb.Marseille), ("organisation-hors", DonneesWeb.Laval) };
        foreach (var (nom, commune) in mairies)
        {
            var mairie = await this.OrganisationAsync(new ModifierOrganisationInput { Type = TypeOrganisation.Mairie, Nom = "Mairie de " + commune.Nom, Commune = commune.Code });
            _objets[nom] = () => Task.FromResult(mairie);
        }
        _objets[ObjetBailleur] = () => Task.FromResult(bailleur);
        var residence = new LieuDonnees("Cour", Residence: "Les Tilleuls", BailleurId: bailleur);
        var lieuDans = await Base.LieuAsync("13055", "13", residence);
        var lieuHors = await Base.LieuAsync("53130", "53", new LieuDonnees("Place"));
        var animationDans = await Base.AnimationAsync("13055", "13", new AnimationDonnees("Repas", PeriodeAnimation.Jour(new(2026, 10, 4))) { Lieu = lieuDans });
        var animationHors = await Base.AnimationAsync("53130", "53", new AnimationDonnees("Repas", PeriodeAnimation.Jour(new(2026, 10, 4))));
        foreach (var (nom, id) in new[] { ("lieu-dans", lieuDans.Id), ("lieu-hors", lieuHors.Id), ("animation-dans", animationDans), ("animation-hors", animationHors) })
        {
            _objets[nom] = () => Task.FromResult(id);
        }
        var (campagne, alertes) = await CampagneEtAlertesAsync();
        foreach (var (nom, id) in new[] { ("campagne", campagne), ("alerte-dans", alertes[0]), ("alerte-hors", alertes[1]) })
        {
            _objets[nom] = () => Task.FromResult(id);
        }
        foreach (var (nom, commune, departement) in new[] { ("accompagnement-dans", "13055", "13"), ("accompagnement-hors", "53130", "53") })
        {
            var accompagnement = await AccompagnementAsync(commune, departement);
            _objets[nom] = () => Task.FromResult(accompagnement);
        }
        var sessionLabel = await SessionLabelAsync();
        _objets["referentiel-label"] = () => Task.FromResult(ReferentielLivre.Id);
        _objets["session-label"] = () => Task.FromResult(sessionLabel);
        // Les premiers numéros de l'année, que la table cite : Marseille, puis Laval.
        await Base.AttestationAsync("13055", "13");
        await Base.AttestationAsync("53130", "53");
        await PreparerCandidaturesAsync();
        await PreparerJuryAsync();
        // Ce qui change d'état sous l'appel se refait à chaque fois.
        _objets["nouveau-dans"] = async () => (await this.RapportDemandeAsync(DonneesWeb.Marseille)).Travail;
        _objets["nouveau-hors"] = async () => (await this.RapportDemandeAsync(DonneesWeb.Laval)).Travail;
    }

    /// <param name="role">Un rôle, ou <see cref="Anonymat"/>.</param>
    /// <param name="entree">« GET /rapports/{rapport-dans} », suivi s'il le faut du nom d'un corps.</param>
    public async Task<HttpStatusCode> AppelerAsync(string role, string entree)
    {
        var mots = entree.Split(' ');
        var adresse = mots[1];
        foreach (Match objet in Objet().Matches(adresse))
        {
            adresse = adresse.Replace(objet.Value, (await _objets[objet.Groups["nom"].Value]()).ToString(), StringComparison.Ordinal);
        }
        using var demande = new HttpRequestMessage(HttpMethod.Parse(mots[0]), adresse);
        using var corps = Corps(mots.ElementAtOrDefault(2));
        demande.Content = corps;
        var http = adresse.StartsWith(ApiEndpoints.Racine, StringComparison.Ordinal) ? await ApiAsync(role) : (await PagesAsync(role)).Http;
        if (demande.Method == HttpMethod.Post && !adresse.StartsWith(ApiEndpoints.Racine, StringComparison.Ordinal))
        {
            demande.Headers.Add("RequestVerificationToken", _jetons[role]);
        }
        using var reponse = await http.SendAsync(demande);
        return reponse.StatusCode;
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Value is HttpContext http && http.GetEndpoint() is RouteEndpoint route)
        {
            _atteintes[Nom(route)] = true;
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    private async Task<(Guid Campagne, Guid[] Alertes)> CampagneEtAlertesAsync()
    {
        await using var systeme = Base.Systeme();
        var acte = Base.Acte();
        var campagne = new Campagne(Guid.CreateVersion7(), SaisonCampagne.GrandFroid, 2026, CampagneDonnees.Proposer(SaisonCampagne.GrandFroid, 2026, "Grand froid", default, default));
        campagne.Ouvrir(acte.Instant);
        Alerte[] alertes =
        [
            .. new[] { "13", "53" }.Select(d => new Alerte(
                Guid.CreateVersion7(), new AlerteDonnees(NatureAlerte.GrandFroid, NiveauAlerte.Orange, [d], new(2026, 11, 5), new(2026, 11, 9), "Préfecture", null), acte)),
        ];
        systeme.Contexte.Add(campagne);
        systeme.Contexte.AddRange(alertes);
        await systeme.Contexte.SaveChangesAsync();
        return (campagne.Id, [.. alertes.Select(a => a.Id)]);
    }

    private static JsonContent Animation(string commune) =>
        JsonContent.Create(new CreerAnimationInput { Commune = commune, Titre = "Repas", Type = TypeAnimation.InitiativeCommune, Debut = new DateOnly(2026, 10, 4) });

    private async Task<Guid> AccompagnementAsync(string commune, string departement)
    {
        await using var systeme = Base.Systeme();
        var accompagnement = new Accompagnement(Guid.CreateVersion7(), commune, departement, "Monter un programme", "Nous débutons.", Base.Acte());
        systeme.Contexte.Add(accompagnement);
        await systeme.Contexte.SaveChangesAsync();
        return accompagnement.Id;
    }

    private async Task<Guid> SessionLabelAsync()
    {
        await using var systeme = Base.Systeme();
        await systeme.Service<IReferentielLivre>().AssurerAsync(default);
        var session = new SessionLabel(Guid.CreateVersion7(), ReferentielLivre.Id, new SessionDonnees("Session 2026", new(2026, 9, 1), new(2026, 10, 31), new(2026, 11, 15)));
        systeme.Contexte.Add(session);
        await systeme.Contexte.SaveChangesAsync();
        return session.Id;
    }

    private async Task PreparerCandidaturesAsync()
    {
        var session = await Base.SessionLabelAsync();
        var candidatures = new (string Nom, CandidatureDeTest Modele)[]
        {
            ("candidature-dans", new CandidatureDeTest { SessionId = session }),
            ("candidature-hors", new CandidatureDeTest { SessionId = session, Commune = "53130", Departement = "53" }),
            ("candidature-publiee", new CandidatureDeTest { SessionId = await Base.SessionLabelAsync(), Jusqua = CandidatureStatut.Ajournee }),
        };
        foreach (var (nom, modele) in candidatures)
        {
            var id = await Base.CandidatureAsync(modele);
            _objets[nom] = () => Task.FromResult(id);
        }
    }

    /// <summary>Un dossier déposé, et un jury qui note : la notation est celle d'un autre compte que ceux de la matrice.</summary>
    private async Task PreparerJuryAsync()
    {
        var deposee = await Base.CandidatureAsync(new CandidatureDeTest { Jusqua = CandidatureStatut.Deposee });
        var session = await Base.SessionLabelAsync();
        await Base.CandidatureAsync(new CandidatureDeTest { SessionId = session, Jusqua = CandidatureStatut.EnJury });
        var jure = await Base.CompteDeRoleAsync(Roles.Jure, "Awa Diop");
        await Base.JuryComposeAsync(session, 1, (jure, null));
        await Base.NotationOuverteAsync(session);
        await using var portee = Base.Jure(jure);
        var notation = (await portee.Service<INotationAppService>().GetListAsync(default))[0].Dossiers[0].Id;
        foreach (var (nom, id) in new[] { ("candidature-deposee", deposee), ("session-jury", session), ("notation", notation) })
        {
            _objets[nom] = () => Task.FromResult(id);
        }
    }

    private static HttpContent? Corps(string? nom) => nom switch
    {
        null => null,
        "agenda" => JsonContent.Create(new CreerAgendaInput { Libelle = "Abonnement" }),
        "agenda-dans" => JsonContent.Create(new CreerAgendaInput { Libelle = "Abonnement", Filtre = new FiltreAgenda { Communes = ["13055"] } }),
        "agenda-hors" => JsonContent.Create(new CreerAgendaInput { Libelle = "Abonnement", Filtre = new FiltreAgenda { Communes = ["53130"] } }),
        "vide" => JsonContent.Create(new { }),
        "rapport-dans" => JsonContent.Create(Demande("13055")),
        "rapport-hors" => JsonContent.Create(Demande("53130")),
        "kit" => JsonContent.Create(new ModifierKitInput { Nature = KitNature.Saisonnier, Titre = "Titre", Resume = "Résumé." }),
        "kit-deja-la" => JsonContent.Create(new CreerKitInput { Slug = "grand-froid", Nature = KitNature.Saisonnier, Titre = "Titre", Resume = "Résumé." }),
        "modele-animation" => JsonContent.Create(ModeleAnimation(30)),
        "modele-faux" => JsonContent.Create(ModeleAnimation(31)),
        "date-annoncee" => JsonContent.Create(new AnnoncerDateInput { Debut = new DateOnly(2027, 5, 28) }),
        "construction-dans" => JsonContent.Create(new ConstruireInput { Commune = "13055", Annee = 2027 }),
        "construction-hors" => JsonContent.Create(new ConstruireInput { Commune = "53130", Annee = 2027 }),
        "import-animations" => new MultipartFormDataContent { { new ByteArrayContent("titre;debut\nRepas;01/06/2027"u8.ToArray()), "fichier", "animations.csv" } },
        "masse-hors" => JsonContent.Create(new EnMasseInput { ModeleId = Guid.NewGuid(), Annee = 2027, Departement = "53" }),
        "campagne-deja-la" => JsonContent.Create(new CreerCampagneInput { Saison = SaisonCampagne.GrandFroid, Annee = 2026, Titre = "Grand froid", Debut = new DateOnly(2026, 11, 1), Fin = new DateOnly(2027, 3, 31), Etapes = [new() { Libelle = "Kit diffusé" }] }),
        "campagne" => JsonContent.Create(new SaisieCampagneInput { Titre = "Grand froid", Debut = new DateOnly(2026, 11, 1), Fin = new DateOnly(2027, 3, 31) }),
        "alerte-hors" => JsonContent.Create(new DeclarerAlerteInput { Nature = NatureAlerte.GrandFroid, Niveau = NiveauAlerte.Rouge, Departements = ["53"], Du = new DateOnly(2026, 11, 1), Au = new DateOnly(2026, 11, 9), Source = "Préfecture" }),
        "ajustement" => JsonContent.Create(new AjusterAlerteInput { Niveau = NiveauAlerte.Rouge, Au = new DateOnly(2026, 11, 12) }),
        "levee" => JsonContent.Create(new LeverAlerteInput { Motif = "Fin de l’épisode" }),
        "accompagnement-hors" => JsonContent.Create(new DemanderAccompagnementInput { Commune = "53130", Objet = "Monter un programme", Besoin = "Nous débutons." }),
        "cloture" => JsonContent.Create(new CloreAccompagnementInput { Conclusion = "Programme publié." }),
        "rendez-vous" => JsonContent.Create(new RendezVousInput { Jour = new DateOnly(2026, 10, 4), Lieu = "Mairie" }),
        "action-convenue" => JsonContent.Create(new ActionConvenueInput { Libelle = "Choisir les dates", Porteur = PorteurAction.Mairie, Echeance = new DateOnly(2026, 10, 4) }),
        "retrait-label" => JsonContent.Create(new RetirerAttestationInput { Motif = "Motif" }),
        "controle-label" => JsonContent.Create(new ControlerAttestationInput { Constat = "Constat" }),
        "referentiel-label" => JsonContent.Create(new EcrireReferentielInput { Intitule = "Label" }),
        "candidature-hors" => JsonContent.Create(new OuvrirCandidatureInput { SessionId = Guid.NewGuid(), Commune = "53130" }),
        "evaluation" => JsonContent.Create(new EvaluerCritereInput { Note = 1 }),
        "niveau" => JsonContent.Create(new DemanderNiveauInput { NiveauDemande = 1 }),
        "affectation-label" => JsonContent.Create(new AffecterInstructionInput { InstructeurId = Guid.NewGuid() }),
        "question-label" => JsonContent.Create(new QuestionnerInput { Texte = "Où est la charte ?" }),
        "echeance-label" => JsonContent.Create(new DemanderComplementsInput { Echeance = new DateOnly(2026, 10, 6) }),
        "motif-label" => JsonContent.Create(new MotiverInstructionInput { Motif = "Motif" }),
        "convocation-jury" => JsonContent.Create(new ConvoquerJuryInput { ReuniLe = new DateOnly(2026, 12, 1), Quorum = 1 }),
        "membre-jury" => JsonContent.Create(new NommerMembreInput { Membre = Guid.NewGuid(), Qualite = "Sociologue" }),
        "presidence-jury" => JsonContent.Create(new PresiderInput { PresidentId = Guid.NewGuid() }),
        "decision-jury" => JsonContent.Create(new ArreterDecisionInput { Issue = IssueLabel.Refus, Motifs = "Motifs" }),
        "message-label" => JsonContent.Create(new MessageInput { Texte = "Voici." }),
        "retrait-candidature" => JsonContent.Create(new RetirerCandidatureInput { Motif = "La commune préfère attendre." }),
        "preuve-lien" => JsonContent.Create(new JoindrePreuveInput { Libelle = "Charte", Lien = "https://www.mairie.example/charte", Criteres = ["lieu"] }),
        "preuve-fichier" => new MultipartFormDataContent
        {
            { new ByteArrayContent("%PDF-1.7"u8.ToArray()), "fichier", "charte.pdf" }, { new StringContent("Charte"), "libelle" }, { new StringContent("lieu"), "criteres" },
        },
        "session-label" => JsonContent.Create(new EcrireSessionInput { Intitule = "Session", ReferentielId = Guid.NewGuid(), Ouverture = new(2026, 9, 1), Cloture = new(2026, 10, 1), FinCorrections = new(2026, 10, 5) }),
        "animation-dans" => Animation("13055"),
        "animation-hors" => Animation("53130"),
        "animation" => JsonContent.Create(new ModifierAnimationInput { Titre = "Repas", Debut = new DateOnly(2026, 10, 4) }),
        "deplacement" => JsonContent.Create(new DeplacerAnimationInput { Debut = new DateOnly(2026, 10, 11) }),
        "report" => JsonContent.Create(new ReporterAnimationInput { Debut = new DateOnly(2026, 10, 11), Motif = "Pluie" }),
        "annulation" => JsonContent.Create(new AnnulerAnimationInput { Motif = "Pluie" }),
        "bilan" => JsonContent.Create(new SaisirBilanInput { Participants = 12, Benevoles = 2, Heures = 4 }),
        "tache" => JsonContent.Create(new AjouterTacheInput { Libelle = "Réserver", Decalage = 10 }),
        "cochee" => JsonContent.Create(new CocherTacheInput { Faite = true }),
        "reglages" => JsonContent.Create(new ReglerProgrammeInput { DelaiVoiePublique = 30 }),
        // Deux rôles créent le même lieu : son nom ne doit servir qu'une fois.
        "lieu" => JsonContent.Create(new SaisieLieuInput { Nom = $"Place {Guid.NewGuid():N}" }),
        "organisation" => JsonContent.Create(new ModifierOrganisationInput { Type = TypeOrganisation.Mecene, Nom = "Mécène d’essai" }),
        "contact" => JsonContent.Create(new ContactInput { Nom = "Dominique Exemple", Courriel = "dominique@exemple.example" }),
        "fusion" => JsonContent.Create(new FusionnerInput { DoublonId = Guid.NewGuid() }),
        "import" => new MultipartFormDataContent { { new ByteArrayContent("nom\nUn"u8.ToArray()), "fichier", "organisations.csv" } },
        "fichier" => Fichier("Tract"),
        "piece" => Fichier("ScanSigne"),
        "convention" => JsonContent.Create(new CreerConventionInput
        {
            Type = TypeConvention.Adhesion, Objet = "Adhésion", Debut = new DateOnly(2027, 1, 1), Fin = new DateOnly(2027, 12, 31), Territoire = "99999",
        }),
        "recadrage" => JsonContent.Create(new RecadrerConventionInput { Objet = "Objet", Debut = new DateOnly(2027, 1, 1), Fin = new DateOnly(2027, 12, 31) }),
        "partie" => JsonContent.Create(new EnvoyerEnRelectureInput { PartieId = Guid.Empty }),
        "corrections" => JsonContent.Create(new DemanderCorrectionsInput { PartieId = Guid.Empty, Motif = "Motif" }),
        "fin" => JsonContent.Create(new ResilierInput { Motif = "Motif", EffetLe = new DateOnly(2027, 1, 1) }),
        "avenant" => JsonContent.Create(new OuvrirAvenantInput { Objet = "Objet", Fin = new DateOnly(2027, 1, 1) }),
        "clause" => JsonContent.Create(new AjouterClauseInput { Nature = NatureClause.Article, Titre = "Titre", Texte = "Texte" }),
        "clause-modifiee" => JsonContent.Create(new ModifierClauseInput { Titre = "Titre", Texte = "Texte" }),
        "commentaire" => JsonContent.Create(new CommenterInput { Texte = "Texte" }),
        "engagement" => JsonContent.Create(new EngagementInput { PartieId = Guid.Empty, Libelle = "Libellé", Echeance = new DateOnly(2027, 1, 1) }),
        "suivi" => JsonContent.Create(new SuivreEngagementInput()),
        "communes" => JsonContent.Create(new AjouterCommunesInput { Liste = "99999" }),
        "rang" => JsonContent.Create(new ChangerRangInput { Rang = 1 }),
        "signataire" => JsonContent.Create(new AjouterSignataireInput { Nom = "Nom", Qualite = "maire" }),
        "aide" => JsonContent.Create(new FinancementInput
        {
            AttribuantId = Guid.Empty, BeneficiaireId = Guid.Empty, Montant = 1, Nature = NatureFinancement.Numeraire, Conditions = ConditionsVersement.Unique,
        }),
        "versement" => JsonContent.Create(new VersementInput { Exercice = 2027, Echeance = new DateOnly(2027, 6, 1), Montant = 1 }),
        "date" => JsonContent.Create(new DaterInput { Le = new DateOnly(2026, 1, 1) }),
        "compte-rendu" => JsonContent.Create(new CompteRenduInput { Exercice = 2027, Le = new DateOnly(2026, 1, 1) }),
        "deliberation" => JsonContent.Create(new DeliberationInput { PartieId = Guid.Empty, Reference = "1", Le = new DateOnly(2026, 1, 1), ExecutoireLe = new DateOnly(2026, 1, 1) }),
        "attestation" => JsonContent.Create(new EngagementRepublicainInput { PartieId = Guid.Empty, Le = new DateOnly(2026, 1, 1) }),
        "signature" => JsonContent.Create(new SignerConventionInput { PartieId = Guid.Empty, SignataireId = Guid.Empty, Empreinte = "x", Le = new DateOnly(2026, 1, 1) }),
        "refus" => JsonContent.Create(new RefuserSignatureInput { PartieId = Guid.Empty, Motif = "Motif" }),
        _ => throw new ArgumentOutOfRangeException(nameof(nom), nom, "Ce corps n'est pas décrit."),
    };

    private static CreerRapportInput Demande(string commune) =>
        new() { Type = CodesRapport.ImpactCommunal, CodeTerritoire = commune, Du = new DateOnly(2025, 1, 1), Au = new DateOnly(2025, 12, 31), Formats = [CodesRapport.Pdf] };

    /// <param name="jour">Jour de juin : le 31 n'existe pas, et se refuse après la permission.</param>
    private static CreerModeleAnimationInput ModeleAnimation(int jour) =>
        new() { Code = "ESSAI", Intitule = "Essai", Regle = new() { Genre = GenreRegleDate.JourFixe, DuJour = jour, DuMois = 6 } };

    private static MultipartFormDataContent Fichier(string type)
    {
        var contenu = new ByteArrayContent([.. KitsDeTest.Pdf, .. "%%EOF"u8]);
        contenu.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        return new MultipartFormDataContent { { contenu, "fichier", "tract.pdf" }, { new StringContent("tract.pdf"), "nom" }, { new StringContent(type), "type" } };
    }

    private async Task<ClientWeb> PagesAsync(string role)
    {
        if (_pages.TryGetValue(role, out var client))
        {
            return client;
        }
        client = role == Anonymat ? Anonyme() : await this.NaviguerAsync(await CompteAsync(role));
        _jetons[role] = await client.ChampAsync(role == Anonymat ? "/comptes/connexion" : "/comptes/mon-compte", "__RequestVerificationToken");
        return _pages[role] = client;
    }

    private async Task<HttpClient> ApiAsync(string role)
    {
        if (_api.TryGetValue(role, out var client))
        {
            return client;
        }
        client = Anonyme().Http;
        if (role != Anonymat)
        {
            using var reponse = await client.PostAsJsonAsync($"{ApiEndpoints.Racine}/comptes/connexion", new ConnexionInput { Email = await CompteAsync(role), MotDePasse = MotDePasse });
            var jetons = await reponse.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JetonsDto>();
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", jetons!.AccessToken);
        }
        return _api[role] = client;
    }

    private async Task<string> CompteAsync(string role) => role switch
    {
        Roles.Mairie or Roles.Elu => await this.CompteAsync(role, (TypePerimetre.Commune, "13055")),
        Roles.Departement => await this.CompteAsync(role, (TypePerimetre.Departement, "13")),
        Roles.Bailleur => await this.CompteAsync(role, (TypePerimetre.Organisation, (await _objets[ObjetBailleur]()).ToString())),
        _ => await this.CompteAsync(role, (TypePerimetre.National, "")),
    };

    [GeneratedRegex(@"\{(?<nom>[a-z-]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Objet();
}
