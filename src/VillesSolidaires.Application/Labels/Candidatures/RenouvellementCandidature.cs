namespace VillesSolidaires.Labels;

/// <summary>Ce qui a changé d'une candidature à celle qui la renouvelle : notes par critère, et ce que la commune fait dans l'application.</summary>
internal static class RenouvellementCandidature
{
    /// <param name="avant">Candidature renouvelée et son référentiel.</param>
    /// <param name="maintenant">Candidature en cours et son référentiel.</param>
    /// <param name="session">Intitulé de la session précédente.</param>
    /// <param name="faits">Preuves automatiques d'aujourd'hui.</param>
    public static RenouvellementDto Comparer(
        (Candidature Candidature, ReferentielLu Referentiel) avant, (Candidature Candidature, ReferentielLu Referentiel) maintenant, string session, FaitsCommune faits)
    {
        var anciens = CalculLabel.Applicables(avant.Referentiel.Contenu, avant.Candidature.Profil).ToDictionary(c => c.Code, StringComparer.Ordinal);
        var nouveaux = CalculLabel.Applicables(maintenant.Referentiel.Contenu, faits.Profil);
        var codes = nouveaux.Select(c => c.Code).ToHashSet(StringComparer.Ordinal);
        return new RenouvellementDto(
            avant.Candidature.Id, session, avant.Referentiel.Numero, maintenant.Referentiel.Numero,
            Total(avant.Candidature), maintenant.Candidature.TotalAuto,
            [
                .. nouveaux.OrderBy(c => c.Numero).Select(c => new EcartCritereDto(
                    c.Code, c.Numero, c.Intitule, anciens.ContainsKey(c.Code) ? Note(avant.Candidature, c.Code) : null, maintenant.Candidature.NoteAuto(c.Code),
                    Nouveau: !anciens.ContainsKey(c.Code), Retire: false)),
                .. anciens.Values.Where(c => !codes.Contains(c.Code)).OrderBy(c => c.Numero).Select(c => new EcartCritereDto(
                    c.Code, c.Numero, c.Intitule, Note(avant.Candidature, c.Code), null, Nouveau: false, Retire: true)),
            ],
            Faits(avant.Candidature, faits));
    }

    private static IReadOnlyList<EcartFaitDto> Faits(Candidature avant, FaitsCommune faits)
    {
        var depot = avant.Depots.OrderByDescending(d => d.Numero).FirstOrDefault();
        var figes = depot is null
            ? []
            : DossierFige.Lire(depot.Contenu).Preuves.Where(p => p.Nature == NaturePreuve.Automatique)
                .GroupBy(p => p.Libelle, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.First().Precision, StringComparer.Ordinal);
        return [.. faits.Preuves.Select(p => new EcartFaitDto(p.Source, figes.GetValueOrDefault(p.Source.Libelle()), p.Texte))];
    }

    private static bool EstInstruite(Candidature candidature) => candidature.CriteresInstruits > 0 && candidature.CriteresInstruits >= candidature.CriteresApplicables;

    private static decimal Total(Candidature candidature) => EstInstruite(candidature) ? candidature.TotalInstruction : candidature.TotalAuto;

    private static int? Note(Candidature candidature, string critere) =>
        EstInstruite(candidature) ? candidature.NoteInstruction(critere) : candidature.NoteAuto(critere);
}
