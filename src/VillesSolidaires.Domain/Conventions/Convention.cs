using VillesSolidaires.Comptes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Conventions;

/// <summary>
/// Accord entre plusieurs parties : son texte, ses signatures, son exécution et son histoire. Un avenant est une convention qui en modifie une
/// autre (<see cref="AvenantDeId"/>). Le texte se travaille par <see cref="Redaction"/>, se signe par <see cref="Signatures"/>, s'applique par
/// <see cref="Execution"/> ; ici, l'identité, les états et l'histoire.
/// </summary>
public sealed class Convention : AggregateRoot, IPartage
{
    private readonly List<PartieConvention> _parties = [];
    private readonly List<Clause> _clauses = [];
    private readonly List<Engagement> _engagements = [];
    private readonly List<Financement> _financements = [];
    private readonly List<PieceConvention> _pieces = [];
    private readonly List<RelanceConvention> _relances = [];
    private readonly List<VersionTexte> _versions = [];
    private readonly List<EvenementConvention> _evenements = [];

    internal Convention(Guid id, string numero, NouvelleConvention donnees, LienConvention lien, Acte acte)
        : base(id)
    {
        Numero = numero;
        Type = donnees.Type;
        Statut = ConventionStatut.Brouillon;
        (AvenantDeId, NumeroAvenant, RenouvelleId) = (lien.AvenantDeId, lien.NumeroAvenant, lien.RenouvelleId);
        Recadrer(donnees);
        FaireAgir(null, 0, acte);
        Consigner(TypeEvenementConvention.Creation, lien.Resume, acte);
    }

    private Convention()
    {
    }

    /// <summary>« CV-2026-0152 », « CV-2026-0152-A1 » pour un avenant.</summary>
    public string Numero { get; private set; } = "";
    public TypeConvention Type { get; private set; }
    public string Objet { get; private set; } = "";
    public DateOnly Debut { get; private set; }

    /// <summary>Dernier jour, avenants compris.</summary>
    public DateOnly Fin { get; private set; }
    public string TerritoireCode { get; private set; } = "";
    public string TerritoireNom { get; private set; } = "";
    public string? DepartementCode { get; private set; }
    public ConventionStatut Statut { get; private set; }

    /// <summary>Instant du dernier changement d'état ou de tour.</summary>
    public DateTime Depuis { get; private set; }
    public TypeActeur Acteur { get; private set; }
    public Guid? ActeurPartieId { get; private set; }
    public string ActeurNom { get; private set; } = "";

    /// <summary>Numéro, objet, territoire et parties sans accents, pour la recherche.</summary>
    public string Recherche { get; private set; } = "";

    /// <summary>Empreinte du texte proposé à la signature ; nulle tant qu'il n'y est pas.</summary>
    public string? Empreinte { get; private set; }

    /// <summary>Jour à Paris où le texte a été proposé à la signature : aucune signature ne le précède.</summary>
    public DateOnly? TexteProposeLe { get; private set; }
    public DateOnly? SigneeLe { get; private set; }
    public string? Motif { get; private set; }

    /// <summary>Jour d'effet d'une dénonciation ou d'une résiliation.</summary>
    public DateOnly? EffetLe { get; private set; }
    public Guid? AvenantDeId { get; private set; }
    public int? NumeroAvenant { get; private set; }
    public Guid? RenouvelleId { get; private set; }

    /// <summary>Nombre d'avenants signés.</summary>
    public int AvenantsSignes { get; private set; }
    public int NombreVersions { get; private set; }
    public string EmpreinteDerniereVersion { get; private set; } = "";
    public int NombreEvenements { get; private set; }
    public string EmpreinteHistorique { get; private set; } = EvenementConvention.Origine;

    public IReadOnlyList<PartieConvention> Parties => _parties;
    public IReadOnlyList<Clause> Clauses => _clauses;
    public IReadOnlyList<Engagement> Engagements => _engagements;
    public IReadOnlyList<Financement> Financements => _financements;
    public IReadOnlyList<PieceConvention> Pieces => _pieces;
    public IReadOnlyList<RelanceConvention> Relances => _relances;

    /// <summary>Textes figés. Non chargés pour écrire : une version s'ajoute, elle ne se relit pas.</summary>
    public IReadOnlyList<VersionTexte> Versions => _versions;

    /// <summary>Historique. Non chargé pour écrire, comme les versions.</summary>
    public IReadOnlyList<EvenementConvention> Evenements => _evenements;

    public RedactionConvention Redaction => new(this, _parties, _clauses, _engagements, _financements);
    public SignaturesConvention Signatures => new(this);
    internal CopieConvention Copie => new(_parties, _clauses, _engagements, _financements);
    public ExecutionConvention Execution => new(this, _pieces, _relances);

    public EtatConvention Etat(DateOnly today) => EtatsConvention.De(Statut, Debut, Fin, today);

    public bool EstDans(Perimetre perimetre) => perimetre.EstNational || _parties.Exists(p => p.EstDans(perimetre));

    public PartieConvention Partie(Guid partieId) => _parties.Find(p => p.Id == partieId)
        ?? throw new BusinessException(ConventionErrorCodes.PartieInconnue).WithData("Numero", Numero).SurChamp("PartieId");

    /// <summary>Le texte tel qu'il est écrit maintenant.</summary>
    public ContenuConvention Contenu() => ContenuConvention.De(this);

    public void EnvoyerEnRelecture(Guid relecteurId, Acte acte)
    {
        Exiger(ActionConvention.EnvoyerEnRelecture);
        var relecteur = Partie(relecteurId);
        Figer("Envoi en relecture", Contenu(), acte);
        Passer(ConventionStatut.EnRelecture, relecteur, acte);
        Consigner(TypeEvenementConvention.EnvoiEnRelecture, $"Envoyée en relecture à {relecteur.Nom}", acte);
    }

    public void DemanderCorrections(Guid correcteurId, string motif, Acte acte)
    {
        Exiger(ActionConvention.DemanderCorrections);
        var correcteur = Partie(correcteurId);
        Motif = MotifsConvention.Exiger(motif);
        Passer(ConventionStatut.EnCorrection, correcteur, acte);
        Consigner(TypeEvenementConvention.CorrectionsDemandees, $"Corrections demandées à {correcteur.Nom} : {Motif}", acte);
    }

    public void Annuler(string motif, Acte acte)
    {
        Exiger(ActionConvention.Annuler);
        Motif = MotifsConvention.Exiger(motif);
        RetirerTexte();
        Passer(ConventionStatut.Annulee, null, acte);
        Consigner(TypeEvenementConvention.Annulation, $"Annulée : {Motif}", acte);
    }

    public void Denoncer(Guid partieId, string motif, DateOnly effetLe, Acte acte)
    {
        Exiger(ActionConvention.Denoncer);
        var partie = Partie(partieId);
        Rompre(ConventionStatut.Denoncee, motif, effetLe, acte);
        Consigner(TypeEvenementConvention.Denonciation, $"Dénoncée par {partie.Nom}, effet au {Formats.Date(effetLe)} : {Motif}", acte);
    }

    public void Resilier(string motif, DateOnly effetLe, Acte acte)
    {
        Exiger(ActionConvention.Resilier);
        Rompre(ConventionStatut.Resiliee, motif, effetLe, acte);
        Consigner(TypeEvenementConvention.Resiliation, $"Résiliée, effet au {Formats.Date(effetLe)} : {Motif}", acte);
    }

    /// <summary>La convention qui la renouvelle est signée.</summary>
    internal void RemplacerPar(string numero, Acte acte)
    {
        Exiger(ActionConvention.Renouveler);
        Passer(ConventionStatut.Remplacee, null, acte);
        Consigner(TypeEvenementConvention.Remplacement, $"Remplacée par {numero}", acte);
    }

    /// <summary>L'avenant est signé par toutes les parties : son texte consolidé devient celui de la convention.</summary>
    internal void AppliquerAvenant(Convention avenant, Acte acte)
    {
        Exiger(ActionConvention.OuvrirAvenant);
        (Objet, Debut, Fin) = (avenant.Objet, avenant.Debut, avenant.Fin);
        Copie.Consolider(avenant, acte);
        AvenantsSignes = avenant.NumeroAvenant!.Value;
        Figer($"Avenant n° {AvenantsSignes}", avenant.Contenu(), acte);
        Indexer();
        Consigner(TypeEvenementConvention.AvenantApplique, $"Avenant n° {AvenantsSignes} signé, texte consolidé", acte);
    }

    internal void Exiger(ActionConvention action)
    {
        if (AvenantDeId is not null && TransitionsConvention.SurOrigine.Contains(action))
        {
            throw new BusinessException(ConventionErrorCodes.AvenantDAvenant).WithData("Numero", Numero).WithData("Action", action.Libelle());
        }
        if (!TransitionsConvention.EstPermise(action, Statut))
        {
            throw new BusinessException(ConventionErrorCodes.TransitionRefusee)
                .WithData("Action", action.Libelle()).WithData("Statut", Statut.Libelle())
                .WithData("Attendus", string.Join(", ", TransitionsConvention.Depuis(action).Select(s => s.Libelle())));
        }
    }

    /// <summary>Remplit un brouillon d'après une autre convention : en avenant, ou décalée pour la renouveler.</summary>
    internal void Reprendre(Convention source, Func<DateOnly, DateOnly> reporter, Acte acte)
    {
        Copie.Reprendre(source, AvenantDeId is not null, reporter, acte);
        Indexer();
    }

    internal void Recadrer(NouvelleConvention donnees)
    {
        var cadre = donnees.Verifiee();
        (Objet, Debut, Fin) = (cadre.Objet, cadre.Debut, cadre.Fin);
        (TerritoireCode, TerritoireNom, DepartementCode) = (cadre.Territoire.Code, cadre.Territoire.Nom, cadre.Territoire.DepartementCode);
        Indexer();
    }

    /// <summary>Une modification du texte : consignée, et les signatures déjà données tombent.</summary>
    internal void TexteChange(TypeEvenementConvention type, string resume, Acte acte)
    {
        Indexer();
        Consigner(type, resume, acte);
        if (Statut is ConventionStatut.ASigner or ConventionStatut.PartiellementSignee)
        {
            // Un formulaire enregistré sans rien changer laisse les signatures ; un signataire changé les remet en jeu.
            if (type != TypeEvenementConvention.PartiesModifiees && ContenuConvention.EmpreinteDe(Contenu().VersJson()) == Empreinte)
            {
                return;
            }
            Signatures.Annuler($"texte modifié ({resume})", acte);
        }
        else if (Statut != ConventionStatut.Brouillon && !_parties.Exists(p => p.Id == ActeurPartieId))
        {
            // La partie attendue n'est plus là : le texte revient à qui le rédige.
            FaireAgir(Signatures.Redacteur, 0, acte);
        }
    }

    internal void Consigner(TypeEvenementConvention type, string resume, Acte acte)
    {
        var evenement = new EvenementConvention(Id, NombreEvenements + 1, EmpreinteHistorique, type, resume, acte);
        _evenements.Add(evenement);
        (NombreEvenements, EmpreinteHistorique) = (evenement.Numero, evenement.Empreinte);
    }

    private void Rompre(ConventionStatut statut, string motif, DateOnly effetLe, Acte acte)
    {
        (Motif, EffetLe) = (MotifsConvention.ExigerRupture(this, motif, effetLe, acte.Jour), effetLe);
        Passer(statut, null, acte);
    }

    /// <summary>Fige le texte et le propose à la signature.</summary>
    internal void ProposerTexte(Acte acte)
    {
        Figer("Mise à la signature", Contenu(), acte);
        (Empreinte, TexteProposeLe, Motif) = (EmpreinteDerniereVersion, acte.Jour, null);
    }

    /// <summary>Retire le texte de la signature : les signatures données tombent.</summary>
    /// <returns>Nombre de signatures annulées.</returns>
    internal int RetirerTexte()
    {
        Empreinte = null;
        return _parties.Sum(p => p.AnnulerSignatures());
    }

    internal void Conclure(Acte acte)
    {
        SigneeLe = _parties.Max(p => p.SigneeLe);
        Passer(ConventionStatut.Signee, null, acte);
        Consigner(TypeEvenementConvention.ConventionSignee, "Toutes les parties ont signé", acte);
    }

    internal void Refuser(string motif) => Motif = MotifsConvention.Exiger(motif);

    internal void Passer(ConventionStatut statut, PartieConvention? acteur, Acte acte)
    {
        Statut = statut;
        FaireAgir(acteur, 0, acte);
    }

    internal void Attendre(ConventionStatut statut, IReadOnlyList<PartieConvention> acteurs, Acte acte)
    {
        Statut = statut;
        // Le tour n'a pas changé : l'attente continue de courir, même si d'autres du même rang ont signé.
        var depuis = statut == ConventionStatut.ASigner || ActeurPartieId != acteurs[0].Id ? acte.Instant : Depuis;
        FaireAgir(acteurs[0], acteurs.Count - 1, acte);
        Depuis = depuis;
    }

    private void Figer(string motif, ContenuConvention contenu, Acte acte)
    {
        var json = contenu.VersJson();
        // Un texte identique à la dernière version n'en fait pas une autre : la comparaison n'aurait rien à dire.
        if (ContenuConvention.EmpreinteDe(json) != EmpreinteDerniereVersion)
        {
            var version = new VersionTexte(++NombreVersions, motif, json, acte);
            _versions.Add(version);
            EmpreinteDerniereVersion = version.Empreinte;
        }
    }

    private void FaireAgir(PartieConvention? partie, int autres, Acte acte)
    {
        Depuis = acte.Instant;
        ActeurPartieId = partie?.Id;
        Acteur = partie?.Acteur ?? (Statut <= ConventionStatut.EnCorrection ? TypeActeur.Association : TypeActeur.Personne);
        ActeurNom = partie is null ? "" : autres == 0 ? partie.Nom : $"{partie.Nom} et {Formats.Accorder(autres, "autre")}";
    }

    private void Indexer()
    {
        var texte = TexteRecherche.Normaliser(string.Join(' ', _parties.Select(p => p.Nom).Prepend(TerritoireNom).Prepend(Objet).Prepend(Numero)));
        Recherche = texte.Length <= ConventionConsts.RechercheMax ? texte : texte[..ConventionConsts.RechercheMax];
    }
}
