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
        var today = HeureDeParis.Jour(horloge.GetUtcNow().UtcDateTime);
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
            blocs.Add(new TableauBloc(
                "Avancement par commune", "Avancement par commune",
                [new("Commune", TypeColonne.Texte, 2), new("Campagne", TypeColonne.Texte, 2), new("Étapes faites", TypeColonne.Entier), new("Étapes attendues", TypeColonne.Entier, 1.2), new("Dernière relance", TypeColonne.Texte, 1.3)],
                [.. lues.Select(l => (IReadOnlyList<Cellule>)[l.Commune, l.Campagne, l.Faites, l.Etapes, l.RelanceeLe is { } le ? Formats.DateAbregee(le) : ""])],
                ["Total", Cellule.Vide, lues.Sum(l => l.Faites), lues.Sum(l => l.Etapes), Cellule.Vide]));
        }
        return new SectionRapport("campagnes", "Campagnes", ChiffresCles(lues), PointsSaillants(lues), blocs,
        [
            new("Étapes faites", "Étapes cochées par les communes inscrites aux campagnes qui courent dans la période.", $"Au {Formats.Date(today)}", "Suivi coché par les communes", NatureChiffre.Declare, "Une étape faite et pas encore cochée compte comme non faite."),
        ]);
    }

    private static string Introduction(IReadOnlyList<SuiviLuDeCampagne> lues, DemandeSection d, DateOnly today) => lues.Count == 0
        ? $"Aucune campagne ne suit ce territoire {Formats.Periode(d.Du, d.Au)}."
        : $"{Formats.Accorder(lues.Select(l => l.Campagne).Distinct(StringComparer.Ordinal).Count(), "campagne court", "campagnes courent")} {Formats.Periode(d.Du, d.Au)} "
            + $"et {Formats.Accorder(lues.Select(l => l.Commune).Distinct(StringComparer.Ordinal).Count(), "commune y est inscrite", "communes y sont inscrites")}. L’avancement est celui du {Formats.Date(today)}.";

    private static List<ChiffreCle> ChiffresCles(IReadOnlyList<SuiviLuDeCampagne> lues)
    {
        var (faites, attendues) = (lues.Sum(l => l.Faites), lues.Sum(l => l.Etapes));
        return attendues == 0
            ? []
            : [new(Formats.Pourcentage((decimal)faites / attendues, 0), "des étapes faites", $"{Formats.Nombre(faites)} sur {Formats.Nombre(attendues)}", NatureChiffre.Declare)];
    }

    private static List<string> PointsSaillants(IReadOnlyList<SuiviLuDeCampagne> lues) =>
        lues.Count(l => l.Faites == 0) is var muettes and > 0 ? [$"{Formats.Accorder(muettes, "suivi n’a", "suivis n’ont")} encore aucune étape cochée."] : [];

    private static IReadOnlyList<Cellule> Avancement(string libelle, IReadOnlyList<SuiviLuDeCampagne> lues)
    {
        var (faites, attendues) = (lues.Sum(l => l.Faites), lues.Sum(l => l.Etapes));
        return [libelle, lues.Count, lues.Count(l => l.Faites >= l.Etapes), faites, attendues, attendues == 0 ? (decimal?)null : (decimal)faites / attendues];
    }

    private async Task<IReadOnlyList<SuiviLuDeCampagne>> LireSuivisAsync(DemandeSection d, CancellationToken ct)
    {
        var requete = d.CommuneCode is { } commune ? suivis.Requete.Where(s => s.CommuneCode == commune) : suivis.Requete.Where(s => s.DepartementCode == d.DepartementCode);
        return await (from s in requete
                      join c in campagnes.Requete on s.CampagneId equals c.Id
                      join t in territoires.Communes on s.CommuneCode equals t.Code
                      where c.Debut <= d.Au && c.Fin >= d.Du && c.Statut != CampagneStatut.EnPreparation
                      orderby c.Debut, t.NomRecherche
                      select new SuiviLuDeCampagne(c.Titre, t.Nom, s.Faites, c.Etapes.Count, s.RelanceeLe)).ToListAsync(ct);
    }

    private sealed record SuiviLuDeCampagne(string Campagne, string Commune, int Faites, int Etapes, DateOnly? RelanceeLe);
}
