using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Kits;

public sealed class AfficheKitAppService(
    AppServiceOutils outils, LectureAffiche lecture, LiensDAffiche liens, CommuneDiffusion communes, ICampagneRepository campagnes)
    : AppService(outils), IAfficheKitAppService
{
    public async Task<ApercuAfficheDto> GetApercuAsync(Guid kitId, AfficheInput input, Uri racine, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        var (kit, commune, textes) = await PreparerAsync(kitId, input, ct);
        var deja = await liens.ChercherAsync(kitId, input.CampagneId, [commune], ct);
        var lien = new Uri(racine, deja.TryGetValue(commune.Code, out var code) ? CheminLien(code) : $"kits-a-telecharger/{kit.Slug}");
        var affiche = await ComposerAsync(kit, commune, textes, lien, input.Format, ct);
        var svg = AffichePdf.Apercu(affiche, $"{racine.AbsolutePath}communes/{commune.Code}/identite?handler=Logo");
        return new ApercuAfficheDto(
            commune.Code, commune.Nom, svg, lien.AbsoluteUri, deja.Count > 0, affiche.Identite.Logo is null, !affiche.Identite.ADesCoordonnees);
    }

    public async Task<FichierDto> ProduireAsync(Guid kitId, AfficheInput input, Uri racine, CancellationToken ct)
    {
        await VerifierAsync(KitPermissions.Diffuser);
        var (kit, commune, textes) = await PreparerAsync(kitId, input, ct);
        var code = (await liens.ObtenirAsync(kitId, input.CampagneId, [commune], ct))[commune.Code];
        var contenu = AffichePdf.Rendre(await ComposerAsync(kit, commune, textes, new Uri(racine, CheminLien(code)), input.Format, ct));
        return new FichierDto($"affiche-{kit.Slug}-{commune.Code}-{input.Format.ToString().ToLowerInvariant()}.pdf", "application/pdf", contenu, Convert.ToHexStringLower(SHA256.HashData(contenu)));
    }

    internal static string CheminLien(string code) => $"k/{code}";

    /// <exception cref="BusinessException">Un texte est refusé, ou la campagne n’existe pas.</exception>
    internal static async Task<TextesAffiche> LireAsync(TextesAfficheInput input, ICampagneRepository campagnes, DateOnly today, CancellationToken ct)
    {
        foreach (var (texte, champ) in new[] { (input.Heure, nameof(input.Heure)), (input.Lieu, nameof(input.Lieu)), (input.Message, nameof(input.Message)) })
        {
            CaracteresImprimables.Exiger(texte, champ);
        }
        if (input.CampagneId is { } campagne && !await campagnes.Requete.AnyAsync(c => c.Id == campagne, ct))
        {
            throw new BusinessException(LienErrorCodes.LienCampagneInconnue).SurChamp(nameof(input.CampagneId));
        }
        return new TextesAffiche(input.Date, input.Heure, input.Lieu, input.Message, today);
    }

    private async Task<(KitAffiche Kit, CommuneDesignee Commune, TextesAffiche Textes)> PreparerAsync(Guid kitId, AfficheInput input, CancellationToken ct)
    {
        var kit = await lecture.KitAsync(kitId, ct);
        var commune = await communes.TrouverAsync(input.Commune, ct) ?? throw new BusinessException(AfficheErrorCodes.AfficheSansCommune).SurChamp(nameof(input.Commune));
        return (kit, commune, await LireAsync(input, campagnes, Aujourdhui, ct));
    }

    private async Task<DocumentAffiche> ComposerAsync(KitAffiche kit, CommuneDesignee commune, TextesAffiche textes, Uri lien, FormatAffiche format, CancellationToken ct) =>
        new(kit, commune.Nom, textes, lien, format) { Identite = (await lecture.IdentitesAsync([commune.Code], ct)).GetValueOrDefault(commune.Code, IdentiteImprimee.Vide) };
}
