using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;
using VillesSolidaires.Comptes;
using VillesSolidaires.EntityFrameworkCore;

namespace VillesSolidaires.Kits;

/// <summary>Kits préparés par les services de l'hôte, pour que son catalogue les connaisse aussitôt.</summary>
internal static class KitsDeTest
{
    /// <summary>PDF assez long pour qu'une plage d'octets ait un sens.</summary>
    public static readonly byte[] Pdf = PdfDeTest.Creer(taille: 6_000);

    public static Task<Guid> BrouillonAsync(this UsineWeb usine, string slug, KitNature nature = KitNature.Saisonnier) => usine.DansUnePorteeAsync(s =>
        s.GetRequiredService<IKitAppService>().CreateAsync(new CreerKitInput { Slug = slug, Nature = nature, Titre = "Kit " + slug, Resume = "À quoi sert " + slug + "." }, default));

    /// <summary>Kit en ligne avec un fichier <c>affiche.pdf</c>.</summary>
    public static async Task<Guid> PublieAsync(this UsineWeb usine, string slug, KitNature nature = KitNature.Saisonnier)
    {
        var id = await usine.BrouillonAsync(slug, nature);
        await usine.DansUnePorteeAsync(async s =>
        {
            var kits = s.GetRequiredService<IKitAppService>();
            await kits.AjouterFichierAsync(id, new AjouterFichierKitInput("affiche.pdf", "Affiche du hall", TypeFichierKit.Affiche, Pdf, null), default);
            return 0;
        });
        await usine.DansUnePorteeAsync(async s =>
        {
            await s.GetRequiredService<IKitAppService>().PublierAsync(id, new PublierKitInput(), default);
            return 0;
        });
        return id;
    }

    /// <summary>Compteurs écrits pour ce kit : bruts et qualifiés.</summary>
    public static async Task<(long Brut, long Qualifie)> ComptesAsync(this UsineWeb usine, Guid kitId)
    {
        await using var systeme = usine.Base.Systeme();
        var lignes = systeme.Contexte.Set<CompteurTelechargement>().Where(c => c.KitId == kitId).ToList();
        return (lignes.Sum(c => c.Brut), lignes.Sum(c => c.Qualifie));
    }

    /// <summary>Agit par les vrais services, comme une chargée de mission.</summary>
    public static async Task<T> DansUnePorteeAsync<T>(this UsineWeb usine, Func<IServiceProvider, Task<T>> action)
    {
        await using var portee = usine.Services.CreateAsyncScope();
        var identite = new ClaimsIdentity([new Claim(ClaimTypes.Role, Roles.Association)], "essai");
        portee.ServiceProvider.GetRequiredService<UtilisateurCourant>().Definir(new ClaimsPrincipal(identite), null, "Préparation", Perimetre.National);
        return await action(portee.ServiceProvider);
    }
}
