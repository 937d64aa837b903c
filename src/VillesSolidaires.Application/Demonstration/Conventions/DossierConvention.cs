using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;

namespace VillesSolidaires.Demonstration;

/// <summary>Une convention de démonstration menée par les verbes du domaine, jour après jour, comme l'auraient fait des personnes.</summary>
internal sealed class DossierConvention(AtelierConventions atelier, Convention convention, Chronologie chronologie)
{
    private static readonly string[] GrandesVilles = ["13055", "69123", "33063", "59350", "34172"];

    public Convention Convention => convention;
    public Chronologie Chronologie => chronologie;
    public Financement Aide => convention.Financements[0];

    public PartieConvention Partie(Guid organisationId) => convention.Parties.First(p => p.OrganisationId == organisationId);

    /// <param name="rangs">Organisations, rang par rang.</param>
    /// <param name="premierRang">Rang des premières.</param>
    public void FaireEntrer(DateOnly le, IReadOnlyList<IReadOnlyList<Guid>> rangs, int premierRang = 1)
    {
        var nouvelles = rangs.SelectMany((organisations, i) => organisations.Select(o => atelier.Partie(o, premierRang + i))).ToList();
        foreach (var (partie, nouvelle) in convention.Redaction.Parties.Ajouter(nouvelles, chronologie.Acte(le)).Zip(nouvelles))
        {
            var grande = nouvelle.CommuneCode is { } code && GrandesVilles.Contains(code);
            foreach (var identite in PersonnesDemonstration.SignatairesDe(nouvelle, grande))
            {
                convention.Redaction.Parties.AjouterSignataire(partie.Id, identite, chronologie.Acte(le));
            }
        }
    }

    public void Promettre(DateOnly le, params IReadOnlyList<Promesse> promesses)
    {
        foreach (var p in promesses)
        {
            convention.Redaction.AjouterEngagement(Partie(p.Organisation).Id, new NouvelEngagement(p.Libelle, p.Echeance, p.Cible, p.Unite), chronologie.Acte(le));
        }
    }

    /// <summary>Aide à l'association, en parts égales. Le bénéficiaire atteste le contrat d'engagement républicain.</summary>
    public void Financer(DateOnly le, Guid attribuant, decimal part, string? dispositif, params IReadOnlyList<(int Exercice, DateOnly Echeance, string Condition)> echeancier)
    {
        var association = Partie(OrganisationsDemonstration.Association);
        var conditions = echeancier.Count == 1 ? ConditionsVersement.Unique : ConditionsVersement.Echelonne;
        var aide = convention.Redaction.Financements.Ajouter(
            new NouveauFinancement(
                Partie(attribuant).Id, association.Id, part * echeancier.Count, NatureFinancement.Numeraire, conditions, dispositif, ContrepartieIndividualisee: false),
            chronologie.Acte(le));
        foreach (var (exercice, echeance, condition) in echeancier)
        {
            convention.Redaction.Financements.AjouterVersement(aide.Id, new NouveauVersement(exercice, echeance, condition, part), chronologie.Acte(le));
        }
        Attester(le);
    }

    public void Attester(DateOnly le) =>
        convention.Signatures.AttesterEngagementRepublicain(Partie(OrganisationsDemonstration.Association).Id, le, chronologie.Acte(le));

    public void Relire(Guid relecteur, DateOnly le) => convention.EnvoyerEnRelecture(Partie(relecteur).Id, chronologie.Acte(le));

    public void Corriger(Guid demandeur, string motif, DateOnly le) =>
        convention.DemanderCorrections(Partie(OrganisationsDemonstration.Association).Id, motif, De(demandeur, le));

    /// <summary>Commentaire sur l'article de ce numéro ; résolu si une réponse est donnée.</summary>
    public void Commenter(int article, Guid auteur, string texte, DateOnly le, string? reponse = null, DateOnly? repondueLe = null)
    {
        var clause = convention.Clauses.First(c => c.Nature == NatureClause.Article && c.Numero == article);
        var fil = convention.Redaction.Commenter(clause.Id, texte, Partie(auteur).Nom, De(auteur, le));
        if (reponse is not null)
        {
            var acte = chronologie.Acte(repondueLe ?? le.AddDays(1));
            convention.Redaction.Repondre(fil.Id, reponse, Partie(OrganisationsDemonstration.Association).Nom, acte);
            convention.Redaction.Resoudre(fil.Id, De(auteur, repondueLe ?? le.AddDays(1)));
        }
    }

    public void Reecrire(int article, Func<string, string> texte, DateOnly le)
    {
        var clause = convention.Clauses.First(c => c.Nature == NatureClause.Article && c.Numero == article);
        convention.Redaction.ModifierClause(clause.Id, clause.Titre, texte(clause.Texte), clause.Revision, chronologie.Acte(le));
    }

    public void Proposer(DateOnly le) => convention.Signatures.Ouvrir(chronologie.Acte(le));

    /// <summary>Délibération votée dix jours plus tôt, exécutoire trois jours avant d'être enregistrée.</summary>
    public string Deliberer(Guid collectivite, DateOnly le)
    {
        var reference = $"{Formats.Annee(le.Year)}-{100 + ((uint)IdentifiantStable.Graine($"{convention.Numero}/{collectivite}") % 800):0000}";
        convention.Signatures.EnregistrerDeliberation(Partie(collectivite).Id, reference, le.AddDays(-10), le.AddDays(-3), De(collectivite, le));
        return reference;
    }

    /// <summary>Tous les signataires d'une partie signent, sa délibération enregistrée au besoin.</summary>
    public async Task SignerAsync(Guid organisation, DateOnly le, CancellationToken ct)
    {
        var partie = Partie(organisation);
        if (partie.DoitDeliberer && partie.DeliberationLe is null)
        {
            Deliberer(organisation, le);
        }
        foreach (var signataire in partie.Signataires.Where(s => s.SigneLe is null).ToList())
        {
            var acte = De(organisation, le, signataire.Nom);
            convention.Signatures.Signer(partie.Id, signataire.Id, convention.Empreinte!, acte.Jour, surPapier: false, acte);
        }
        await atelier.Manager.ConclureAsync(convention, chronologie.Acte(le), ct);
    }

    /// <summary>Toutes les parties, rang par rang, à quelques jours d'écart.</summary>
    public async Task SignerToutesAsync(DateOnly premierJour, int joursParRang, CancellationToken ct)
    {
        foreach (var rang in convention.Parties.Where(p => !p.EstSignee).GroupBy(p => p.Rang).OrderBy(g => g.Key).Select(g => g.Select(p => p.OrganisationId).ToList()).ToList())
        {
            foreach (var organisation in rang)
            {
                await SignerAsync(organisation, premierJour, ct);
            }
            premierJour = premierJour.AddDays(joursParRang);
        }
    }

    /// <summary>Joint une page inventée, qui le dit.</summary>
    public void Joindre(TypePiece type, string nom, Guid? organisation, DateOnly le, string titre, params IReadOnlyList<string> paragraphes)
    {
        var contenu = PieceDemonstration.Fabriquer(titre, $"{convention.Numero} – {convention.Objet}", paragraphes, new DateTimeOffset(HeureDeParis.DebutUtc(le)));
        Guid? partieId = organisation is { } id ? Partie(id).Id : null;
        var piece = PiecesConvention.Verifier(new DeposerPieceInput(type, nom, partieId, contenu, null));
        atelier.Pieces[PiecesConvention.Chemin(piece.Sha256)] = contenu;
        convention.Execution.Deposer(piece, organisation is { } auteur ? De(auteur, le) : chronologie.Acte(le));
    }

    public void Relancer(DateOnly le, bool automatique) => convention.Execution.Relancer(automatique, chronologie.Acte(le));

    /// <param name="rang">Rang du versement dans l'échéancier, à partir de 0.</param>
    public void Verser(int rang, DateOnly le) => convention.Execution.NoterVersement(Aide.Id, Aide.Versements[rang].Id, le, chronologie.Acte(le));

    public void Appeler(int rang, DateOnly le) => convention.Execution.RecevoirAppel(Aide.Id, Aide.Versements[rang].Id, le, chronologie.Acte(le));

    public void RendreCompte(int exercice, DateOnly le) => convention.Execution.RecevoirCompteRendu(Aide.Id, exercice, le, chronologie.Acte(le));

    /// <summary>Engagement tenu, dans l'ordre où ils ont été écrits.</summary>
    public void Tenir(int rang, DateOnly le, string preuve) =>
        convention.Execution.SuivreEngagement(convention.Engagements[rang].Id, convention.Engagements[rang].Cible, le, preuve, chronologie.Acte(le));

    public void Avancer(int rang, int fait, DateOnly le) =>
        convention.Execution.SuivreEngagement(convention.Engagements[rang].Id, fait, null, null, chronologie.Acte(le));

    public void Denoncer(Guid organisation, string motif, DateOnly effetLe, DateOnly le) => convention.Denoncer(Partie(organisation).Id, motif, effetLe, De(organisation, le));

    public void Resilier(string motif, DateOnly effetLe, DateOnly le) => convention.Resilier(motif, effetLe, chronologie.Acte(le));

    public void Refuser(Guid organisation, string motif, DateOnly le) => convention.Signatures.Refuser(Partie(organisation).Id, motif, De(organisation, le));

    public void Annuler(string motif, DateOnly le) => convention.Annuler(motif, chronologie.Acte(le));

    /// <summary>Une personne de l'organisation agit.</summary>
    private Acte De(Guid organisation, DateOnly le, string? nom = null)
    {
        var partie = Partie(organisation);
        return partie.Type == TypeOrganisation.Association ? chronologie.Acte(le) : chronologie.Acte(le, null, nom ?? partie.Signataires[^1].Nom);
    }
}

/// <param name="Cible">Quantité promise, dans l'unité ; nulle pour un engagement qui se tient ou non.</param>
internal sealed record Promesse(Guid Organisation, string Libelle, DateOnly Echeance, int? Cible = null, string? Unite = null);
