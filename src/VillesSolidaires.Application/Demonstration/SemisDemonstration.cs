using System.Security.Cryptography;
using VillesSolidaires.Rapports;

namespace VillesSolidaires.Demonstration;

/// <inheritdoc cref="ISemisDemonstration"/>
public sealed class SemisDemonstration(
    SemisKits semisKits, SemisMesures mesures, IChiffrePublieRepository chiffres,
    OrganisationsDemonstration organisations, ComptesDemonstration comptes, CompteursDemonstration compteurs, ConventionsDemonstration conventions,
    AdhesionsEnNombre adhesions, ModelesAnimationDemonstration modelesAnimation, AnimationsDemonstration animations, CampagnesDemonstration campagnes,
    AccompagnementsDemonstration accompagnements, LabelsDemonstration labels, DiffusionDemonstration diffusion,
    ProgrammationsDemonstration programmations)
    : ISemisDemonstration
{
    /// <summary>À augmenter quand les textes, les organisations ou les comptes changent.</summary>
    private const int Version = 12;

    public string Empreinte(TailleDemonstration taille)
    {
        using var flux = ChiffresDemonstration.Ouvrir();
        return Convert.ToHexStringLower(SHA256.HashData([.. SHA256.HashData(flux), (byte)taille, Version]));
    }

    public async Task<BilanSemis> SemerAsync(TailleDemonstration taille, IProgress<Avancement>? progres, CancellationToken ct)
    {
        var nouvellesOrganisations = await organisations.SemerAsync(ct);
        var nouveauxComptes = await comptes.SemerAsync();
        var nouveauxKits = await semisKits.SemerAsync(progres, ct);
        await modelesAnimation.SemerAsync(ct);

        var lignes = ChiffresDemonstration.Lire();
        var nouveauxChiffres = await chiffres.AjouterAbsentsAsync([.. lignes.Where(l => l.Porteur == Porteur.Chiffre).Select(l => l.VersChiffrePublie())], ct);

        progres?.Report(new Avancement("Conventions de démonstration", 0, 1));
        var nouvellesConventions = await conventions.SemerAsync(ct);
        if (taille == TailleDemonstration.Large)
        {
            nouvellesConventions += await adhesions.SemerAsync(progres, ct);
        }
        progres?.Report(new Avancement("Programmes d’animations de démonstration", 0, 1));
        var nouvellesAnimations = await animations.SemerAsync(ct);
        await campagnes.SemerAsync(ct);
        var (nouveauxReleves, nouvellesDiffusions) = await mesures.SemerAsync(ct);
        await accompagnements.SemerAsync(ct);
        progres?.Report(new Avancement("Candidatures au label de démonstration", 0, 1));
        await labels.SemerAsync(ct);
        await diffusion.SemerAsync(ct);
        await programmations.SemerAsync(ct);
        var lignesDeCompteurs = await compteurs.SemerAsync(taille, progres, ct);
        return new BilanSemis(
            nouvellesOrganisations, nouveauxComptes, nouveauxKits, nouveauxReleves, nouvellesDiffusions, nouveauxChiffres, nouvellesConventions,
            nouvellesAnimations, lignesDeCompteurs);
    }
}
