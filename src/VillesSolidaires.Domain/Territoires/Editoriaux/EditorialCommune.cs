using VillesSolidaires.Comptes;

namespace VillesSolidaires.Territoires;

/// <summary>Mot du maire en tête des rapports de sa commune. Facultatif ; un rapport garde celui du jour où ses données ont été figées.</summary>
public sealed class EditorialCommune : AggregateRoot, IDansPerimetre
{
    public EditorialCommune(Guid id, string communeCode, string departementCode)
        : base(id) => (CommuneCode, DepartementCode) = (communeCode, departementCode);

    private EditorialCommune()
    {
    }

    public string? CommuneCode { get; private set; }
    public string? DepartementCode { get; private set; }

    /// <summary>Paragraphes séparés par une ligne.</summary>
    public string Texte { get; private set; } = "";

    /// <summary>Qui signe : « Jeanne Martin ».</summary>
    public string Signataire { get; private set; } = "";

    /// <summary>À quel titre : « maire de Marseille ».</summary>
    public string Fonction { get; private set; } = "";

    /// <exception cref="BusinessException">Texte, signataire ou fonction absents ou trop longs.</exception>
    public void Ecrire(string? texte, string? signataire, string? fonction) => (Texte, Signataire, Fonction) = (
        Textes.Exiger(texte?.ReplaceLineEndings("\n"), EditorialConsts.TexteMax, nameof(Texte), EditorialErrorCodes.EditorialVide),
        Textes.Exiger(signataire, EditorialConsts.SignataireMax, nameof(Signataire), EditorialErrorCodes.EditorialSansSignataire),
        Textes.Exiger(fonction, EditorialConsts.FonctionMax, nameof(Fonction), EditorialErrorCodes.EditorialSansFonction));
}
