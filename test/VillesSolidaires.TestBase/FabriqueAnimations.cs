using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;

namespace VillesSolidaires;

/// <summary>Animations menées par les verbes du domaine jusqu'à l'état voulu, dans la base du test.</summary>
public static class FabriqueAnimations
{
    /// <summary>Ajoute une animation au programme de sa commune, ouvert au besoin.</summary>
    /// <param name="jusqua">État où la mener ; réalisée : bilan du lendemain, 120 participants, 8 bénévoles, 24 heures.</param>
    public static async Task<Guid> AnimationAsync(
        this BaseDeTest essai, string commune, string departement, AnimationDonnees donnees, AnimationStatut jusqua = AnimationStatut.Proposee)
    {
        ArgumentNullException.ThrowIfNull(essai);
        ArgumentNullException.ThrowIfNull(donnees);
        await using var systeme = essai.Systeme();
        var programmes = systeme.Service<IProgrammeRepository>();
        var (programme, estNouveau) = await systeme.Service<ProgrammeManager>().OuvrirAsync(commune, departement, donnees.Periode.Debut.Year, default);
        if (estNouveau)
        {
            programmes.Ajouter(programme);
        }
        var animations = systeme.Service<IAnimationRepository>();
        var animation = programme.Ajouter(donnees, await animations.Requete.CountAsync(a => a.ProgrammeId == programme.Id));
        Mener(animation, jusqua);
        animations.Ajouter(animation);
        await animations.SaveAsync(animation, null, default);
        return animation.Id;
    }

    /// <summary>Lieu de la commune.</summary>
    public static async Task<Lieu> LieuAsync(this BaseDeTest essai, string commune, string departement, LieuDonnees donnees)
    {
        ArgumentNullException.ThrowIfNull(essai);
        await using var systeme = essai.Systeme();
        var lieu = new Lieu(Guid.CreateVersion7(), commune, departement, donnees);
        systeme.Contexte.Add(lieu);
        await systeme.Contexte.SaveChangesAsync();
        return lieu;
    }

    /// <summary>Publie le programme de la commune et de l'année.</summary>
    public static async Task PublierProgrammeAsync(this BaseDeTest essai, string commune, int annee)
    {
        ArgumentNullException.ThrowIfNull(essai);
        await using var systeme = essai.Systeme();
        var programmes = systeme.Service<IProgrammeRepository>();
        var programme = (await programmes.TrouverAsync(commune, annee, default))!;
        programme.Publier(1, essai.Horloge.GetUtcNow().UtcDateTime);
        await programmes.SaveAsync(programme, null, default);
    }

    private static void Mener(Animation animation, AnimationStatut jusqua)
    {
        if (jusqua == AnimationStatut.Proposee)
        {
            return;
        }
        animation.Planifier();
        if (jusqua is AnimationStatut.Confirmee or AnimationStatut.Realisee or AnimationStatut.Reportee)
        {
            animation.Confirmer();
        }
        var lendemain = animation.Fin.AddDays(1);
        switch (jusqua)
        {
            case AnimationStatut.Realisee:
                animation.SaisirBilan(
                    new BilanDonnees(120, 8, 24, PublicsTouches.Familles, null, null), lendemain.ToDateTime(new TimeOnly(9, 0), DateTimeKind.Utc));
                break;
            case AnimationStatut.Reportee:
                animation.Reporter(animation.Periode.AuJour(animation.Debut.AddDays(7)), "Pluie annoncée", animation.Debut.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc));
                break;
            case AnimationStatut.Annulee:
                animation.Annuler("Salle indisponible");
                break;
        }
    }
}
