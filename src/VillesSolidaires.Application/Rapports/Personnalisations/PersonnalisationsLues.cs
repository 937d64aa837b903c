using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Documents.Images;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports;

/// <summary>Ce qu'une mairie met d'elle-même dans un rapport : son logo et le mot du maire. Tous deux facultatifs, figés avec les chiffres.</summary>
public sealed class PersonnalisationsLues(IRepository<IdentiteCommune> identites, IRepository<EditorialCommune> editoriaux, IDepotFichiers depot)
{
    /// <param name="communeCode">Nul pour un rapport plus large qu'une commune : il n'est le mot d'aucun maire.</param>
    /// <param name="territoire">Nom de la commune, pour dire le logo à qui ne le voit pas.</param>
    /// <param name="ct">Annulation.</param>
    /// <returns>Nul si la mairie n'a rien donné.</returns>
    public async Task<Personnalisation?> LireAsync(string? communeCode, string territoire, CancellationToken ct)
    {
        if (communeCode is null)
        {
            return null;
        }
        var logo = await LogoAsync(communeCode, ct);
        var editorial = await editoriaux.Requete.Where(e => e.CommuneCode == communeCode).Select(e => new Editorial(e.Texte, e.Signataire, e.Fonction)).SingleOrDefaultAsync(ct);
        return logo is null && editorial is null ? null : new Personnalisation(logo, logo is null ? null : $"Logo de {territoire}", editorial);
    }

    /// <summary>Un logo perdu ou devenu illisible n'empêche pas un rapport.</summary>
    private async Task<byte[]?> LogoAsync(string communeCode, CancellationToken ct)
    {
        if ((await identites.Requete.SingleOrDefaultAsync(i => i.CommuneCode == communeCode, ct))?.Logo is not { } logo || await depot.LireAsync(logo.Chemin, ct) is not { } contenu)
        {
            return null;
        }
        try
        {
            _ = RasterImage.Load(contenu);
            return contenu;
        }
        catch (ImageException)
        {
            return null;
        }
    }
}
