using VillesSolidaires.Kits;
using VillesSolidaires.Rapports.Modele;

namespace VillesSolidaires.Rapports.Sections;

/// <summary>Ce qui entoure les téléchargements de la section des kits : comparables, règles, liens, remises et relevés, chacun à part.</summary>
internal static class ComplementsTelechargements
{
    private const int LiensMontres = 10;

    /// <summary>Situe le territoire parmi ses semblables ; dit pourquoi, quand un groupe est trop petit pour être montré.</summary>
    public static TexteBloc Comparables(IReadOnlyList<GroupeComparable> groupes, NiveauTerritoire niveau)
    {
        var (sujet, membres) = niveau switch
        {
            NiveauTerritoire.Commune => ("la commune", "communes"),
            NiveauTerritoire.Departement => ("le département", "départements"),
            _ => ("la région", "régions"),
        };
        var feminin = niveau != NiveauTerritoire.Departement;
        return new TexteBloc(null, (groupes.Count, niveau) switch
        {
            (0, NiveauTerritoire.Commune) => $"Ni le département ni la région ne comptent {CommunesComparables.CommunesMin} communes de cette strate : aucun rang n’est donné, il désignerait presque une commune.",
            (0, _) => $"Aucun rang n’est donné : il faut au moins un téléchargement, et {CommunesComparables.CommunesMin} {membres} à comparer.",
            _ => $"Pour 1 000 habitants, {sujet} est {string.Join(" et ", groupes.Select(g => $"{Ordinal(g.Rang, feminin)} sur {Formats.Nombre(g.Taux.Communes)} ({g.Taux.Libelle})"))}. "
                + $"Un groupe de moins de {CommunesComparables.CommunesMin} {membres} n’est jamais classé.",
        });
    }

    public static IEnumerable<BlocRapport> Regles(IReadOnlyList<RegleAppliquee> regles)
    {
        if (regles.Count == 0)
        {
            yield break;
        }
        yield return new TexteBloc("Comment ces téléchargements sont comptés", Phrase(regles));
        yield return new TableauBloc(
            "Règles", "Règles de comptage appliquées sur la période",
            [new("Règle", TypeColonne.Texte, 1.2), new("Premier et dernier jour comptés", TypeColonne.Texte, 2.6), new("Qualifiés", TypeColonne.Entier), new("Bruts", TypeColonne.Entier)],
            [.. regles.Select(r => (IReadOnlyList<Cellule>)[$"Règle n° {r.Regle}", Formats.Periode(r.Du, r.Au), r.Qualifie, r.Brut])],
            ["Total", Cellule.Vide, regles.Sum(r => r.Qualifie), regles.Sum(r => r.Brut)]);
    }

    /// <summary>Les liens les plus actifs, puis les autres ensemble et ce qui n'en portait pas : le total reste celui de la section.</summary>
    public static IEnumerable<BlocRapport> Liens(IReadOnlyList<LienActif> liens)
    {
        var suivis = liens.Where(l => l.Code.Length > 0).ToList();
        if (suivis.Count == 0)
        {
            yield break;
        }
        var autres = suivis.Skip(LiensMontres).ToList();
        List<IReadOnlyList<Cellule>> lignes =
            [.. suivis.Take(LiensMontres).Select(l => (IReadOnlyList<Cellule>)[l.Libelle ?? "Lien national ou d’un autre territoire", l.Code, l.Canal is null ? "" : CanalTelechargement.Libelle(l.Canal), l.Qualifie, l.Brut])];
        if (autres.Count > 0)
        {
            lignes.Add([Formats.Accorder(autres.Count, "autre lien", "autres liens"), "", "", autres.Sum(l => l.Qualifie), autres.Sum(l => l.Brut)]);
        }
        lignes.Add(["Sans lien suivi", "", "", liens.Where(l => l.Code.Length == 0).Sum(l => l.Qualifie), liens.Where(l => l.Code.Length == 0).Sum(l => l.Brut)]);
        yield return new TableauBloc(
            "Liens suivis", "Liens suivis les plus actifs",
            [new("Lien", TypeColonne.Texte, 2.6), new("Code", TypeColonne.Texte, 1.2), new("Canal", TypeColonne.Texte, 1.8), new("Qualifiés", TypeColonne.Entier), new("Bruts", TypeColonne.Entier)],
            lignes, ["Total", Cellule.Vide, Cellule.Vide, liens.Sum(l => l.Qualifie), liens.Sum(l => l.Brut)]);
    }

    public static IEnumerable<BlocRapport> Remises(IReadOnlyList<RemiseLue> remises, IReadOnlyList<RemiseLue> avant, NiveauTerritoire niveau)
    {
        if (remises.Count + avant.Count == 0)
        {
            yield break;
        }
        yield return new TexteBloc("Remis en main propre", $"{Formats.Accorder(remises.Sum(r => r.Quantite), "pack imprimé a été déclaré remis", "packs imprimés ont été déclarés remis")} {(niveau == NiveauTerritoire.Commune ? "dans la commune" : "sur le territoire")} "
            + $"({(avant.Count == 0 ? "aucun" : Formats.Nombre(avant.Sum(r => r.Quantite)))} un an plus tôt). Ce chiffre est déclaré et ne s’ajoute jamais aux téléchargements, qui sont comptés.");
        if (remises.Count > 0)
        {
            yield return new TableauBloc(
                "Main propre", "Packs remis en main propre, déclarés",
                [new("Kit", TypeColonne.Texte, 2), new("Quand", TypeColonne.Texte, 1.8), new("Source", TypeColonne.Texte, 2.6), new("Packs", TypeColonne.Entier)],
                [.. remises.Select(r => (IReadOnlyList<Cellule>)[r.Kit, r.Periode, r.Source, r.Quantite])],
                ["Total", Cellule.Vide, Cellule.Vide, remises.Sum(r => r.Quantite)]);
        }
    }

    public static IEnumerable<BlocRapport> Releves(IReadOnlyList<ReleveLu> releves)
    {
        if (releves.Count == 0)
        {
            yield break;
        }
        yield return new TexteBloc("Relevés d’avant et d’ailleurs", "Ces chiffres ont été publiés par d’autres, sur toutes les périodes. Ils ne s’ajoutent pas aux téléchargements comptés ici ; quand deux se contredisent, les deux restent affichés.");
        yield return new TableauBloc(
            "Relevés des kits", "Relevés historiques des kits",
            [new("Kit", TypeColonne.Texte, 2), new("Valeur", TypeColonne.Texte, 1.1), new("Territoire", TypeColonne.Texte, 1.2), new("Période", TypeColonne.Texte, 1.5), new("Source et réserve", TypeColonne.Texte, 3)],
            [.. releves.Select(r => (IReadOnlyList<Cellule>)[r.Kit, r.Valeur, r.Territoire, r.Periode, r.Reserve is null ? r.Source : $"{r.Source}. Réserve : {r.Reserve}"])],
            null);
    }

    private static string Phrase(IReadOnlyList<RegleAppliquee> regles) => regles.Count == 1
        ? $"La règle n° {regles[0].Regle} s’est appliquée à toute la période."
        : $"La période couvre {Formats.Nombre(regles.Count)} règles de comptage : {string.Join(" ; ", regles.Select(Effet))}. Chaque téléchargement est compté sous celle de son jour, et le reste : une évolution autour du changement se lit avec cette réserve.";

    private static string Effet(RegleAppliquee r) => ReglesComptage.Toutes.FirstOrDefault(x => x.Numero == r.Regle) is { } regle
        ? $"la n° {r.Regle}, en vigueur depuis le {Formats.Date(regle.EnVigueurDepuis)}"
        : $"la n° {r.Regle}";

    private static string Ordinal(int rang, bool feminin) => rang > 1 ? $"{Formats.Nombre(rang)}e" : feminin ? "1re" : "1er";
}
