using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Conventions;
using VillesSolidaires.Kits;
using VillesSolidaires.Organisations;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Labels;

/// <summary>
/// Relève ce que la commune fait dans l'application : recevabilité et preuves automatiques de son dossier. Un nombre de requêtes constant, toutes
/// projetées. Le périmètre de qui lit s'applique : la commune doit en être.
/// </summary>
public sealed class LectureFaits(
    ITerritoireRepository territoires, IConventionRepository conventions, IProgrammeRepository programmes, IAnimationRepository animations,
    ILieuRepository lieux, IStatistiqueKitRepository kits, ICampagneRepository campagnes, ISuiviCampagneRepository suivis)
{
    /// <param name="annee">Année du programme examiné ; les animations, kits et campagnes se lisent sur celle-ci et la précédente.</param>
    /// <param name="today">Jour à Paris : une convention est en vigueur ce jour-là.</param>
    /// <exception cref="EntityNotFoundException">Commune inconnue.</exception>
    public async Task<FaitsCommune> LireAsync(string communeCode, int annee, DateOnly today, CancellationToken ct)
    {
        var enVigueur = await ConventionsAsync(communeCode, today, ct);
        var publie = await programmes.Requete.Where(p => p.CommuneCode == communeCode && p.Annee == annee && p.Statut == ProgrammeStatut.Publie)
            .Select(p => p.PublieLe).FirstOrDefaultAsync(ct);
        DateOnly? publieLe = publie is { } le ? HeureDeParis.Jour(le) : null;
        return new FaitsCommune(
            new ProfilCommune(await PopulationAsync(communeCode, ct), enVigueur.Any(c => c.Bailleur)), enVigueur.Count > 0 ? enVigueur[0].Numero : null, annee, publieLe,
            [
                Conventions(enVigueur), Programme(annee, publieLe),
                .. await AnimationsAsync(communeCode, annee, ct), await LieuxAsync(communeCode, annee, ct),
                await KitsAsync(communeCode, annee, ct), await CampagnesAsync(communeCode, annee, ct),
            ]);
    }

    /// <summary>Ce qui décide des critères applicables, sans le reste.</summary>
    /// <exception cref="EntityNotFoundException">Commune inconnue.</exception>
    public async Task<ProfilCommune> ProfilAsync(string communeCode, DateOnly today, CancellationToken ct) =>
        new(await PopulationAsync(communeCode, ct), await EnVigueur(communeCode, today).AnyAsync(c => c.Parties.Any(p => p.Type == TypeOrganisation.BailleurSocial), ct));

    private async Task<int> PopulationAsync(string communeCode, CancellationToken ct) =>
        await territoires.Communes.Where(c => c.Code == communeCode).Select(c => (int?)c.Population).SingleOrDefaultAsync(ct) ?? throw new EntityNotFoundException();

    private IQueryable<Convention> EnVigueur(string communeCode, DateOnly today) => conventions.Requete.Where(c =>
        c.Statut == ConventionStatut.Signee && c.NumeroAvenant == null && c.Debut <= today && c.Fin >= today
        && c.Parties.Any(p => p.Type == TypeOrganisation.Mairie && p.CommuneCode == communeCode));

    private async Task<List<ConventionRelevee>> ConventionsAsync(string communeCode, DateOnly today, CancellationToken ct) =>
        await EnVigueur(communeCode, today).OrderByDescending(c => c.Fin).ThenBy(c => c.Numero)
            .Select(c => new ConventionRelevee(c.Numero, c.Parties.Any(p => p.Type == TypeOrganisation.BailleurSocial))).ToListAsync(ct);

    private static FaitProuve Conventions(List<ConventionRelevee> enVigueur) => new(
        SourcePreuve.Conventions,
        enVigueur.Count == 0
            ? "Aucune convention en vigueur"
            : $"{Formats.Accorder(enVigueur.Count, "convention")} en vigueur : {string.Join(", ", enVigueur.Select(c => c.Numero))}",
        enVigueur.Count > 0);

    private static FaitProuve Programme(int annee, DateOnly? publieLe) => new(
        SourcePreuve.Programme,
        publieLe is { } le ? $"Programme {Formats.Annee(annee)} publié le {Formats.Date(le)}" : $"Le programme {Formats.Annee(annee)} n’est pas publié",
        publieLe is not null);

    private IQueryable<Animation> Realisees(string communeCode, int annee) =>
        animations.Requete.Where(a => a.CommuneCode == communeCode && a.Annee >= annee - 1 && a.Annee <= annee && a.Statut == AnimationStatut.Realisee);

    private async Task<IReadOnlyList<FaitProuve>> AnimationsAsync(string communeCode, int annee, CancellationToken ct)
    {
        var parAnnee = await Realisees(communeCode, annee).GroupBy(a => a.Annee).OrderBy(g => g.Key)
            .Select(g => new
            {
                Annee = g.Key, Nombre = g.Count(), Participants = g.Sum(a => (int?)a.Bilan!.Participants) ?? 0,
                Benevoles = g.Sum(a => (int?)a.Bilan!.Benevoles) ?? 0, Heures = g.Sum(a => (double?)a.Bilan!.Heures) ?? 0,
            }).ToListAsync(ct);
        var aides = parAnnee.FindAll(a => a.Benevoles > 0);
        return
        [
            new FaitProuve(
                SourcePreuve.Animations,
                Phrase(parAnnee.Select(a => $"{Formats.Accorder(a.Nombre, "animation")}, {Formats.Accorder(a.Participants, "participant")} en {Formats.Annee(a.Annee)}"))
                    ?? $"Aucune animation réalisée en {Periode(annee)}",
                parAnnee.Count > 0),
            // Une même personne aide plusieurs fois : ce sont des participations, et des heures déclarées au bilan.
            new FaitProuve(
                SourcePreuve.Benevoles,
                Phrase(aides.Select(a => $"{Formats.Accorder(a.Benevoles, "participation bénévole", "participations bénévoles")}, {Formats.Accorder((long)Math.Round(a.Heures), "heure")} en {Formats.Annee(a.Annee)}"))
                    ?? $"Aucun bénévole déclaré aux bilans de {Periode(annee)}",
                aides.Count > 0),
        ];
    }

    private async Task<FaitProuve> LieuxAsync(string communeCode, int annee, CancellationToken ct)
    {
        var tenues = Realisees(communeCode, annee);
        var compte = await lieux.Requete.Where(l => l.CommuneCode == communeCode && tenues.Any(a => a.LieuId == l.Id))
            .GroupBy(_ => 1).Select(g => new { Nombre = g.Count(), Qpv = g.Count(l => l.Qpv != null) }).FirstOrDefaultAsync(ct);
        return new FaitProuve(
            SourcePreuve.Lieux,
            compte is null
                ? $"Aucun lieu nommé aux animations de {Periode(annee)}"
                : $"{Formats.Accorder(compte.Nombre, "lieu", "lieux")} d’animation en {Periode(annee)}{(compte.Qpv > 0 ? $", dont {Formats.Nombre(compte.Qpv)} en quartier prioritaire" : "")}",
            compte is not null);
    }

    private async Task<FaitProuve> KitsAsync(string communeCode, int annee, CancellationToken ct)
    {
        var parAnnee = await kits.Compteurs.Where(c => c.CommuneCode == communeCode && c.Jour.Year >= annee - 1 && c.Jour.Year <= annee)
            .GroupBy(c => c.Jour.Year).OrderBy(g => g.Key).Select(g => new { Annee = g.Key, Nombre = g.Sum(c => c.Qualifie) }).ToListAsync(ct);
        var comptes = parAnnee.FindAll(a => a.Nombre > 0);
        return new FaitProuve(
            SourcePreuve.Kits,
            Phrase(comptes.Select(a => $"{Formats.Accorder(a.Nombre, "téléchargement de kit", "téléchargements de kits")} en {Formats.Annee(a.Annee)}"))
                ?? $"Aucun kit téléchargé pour la commune en {Periode(annee)}",
            comptes.Count > 0);
    }

    private async Task<FaitProuve> CampagnesAsync(string communeCode, int annee, CancellationToken ct)
    {
        var suivies = await (from s in suivis.Requete
                             where s.CommuneCode == communeCode && s.Faites > 0
                             join c in campagnes.Requete on s.CampagneId equals c.Id
                             where c.Annee >= annee - 1 && c.Annee <= annee
                             orderby c.Annee, c.Debut, c.Titre
                             select c.Titre).ToListAsync(ct);
        return new FaitProuve(
            SourcePreuve.Campagnes,
            suivies.Count == 0
                ? $"Aucune campagne suivie en {Periode(annee)}"
                : $"{Formats.Accorder(suivies.Count, "campagne suivie", "campagnes suivies")} : {string.Join(", ", suivies)}",
            suivies.Count > 0);
    }

    private static string Periode(int annee) => $"{Formats.Annee(annee - 1)} et {Formats.Annee(annee)}";

    private static string? Phrase(IEnumerable<string> morceaux) => string.Join(" ; ", morceaux) is { Length: > 0 } phrase ? phrase : null;

    private sealed record ConventionRelevee(string Numero, bool Bailleur);
}
