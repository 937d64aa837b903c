using VillesSolidaires.Conventions;
using static VillesSolidaires.Demonstration.OrganisationsDemonstration;

namespace VillesSolidaires.Demonstration;

/// <summary>Des adhésions de communes de la Mayenne, une par situation : de quoi voir chaque état et chaque échéance.</summary>
internal static class AdhesionsDemonstration
{
    public static async Task ComposerAsync(AtelierConventions atelier, CancellationToken ct)
    {
        var communes = atelier.CommunesDeMayenne;
        // Échéances sous trente, quatre-vingt-dix et cent quatre-vingts jours, puis plus loin.
        await EnVigueurAsync(atelier, communes[1], atelier.Dans(21), ct);
        await EnVigueurAsync(atelier, communes[2], atelier.Dans(27), ct);
        await EnVigueurAsync(atelier, communes[3], atelier.Dans(74), ct);
        await EnVigueurAsync(atelier, communes[5], atelier.Dans(151), ct);
        await EnVigueurAsync(atelier, communes[6], atelier.Dans(420), ct);
        await EnVigueurAsync(atelier, communes[7], atelier.Dans(500), ct);
        await EnVigueurAsync(atelier, communes[8], atelier.Dans(-45), ct);
        await RemplaceeAsync(atelier, communes[9], ct);
        await SigneeAVenirAsync(atelier, communes[4], ct);

        var resiliee = await EnVigueurAsync(atelier, communes[10], atelier.Dans(300), ct, suivie: false);
        resiliee.Resilier("Programme jamais publié, après une mise en demeure restée sans effet.", atelier.Dans(-30), atelier.Dans(-30));
        var denoncee = await EnVigueurAsync(atelier, communes[11], atelier.Dans(260), ct);
        denoncee.Denoncer(communes[11].Mairie, "Réorganisation des services de la commune.", atelier.Dans(90), atelier.Dans(-3));

        var annulee = await BrouillonAsync(atelier, communes[12], atelier.Dans(-70), ct);
        annulee.Relire(communes[12].Mairie, atelier.Dans(-60));
        annulee.Annuler("La commune rejoint le cadre départemental.", atelier.Dans(-41));
        var refusee = await BrouillonAsync(atelier, communes[13], atelier.Dans(-55), ct);
        refusee.MenerALaSignature(communes[13].Mairie, atelier.Dans(-55));
        await refusee.SignerAsync(communes[13].Mairie, atelier.Dans(-20), ct);
        refusee.Refuser(Association, "La date de début précède la délibération : elle est à corriger.", atelier.Dans(-12));

        await BrouillonAsync(atelier, communes[14], atelier.Dans(-2), ct);
        var enRelecture = await BrouillonAsync(atelier, communes[15], atelier.Dans(-30), ct);
        enRelecture.Relire(communes[15].Mairie, atelier.Dans(-18));
        enRelecture.Relancer(atelier.Dans(-11), automatique: true);
        enRelecture.Relancer(atelier.Dans(-3), automatique: true);
        var aSigner = await BrouillonAsync(atelier, communes[16], atelier.Dans(-17 - ParcoursConvention.Preparation), ct);
        aSigner.MenerALaSignature(communes[16].Mairie, atelier.Dans(-17 - ParcoursConvention.Preparation));
        var partielle = await BrouillonAsync(atelier, communes[17], atelier.Dans(-6 - ParcoursConvention.Preparation), ct);
        partielle.MenerALaSignature(communes[17].Mairie, atelier.Dans(-6 - ParcoursConvention.Preparation));
        await partielle.SignerAsync(communes[17].Mairie, atelier.Dans(-3), ct);
    }

    /// <summary>Trois ans jusqu'à cette fin, signée en son temps.</summary>
    private static async Task<DossierConvention> EnVigueurAsync(
        AtelierConventions atelier, CommunePartenaire commune, DateOnly fin, CancellationToken ct, bool suivie = true)
    {
        var debut = fin.AddDays(1).AddYears(-3);
        var le = debut.AddDays(-ParcoursConvention.Entier);
        var dossier = await OuvrirAsync(atelier, commune, (debut, fin), le, ct);
        await dossier.MenerAuBoutAsync(commune.Mairie, le, ct);
        if (suivie)
        {
            dossier.TenirCeQuiEstEchu(atelier.Aujourdhui);
        }
        return dossier;
    }

    /// <summary>Une adhésion achevée, et celle qui l'a remplacée.</summary>
    private static async Task RemplaceeAsync(AtelierConventions atelier, CommunePartenaire commune, CancellationToken ct)
    {
        var premiere = await EnVigueurAsync(atelier, commune, atelier.Dans(-60), ct);
        var le = atelier.Dans(-105);
        var suivante = await atelier.RenouvelerAsync(premiere, le, ct);
        await suivante.MenerAuBoutAsync(commune.Mairie, le, ct);
    }

    /// <summary>Signée, commence dans trois semaines.</summary>
    private static async Task SigneeAVenirAsync(AtelierConventions atelier, CommunePartenaire commune, CancellationToken ct)
    {
        var debut = atelier.Dans(22);
        var le = atelier.Dans(-3 - ParcoursConvention.Entier);
        var dossier = await OuvrirAsync(atelier, commune, (debut, debut.AddYears(3).AddDays(-1)), le, ct);
        await dossier.MenerAuBoutAsync(commune.Mairie, le, ct);
    }

    private static Task<DossierConvention> BrouillonAsync(AtelierConventions atelier, CommunePartenaire commune, DateOnly le, CancellationToken ct)
    {
        var debut = atelier.Dans(40);
        return OuvrirAsync(atelier, commune, (debut, debut.AddYears(3).AddDays(-1)), le, ct);
    }

    private static async Task<DossierConvention> OuvrirAsync(
        AtelierConventions atelier, CommunePartenaire commune, (DateOnly Debut, DateOnly Fin) periode, DateOnly le, CancellationToken ct)
    {
        var dossier = await atelier.OuvrirAsync(
            TypeConvention.Adhesion, $"Adhésion {commune.Complement} au programme Villes solidaires", commune.Territoire, periode, le, [[commune.Mairie], [Association]], ct);
        dossier.PromettreLOrdinaire(commune.Mairie, le);
        return dossier;
    }
}
