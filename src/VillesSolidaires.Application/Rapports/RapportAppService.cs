using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

public sealed class RapportAppService(
    AppServiceOutils outils, IRepository<Rapport> rapports, IRepository<Travail> travaux, ITerritoireRepository territoires, IDepotFichiers depot,
    DemandesDeRapport demandes)
    : AppService(outils), IRapportAppService
{
    public async Task<ListeDto<RapportDto>> GetListAsync(RapportListeInput input, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Consulter);
        var requete = Filtrer(rapports.Requete, input);
        var total = await requete.CountAsync(ct);
        var lignes = await Trier(requete, input.Tri).Skip(input.Sauter).Take(input.Prendre).Select(Projection()).ToListAsync(ct);
        return new ListeDto<RapportDto>(total, [.. lignes.Select(l => l.EnDto())]);
    }

    public async Task<RapportDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Consulter);
        var ligne = await rapports.Requete.Where(r => r.Id == id).Select(Projection()).SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException();
        return ligne.EnDto();
    }

    public async Task<Guid> CreateAsync(CreerRapportInput input, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Produire);
        var rapport = await demandes.AjouterAsync(input, ct);
        await rapports.SaveAsync(rapport, null, ct);
        return rapport.Id;
    }

    public async Task<FichierDto> GetDocumentAsync(Guid id, string format, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Consulter);
        var rapport = await rapports.Requete.SingleOrDefaultAsync(r => r.Id == id && r.Statut == StatutRapport.Disponible, ct) ?? throw new EntityNotFoundException();
        var document = rapport.Documents.FirstOrDefault(d => d.Format == format) ?? throw DocumentAbsent(format);
        var contenu = await depot.LireAsync(document.Chemin, ct) ?? throw DocumentAbsent(format);
        return new FichierDto(FichiersRapport.NomPublic(rapport, format), FichiersRapport.TypeMime(format), contenu, document.Sha256);
    }

    private static EntityNotFoundException DocumentAbsent(string format)
    {
        var erreur = new EntityNotFoundException(RapportErrorCodes.DocumentAbsent);
        erreur.WithData("Format", CodesRapport.Formats.Contains(format, StringComparer.Ordinal) ? CodesRapport.LibelleFormat(format) : format);
        return erreur;
    }

    private IQueryable<Rapport> Filtrer(IQueryable<Rapport> requete, RapportListeInput input)
    {
        if (CodesRapport.Lire(input.Type) is { } type)
        {
            requete = requete.Where(r => r.Type == type);
        }
        if (input.Annee is { } annee)
        {
            requete = requete.Where(r => r.Du.Year <= annee && r.Au.Year >= annee);
        }
        if (input.Statut is { } statut)
        {
            requete = requete.Where(r => r.Statut == statut);
        }
        if (input.EnCours is { } enCours)
        {
            requete = requete.Where(r => (r.Statut == StatutRapport.Demande || r.Statut == StatutRapport.EnProduction) == enCours);
        }
        return Chercher(requete, input.Recherche);
    }

    // Par le nom de recherche du référentiel : « beziers » doit trouver Béziers.
    private IQueryable<Rapport> Chercher(IQueryable<Rapport> requete, string? recherche)
    {
        var texte = TexteRecherche.Normaliser(recherche ?? "");
        var code = texte.ToUpperInvariant();
        return texte.Length == 0
            ? requete
            : requete.Where(r => r.CommuneCode == code || territoires.Communes.Any(c => c.Code == r.CommuneCode && c.NomRecherche.Contains(texte))
                || (r.CommuneCode == null && (r.DepartementCode == code || r.TerritoireNom.Contains(recherche!))));
    }

    // L'identifiant départage les ex æquo : une ligne ne doit pas changer de page d'un affichage à l'autre.
    private static IOrderedQueryable<Rapport> Trier(IQueryable<Rapport> requete, string? tri) => (tri switch
    {
        "territoire" => requete.OrderBy(r => r.TerritoireNom).ThenByDescending(r => r.CreeLe),
        "-territoire" => requete.OrderByDescending(r => r.TerritoireNom).ThenByDescending(r => r.CreeLe),
        "du" => requete.OrderBy(r => r.Du).ThenBy(r => r.Au),
        "-du" => requete.OrderByDescending(r => r.Du).ThenByDescending(r => r.Au),
        "creeLe" => requete.OrderBy(r => r.CreeLe),
        _ => requete.OrderByDescending(r => r.CreeLe),
    }).ThenBy(r => r.Id);

    private Expression<Func<Rapport, LigneRapport>> Projection()
    {
        var requeteTravaux = travaux.Requete;
        return r => new LigneRapport
        {
            Id = r.Id,
            Type = r.Type,
            CommuneCode = r.CommuneCode,
            DepartementCode = r.DepartementCode,
            RegionCode = r.RegionCode,
            OrganisationId = r.OrganisationId,
            TerritoireNom = r.TerritoireNom,
            Du = r.Du,
            Au = r.Au,
            Formats = r.Formats,
            Statut = r.Statut,
            CreeLe = r.CreeLe,
            DisponibleLe = r.DisponibleLe,
            TotauxRecoupes = r.TotauxRecoupes,
            MotifEchec = r.MotifEchec,
            Documents = r.Documents.Select(d => new DocumentLigne { Format = d.Format, Sha256 = d.Sha256, Taille = d.Taille }).ToList(),
            Travail = requeteTravaux.Where(t => t.EntiteId == r.Id).OrderByDescending(t => t.DemandeLe)
                .Select(t => new TravailLigne { Id = t.Id, Progression = t.Progression, Etape = t.Etape, DemandeParNom = t.DemandeParNom }).FirstOrDefault(),
        };
    }
}
