using VillesSolidaires.Courriels;

namespace VillesSolidaires.Rapports;

/// <summary>
/// Prévient la personne responsable et l'association quand un rapport programmé manque, est vide, ou n'a pas pu être remis. Une fois par
/// passage et par raison. N'enregistre pas : l'alerte part avec ce qui la motive.
/// </summary>
public sealed class AlertesProgrammation(ICourriels courriels, IPersonnesDeRapport personnes)
{
    public Task EchecAsync(ProgrammationRapport programmation, ExecutionProgrammation execution, string motif, CancellationToken ct) => DeposerAsync(
        programmation, execution, "echec", "Rapport programmé en échec",
        $"n’a pas pu être produit : {motif}\n\nAucun destinataire n’a rien reçu. Corrigez la cause, puis lancez le rapport depuis la fiche de la programmation.", ct);

    public Task RetardAsync(ProgrammationRapport programmation, ExecutionProgrammation execution, CancellationToken ct) => DeposerAsync(
        programmation, execution, "retard", "Rapport programmé en retard",
        $"était attendu le {Formats.Instant(execution.Echeance)} et n’est toujours pas envoyé.\n\nIl partira dès qu’il sera produit. Vérifiez qu’aucun travail n’est arrêté.", ct);

    public Task VideAsync(ProgrammationRapport programmation, ExecutionProgrammation execution, CancellationToken ct) => DeposerAsync(
        programmation, execution, "vide", "Rapport programmé vide",
        "ne porte aucun chiffre non nul : il n’a pas été envoyé.\n\nVérifiez que les animations et les téléchargements de la période sont saisis ; vous pouvez l’envoyer quand même depuis la fiche.", ct);

    public Task RebondsAsync(ProgrammationRapport programmation, ExecutionProgrammation execution, CancellationToken ct) => DeposerAsync(
        programmation, execution, "rebond", "Rapport programmé : des adresses ne répondent pas",
        $"n’a pas pu être remis à {Formats.Accorder(execution.Rebonds, "destinataire")} sur {Formats.Nombre(execution.Destinataires)}, malgré plusieurs essais.\n\nVérifiez leurs adresses dans la programmation.", ct);

    private async Task DeposerAsync(
        ProgrammationRapport programmation, ExecutionProgrammation execution, string raison, string sujet, string constat, CancellationToken ct)
    {
        var alertes = await APrevenirAsync(programmation, ct);
        var cles = alertes.ToDictionary(a => a.Adresse, a => CleCourriel.De($"rapport-alerte:{execution.Id:N}:{raison}", a.Adresse), StringComparer.Ordinal);
        var deja = await courriels.DejaDeposesAsync(cles.Values, ct);
        var nom = $"{programmation.Type.Libelle()}, {programmation.TerritoireNom}";
        foreach (var personne in alertes.Where(a => !deja.Contains(cles[a.Adresse])))
        {
            courriels.Deposer(new Courriel(
                Guid.CreateVersion7(), new DestinataireCourriel(personne.Adresse, Formats.Abreger(personne.Nom, CourrielConsts.NomMax)),
                new MessageCourriel(
                    Formats.Abreger($"{sujet} : {nom}", CourrielConsts.SujetMax),
                    $"Bonjour,\n\nLe rapport « {nom} », {Formats.Periode(execution.Du, execution.Au)}, programmé par {programmation.ResponsableNom}, {constat}",
                    $"/rapports/programmations/{programmation.Id}"),
                new ObjetCourriel(nameof(ProgrammationRapport), programmation.Id, programmation.CommuneCode, programmation.DepartementCode), cles[personne.Adresse]));
        }
    }

    private async Task<IReadOnlyList<PersonneDeRapport>> APrevenirAsync(ProgrammationRapport programmation, CancellationToken ct)
    {
        List<PersonneDeRapport> aPrevenir = [.. await personnes.AssociationAsync(programmation.CommuneCode, programmation.DepartementCode, ct)];
        if (programmation.ResponsableId is { } id && await personnes.TrouverAsync(id, ct) is { } responsable)
        {
            aPrevenir.Insert(0, responsable);
        }
        return [.. aPrevenir.DistinctBy(p => p.Adresse, StringComparer.Ordinal)];
    }
}
