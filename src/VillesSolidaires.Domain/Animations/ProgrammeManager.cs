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
        var delai = precedent?.DelaiVoiePublique ?? AnimationConsts.DelaiVoiePubliqueParDefaut;
        return (new Programme(Guid.CreateVersion7(), communeCode, departementCode, annee, delai), true);
    }

    /// <summary>Le même refus, que le programme ait été vu ou seulement trouvé par la base.</summary>
    public static BusinessException DejaOuvert(int annee, UniciteException cause) =>
        new BusinessException(AnimationErrorCodes.ProgrammeExiste, cause).WithData("Annee", Formats.Annee(annee));
}
