namespace VillesSolidaires.Kits;

/// <summary>
/// Ajoute un lot aux compteurs horaires et à leurs cumuls, en une transaction courte et durable. Une mise en œuvre par fournisseur SQL.
/// </summary>
public interface IEcritureCompteurs
{
    Task AjouterAsync(LotDeComptes lot, CancellationToken ct);
}

/// <summary>Ligne d'un compteur horaire.</summary>
/// <param name="LienCode">Code du lien suivi, ou vide.</param>
/// <param name="Heure">Début de l'heure, UTC.</param>
/// <param name="Jour">Jour à Paris de cette heure.</param>
/// <param name="Regle">Règle en vigueur à cette heure ; avec le kit, la version et le département, elle découle du reste et n'entre pas dans la clé.</param>
public readonly record struct CleCompteur(
    Guid FichierId, Guid KitId, int NumeroVersion, string CommuneCode, string DepartementCode, string Canal, string LienCode,
    DateTime Heure, DateOnly Jour, short Regle)
{
    public bool Equals(CleCompteur autre) =>
        Heure == autre.Heure && FichierId == autre.FichierId && CommuneCode == autre.CommuneCode && Canal == autre.Canal && LienCode == autre.LienCode;

    public override int GetHashCode() => HashCode.Combine(FichierId, CommuneCode, Canal, LienCode, Heure);
}

/// <summary>Ligne du cumul national d'un jour ou d'un mois.</summary>
/// <param name="Debut">Le jour, ou le premier du mois.</param>
public readonly record struct CleNationale(Guid KitId, DateOnly Debut, Guid FichierId, string Canal, int NumeroVersion);

/// <summary>Ligne du cumul d'un mois et d'une commune.</summary>
/// <param name="Mois">Premier jour du mois.</param>
public readonly record struct CleMois(Guid KitId, DateOnly Mois, string CommuneCode, string DepartementCode);
