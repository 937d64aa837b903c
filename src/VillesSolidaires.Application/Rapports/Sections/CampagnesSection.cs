using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Campagnes;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Campagnes qui courent dans la période : avancement du territoire, étape par étape et commune par commune.</summary>
public sealed class CampagnesSection(ICampagneRepository campagnes, ISuiviCampagneRepository suivis, ITerritoireRepository territoires, TimeProvider horloge) : ISectionRapport
{
    public IReadOnlyList<TypeRapport> Types => [TypeRapport.Campagne];

    public int Ordre => 20;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var today = horloge.Aujourdhui();
        var lues = await LireSuivisAsync(demande, ct);
        var total = Avancement("Total", lues);
        List<BlocRapport> blocs = [new TexteBloc(null, Introduction(lues, demande, today))];
        if (lues.Count > 0)
        {
            blocs.Add(new TableauBloc(
                "Campagnes", "Avancement par campagne",
                [
                    new("Campagne", TypeColonne.Texte, 2.4), new("Communes", TypeColonne.Entier), new("Ont tout fait", TypeColonne.Entier), new("Étapes faites", TypeColonne.Entier),
                    new("Étapes attendues", TypeColonne.Entier, 1.2), new("Part", TypeColonne.Pourcentage),
                ],
                [.. lues.GroupBy(l => l.Campagne, StringComparer.Ordinal).Select(g => Avancement(g.Key, [.. g]))], total));
            blocs.Add(ParLieu(lues, demande));
        }
        return new SectionRapport("campagnes", "Campagnes", ChiffresCles(lues), PointsSaillants(lues), blocs,
        [
            new("Étapes faites", "Étapes cochées par les communes inscrites aux campagnes qui courent dans la période.", $"Au {Formats.Date(today)}", "Suivi coché par les communes", NatureChiffre.Declare, "Une étape faite et pas encore cochée compte comme non faite."),
        ])
        {
            PourQui = lues.Count == 0 ? [] : [$"{Formats.Accorder(lues.Sum(l => l.Communes), "inscription de commune", "inscriptions de communes")} à {Formats.Accorder(Nombre(lues), "campagne")}."],
            DemandesAuConseil = AuConseil(lues, demande),
        };
    }

    private static TableauBloc ParLieu(IReadOnlyList<SuivisGroupes> lues, DemandeSection d)
    {
        if (d.Niveau is NiveauTerritoire.Region or NiveauTerritoire.National)
        {
            return new TableauBloc(
                "Avancement par département", "Avancement par département",
                [
                    new("Département", TypeColonne.Texte, 2), new("Campagne", TypeColonne.Texte, 2), new("Communes", TypeColonne.Entier), new("Ont tout fait", TypeColonne.Entier),
                    new("Étapes faites", TypeColonne.Entier), new("Étapes attendues", TypeColonne.Entier, 1.2),
                ],
                [.. lues.Select(l => (IReadOnlyList<Cellule>)[l.Lieu, l.Campagne, l.Communes, l.ToutFait, l.Faites, l.Etapes])],
                ["Total", Cellule.Vide, lues.Sum(l => l.Communes), lues.Sum(l => l.ToutFait), lues.Sum(l => l.Faites), lues.Sum(l => l.Etapes)]);
        }
        return new TableauBloc(
            "Avancement par commune", "Avancement par commune",
            [new("Commune", TypeColonne.Texte, 2), new("Campagne", TypeColonne.Texte, 2), new("Étapes faites", TypeColonne.Entier), new("Étapes attendues", TypeColonne.Entier, 1.2), new("Dernière relance", TypeColonne.Texte, 1.3)],
            [.. lues.Select(l => (IReadOnlyList<Cellule>)[l.Lieu, l.Campagne, l.Faites, l.Etapes, l.RelanceeLe is { } le ? Formats.DateAbregee(le) : ""])],
            ["Total", Cellule.Vide, lues.Sum(l => l.Faites), lues.Sum(l => l.Etapes), Cellule.Vide]);
    }

    private static IReadOnlyList<string> AuConseil(IReadOnlyList<SuivisGroupes> lues, DemandeSection d)
    {
        var restantes = lues.Sum(l => l.Etapes - l.Faites);
        return restantes <= 0 ? []
            : d.Niveau == NiveauTerritoire.Commune ? [$"Tenir les étapes qui restent : {Formats.Accorder(restantes, "étape n’est pas cochée", "étapes ne sont pas cochées")}."]
            : lues.Sum(l => l.SansRien) is var muettes and > 0 ? [$"Relancer {Formats.Accorder(muettes, "commune inscrite qui n’a", "communes inscrites qui n’ont")} coché aucune étape."]
            : [];
    }

    private static int Nombre(IReadOnlyList<SuivisGroupes> lues) => lues.Select(l => l.Campagne).Distinct(StringComparer.Ordinal).Count();

    private static string Introduction(IReadOnlyList<SuivisGroupes> lues, DemandeSection d, DateOnly today) => lues.Count == 0
        ? $"Aucune campagne ne suit ce territoire {Formats.Periode(d.Du, d.Au)}."
        : $"{Formats.Accorder(Nombre(lues), "campagne court", "campagnes courent")} {Formats.Periode(d.Du, d.Au)} "
            + $"et {Formats.Accorder(lues.GroupBy(l => l.Campagne, StringComparer.Ordinal).Max(g => g.Sum(l => l.Communes)), "commune est inscrite à la plus suivie", "communes sont inscrites à la plus suivie")}. L’avancement est celui du {Formats.Date(today)}.";

    private static List<ChiffreCle> ChiffresCles(IReadOnlyList<SuivisGroupes> lues)
    {
        var (faites, attendues) = (lues.Sum(l => l.Faites), lues.Sum(l => l.Etapes));
        return attendues == 0
            ? []
            : [new(Formats.Pourcentage((decimal)faites / attendues, 0), "des étapes faites", $"{Formats.Nombre(faites)} sur {Formats.Nombre(attendues)}", NatureChiffre.Declare)];
    }

    private static List<string> PointsSaillants(IReadOnlyList<SuivisGroupes> lues) =>
        lues.Sum(l => l.SansRien) is var muettes and > 0 ? [$"{Formats.Accorder(muettes, "suivi n’a", "suivis n’ont")} encore aucune étape cochée."] : [];

    private static IReadOnlyList<Cellule> Avancement(string libelle, IReadOnlyList<SuivisGroupes> lues)
    {
        var (faites, attendues) = (lues.Sum(l => l.Faites), lues.Sum(l => l.Etapes));
        return [libelle, lues.Sum(l => l.Communes), lues.Sum(l => l.ToutFait), faites, attendues, attendues == 0 ? (decimal?)null : (decimal)faites / attendues];
    }

    private async Task<IReadOnlyList<SuivisGroupes>> LireSuivisAsync(DemandeSection d, CancellationToken ct)
    {
        var suivies = from s in suivis.Requete.Sur(d, territoires)
                      join c in campagnes.Requete on s.CampagneId equals c.Id
                      where c.Debut <= d.Au && c.Fin >= d.Du && c.Statut != CampagneStatut.EnPreparation
                      select new { Suivi = s, Campagne = c };
        if (d.Niveau is not (NiveauTerritoire.Region or NiveauTerritoire.National))
        {
            return await (from x in suivies
                          join t in territoires.Communes on x.Suivi.CommuneCode equals t.Code
                          orderby x.Campagne.Debut, t.NomRecherche
                          select new SuivisGroupes(
                              x.Campagne.Titre, t.Nom, 1, x.Suivi.Faites >= x.Campagne.Etapes.Count ? 1 : 0, x.Suivi.Faites == 0 ? 1 : 0, x.Suivi.Faites, x.Campagne.Etapes.Count, x.Suivi.RelanceeLe)).ToListAsync(ct);
        }
        // Les communes d'un département qui en sont au même point se comptent ensemble.
        var groupes = await (from x in suivies
                             join t in territoires.Departements on x.Suivi.DepartementCode equals t.Code
                             group x by new { x.Campagne.Id, x.Campagne.Titre, x.Campagne.Debut, t.Code, t.Nom, x.Suivi.Faites } into g
                             select new { g.Key, Nombre = g.Count() }).ToListAsync(ct);
        var etapes = await campagnes.Requete.Where(c => c.Debut <= d.Au && c.Fin >= d.Du).Select(c => new { c.Id, c.Etapes.Count }).ToDictionaryAsync(c => c.Id, c => c.Count, ct);
        return
        [
            .. groupes.GroupBy(g => (g.Key.Debut, g.Key.Titre, g.Key.Id, g.Key.Code, g.Key.Nom)).OrderBy(g => g.Key.Debut).ThenBy(g => g.Key.Titre, StringComparer.Ordinal).ThenBy(g => g.Key.Code, StringComparer.Ordinal)
                .Select(g => new SuivisGroupes(
                    g.Key.Titre, g.Key.Nom, g.Sum(x => x.Nombre), g.Where(x => x.Key.Faites >= etapes[g.Key.Id]).Sum(x => x.Nombre), g.Where(x => x.Key.Faites == 0).Sum(x => x.Nombre),
                    g.Sum(x => x.Key.Faites * x.Nombre), g.Sum(x => x.Nombre) * etapes[g.Key.Id], null)),
        ];
    }

    /// <param name="Lieu">La commune, ou le département d'une région et de la France.</param>
    /// <param name="Communes">Communes comptées ensemble : une seule pour une commune.</param>
    private sealed record SuivisGroupes(string Campagne, string Lieu, int Communes, int ToutFait, int SansRien, int Faites, int Etapes, DateOnly? RelanceeLe);
}
