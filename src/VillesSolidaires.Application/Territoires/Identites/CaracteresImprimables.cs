using VillesSolidaires.Documents.Fonts;

namespace VillesSolidaires.Territoires;

/// <summary>Un texte d’affiche se refuse à la saisie si un de ses caractères n’a pas de dessin : mieux vaut une phrase qu’un carré vide à l’impression.</summary>
internal static class CaracteresImprimables
{
    /// <exception cref="BusinessException">Un caractère, une émoticône par exemple, ne s’imprime pas.</exception>
    public static void Exiger(string? texte, string champ)
    {
        var absents = FontLibrary.FindMissingCharacters(texte ?? "").Concat(FontLibrary.FindMissingCharacters(texte ?? "", FontFace.SerifSemiBold)).Distinct().ToList();
        if (absents.Count > 0)
        {
            throw new BusinessException(IdentiteErrorCodes.CaractereNonImprimable).WithData("Caracteres", string.Join(' ', absents)).SurChamp(champ);
        }
    }
}
