using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Fichiers;
using VillesSolidaires.Territoires;
using VillesSolidaires.Travaux;

namespace VillesSolidaires.Rapports;

public sealed class RapportAppService(
    AppServiceOutils outils, IRepository<Rapport> rapports, IRepository<Travail> travaux, ITerritoireRepository territoires, IDepotFichiers depot,
    DemandesDeRapport demandes, IPersonnesDeRapport personnes)
    : AppService(outils), IRapportAppService
{
    public async Task<ListeDto<RapportDto>> GetListAsync(RapportListeInput input, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Consulter);
        var requete = Filtrer(rapports.Requete, input);
        var total = await requete.CountAsync(ct);
        var lignes = await Trier(requete, input.Tri).Skip(input.Sauter).Take(input.Prendre).Select(Projection()).ToListAsync(ct);
        return new ListeDto<RapportDto>(total, await DecrireAsync(lignes, ct));
    }

    public async Task<RapportDto> GetAsync(Guid id, CancellationToken ct)
    {
        await VerifierAsync(RapportPermissions.Consulter);
        var lignes = await rapports.Requete.Where(r => r.Id == id).Select(Projection()).ToListAsync(ct);
        return (await DecrireAsync(lignes, ct)).SingleOrDefault() ?? throw new EntityNotFoundException();
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

    // Le rapport d'un lot n'a pas de travail à lui, et celui du lot est hors du périmètre d'une mairie : reste le compte sous lequel il est né.
    private async Task<IReadOnlyList<RapportDto>> DecrireAsync(List<LigneRapport> lignes, CancellationToken ct)
    {
        var createurs = lignes.Where(l => l.Travail is null).Select(l => l.CreeParId).OfType<Guid>().ToHashSet();
        var noms = createurs.Count == 0 ? new Dictionary<Guid, string>() : await personnes.NomsAsync(createurs, ct);
        return lignes.ConvertAll(l => l.EnDto(l.CreeParId is { } id ? noms.GetValueOrDefault(id) : null));
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
            CreeParId = r.CreeParId,
            DisponibleLe = r.DisponibleLe,
            TotauxRecoupes = r.TotauxRecoupes,
            MotifEchec = r.MotifEchec,
            Documents = r.Documents.Select(d => new DocumentLigne { Format = d.Format, Sha256 = d.Sha256, Taille = d.Taille }).ToList(),
            Travail = requeteTravaux.Where(t => t.EntiteId == r.Id).OrderByDescending(t => t.DemandeLe)
                .Select(t => new TravailLigne { Id = t.Id, Progression = t.Progression, Etape = t.Etape, DemandeParNom = t.DemandeParNom }).FirstOrDefault(),
        };
    }
}
