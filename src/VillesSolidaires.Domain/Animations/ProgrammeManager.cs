namespace VillesSolidaires.Animations;

/// <summary>Règle qui demande de voir les autres programmes : un seul par commune et par année.</summary>
public sealed class ProgrammeManager(IProgrammeRepository programmes)
{
    /// <summary>Programme de l'année, ouvert s'il ne l'est pas ; il reprend le délai de voie publique de l'année d'avant.</summary>
    /// <returns>Le programme, et vrai s'il vient d'être ouvert : à l'appelant de l'ajouter.</returns>
    public async Task<(Programme Programme, bool EstNouveau)> OuvrirAsync(string communeCode, string departementCode, int annee, CancellationToken ct)
    {
        if (await programmes.TrouverAsync(communeCode, annee, ct) is { } ouvert)
        {
            return (ouvert, false);
        }
        var precedent = await programmes.TrouverAsync(communeCode, annee - 1, ct);
        return (Nouveau(communeCode, departementCode, annee, precedent?.DelaiVoiePublique), true);
    }

    /// <summary>Programme neuf, pour qui ouvre en nombre : à l'appelant de savoir qu'il n'existe pas encore.</summary>
    /// <param name="delaiPrecedent">Délai de voie publique de l'année d'avant, s'il y en a un.</param>
    public static Programme Nouveau(string communeCode, string departementCode, int annee, int? delaiPrecedent) =>
        new(Guid.CreateVersion7(), communeCode, departementCode, annee, delaiPrecedent ?? AnimationConsts.DelaiVoiePubliqueParDefaut);

    /// <summary>Le même refus, que le programme ait été vu ou seulement trouvé par la base.</summary>
    public static BusinessException DejaOuvert(int annee, UniciteException cause) =>
        new BusinessException(AnimationErrorCodes.ProgrammeExiste, cause).WithData("Annee", Formats.Annee(annee));
}
