namespace VillesSolidaires.Conventions;

/// <summary>Règles qui regardent d'autres conventions : numéro, avenants, renouvellement, et ce que la signature de l'une change à l'autre.</summary>
public sealed class ConventionManager(IConventionsLiees conventions)
{
    public async Task<Convention> CreerAsync(NouvelleConvention donnees, Acte acte, CancellationToken ct) =>
        new(Guid.CreateVersion7(), await NumeroAsync(acte.Jour.Year, ct), donnees, new LienConvention("Brouillon créé"), acte);

    public async Task<Convention> OuvrirAvenantAsync(Convention convention, string objet, DateOnly fin, Acte acte, CancellationToken ct)
    {
        ExigerEnCours(convention, ActionConvention.OuvrirAvenant, acte.Jour);
        if (await conventions.AvenantEnCoursAsync(convention.Id, ct) is { } ouvert)
        {
            throw new BusinessException(ConventionErrorCodes.AvenantEnCours).WithData("Numero", ouvert);
        }
        var rang = await conventions.ProchainAvenantAsync(convention.Id, ct);
        var avenant = new Convention(
            Guid.CreateVersion7(), $"{convention.Numero}-A{rang}",
            new NouvelleConvention(convention.Type, objet, convention.Debut, fin, Territoire(convention)),
            new LienConvention($"Avenant n° {rang} ouvert d’après {convention.Numero}", AvenantDeId: convention.Id, NumeroAvenant: rang), acte);
        avenant.Reprendre(convention, d => d, acte);
        convention.Consigner(TypeEvenementConvention.AvenantOuvert, $"Avenant n° {rang} ouvert : {avenant.Numero}", acte);
        return avenant;
    }

    /// <summary>Nouvelle convention liée, de même durée, qui commence au lendemain de la fin ; une annexe rappelle les résultats.</summary>
    public async Task<Convention> RenouvelerAsync(Convention convention, Acte acte, CancellationToken ct)
    {
        convention.Exiger(ActionConvention.Renouveler);
        if (await conventions.RenouvellementEnCoursAsync(convention.Id, ct) is { } ouverte)
        {
            throw new BusinessException(ConventionErrorCodes.RenouvellementEnCours).WithData("Numero", ouverte);
        }
        var debut = convention.Fin.AddDays(1);
        var duree = convention.Fin.DayNumber - convention.Debut.DayNumber;
        // Une durée en années pleines le reste, années bissextiles comprises.
        var annees = debut.Year - convention.Debut.Year;
        var enAnnees = convention.Debut.AddYears(annees) == debut;
        var fin = enAnnees ? debut.AddYears(annees).AddDays(-1) : debut.AddDays(duree);
        var nouvelle = new Convention(
            Guid.CreateVersion7(), await NumeroAsync(acte.Jour.Year, ct),
            new NouvelleConvention(convention.Type, convention.Objet, debut, fin, Territoire(convention)),
            new LienConvention($"Créée en renouvellement de {convention.Numero}", RenouvelleId: convention.Id), acte);
        // Reporté en années, un 31 décembre le reste : en jours, il sortirait de la période une fois sur deux.
        nouvelle.Reprendre(convention, d => enAnnees ? d.AddYears(annees) : d.AddDays(duree + 1), acte);
        nouvelle.Redaction.AjouterClause(NatureClause.Annexe, $"Résultats de la convention {convention.Numero}", ResultatsConvention.Rediger(convention, acte.Jour), acte);
        convention.Consigner(TypeEvenementConvention.Renouvellement, $"Renouvellement préparé : {nouvelle.Numero}", acte);
        return nouvelle;
    }

    /// <summary>À appeler quand une convention vient d'être signée : applique l'avenant, ou remplace celle qu'elle renouvelle.</summary>
    /// <returns>L'autre convention, modifiée, s'il y en a une.</returns>
    public async Task<Convention?> ConclureAsync(Convention signee, Acte acte, CancellationToken ct)
    {
        if (signee.Statut != ConventionStatut.Signee || (signee.AvenantDeId ?? signee.RenouvelleId) is not { } autreId)
        {
            return null;
        }
        var autre = await conventions.GetLieeAsync(autreId, ct);
        if (signee.AvenantDeId is not null)
        {
            autre.AppliquerAvenant(signee, acte);
        }
        else if (TransitionsConvention.EstPermise(ActionConvention.Renouveler, autre.Statut))
        {
            autre.RemplacerPar(signee.Numero, acte);
        }
        return autre;
    }

    private async Task<string> NumeroAsync(int annee, CancellationToken ct) =>
        $"CV-{Formats.Annee(annee)}-{await conventions.ProchainNumeroAsync(annee, ct):0000}";

    private static void ExigerEnCours(Convention convention, ActionConvention action, DateOnly today)
    {
        convention.Exiger(action);
        if (convention.Fin < today)
        {
            throw new BusinessException(ConventionErrorCodes.ConventionExpiree).WithData("Fin", convention.Fin);
        }
    }

    private static TerritoireConvention Territoire(Convention convention) => new(convention.TerritoireCode, convention.TerritoireNom, convention.DepartementCode);
}
