using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations;

/// <summary>Ouvre au besoin le programme d'une commune et d'une année, dans le périmètre de qui le demande.</summary>
public sealed class OuvertureProgramme(ProgrammeManager manager, IProgrammeRepository programmes, AnnuaireTerritoires annuaire)
{
    /// <summary>Le programme, suivi par le contexte : il s'enregistre avec ce qu'on y ajoute.</summary>
    /// <exception cref="BusinessException">Commune inconnue, année hors bornes.</exception>
    public async Task<Programme> OuvrirAsync(string communeCode, int annee, CancellationToken ct)
    {
        var commune = (await annuaire.ChargerAsync([communeCode], ct)).Commune(communeCode);
        var (programme, estNouveau) = await manager.OuvrirAsync(commune.Code, commune.DepartementCode, annee, ct);
        if (estNouveau)
        {
            programmes.Ajouter(programme);
        }
        return programme;
    }

    /// <summary>Enregistre, et traduit l'ouverture simultanée du même programme par une autre personne.</summary>
    public static async Task EnregistrerAsync(Func<Task> enregistrer, Programme programme)
    {
        try
        {
            await enregistrer();
        }
        catch (UniciteException e) when (e.Proprietes.Contains(nameof(Programme.CommuneCode)))
        {
            throw ProgrammeManager.DejaOuvert(programme.Annee, e);
        }
    }
}
