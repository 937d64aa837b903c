using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Animations.Documents;

public sealed class DocumentProgrammeAppService(
    AppServiceOutils outils, IProgrammeRepository programmes, IAnimationRepository animations, ILieuRepository lieux, ITerritoireRepository territoires)
    : AppService(outils), IDocumentProgrammeAppService
{
    public async Task<FichierDto> GetPdfAsync(string communeCode, int annee, FormatProgramme format, Uri racine, CancellationToken ct)
    {
        await VerifierAsync(AnimationPermissions.Consulter);
        var document = await LireAsync(communeCode, annee, racine, ct);
        var contenu = format == FormatProgramme.A3 ? AfficheProgrammePdf.Rendre(document) : ProgrammePdf.Rendre(document);
        var nom = $"{(format == FormatProgramme.A3 ? "affiche" : "programme")}-{communeCode}-{Formats.Annee(annee)}{(document.EstPublie ? "" : "-projet")}.pdf";
        return new FichierDto(nom, "application/pdf", contenu, Convert.ToHexStringLower(SHA256.HashData(contenu)));
    }

    private async Task<DocumentProgramme> LireAsync(string communeCode, int annee, Uri racine, CancellationToken ct)
    {
        var commune = await territoires.Communes.Where(c => c.Code == communeCode).Select(c => new { c.Nom, c.DepartementCode }).SingleOrDefaultAsync(ct)
            ?? throw new BusinessException(AnimationErrorCodes.CommuneInconnue).WithData("Commune", communeCode);
        Utilisateur.Perimetre.Exiger(communeCode, commune.DepartementCode);
        var programme = await programmes.Requete.Where(p => p.CommuneCode == communeCode && p.Annee == annee)
            .Select(p => new { p.Id, p.Statut, Le = p.ModifieLe ?? p.CreeLe }).SingleOrDefaultAsync(ct);
        var publie = programme?.Statut == ProgrammeStatut.Publie;
        var lues = programme is null ? [] : await (from a in animations.Requete
                                                   where a.ProgrammeId == programme.Id && (!publie || a.Statut != AnimationStatut.Proposee)
                                                   join l in lieux.Requete on a.LieuId equals l.Id into places
                                                   from l in places.DefaultIfEmpty()
                                                   orderby a.Debut, a.HeureDebut, a.Id
                                                   select new
                                                   {
                                                       a.Titre, a.Type, a.Statut, a.Debut, a.Fin, a.HeureDebut, a.HeureFin, Lieu = l.Nom, l.Adresse, a.Public,
                                                       a.Organisateur, Le = a.ModifieLe ?? a.CreeLe,
                                                   }).ToListAsync(ct);
        if (lues.Count == 0)
        {
            throw new BusinessException(AgendaErrorCodes.ProgrammeSansAnimation).WithData("Commune", commune.Nom).WithData("Annee", Formats.Annee(annee));
        }
        return new DocumentProgramme(
            commune.Nom, communeCode, annee, publie, lues.Select(a => a.Le).Append(programme!.Le).Max(), new Uri(racine, $"agenda-public/{communeCode}"),
            lues.ConvertAll(a => new LigneProgramme(
                a.Titre, a.Type, a.Statut, new PeriodeAnimation(a.Debut, a.Fin, a.HeureDebut, a.HeureFin), a.Lieu, a.Adresse, a.Public, a.Organisateur)));
    }
}
