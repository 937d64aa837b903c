using System.Net;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Kits;

/// <summary>Kits créés par les vrais services, comme le ferait une chargée de mission.</summary>
internal static class KitsDeTest
{
    public static readonly byte[] Pdf = PdfDeTest.Creer();

    public static PorteeDeTest Association(this BaseDeTest essai) => essai.Agir(Roles.Association, Perimetre.National, nom: "Alice Martin");

    public static async Task<Guid> CreerKitAsync(this BaseDeTest essai, string slug = "grand-froid", string titre = "Grand froid")
    {
        await using var portee = essai.Association();
        return await portee.Service<IKitAppService>().CreateAsync(
            new CreerKitInput { Slug = slug, Titre = titre, Resume = "Veiller sur ses voisins.", Nature = KitNature.Urgence }, default);
    }

    public static async Task AjouterFichierAsync(this BaseDeTest essai, Guid kit, string nom = "affiche.pdf", byte[]? contenu = null, string langue = LanguesKit.Francais)
    {
        await using var portee = essai.Association();
        await portee.Service<IKitAppService>().AjouterFichierAsync(kit, new AjouterFichierKitInput(nom, "Affiche", TypeFichierKit.Affiche, contenu ?? Pdf, null) { Langue = langue }, default);
    }

    public static async Task PublierAsync(this BaseDeTest essai, Guid kit)
    {
        await using var portee = essai.Association();
        await portee.Service<IKitAppService>().PublierAsync(kit, new PublierKitInput(), default);
    }

    /// <summary>Kit en ligne avec son affiche.</summary>
    public static async Task<Guid> CreerKitEnLigneAsync(this BaseDeTest essai, string slug = "grand-froid", string titre = "Grand froid")
    {
        var kit = await essai.CreerKitAsync(slug, titre);
        await essai.AjouterFichierAsync(kit);
        await essai.PublierAsync(kit);
        return kit;
    }

    /// <summary>Télécharge l'affiche, une fois par poste.</summary>
    public static async Task TelechargerAsync(
        this BaseDeTest essai, string? commune, int fois = 1, string? canal = null, string slug = "grand-froid", string poste = "192.0.2.")
    {
        await using var portee = essai.Anonyme();
        var service = portee.Service<ITelechargementKitAppService>();
        for (var i = 0; i < fois; i++)
        {
            var fichier = await service.TrouverAsync(new DemandeTelechargement(slug, "affiche.pdf", commune, canal, null), default);
            await service.CompterAsync(fichier, new ContexteTelechargement(IPAddress.Parse($"{poste}{i}"), "Mozilla/5.0 Firefox/140.0", EstPartiel: false, EstPrechargement: false), default);
        }
    }

    public static async Task<StatistiqueKitDto> StatistiquesAsync(this BaseDeTest essai, Guid kit, StatistiqueKitInput? input = null, Perimetre? perimetre = null)
    {
        await using var portee = essai.Agir(Roles.Mairie, perimetre ?? Perimetre.National);
        return await portee.Service<IStatistiqueKitAppService>().GetAsync(kit, input ?? new StatistiqueKitInput(), default);
    }
}
