using System.Net.Http.Headers;
using VillesSolidaires.Kits;

namespace VillesSolidaires;

/// <summary>
/// Ce qu'une fonctionnalité apporte à la matrice : ses lignes, les objets qu'elles nomment entre accolades, les corps qu'elles envoient.
/// Une fonctionnalité nouvelle ajoute sa classe à <see cref="Toutes"/>.
/// </summary>
internal abstract class LignesMatrice
{
    /// <summary>Toutes les fonctionnalités, dans l'ordre où leurs objets se préparent : le bailleur d'abord, dont d'autres se servent.</summary>
    public static IReadOnlyList<LignesMatrice> Toutes { get; } =
    [
        new LignesGenerales(), new LignesOrganisations(), new LignesRapports(), new LignesProgrammations(), new LignesPartages(), new LignesLots(), new LignesConventions(), new LignesAnimations(), new LignesAccompagnements(),
        new LignesCampagnes(), new LignesKits(), new LignesLiens(), new LignesMesuresKits(), new LignesStatistiquesKits(), new LignesLabel(), new LignesCandidatures(),
    ];

    /// <summary>Une entrée par ligne : « GET /rapports/{rapport-dans} corps | 302 200 … », un statut par colonne de la matrice ; le nom du corps est facultatif.</summary>
    public abstract string Table { get; }

    /// <summary>Crée les objets que la table nomme, par <see cref="UsineMatrice.Nommer(string, Guid)"/>.</summary>
    public virtual Task PreparerAsync(UsineMatrice usine) => Task.CompletedTask;

    /// <returns>Le corps de ce nom, ou rien s'il est à une autre fonctionnalité.</returns>
    public virtual HttpContent? Corps(string nom) => null;

    /// <summary>Un PDF joint, du type de fichier donné.</summary>
    protected static MultipartFormDataContent Fichier(string type)
    {
        var contenu = new ByteArrayContent([.. KitsDeTest.Pdf, .. "%%EOF"u8]);
        contenu.Headers.ContentType = new MediaTypeHeaderValue("application/pdf");
        return new MultipartFormDataContent { { contenu, "fichier", "tract.pdf" }, { new StringContent("tract.pdf"), "nom" }, { new StringContent(type), "type" } };
    }
}
