namespace VillesSolidaires.Conventions;

/// <summary>Aides et échéanciers, tant que le texte se travaille.</summary>
public sealed class FinancementsRediges
{
    private readonly Convention _convention;
    private readonly List<Financement> _financements;

    internal FinancementsRediges(Convention convention, List<Financement> financements) =>
        (_convention, _financements) = (convention, financements);

    public Financement Ajouter(NouveauFinancement donnees, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var financement = new Financement(Verifier(donnees));
        _financements.Add(financement);
        _convention.TexteChange(TypeEvenementConvention.FinancementModifie, $"Aide de {Formats.Montant(financement.Montant)} ajoutée", acte);
        return financement;
    }

    public void Modifier(Guid financementId, NouveauFinancement donnees, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var financement = Trouver(financementId);
        financement.Modifier(Verifier(donnees));
        _convention.TexteChange(TypeEvenementConvention.FinancementModifie, $"Aide modifiée : {Formats.Montant(financement.Montant)}", acte);
    }

    public void Retirer(Guid financementId, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var financement = Trouver(financementId);
        _financements.Remove(financement);
        _convention.TexteChange(TypeEvenementConvention.FinancementModifie, $"Aide de {Formats.Montant(financement.Montant)} retirée", acte);
    }

    public Versement AjouterVersement(Guid financementId, NouveauVersement donnees, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var versement = Trouver(financementId).AjouterVersement(DansLaPeriode(donnees));
        _convention.TexteChange(TypeEvenementConvention.FinancementModifie,
            $"Versement de {Formats.Montant(versement.Montant)} prévu le {Formats.Date(versement.Echeance)}", acte);
        return versement;
    }

    public void ModifierVersement(Guid financementId, Guid versementId, NouveauVersement donnees, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        var versement = Trouver(financementId).Versement(versementId);
        versement.Modifier(DansLaPeriode(donnees));
        _convention.TexteChange(TypeEvenementConvention.FinancementModifie,
            $"Versement modifié : {Formats.Montant(versement.Montant)} le {Formats.Date(versement.Echeance)}", acte);
    }

    public void RetirerVersement(Guid financementId, Guid versementId, Acte acte)
    {
        _convention.Exiger(ActionConvention.Modifier);
        Trouver(financementId).RetirerVersement(versementId);
        _convention.TexteChange(TypeEvenementConvention.FinancementModifie, "Versement retiré de l’échéancier", acte);
    }

    private Financement Trouver(Guid financementId) =>
        _financements.Find(f => f.Id == financementId) ?? throw new BusinessException(ConventionErrorCodes.FinancementInconnu);

    private NouveauFinancement Verifier(NouveauFinancement donnees)
    {
        _convention.Partie(donnees.AttribuantId);
        _convention.Partie(donnees.BeneficiaireId);
        return donnees;
    }

    private NouveauVersement DansLaPeriode(NouveauVersement donnees)
    {
        VerifierPeriode(_convention, donnees);
        return donnees;
    }

    internal static void VerifierPeriode(Convention convention, NouveauVersement donnees)
    {
        // Le solde d'un exercice se verse souvent dans l'année qui suit la fin.
        if (donnees.Echeance < convention.Debut || donnees.Echeance > convention.Fin.AddYears(1))
        {
            throw new BusinessException(ConventionErrorCodes.VersementHorsPeriode)
                .WithData("Debut", convention.Debut).WithData("Fin", convention.Fin.AddYears(1)).SurChamp("Echeance");
        }
        if (donnees.Exercice < convention.Debut.Year || donnees.Exercice > convention.Fin.Year)
        {
            throw new BusinessException(ConventionErrorCodes.ExerciceHorsPeriode)
                .WithData("Exercice", Formats.Annee(donnees.Exercice)).WithData("Du", Formats.Annee(convention.Debut.Year))
                .WithData("Au", Formats.Annee(convention.Fin.Year)).SurChamp("Exercice");
        }
    }
}
