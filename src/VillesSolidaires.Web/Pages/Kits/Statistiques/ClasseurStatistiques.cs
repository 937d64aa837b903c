using VillesSolidaires.Documents.Excel;
using VillesSolidaires.Kits;
using VillesSolidaires.Web.Composants;

namespace VillesSolidaires.Web.Pages.Kits.Statistiques;

/// <summary>Les chiffres de la page en classeur : ce qui est compté ici, ce qui vient d'ailleurs, chacun sur sa feuille et avec sa source.</summary>
internal static class ClasseurStatistiques
{
    private const string Compteur = "Compteur de Villes Solidaires, sans donnée personnelle";

    /// <param name="departements">Ceux que montre la page ; vide si elle n'en montre pas.</param>
    /// <param name="filtres">Périmètre, canal et version appliqués, en toutes lettres.</param>
    /// <param name="mention">Mention de démonstration, s'il y a lieu.</param>
    /// <param name="instant">UTC.</param>
    public static byte[] Ecrire(string kit, StatistiqueKitDto chiffres, IReadOnlyList<TerritoireKitDto> departements, IReadOnlyList<string> filtres, string? mention, DateTime instant)
    {
        var periode = Formats.Periode(chiffres.Du, chiffres.Au);
        var total = chiffres.Total;
        using var classeur = new WorkbookBuilder(new WorkbookProperties($"Kit {kit} : téléchargements", "Villes Solidaires", periode, instant));
        classeur.Summary("Synthèse", $"Kit {kit} : téléchargements", string.Join(" · ", [char.ToUpperInvariant(periode[0]) + periode[1..], .. filtres, .. mention is null ? Array.Empty<string>() : [mention]]), s =>
        {
            s.Tile("téléchargements qualifiés", total.Qualifie, note: "calculé").Tile("téléchargements bruts", total.Brut, note: "calculé")
                .Tile("communes touchées", chiffres.Communes, note: "calculé")
                .Tile("qualifiés un an plus tôt", chiffres.UnAnPlusTot.Qualifie, note: "calculé");
            // Sans déclaration, rien : un zéro dirait qu'aucun pack n'a été remis.
            if (chiffres.Packs > 0) s.Tile("packs remis en main propre", chiffres.Packs, note: "déclaré, à part");
            s.Fact("Robots déclarés ou reconnus, écartés", total.Robots, ColumnKind.Integer, "calculé", Compteur)
                .Fact("Doubles clics, écartés", total.Doubles, ColumnKind.Integer, "calculé", Compteur)
                .Fact("Requêtes partielles, écartées", total.Partiels, ColumnKind.Integer, "calculé", Compteur)
                .Fact("Au-delà de la limite par adresse, écartés", total.Exces, ColumnKind.Integer, "calculé", Compteur)
                .Fact("Qualifiés pour 1 000 habitants", chiffres.PourMille, ColumnKind.Decimal, "calculé", chiffres.Zone.Libelle);
            if (chiffres.Points.Count > 1) s.Chart(CourbeTelechargements.Creer(chiffres.Points, chiffres.Pas, periode));
        });
        var pas = chiffres.Pas.Libelle();
        classeur.Table(char.ToUpperInvariant(pas[0]) + pas[1..], $"Téléchargements {pas}", chiffres.Points, c => c.Date("Début", p => p.Debut)
            .Integer("Qualifiés", p => p.Qualifie, ColumnTotal.Sum).Integer("Bruts", p => p.Brut, ColumnTotal.Sum)
            .Integer("Qualifiés un an plus tôt", p => p.UnAnPlusTot, ColumnTotal.Sum, 24));
        if (departements.Count > 0)
        {
            classeur.Table("Par département", "Téléchargements par département", departements, c => c.Code("Code", d => d.Code, 8).Text("Département", d => d.Nom, 28)
                .Integer("Population", d => d.Population).Integer("Qualifiés", d => d.Qualifie, ColumnTotal.Sum).Integer("Bruts", d => d.Brut, ColumnTotal.Sum)
                .Decimal("Pour 1 000 habitants", d => d.PourMille, width: 20).Integer("Qualifiés un an plus tôt", d => d.UnAnPlusTot, ColumnTotal.Sum, 24));
        }
        Parts(classeur, "Par canal", "Canal", chiffres.ParCanal);
        Parts(classeur, "Par fichier", "Fichier", chiffres.ParFichier);
        Parts(classeur, "Par version", "Version", chiffres.ParVersion);
        if (chiffres.Releves.Count > 0)
        {
            classeur.Table("Relevés d’ailleurs", "Relevés déclarés, jamais additionnés aux comptes d’ici", chiffres.Releves, c => c
                .Date("Du", r => r.Du).Date("Au", r => r.Au).Text("Territoire", r => r.Territoire ?? "France entière", 20)
                .Text("Énoncé", r => r.Enonce, 38).Text("Source", r => r.Source, 34).Text("Réserve", r => r.Reserve, 34)
                .Text("Borne", r => r.Borne.Libelle(), 13).Integer("Valeur", r => r.Valeur, width: 12));
        }
        if (chiffres.Diffusions.Count > 0)
        {
            classeur.Table("Main propre", "Packs remis en main propre, déclarés", chiffres.Diffusions, c => c
                .Text("Période", d => d.Periode, 24).Text("Énoncé", d => d.Enonce, 38).Text("Source", d => d.Source, 34).Text("Réserve", d => d.Reserve, 34)
                .Integer("Quantité", d => d.Quantite, width: 12));
        }
        classeur.Sources(
        [
            .. chiffres.Regles.Select(r => new SourceNote(
                $"Téléchargements qualifiés, règle n° {r.Numero} depuis le {Formats.Date(r.EnVigueurDepuis)}", string.Join(" ", r.Phrases), periode, Compteur, "calculé")),
            new SourceNote("Téléchargements bruts", "Fichiers envoyés, avant la règle de qualification.", periode, Compteur, "calculé"),
            .. mention is null ? [] : new[] { new SourceNote("Tous les comptes", mention, periode, "Démonstration", "simulé") },
        ]);
        return classeur.ToArray();
    }

    private static void Parts(WorkbookBuilder classeur, string feuille, string colonne, IReadOnlyList<PartDto> parts)
    {
        if (parts.Count == 0) return;
        var total = parts.Sum(p => p.Qualifie);
        classeur.Table(feuille, $"Téléchargements qualifiés {feuille.ToLowerInvariant()}", parts, c => c.Text(colonne, p => p.Libelle, 40)
            .Integer("Qualifiés", p => p.Qualifie, ColumnTotal.Sum).Percent("Part", p => total == 0 ? null : (decimal)p.Qualifie / total));
    }
}
