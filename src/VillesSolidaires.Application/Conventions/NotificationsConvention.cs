using VillesSolidaires.Courriels;

namespace VillesSolidaires.Conventions;

/// <summary>
/// Courriels d'une convention, déposés avec la décision qui les motive. Le numéro d'événement entre dans la clé : un même moment de la vie
/// d'une convention n'écrit qu'une fois à une même adresse.
/// </summary>
public sealed class NotificationsConvention(ICourriels courriels)
{
    /// <summary>C'est au tour de ces parties de signer.</summary>
    public void DemanderSignature(Convention convention, IReadOnlyList<PartieConvention> parties)
    {
        foreach (var (partie, signataire) in parties.SelectMany(p => p.Signataires.Where(s => s.SigneLe is null).Select(s => (p, s))))
        {
            Deposer(convention, partie, signataire, "signature", $"À votre tour de signer : {convention.Objet}",
                $"""
                Bonjour,

                La convention {convention.Numero}, « {convention.Objet} », attend la signature de {partie.Nom}.
                Relisez le texte proposé, puis signez-le ou dites pourquoi vous ne le signez pas.
                """);
        }
    }

    /// <summary>La convention attend cette partie : relecture ou correction.</summary>
    public void PrevenirActeur(Convention convention, string geste)
    {
        if (convention.ActeurPartieId is { } id)
        {
            var partie = convention.Partie(id);
            foreach (var signataire in partie.Signataires)
            {
                Deposer(convention, partie, signataire, "tour", $"{geste} : {convention.Objet}",
                    $"""
                    Bonjour,

                    La convention {convention.Numero}, « {convention.Objet} », attend {partie.Nom}.
                    {convention.Motif ?? "Relisez le texte et commentez les articles qui le demandent."}
                    """);
            }
        }
    }

    /// <summary>Le texte a changé : ceux-ci l'avaient signé.</summary>
    public void PrevenirAnnulation(Convention convention, IReadOnlyList<Signataire> signataires)
    {
        foreach (var signataire in signataires)
        {
            var partie = convention.Parties.First(p => p.Signataires.Contains(signataire));
            Deposer(convention, partie, signataire, "annulation", $"Votre signature est annulée : {convention.Objet}",
                $"""
                Bonjour,

                Le texte de la convention {convention.Numero}, « {convention.Objet} », a été retiré de la signature ou modifié après votre signature.
                Elle est donc annulée. Vous serez prévenu quand la nouvelle version sera proposée.
                """);
        }
    }

    /// <summary>À vérifier avant de consigner une relance : elle ne doit pas l'être si rien ne peut partir.</summary>
    /// <exception cref="BusinessException">Aucune adresse connue pour la partie attendue.</exception>
    public void ExigerAdresse(Convention convention)
    {
        if (convention.ActeurPartieId is { } id && !Joignables(convention.Partie(id)).Any())
        {
            throw new BusinessException(ConventionErrorCodes.SansCourriel).WithData("Partie", convention.Partie(id).Nom);
        }
    }

    /// <summary>Rappel à la partie attendue.</summary>
    public void Relancer(Convention convention, RelanceConvention relance, int jours)
    {
        var partie = convention.Partie(relance.PartieId);
        foreach (var signataire in Joignables(partie))
        {
            Deposer(convention, partie, signataire, "relance", $"Rappel : {convention.Objet}",
                $"""
                Bonjour,

                La convention {convention.Numero}, « {convention.Objet} », attend {partie.Nom} depuis {Formats.Accorder(jours, "jour")}.
                État : {convention.Statut.Libelle().ToLowerInvariant()}.
                """);
        }
    }

    private static IEnumerable<Signataire> Joignables(PartieConvention partie) => partie.Signataires.Where(s => s.SigneLe is null && s.Courriel is not null);

    private void Deposer(Convention convention, PartieConvention partie, Signataire signataire, string motif, string sujet, string corps)
    {
        if (signataire.Courriel is { } adresse)
        {
            courriels.Deposer(new Courriel(
                Guid.CreateVersion7(), new DestinataireCourriel(adresse, signataire.Nom), new MessageCourriel(sujet, corps, $"/conventions/{convention.Id}"),
                new ObjetCourriel(nameof(Convention), convention.Id, partie.CommuneCode, partie.DepartementCode),
                $"{motif}:{convention.Id:N}:{convention.NombreEvenements}:{signataire.Id:N}"));
        }
    }
}
