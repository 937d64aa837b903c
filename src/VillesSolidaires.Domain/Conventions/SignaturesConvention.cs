namespace VillesSolidaires.Conventions;

/// <summary>La signature d'une convention : préalables, tours, refus. Un texte modifié ou refusé quitte la signature, et toutes tombent.</summary>
public sealed class SignaturesConvention
{
    private readonly Convention _convention;

    internal SignaturesConvention(Convention convention) =>
        _convention = convention;

    /// <summary>Signatures données.</summary>
    public int Nombre => _convention.Parties.Sum(p => p.Signataires.Count(s => s.SigneLe is not null));

    /// <summary>Parties dont c'est le tour : celles du premier rang qui n'a pas fini.</summary>
    public IReadOnlyList<PartieConvention> PartiesAttendues =>
        _convention.Parties.Where(p => !p.EstSignee).GroupBy(p => p.Rang).MinBy(g => g.Key) is { } rang ? [.. rang.OrderBy(p => p.Nom, StringComparer.Ordinal)] : [];

    /// <summary>Partie qui reprend la plume quand le texte revient en correction : l'association, à défaut la première ; nulle sans partie.</summary>
    internal PartieConvention? Redacteur =>
        _convention.Parties.FirstOrDefault(p => p.Acteur == TypeActeur.Association) ?? (_convention.Parties.Count > 0 ? _convention.Parties[0] : null);

    public void Ouvrir(Acte acte)
    {
        _convention.Exiger(ActionConvention.MettreASignature);
        MiseASignature.Verifier(_convention, acte.Jour);
        _convention.ProposerTexte(acte);
        _convention.Attendre(ConventionStatut.ASigner, PartiesAttendues, acte);
        _convention.Consigner(TypeEvenementConvention.MiseASignature,
            $"Mise à la signature, {Formats.Accorder(_convention.Clauses.Sum(c => c.Fils.Count), "commentaire résolu", "commentaires résolus")}", acte);
    }

    /// <param name="empreinte">Empreinte du texte que la personne avait sous les yeux.</param>
    /// <param name="surPapier">Signature consignée par un tiers d'après l'exemplaire numérisé, alors exigé.</param>
    public void Signer(Guid partieId, Guid signataireId, string empreinte, DateOnly leJour, bool surPapier, Acte acte)
    {
        _convention.Exiger(ActionConvention.Signer);
        var partie = _convention.Partie(partieId);
        var signataire = partie.Signataire(signataireId);
        MiseASignature.VerifierSignature(_convention, partie, empreinte, leJour, surPapier, acte.Jour);
        signataire.Signer(empreinte, leJour, surPapier);
        _convention.Consigner(TypeEvenementConvention.Signature, $"{signataire.Nom} a signé pour {partie.Nom}{(surPapier ? ", sur papier" : "")}", acte);
        if (_convention.Parties.All(p => p.EstSignee))
        {
            _convention.Conclure(acte);
        }
        else
        {
            _convention.Attendre(ConventionStatut.PartiellementSignee, PartiesAttendues, acte);
        }
    }

    public void Refuser(Guid partieId, string motif, Acte acte)
    {
        _convention.Exiger(ActionConvention.RefuserDeSigner);
        var partie = _convention.Partie(partieId);
        _convention.Refuser(motif);
        _convention.Consigner(TypeEvenementConvention.RefusDeSigner, $"{partie.Nom} refuse de signer : {_convention.Motif}", acte);
        Annuler($"refus de {partie.Nom}", acte);
    }

    /// <param name="le">Jour du vote.</param>
    /// <param name="executoireLe">Premier jour où la délibération est exécutoire.</param>
    public void EnregistrerDeliberation(Guid partieId, string reference, DateOnly le, DateOnly executoireLe, Acte acte)
    {
        _convention.Exiger(ActionConvention.EnregistrerDeliberation);
        var partie = _convention.Partie(partieId);
        if (le > acte.Jour)
        {
            throw new BusinessException(ConventionErrorCodes.DateFuture).WithData("Jour", le).SurChamp("Le");
        }
        partie.Deliberer(reference, le, executoireLe);
        _convention.Consigner(TypeEvenementConvention.DeliberationEnregistree,
            $"Délibération n° {partie.DeliberationReference} de {partie.Nom}, exécutoire le {Formats.Date(executoireLe)}", acte);
    }

    public void AttesterEngagementRepublicain(Guid partieId, DateOnly le, Acte acte)
    {
        _convention.Exiger(ActionConvention.EnregistrerDeliberation);
        var partie = _convention.Partie(partieId);
        if (le > acte.Jour)
        {
            throw new BusinessException(ConventionErrorCodes.DateFuture).WithData("Jour", le).SurChamp("Le");
        }
        partie.AttesterEngagementRepublicain(le);
        _convention.Consigner(TypeEvenementConvention.EngagementRepublicainAtteste,
            $"Contrat d’engagement républicain attesté par {partie.Nom} le {Formats.Date(le)}", acte);
    }

    internal void Annuler(string raison, Acte acte)
    {
        var annulees = _convention.RetirerTexte();
        _convention.Passer(ConventionStatut.EnCorrection, Redacteur, acte);
        _convention.Consigner(TypeEvenementConvention.SignaturesAnnulees, annulees == 0
            ? $"Retirée de la signature : {raison}"
            : $"{Formats.Accorder(annulees, "signature annulée", "signatures annulées")} : {raison}", acte);
    }
}
