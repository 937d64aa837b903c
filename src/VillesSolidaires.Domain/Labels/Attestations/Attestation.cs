using VillesSolidaires.Comptes;

namespace VillesSolidaires.Labels;

/// <summary>
/// Label délivré à une commune : son numéro, sa durée, et le document émis, dont les octets sont gardés. Un nouveau modèle de document ne
/// change jamais une attestation déjà émise.
/// </summary>
public sealed class Attestation : AggregateRoot, IDansPerimetre
{
    /// <param name="id">Identifiant.</param>
    /// <param name="numero">« VC-2026-0031 », unique.</param>
    /// <param name="label">Ce qui est délivré.</param>
    /// <param name="document">Document émis.</param>
    /// <param name="precedenteId">Attestation que celle-ci renouvelle.</param>
    /// <param name="acte">Publication de la décision.</param>
    /// <exception cref="BusinessException">Niveau hors de 1 à 3, fin avant le début.</exception>
    public Attestation(Guid id, NumeroAttestation numero, LabelDelivre label, DocumentEmis document, Guid? precedenteId, Acte acte)
        : base(id)
    {
        label.Verifier();
        Numero = numero.ToString();
        CandidatureId = label.CandidatureId;
        (CommuneCode, DepartementCode) = (label.CommuneCode, label.DepartementCode);
        (Niveau, ReferentielNumero) = (label.Niveau, label.ReferentielNumero);
        (DelivreeLe, ValableDu, ValableJusquau) = (acte.Jour, label.ValableDu, label.ValableJusquau);
        (ModeleDocument, Sha256) = (document.Modele, document.Sha256);
        PrecedenteId = precedenteId;
        ControlePrevuLe = label.ControlePrevuLe;
    }

    private Attestation()
    {
    }

    public string Numero { get; private set; } = "";
    public Guid CandidatureId { get; private set; }
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }

    /// <summary>De 1 à 3.</summary>
    public int Niveau { get; private set; }

    /// <summary>Jour de publication de la décision, à Paris.</summary>
    public DateOnly DelivreeLe { get; private set; }
    public DateOnly ValableDu { get; private set; }

    /// <summary>Dernier jour de validité, compris.</summary>
    public DateOnly ValableJusquau { get; private set; }

    /// <summary>Version du référentiel qui a servi à noter.</summary>
    public string ReferentielNumero { get; private set; } = "";

    /// <summary>Version du modèle de document au jour de l'émission.</summary>
    public int ModeleDocument { get; private set; }

    /// <summary>Empreinte du PDF émis, en hexadécimal : elle dit où il est rangé, et prouve qu'il n'a pas changé.</summary>
    public string Sha256 { get; private set; } = "";
    public Guid? PrecedenteId { get; private set; }
    public DateOnly? RetireeLe { get; private set; }

    /// <summary>Motif du retrait, pour l'association et la commune ; jamais public.</summary>
    public string? MotifRetrait { get; private set; }
    public string? RetireePar { get; private set; }
    public DateOnly ControlePrevuLe { get; private set; }
    public DateOnly? ControleLe { get; private set; }
    public string? ConstatControle { get; private set; }
    public string? ControlePar { get; private set; }

    /// <summary>Jour du rappel du contrôle à mi-parcours.</summary>
    public DateOnly? RappelControleLe { get; private set; }

    /// <summary>Jour du rappel de fin de validité.</summary>
    public DateOnly? RappelEcheanceLe { get; private set; }

    /// <summary>Où le document émis est rangé dans le dépôt de fichiers.</summary>
    public string CheminDocument => DocumentEmis.Chemin(Sha256);

    public EtatAttestation Etat(DateOnly today) => EtatLe(today, RetireeLe, ValableDu, ValableJusquau);

    /// <summary>Le même calcul, pour une ligne projetée.</summary>
    public static EtatAttestation EtatLe(DateOnly today, DateOnly? retireeLe, DateOnly du, DateOnly jusquau) =>
        retireeLe is not null ? EtatAttestation.Retiree
        : jusquau < today ? EtatAttestation.Expiree
        : du > today ? EtatAttestation.AVenir
        : EtatAttestation.Valable;

    /// <exception cref="BusinessException">Sans motif, déjà retirée, ou expirée : il n'y a plus rien à retirer.</exception>
    public void Retirer(string motif, Acte acte)
    {
        var texte = Textes.Exiger(motif, LabelConsts.MotifMax, "Motif", AttestationErrorCodes.MotifRetraitObligatoire);
        ExigerNonRetiree();
        if (Etat(acte.Jour) == EtatAttestation.Expiree)
        {
            throw new BusinessException(AttestationErrorCodes.AttestationExpiree).WithData("Numero", Numero).WithData("Fin", ValableJusquau);
        }
        (RetireeLe, MotifRetrait, RetireePar) = (acte.Jour, texte, acte.Auteur);
    }

    /// <param name="constat">Ce que le contrôle a relevé.</param>
    /// <param name="acte">Qui a contrôlé, et quand.</param>
    /// <exception cref="BusinessException">Sans constat, déjà contrôlée, retirée, ou hors de sa validité.</exception>
    public void Controler(string constat, Acte acte)
    {
        var texte = Textes.Exiger(constat, LabelConsts.CommentaireMax, "Constat", AttestationErrorCodes.ConstatObligatoire);
        ExigerNonRetiree();
        if (ControleLe is { } le)
        {
            throw new BusinessException(AttestationErrorCodes.ControleDejaFait).WithData("Numero", Numero).WithData("Le", le);
        }
        if (Etat(acte.Jour) != EtatAttestation.Valable)
        {
            throw new BusinessException(AttestationErrorCodes.ControleHorsValidite).WithData("Numero", Numero).WithData("Du", ValableDu).WithData("Fin", ValableJusquau);
        }
        (ControleLe, ConstatControle, ControlePar) = (acte.Jour, texte, acte.Auteur);
    }

    public void NoterRappelControle(DateOnly jour) => RappelControleLe = jour;

    public void NoterRappelEcheance(DateOnly jour) => RappelEcheanceLe = jour;

    private void ExigerNonRetiree()
    {
        if (RetireeLe is { } le)
        {
            throw new BusinessException(AttestationErrorCodes.AttestationDejaRetiree).WithData("Numero", Numero).WithData("Le", le);
        }
    }
}
