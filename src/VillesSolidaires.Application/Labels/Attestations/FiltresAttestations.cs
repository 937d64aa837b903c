namespace VillesSolidaires.Labels;

internal static class FiltresAttestations
{
    /// <summary>Valables ce jour-là : ni retirées, ni expirées, ni à venir.</summary>
    public static IQueryable<Attestation> EnCours(this IQueryable<Attestation> attestations, DateOnly today) =>
        attestations.Where(a => a.RetireeLe == null && a.ValableDu <= today && a.ValableJusquau >= today);

    /// <summary>Une par commune : quand un renouvellement a commencé avant la fin de la précédente, lui seul compte.</summary>
    public static IQueryable<Attestation> SansLesRenouvelees(this IQueryable<Attestation> enCours, IQueryable<Attestation> toutes, DateOnly today) =>
        enCours.Where(a => !toutes.Any(s => s.PrecedenteId == a.Id && s.RetireeLe == null && s.ValableDu <= today && s.ValableJusquau >= today));
}
