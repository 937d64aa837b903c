using Microsoft.EntityFrameworkCore;
using VillesSolidaires.Animations;
using VillesSolidaires.Conventions;
using VillesSolidaires.Organisations;
using VillesSolidaires.Rapports.Modele;
using VillesSolidaires.Territoires;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Qui est le bailleur, et les communes où il agit : par convention, par ses résidences et par les animations qui s'y tiennent.</summary>
public sealed class BailleurSection(
    IOrganisationRepository organisations, IConventionRepository conventions, IAnimationRepository animations, ILieuRepository lieux, ITerritoireRepository territoires) : ISectionRapport
{
    public IReadOnlyList<TypeRapport> Types => [TypeRapport.Bailleur];

    public int Ordre => 10;

    public async Task<SectionRapport?> LireAsync(DemandeSection demande, CancellationToken ct)
    {
        var bailleur = await organisations.Requete.Where(o => o.Id == demande.OrganisationId).Select(o => new
        {
            o.Type, o.Siren, Siege = territoires.Communes.Where(c => c.Code == o.CommuneCode).Select(c => c.Nom).FirstOrDefault(),
            Departement = territoires.Departements.Where(x => x.Code == o.DepartementCode).Select(x => x.Nom).FirstOrDefault(),
        }).SingleAsync(ct);
        var communes = await CommunesAsync(demande, ct);
        List<BlocRapport> blocs =
        [
            new FicheBloc("Le bailleur",
            [
                new("Nom", demande.Territoire.Nom, NatureChiffre.Declare), new("Type", bailleur.Type.Libelle(), NatureChiffre.Declare), new("Siren", bailleur.Siren ?? "non renseigné", NatureChiffre.Declare),
                new("Siège", bailleur.Siege ?? "non renseigné", NatureChiffre.Declare), new("Département", bailleur.Departement ?? "non renseigné", NatureChiffre.Declare),
            ], "Organisations enregistrées dans Villes Solidaires"),
        ];
        blocs.Add(communes.Count == 0
            ? new TexteBloc(null, $"Aucune commune ne partage de convention avec ce bailleur {Formats.Periode(demande.Du, demande.Au)}, et aucune animation ne s’est tenue dans ses résidences.")
            : Tableau(communes));
        return new SectionRapport(
            "bailleur", "Le bailleur et ses communes",
            [new(Formats.Nombre(communes.Count), "communes", $"{Formats.Nombre(communes.Count(c => c.Conventions > 0))} par convention, {Formats.Nombre(communes.Count(c => c.Animations > 0))} par des animations", NatureChiffre.Calcule)],
            [], blocs,
            [
                new("Communes du bailleur", "Communes dont la mairie partage une convention signée avec lui, ou qui ont une de ses résidences au programme, ou une animation dans une de ses résidences.",
                    Formats.Periode(demande.Du, demande.Au), "Conventions et programmes enregistrés dans Villes Solidaires", NatureChiffre.Calcule, "Une commune où il loge sans rien partager n’y est pas : son patrimoine n’est pas connu ici."),
            ])
        {
            PourQui = PourQui(communes),
            DemandesAuConseil = AuConseil(communes),
        };
    }

    private static List<string> PourQui(IReadOnlyList<CommuneDuBailleur> communes)
    {
        List<string> phrases = [];
        if (communes.Count(c => c.Conventions > 0) is var liees and > 0)
        {
            phrases.Add($"{Formats.Accorder(liees, "commune partage", "communes partagent")} une convention avec le bailleur.");
        }
        if (communes.Sum(c => c.Lieux) is var residences and > 0)
        {
            phrases.Add($"{Formats.Accorder(residences, "résidence est", "résidences sont")} au programme, dans {Formats.Accorder(communes.Count(c => c.Lieux > 0), "commune")}.");
        }
        return phrases;
    }

    private static TableauBloc Tableau(IReadOnlyList<CommuneDuBailleur> communes) => new(
        "Communes du bailleur", "Communes où le bailleur agit",
        [
            new("Commune", TypeColonne.Texte, 2.4), new("Conventions", TypeColonne.Entier), new("Résidences", TypeColonne.Entier), new("Animations", TypeColonne.Entier), new("Participants", TypeColonne.Entier),
        ],
        [.. communes.Select(c => (IReadOnlyList<Cellule>)[c.Nom, c.Conventions, c.Lieux, c.Animations, c.Participants])],
        // Une convention à plusieurs communes compterait plusieurs fois dans un total.
        ["Total", Cellule.Vide, communes.Sum(c => c.Lieux), communes.Sum(c => c.Animations), communes.Sum(c => c.Participants)]);

    private static List<string> AuConseil(IReadOnlyList<CommuneDuBailleur> communes) =>
        communes.Where(c => c is { Conventions: 0, Animations: > 0 }).Select(c => c.Nom).ToList() is { Count: > 0 } sans
            ? [$"Proposer une convention aux communes où des animations se tiennent sans accord écrit : {string.Join(", ", sans.Take(5))}{(sans.Count > 5 ? $", et {Formats.Accorder(sans.Count - 5, "autre", "autres")}" : "")}."]
            : [];

    private async Task<IReadOnlyList<CommuneDuBailleur>> CommunesAsync(DemandeSection d, CancellationToken ct)
    {
        var bailleur = d.OrganisationId;
        var parConvention = await conventions.Requete
            .Where(c => c.AvenantDeId == null && c.Statut == ConventionStatut.Signee && c.Debut <= d.Au && c.Fin >= d.Du && c.Parties.Any(p => p.OrganisationId == bailleur))
            .SelectMany(c => c.Parties).Where(p => p.Type == TypeOrganisation.Mairie && p.CommuneCode != null)
            .GroupBy(p => p.CommuneCode!).Select(g => new { g.Key, Nombre = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Nombre, StringComparer.Ordinal, ct);
        var parAnimation = await animations.Requete.Where(a => a.BailleurId == bailleur && a.Statut == AnimationStatut.Realisee && a.Debut >= d.Du && a.Debut <= d.Au)
            .GroupBy(a => a.CommuneCode!).Select(g => new { g.Key, Nombre = g.Count(), Participants = g.Sum(a => (long)a.Bilan!.Participants) }).ToDictionaryAsync(g => g.Key, StringComparer.Ordinal, ct);
        var parLieu = await lieux.Requete.Where(l => l.BailleurId == bailleur).GroupBy(l => l.CommuneCode!)
            .Select(g => new { g.Key, Nombre = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Nombre, StringComparer.Ordinal, ct);
        List<string> codes = [.. parConvention.Keys.Union(parAnimation.Keys, StringComparer.Ordinal).Union(parLieu.Keys, StringComparer.Ordinal)];
        var noms = await territoires.Communes.Where(c => codes.Contains(c.Code)).Select(c => new { c.Code, c.Nom }).ToListAsync(ct);
        return
        [
            .. noms.OrderBy(c => c.Nom, StringComparer.CurrentCulture).ThenBy(c => c.Code, StringComparer.Ordinal).Select(c => new CommuneDuBailleur(
                c.Nom, parConvention.GetValueOrDefault(c.Code), parLieu.GetValueOrDefault(c.Code), parAnimation.GetValueOrDefault(c.Code)?.Nombre ?? 0, parAnimation.GetValueOrDefault(c.Code)?.Participants ?? 0)),
        ];
    }

    private sealed record CommuneDuBailleur(string Nom, int Conventions, int Lieux, int Animations, long Participants);
}
