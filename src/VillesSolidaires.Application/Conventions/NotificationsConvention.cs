using VillesSolidaires.Courriels;

namespace VillesSolidaires.Conventions;

/// <summary>
/// Courriels d'une convention, déposés avec la décision qui les motive. Le numéro d'événement entre dans la clé : un même moment de la vie
/// d'une convention n'écrit qu'une fois à une même adresse.
/// </summary>
public sealed class NotificationsConvention(ICourriels courriels, IConventionRepository conventions)
{
    /// <summary>C'est au tour de ces parties de signer.</summary>
    public void DemanderSignature(Convention convention, IReadOnlyList<PartieConvention> parties)
    {
        foreach (var partie in parties)
        {
            Deposer(convention, partie, Signataires(partie), "signature", $"À votre tour de signer : {convention.Objet}",
                $"""
                Bonjour,

                La convention {convention.Numero}, « {convention.Objet} », attend la signature de {partie.Nom}.
                Relisez le texte proposé, puis signez-le ou dites pourquoi vous ne le signez pas.
                """);
        }
    }

    /// <summary>La convention attend cette partie : relecture ou correction.</summary>
    public async Task PrevenirActeurAsync(Convention convention, string geste, CancellationToken ct)
    {
        if (convention.ActeurPartieId is { } id)
        {
            var partie = convention.Partie(id);
            Deposer(convention, partie, await JoignablesAsync(convention, partie, ct), "tour", $"{geste} : {convention.Objet}",
                $"""
                Bonjour,

                La convention {convention.Numero}, « {convention.Objet} », attend {partie.Nom}.
                {convention.Motif ?? "Relisez le texte et commentez les articles qui le demandent."}
                """);
        }
    }

    /// <summary>Le texte a changé : ceux-ci l'avaient signé.</summary>
    public void PrevenirAnnulation(Convention convention, IReadOnlyList<Signataire> signataires)
    {
        foreach (var partie in convention.Parties)
        {
            Deposer(convention, partie, Interlocuteurs(partie.Signataires.Where(signataires.Contains)), "annulation", $"Votre signature est annulée : {convention.Objet}",
                $"""
                Bonjour,

                Le texte de la convention {convention.Numero}, « {convention.Objet} », a été retiré de la signature ou modifié après votre signature.
                Elle est donc annulée. Vous serez prévenu quand la nouvelle version sera proposée.
                """);
        }
    }

    /// <summary>Consigne un rappel à la partie attendue et l'écrit à ses signataires, sinon à ses contacts.</summary>
    /// <exception cref="BusinessException">Personne n'est attendu, déjà relancée aujourd'hui, ou aucune adresse connue : rien n'est consigné.</exception>
    public async Task RelancerAsync(Convention convention, bool automatique, Acte acte, CancellationToken ct)
    {
        convention.Execution.ExigerRelance(acte.Jour);
        var partie = convention.Partie(convention.ActeurPartieId!.Value);
        var destinataires = await JoignablesAsync(convention, partie, ct);
        if (destinataires.Count == 0)
        {
            throw new BusinessException(ConventionErrorCodes.SansCourriel).WithData("Partie", partie.Nom);
        }
        convention.Execution.Relancer(automatique, acte);
        var jours = acte.Jour.DayNumber - HeureDeParis.Jour(convention.Depuis).DayNumber;
        Deposer(convention, partie, destinataires, "relance", $"Rappel : {convention.Objet}",
            $"""
            Bonjour,

            La convention {convention.Numero}, « {convention.Objet} », attend {partie.Nom} depuis {Formats.Accorder(jours, "jour")}.
            État : {convention.Statut.Libelle().ToLowerInvariant()}.
            """);
    }

    private async Task<IReadOnlyList<Interlocuteur>> JoignablesAsync(Convention convention, PartieConvention partie, CancellationToken ct) =>
        Signataires(partie) is { Count: > 0 } signataires ? signataires : await conventions.InterlocuteursAsync(convention.Id, partie.OrganisationId, ct);

    private static IReadOnlyList<Interlocuteur> Signataires(PartieConvention partie) => Interlocuteurs(partie.Signataires.Where(s => s.SigneLe is null));

    private static IReadOnlyList<Interlocuteur> Interlocuteurs(IEnumerable<Signataire> signataires) =>
        [.. signataires.Where(s => s.Courriel is not null).Select(s => new Interlocuteur(s.Nom, s.Courriel!)).DistinctBy(i => i.Courriel, StringComparer.OrdinalIgnoreCase)];

    private void Deposer(Convention convention, PartieConvention partie, IReadOnlyList<Interlocuteur> destinataires, string motif, string sujet, string corps)
    {
        foreach (var (rang, destinataire) in destinataires.Index())
        {
            courriels.Deposer(new Courriel(
                Guid.CreateVersion7(), new DestinataireCourriel(destinataire.Courriel, Formats.Abreger(destinataire.Nom, CourrielConsts.NomMax)),
                new MessageCourriel(Formats.Abreger(sujet, CourrielConsts.SujetMax), corps, $"/conventions/{convention.Id}"),
                new ObjetCourriel(nameof(Convention), convention.Id, partie.CommuneCode, partie.DepartementCode),
                $"{motif}:{convention.Id:N}:{convention.NombreEvenements}:{partie.Id:N}:{rang}"));
        }
    }
}
