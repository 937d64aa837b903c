using VillesSolidaires.Comptes;
using VillesSolidaires.Courriels.Envoi;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Courriels;

internal static class CourrielsDeTest
{
    public static Courriel Creer(
        string sujet = "Convention « cœur de ville » : à signer avant le 1er octobre", string corps = "Bonjour,\n\nLa convention attend votre signature.\nMerci.",
        string? cle = null, string? commune = "13055", string? departement = "13", string adresse = "mairie@demo.example", string nom = "Mairie de Béziers",
        string? lien = "/conventions/42") =>
        new(Guid.CreateVersion7(), new DestinataireCourriel(adresse, nom), new MessageCourriel(sujet, corps, lien),
            new ObjetCourriel("Convention", Guid.NewGuid(), commune, departement), cle);

    /// <summary>Dépose et enregistre, comme la suite d'une décision ; rend le courriel et son travail.</summary>
    public static async Task<(Guid Courriel, Guid Travail)> DeposerAsync(this PorteeDeTest portee, Courriel? courriel = null)
    {
        courriel ??= Creer();
        portee.Service<ICourriels>().Deposer(courriel);
        await portee.Contexte.SaveChangesAsync();
        return (courriel.Id, portee.Contexte.ChangeTracker.Entries<Travail>().Single(t => t.Entity.EntiteId == courriel.Id).Entity.Id);
    }

    public static async Task<(Guid Courriel, Guid Travail)> DeposerAsync(this MoteurDeTest moteur, Courriel? courriel = null)
    {
        await using var portee = moteur.Base.Systeme();
        return await portee.DeposerAsync(courriel);
    }

    public static async Task<Courriel> LireCourrielAsync(this MoteurDeTest moteur, Guid id)
    {
        await using var portee = moteur.Base.Systeme();
        return await portee.Service<IRepository<Courriel>>().GetAsync(id, CancellationToken.None);
    }

    public static PorteeDeTest Association(this BaseDeTest base_) => base_.Agir(Roles.Association, Perimetre.National);
}

/// <summary>Note les envois, et échoue comme le test le demande.</summary>
internal sealed class ExpediteurEspion : IExpediteurCourriel
{
    public List<Guid> Envoyes { get; } = [];

    public Func<Courriel, Exception?> Panne { get; set; } = _ => null;

    public Task EnvoyerAsync(Courriel courriel, CancellationToken ct)
    {
        if (Panne(courriel) is { } panne)
        {
            throw panne;
        }
        Envoyes.Add(courriel.Id);
        return Task.CompletedTask;
    }
}
