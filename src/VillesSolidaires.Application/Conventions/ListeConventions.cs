using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Comptes;

namespace VillesSolidaires.Conventions;

/// <summary>
/// Lectures de la liste des conventions, de ses onglets et du tableau des échéances : tout en SQL, un nombre de requêtes qui ne dépend pas du
/// nombre de lignes. L'appelant a vérifié la permission ; le périmètre est dans le filtre de requête.
/// </summary>
public sealed class ListeConventions(IConventionRepository conventions, MonTour monTour, IUtilisateurCourant utilisateur)
{
    /// <summary>Échéances montrées par palier ; le total, lui, les compte toutes.</summary>
    private const int EcheancesParPalier = 50;

    /// <summary>Au-delà, une recherche trouve tant que la liste se lit comme sans elle.</summary>
    private const int RechercheEtroite = 200;

    /// <summary>Nommés plutôt qu'exclus : une égalité se cherche dans l'index, une différence le parcourt.</summary>
    private static readonly TypeActeur[] HorsAssociation = [.. Enum.GetValues<TypeActeur>().Except([TypeActeur.Association])];

    public async Task<ListeDto<ConventionDto>> ListerAsync(ConventionListeInput input, DateOnly today, CancellationToken ct)
    {
        var filtree = Filtrer(input, today);
        int? total = null;
        if (!string.IsNullOrWhiteSpace(input.Recherche))
        {
            // Aucun index ne sert une recherche au milieu d'un texte. Trier les trouvées sur ce texte impose un seul parcours de la table ;
            // les relire ensuite par leur identifiant évite les deux autres, du compte et de la page.
            var trouvees = await filtree.OrderBy(c => c.Recherche).Select(c => c.Id).Take(RechercheEtroite + 1).ToListAsync(ct);
            if (trouvees.Count <= RechercheEtroite)
            {
                total = trouvees.Count;
                filtree = conventions.Requete.Where(c => trouvees.Contains(c.Id));
            }
        }
        total ??= await filtree.CountAsync(ct);
        var page = await LireAsync(Trier(filtree, input).Skip(input.Sauter).Take(input.Prendre), today, ct);
        var ids = page.Select(c => c.Id).ToList();
        return new ListeDto<ConventionDto>(total.Value, await MarquerAMoiAsync(page, conventions.Requete.Where(c => ids.Contains(c.Id)), input, ct));
    }

    /// <inheritdoc cref="IConventionAppService.GetExportAsync"/>
    public async Task<IReadOnlyList<ConventionDto>> ExporterAsync(ConventionListeInput input, IReadOnlyCollection<Guid>? ids, DateOnly today, CancellationToken ct)
    {
        var filtree = Filtrer(input, today);
        if (ids is not null)
        {
            filtree = filtree.Where(c => ids.Contains(c.Id));
        }
        var total = await filtree.CountAsync(ct);
        return total <= ConventionConsts.ExportMax
            ? await MarquerAMoiAsync(await LireAsync(Trier(filtree, input), today, ct), filtree, input, ct)
            : throw new BusinessException(ConventionErrorCodes.ExportTropLong)
                .WithData("Total", Formats.Nombre(total)).WithData("Max", Formats.Nombre(ConventionConsts.ExportMax));
    }

    public async Task<OngletsConventionsDto> OngletsAsync(DateOnly today, CancellationToken ct)
    {
        var proche = today.AddDays(ConventionConsts.EcheanceProche);
        var longue = HeureDeParis.DebutUtc(today.AddDays(-ConventionConsts.AttenteLongue));
        // Quatre comptes dont chacun se lit dans un bout d'index : un seul parcours à conditions coûterait deux fois plus.
        var parStatut = await conventions.Requete.GroupBy(c => c.Statut).Select(g => new { Statut = g.Key, Nombre = g.Count() })
            .ToDictionaryAsync(g => g.Statut, g => g.Nombre, ct);
        var signees = conventions.Requete.Where(c => c.Statut == ConventionStatut.Signee && c.NumeroAvenant == null);
        var expirees = await signees.CountAsync(c => c.Fin < today, ct);
        var courantes = await signees.Where(c => c.Fin >= today).GroupBy(_ => 1)
            .Select(g => new { EnVigueur = g.Count(c => c.Debut <= today), Expirent = g.Count(c => c.Fin <= proche) })
            .FirstOrDefaultAsync(ct);
        var enAttenteLongue = await conventions.Requete
            .CountAsync(c => FamillesDeStatuts.ATraiter.Contains(c.Statut) && HorsAssociation.Contains(c.Acteur) && c.Depuis < longue, ct);
        int Compter(IEnumerable<ConventionStatut> statuts) => statuts.Sum(s => parStatut.GetValueOrDefault(s));
        return new OngletsConventionsDto(
            parStatut.Values.Sum(), Compter(FamillesDeStatuts.ATraiter), Compter([ConventionStatut.Brouillon]),
            courantes?.EnVigueur ?? 0, courantes?.Expirent ?? 0, expirees, Compter(FamillesDeStatuts.Closes), enAttenteLongue);
    }

    public async Task<EcheancierConventionsDto> EcheancesAsync(DateOnly today, CancellationToken ct)
    {
        List<PalierEcheanceDto> paliers = [];
        var du = today;
        foreach (var jours in ConventionConsts.PaliersEcheance)
        {
            var au = today.AddDays(jours);
            var palier = conventions.Requete.FinissantEntre(du, au);
            paliers.Add(new PalierEcheanceDto(jours, await palier.CountAsync(ct), await EcheancesAsync(palier, today, ct)));
            du = au.AddDays(1);
        }
        return new EcheancierConventionsDto(today, paliers);
    }

    /// <summary>Conventions à traiter où la personne, ou sa partie, est attendue.</summary>
    public Task<int> CompterAMoiAsync(CancellationToken ct) => monTour.Parmi(conventions.Requete.DeLaVue(VueConventions.ATraiter, default)).CountAsync(ct);

    /// <summary>Les premières conventions à traiter où la personne, ou sa partie, est attendue : la plus longue attente d'abord.</summary>
    public async Task<IReadOnlyList<ConventionDto>> PremieresAMoiAsync(int nombre, DateOnly today, CancellationToken ct)
    {
        var input = new ConventionListeInput { Vue = VueConventions.ATraiter, AMoi = true };
        return [.. (await LireAsync(Trier(Filtrer(input, today), input).Take(nombre), today, ct)).Select(c => c with { AMoi = true })];
    }

    private IQueryable<Convention> Filtrer(ConventionListeInput input, DateOnly today)
    {
        var filtree = conventions.Requete.Filtrer(input, conventions, today);
        return input.AMoi == true ? monTour.Parmi(filtree) : filtree;
    }

    private static IOrderedQueryable<Convention> Trier(IQueryable<Convention> requete, ConventionListeInput input) =>
        requete.Trier(input.Tri, input.Vue ?? VueConventions.Toutes);

    private static async Task<List<ConventionDto>> LireAsync(IQueryable<Convention> triee, DateOnly today, CancellationToken ct)
    {
        var lues = await triee.Select(c => new
        {
            c.Id, c.Numero, c.Objet, c.Type, c.NumeroAvenant, c.TerritoireCode, c.TerritoireNom, c.Statut, c.Acteur, c.ActeurNom, c.ActeurPartieId,
            c.Depuis, c.Debut, c.Fin,
        }).ToListAsync(ct);
        return lues.ConvertAll(c => new ConventionDto(
            c.Id, c.Numero, c.Objet, c.Type, c.NumeroAvenant, c.TerritoireCode, c.TerritoireNom, EtatsConvention.De(c.Statut, c.Debut, c.Fin, today),
            c.Acteur, c.ActeurNom, c.ActeurPartieId, c.Depuis, today.DayNumber - HeureDeParis.Jour(c.Depuis).DayNumber, AMoi: false,
            c.Debut, c.Fin, c.Fin.DayNumber - today.DayNumber));
    }

    /// <summary>Relue à part, sur les seules lignes montrées : la règle des tours ne se calcule pas pour tout ce que la base doit trier.</summary>
    private async Task<IReadOnlyList<ConventionDto>> MarquerAMoiAsync(
        List<ConventionDto> lignes, IQueryable<Convention> memesLignes, ConventionListeInput input, CancellationToken ct)
    {
        if (!utilisateur.Peut(ConventionPermissions.Participer) || !lignes.Exists(c => c.Etat.AttendQuelquUn()))
        {
            return lignes;
        }
        var aMoi = input.AMoi == true
            ? [.. lignes.Select(c => c.Id)]
            : await monTour.Parmi(memesLignes).Select(c => c.Id).ToHashSetAsync(ct);
        return lignes.ConvertAll(c => c with { AMoi = aMoi.Contains(c.Id) });
    }

    private async Task<List<EcheanceConventionDto>> EcheancesAsync(IQueryable<Convention> palier, DateOnly today, CancellationToken ct)
    {
        var renouvellements = conventions.Requete.Where(r => r.RenouvelleId != null && r.Statut != ConventionStatut.Annulee);
        var lues = await (from c in palier.OrderBy(c => c.Fin).ThenBy(c => c.Id).Take(EcheancesParPalier)
                          join r in renouvellements on (Guid?)c.Id equals r.RenouvelleId into liees
                          from r in liees.DefaultIfEmpty()
                          orderby c.Fin, c.Id
                          select new
                          {
                              c.Id, c.Numero, c.Objet, c.Type, c.TerritoireNom, c.Fin,
                              RenouvellementId = (Guid?)r.Id, RenouvelleePar = r.Numero, RenouvellementStatut = (ConventionStatut?)r.Statut,
                          }).ToListAsync(ct);
        return [.. lues.Select(c => new EcheanceConventionDto(
            c.Id, c.Numero, c.Objet, c.Type, c.TerritoireNom, c.Fin, c.Fin.DayNumber - today.DayNumber,
            c.RenouvellementId, c.RenouvelleePar, c.RenouvellementStatut))];
    }
}
