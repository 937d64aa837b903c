using VillesSolidaires.Comptes;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Une commune d'un lot. Agrégat à part : mille quatre cents communes s'écrivent une à une, sans relire les autres. L'identifiant du rapport est
/// choisi à la demande : rejouée après un arrêt brutal, la commune retombe sur le même rapport et les mêmes fichiers, jamais sur un second.
/// </summary>
public sealed class CommuneDeLot : AggregateRoot, IDansPerimetre, IHorsJournal
{
    public CommuneDeLot(Guid id, Guid lotId, string communeCode, string departementCode, string nom)
        : base(id)
    {
        (LotId, CommuneCode, DepartementCode, Nom) = (lotId, communeCode, departementCode, nom);
        RapportId = Guid.CreateVersion7();
        Etat = EtatCommuneDeLot.AFaire;
    }

    private CommuneDeLot()
    {
    }

    public Guid LotId { get; private set; }
    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }
    public string Nom { get; private set; } = "";

    /// <summary>Le rapport produit, ou celui qui le sera : il n'existe qu'une fois l'état <see cref="EtatCommuneDeLot.Produit"/>.</summary>
    public Guid RapportId { get; private set; }
    public EtatCommuneDeLot Etat { get; private set; }
    public int Essais { get; private set; }

    /// <summary>Dernier motif d'échec, tel que la personne le lit ; nul une fois le rapport produit.</summary>
    public string? Motif { get; private set; }

    public void Produire() => (Etat, Motif) = (EtatCommuneDeLot.Produit, null);

    /// <param name="motif">Ce que la personne en lira.</param>
    /// <param name="definitif">Faux : une erreur qui peut passer, la commune se retente tant qu'il lui reste un essai.</param>
    public void Echouer(string motif, bool definitif)
    {
        ExigerNonProduit();
        Essais++;
        Motif = motif.Length <= LotRapportsConsts.MotifMax ? motif : motif[..LotRapportsConsts.MotifMax];
        Etat = definitif || Essais >= LotRapportsConsts.EssaisMax ? EtatCommuneDeLot.Echec : EtatCommuneDeLot.AFaire;
    }

    /// <summary>Relance à la main : le compte d'essais repart de zéro.</summary>
    public void Reprendre()
    {
        ExigerNonProduit();
        (Etat, Essais, Motif) = (EtatCommuneDeLot.AFaire, 0, null);
    }

    private void ExigerNonProduit()
    {
        if (Etat == EtatCommuneDeLot.Produit)
        {
            throw new BusinessException(LotRapportsErrorCodes.CommuneDejaProduite).WithData("Commune", Nom);
        }
    }
}
